/** Which part of a long form is being looked at, and how to go to another one. */
import { useCallback, useRef, useState, type RefObject, type UIEvent } from 'react';
import { partIds, type PartId } from './parts';

/** px below the top edge at which a part counts as the one being read. */
const READING_LINE_PX = 72;

export interface PartInSight {
  current: string;
  goTo: (id: string) => void;
  onScroll: (event: UIEvent<HTMLElement>) => void;
  /** The user moves by himself again (wheel, key, pointer): the chosen tab no longer holds. */
  release: () => void;
}

export function usePartInSight(root: RefObject<HTMLElement | null>, idPrefix: string): PartInSight {
  const [current, setCurrent] = useState<string>(partIds[0]);
  // Subtle: the last parts may be too short to reach the top; a chosen tab stays chosen until the user scrolls.
  const isPinned = useRef(false);
  const panelOf = useCallback(
    (id: string) => root.current?.querySelector<HTMLElement>(`#${CSS.escape(`${idPrefix}-panel-${id}`)}`),
    [root, idPrefix],
  );
  return {
    current,
    goTo: (id) => {
      isPinned.current = true;
      setCurrent(id);
      panelOf(id)?.scrollIntoView({ block: 'start' });
    },
    onScroll: (event) => {
      if (isPinned.current) return;
      const top = event.currentTarget.getBoundingClientRect().top + READING_LINE_PX;
      // A part this record does not have is never the one being read.
      const isAbove = (id: PartId): boolean => (panelOf(id)?.getBoundingClientRect().top ?? Infinity) <= top;
      setCurrent(partIds.filter(isAbove).at(-1) ?? partIds[0]);
    },
    release: () => {
      isPinned.current = false;
    },
  };
}
