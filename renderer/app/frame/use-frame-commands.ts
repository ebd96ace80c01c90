import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { MenuCommand } from '../../../shared/ipc/events';
import type { Preferences } from '../../../shared/ipc/requests/shell';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { isTypingTarget } from '../../ui/keyboard/typing-target';
import { useUndo } from './use-undo';

const routes: Partial<Record<MenuCommand, string>> = {
  newRecord: '/meetings/new',
  newMember: '/members/new',
  importRoster: '/members/import',
  exportArchive: '/archive/export',
  verifyArchive: '/archive/verify',
  'openPage.dashboard': '/',
  'openPage.members': '/members',
  'openPage.meetings': '/meetings',
  'openPage.studyPlan': '/study-plan',
  'openPage.archive': '/archive',
  'openPage.settings': '/settings',
  about: '/settings?section=about',
};
const textSizes: Partial<Record<MenuCommand, Preferences['textSize']>> = {
  'textSize.standard': 'standard',
  'textSize.large': 'large',
  'textSize.extraLarge': 'extraLarge',
};

/** Menu commands that belong to no single page: go somewhere, text size, undo, help. */
export function useFrameCommands(): void {
  const desk = useDesk();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { change } = usePreferences();
  const { undo, redo } = useUndo();

  useEffect(
    () =>
      desk.on('menu.command', ({ command }) => {
        const route = routes[command];
        const textSize = textSizes[command];
        if (route !== undefined) void navigate(route);
        else if (textSize !== undefined) change({ textSize });
        else if (command === 'help') void navigate(`/help?from=${encodeURIComponent(pathname)}`);
        // In a text field Ctrl+Z belongs to what is being typed.
        else if (isTypingTarget(document.activeElement)) return;
        else if (command === 'undo') void undo();
        else if (command === 'redo') void redo();
      }),
    [desk, navigate, change, undo, redo, pathname],
  );
}
