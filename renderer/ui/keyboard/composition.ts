interface KeyLike {
  readonly key: string;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/**
 * True while an input method composes (pinyin typed, characters not chosen): Enter and arrows belong to it.
 * Subtle: some Windows input methods report the closing Enter with isComposing=false but keyCode 229.
 */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}
