import Button from '@mui/material/Button';
import { useState } from 'react';
import { instant, type NameOf } from '../../../shared/domain/change-formats';
import { changeLabel } from '../../../shared/domain/change-line';
import { inSubjectOrder, mergedOps } from '../../../shared/domain/change-summary';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import type { Command } from '../../../shared/schema/command';
import { changesWords as words } from '../../../shared/words/changes';
import { commandLabel } from '../../../shared/words/commands';
import { color } from '../../ui/color';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { DetailPanel } from '../../ui/layout/DetailPanel';
import { RowChange } from './RowChange';
import { useChange } from './use-change';

/** Up to this many rows are read without another click. */
const OPEN_ROWS = 3;
const ROWS_PER_STEP = 50;

interface ChangePanelProps {
  readonly change: ChangeSummary;
  readonly nameOf: NameOf;
  readonly onClose: () => void;
}

/** What one change did, beside the list. */
export function ChangePanel({ change, nameOf, onClose }: ChangePanelProps) {
  const state = useChange(change);
  const undone = state.kind === 'ready' ? state.undone : undefined;
  return (
    <DetailPanel
      title={changeLabel(change, undone)}
      facts={`${timeOf(change.at)}　${change.by}`}
      onClose={onClose}
    >
      {undone ? (
        <p style={{ margin: '0 0 .5rem', color: color.ink2 }}>
          {words.undidAt(timeOf(undone.at), undone.by, commandLabel(undone.name))}
        </p>
      ) : null}
      {state.kind === 'loading' ? <Skeleton rowHeightPx={44} edgePx={0} /> : null}
      {state.kind === 'failed' ? <FailureNotice title={words.failed} failure={state.failure} /> : null}
      {state.kind === 'ready' ? (
        <Rows key={change.commandId} command={state.command} nameOf={nameOf} />
      ) : null}
    </DetailPanel>
  );
}

function Rows({ command, nameOf }: { readonly command: Command; readonly nameOf: NameOf }) {
  const [shown, setShown] = useState(ROWS_PER_STEP);
  const ops = inSubjectOrder(mergedOps(command.ops));
  // Names inside of the command count first: whoever was created and taken back is nowhere else.
  const own = namesWithin(command);
  const lookUp: NameOf = (id) => own.get(id) ?? nameOf(id);
  const left = ops.length - shown;
  return (
    <>
      {ops.slice(0, shown).map((op) => (
        <RowChange
          key={`${op.table}/${op.id}`}
          op={op}
          nameOf={lookUp}
          isOpenAtFirst={ops.length <= OPEN_ROWS}
        />
      ))}
      {left > 0 ? (
        <Button
          variant="outlined"
          sx={{ mt: '.75rem' }}
          onClick={() => {
            setShown(shown + ROWS_PER_STEP);
          }}
        >
          {words.moreRows(Math.min(left, ROWS_PER_STEP))}
        </Button>
      ) : null}
    </>
  );
}

function namesWithin(command: Command): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { table, id, before, after } of command.ops)
    if (table === 'persons') names.set(id, ((after ?? before) as { name: string }).name);
  for (const { table, id, before, after } of command.ops) {
    if (table !== 'members') continue;
    const name = names.get(((after ?? before) as { personId: string }).personId);
    if (name !== undefined) names.set(id, name);
  }
  return names;
}

/** 2026年9月22日 09:30 */
export function timeOf(at: string): string {
  return String(instant.text(at, () => undefined));
}
