import type { ReactNode } from 'react';
import Link from '@mui/material/Link';
import type { TextField } from '../../../shared/domain/branch-texts';
import { dayOfInstant, localTimeOfInstant } from '../../../shared/domain/dates';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { Notice } from '../../ui/feedback/Notice';
import type { TextSession } from './use-text-session';

interface TextNoticesProps {
  readonly row: BranchText;
  readonly session: TextSession;
  readonly missing: readonly TextField[];
}

/** Where the text stands, what was taken up, and what 定稿 still wants. */
export function TextNotices({ row, session, missing }: TextNoticesProps) {
  const { editor, fields } = words;
  const shown: ReactNode[] = [];
  if (row.state === 'final' && row.finalAt !== undefined) {
    shown.push(
      <Notice key="final" tone="info" announce={false}>
        {editor.final(dayOfInstant(row.finalAt))}
      </Notice>,
    );
  }
  if (row.state === 'draft' && row.reopenedReason !== undefined) {
    shown.push(
      <Notice key="reopened" tone="info" announce={false}>
        {editor.reopenedFor(row.reopenedReason)}
      </Notice>,
    );
  }
  if (session.takenUpFrom !== undefined && row.state === 'draft') {
    shown.push(
      <Notice key="takenUp" tone="info">
        {editor.takenUp(localTimeOfInstant(session.takenUpFrom).slice(11))}
      </Notice>,
    );
  }
  if (session.stale) {
    const link = (label: string, run: () => void) => (
      <Link component="button" type="button" sx={{ font: 'inherit' }} onClick={run}>
        {label}
      </Link>
    );
    shown.push(
      <Notice
        key="stale"
        tone="warn"
        actions={
          <>
            {link(editor.takeStale, session.takeStale)}
            {link(editor.dropStale, session.dropStale)}
          </>
        }
      >
        {editor.stale}
      </Notice>,
    );
  }
  if (missing.length > 0) {
    const delivered = words.deliveredWords[row.kind];
    const names = { ...fields, deliveredOn: delivered.on, deliveredTo: delivered.to };
    shown.push(
      <Notice key="missing" tone="warn">
        {editor.missing(missing.map((field) => names[field]).join('、'))}
      </Notice>,
    );
  }
  return shown.length === 0 ? null : <div style={{ display: 'grid', gap: 8, marginBottom: 16 }}>{shown}</div>;
}
