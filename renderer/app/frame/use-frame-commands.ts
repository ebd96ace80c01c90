import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { MenuCommand } from '../../../shared/ipc/events';
import type { Preferences } from '../../../shared/ipc/requests/shell';
import type { Op } from '../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { appWords } from '../../../shared/words/app';
import { commandLabel } from '../../../shared/words/commands';
import { failureText } from '../../../shared/words/failures';
import { useWritePoint } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { isTypingTarget } from '../../ui/keyboard/typing-target';
import { useToast } from '../../ui/feedback/toast-context';

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
  const undo = useUndoLast();

  useEffect(
    () =>
      desk.on('menu.command', ({ command }) => {
        const route = routes[command];
        const textSize = textSizes[command];
        if (route !== undefined) void navigate(route);
        else if (textSize !== undefined) change({ textSize });
        else if (command === 'help') void navigate(`/help?from=${encodeURIComponent(pathname)}`);
        // In a text field Ctrl+Z belongs to what is being typed.
        else if (command === 'undo' && !isTypingTarget(document.activeElement)) void undo();
      }),
    [desk, navigate, change, undo, pathname],
  );
}

/** 签字归档 and 更正: main refuses to take them back (shared/schema/command). */
function locks(ops: readonly Op[]): boolean {
  return ops.some((op) => op.table === 'records' && (op.after as OrgLifeRecord | null)?.state === 'signed');
}

/** Ctrl+Z outside of text fields: takes back the last command of this session. */
function useUndoLast(): () => Promise<void> {
  const writePoint = useWritePoint();
  const toast = useToast();
  return async () => {
    const last = writePoint.undoable().at(-1);
    if (!last) {
      toast.show({ text: appWords.undo.nothing });
      return;
    }
    const reply = await writePoint.undo(last.saved.commandId, last.ops);
    if (reply.ok) toast.show({ text: appWords.undo.done(commandLabel(last.name)) });
    else if (reply.failure.code === 'conflict') toast.show({ text: appWords.undo.refused });
    else if (reply.failure.code === 'badRequest' && locks(last.ops)) {
      toast.show({ text: appWords.undo.signed, durationMs: 10_000 });
    } else toast.show({ text: failureText(reply.failure) });
  };
}
