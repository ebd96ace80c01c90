import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { MenuCommand } from '../../../shared/ipc/events';
import { useDesk } from '../../desk/desk-context';
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
  'openPage.backup': '/settings/backup',
  'openPage.changes': '/changes',
  'openPage.settings': '/settings',
  'openPage.handover': '/handover',
  about: '/settings?section=about',
};
/** Menu commands that belong to no single page: go somewhere, undo and redo, help. */
export function useFrameCommands(): void {
  const desk = useDesk();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { undo, redo } = useUndo();

  useEffect(
    () =>
      desk.on('menu.command', ({ command }) => {
        const route = routes[command];
        if (route !== undefined) void navigate(route);
        else if (command === 'help') void navigate(`/help?from=${encodeURIComponent(pathname)}`);
        // In a text field Ctrl+Z belongs to what is being typed.
        else if (isTypingTarget(document.activeElement)) return;
        else if (command === 'undo') void undo();
        else if (command === 'redo') void redo();
      }),
    [desk, navigate, undo, redo, pathname],
  );
}
