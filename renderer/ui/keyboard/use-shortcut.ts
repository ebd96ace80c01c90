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
    add(entry);
    return () => {
      remove(entry);
    };
  }, [chord, isOn]);
}

/** Ctrl+S always answers: saves and says so. */
export function useSaveShortcut(onSave: (() => void) | undefined): void {
  useShortcut('Ctrl+S', onSave);
}

/** While a dialog is open the shortcuts of the page under it rest; those mounted inside it work. */
export function useShortcutBarrier(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const entry: Entry = { chord: undefined, run: () => undefined };
    add(entry);
    return () => {
      remove(entry);
    };
  }, [isOpen]);
}

interface Entry {
  /** Undefined for a barrier. */
  readonly chord: string | undefined;
  readonly run: () => void;
}
const entries: Entry[] = [];

function add(entry: Entry): void {
  entries.push(entry);
  if (entries.length === 1) document.addEventListener('keydown', onKeyDown);
}

function remove(entry: Entry): void {
  entries.splice(entries.indexOf(entry), 1);
  if (entries.length === 0) document.removeEventListener('keydown', onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  const chord = chordOf(event);
  const above = entries.slice(entries.map((entry) => entry.chord).lastIndexOf(undefined) + 1);
  const entry = above.reverse().find((candidate) => candidate.chord?.toLowerCase() === chord);
  if (entry === undefined) return;
  event.preventDefault();
  entry.run();
}
