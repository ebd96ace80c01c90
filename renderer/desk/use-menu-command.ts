import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/ipc/events';
import { useDesk } from './desk-context';

/** Runs `handler` when the user picks a command in the menu bar (or its shortcut) while this page is shown. */
export function useMenuCommand(command: MenuCommand, handler: () => void): void {
  const desk = useDesk();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(
    () =>
      desk.on('menu.command', (detail) => {
        if (detail.command === command) latest.current();
      }),
    [desk, command],
  );
}
