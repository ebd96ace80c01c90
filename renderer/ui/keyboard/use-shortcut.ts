import { useEffect, useRef } from 'react';
import { chordOf } from './chord';
import { isComposing } from './composition';

/**
 * Runs `onPress` for a key chord such as `Ctrl+S`, `F8`, `Ctrl+Shift+N`, wherever the focus is. The last
 * mounted user of a chord wins (a dialog over a page). `undefined` as handler switches it off.
 */
export function useShortcut(chord: string, onPress: (() => void) | undefined): void {
  const handler = useRef(onPress);
  useEffect(() => {
    handler.current = onPress;
  });
  const isOn = onPress !== undefined;
  useEffect(() => {
    if (!isOn) return;
    const entry: Entry = { chord, run: () => handler.current?.() };
    entries.push(entry);
    if (entries.length === 1) document.addEventListener('keydown', onKeyDown);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
      if (entries.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [chord, isOn]);
}

/** Ctrl+S always answers: saves and says so. */
export function useSaveShortcut(onSave: (() => void) | undefined): void {
  useShortcut('Ctrl+S', onSave);
}

interface Entry {
  readonly chord: string;
  readonly run: () => void;
}
const entries: Entry[] = [];

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  const chord = chordOf(event);
  const entry = [...entries].reverse().find((candidate) => candidate.chord.toLowerCase() === chord);
  if (entry === undefined) return;
  event.preventDefault();
  entry.run();
}
