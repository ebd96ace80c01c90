import { useEffect } from 'react';
import type { MenuCommand } from '../../../shared/ipc/events';
import type { Preferences } from '../../../shared/ipc/requests/shell';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';

const textSizes: Partial<Record<MenuCommand, Preferences['textSize']>> = {
  'textSize.standard': 'standard',
  'textSize.large': 'large',
  'textSize.extraLarge': 'extraLarge',
};

/** The three text sizes of the menu, on every page: whoever needs 特大 needs it on the first one. */
export function useTextSizeCommands(): void {
  const desk = useDesk();
  const { change } = usePreferences();
  useEffect(
    () =>
      desk.on('menu.command', ({ command }) => {
        const textSize = textSizes[command];
        if (textSize !== undefined) change({ textSize });
      }),
    [desk, change],
  );
}
