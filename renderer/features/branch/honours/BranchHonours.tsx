import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant, formatPartialDateZh } from '../../../../shared/domain/dates';
import type { Reward } from '../../../../shared/schema/member-life';
import { branchHonourWords as words } from '../../../../shared/words/branch-honours';
import { rewardKindWords, rewardLevelWords } from '../../../../shared/words/domain';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../../data/data-context';
import { color } from '../../../ui/color';
import { LedgerTable } from '../../../ui/table/ledger-table';
import { Section } from '../Section';
import { branchHonours, honourOps, removeHonourOps, type HonourDraft } from './honour-changes';
import { HonourDialog } from './HonourDialog';

const { columns } = words;

/** 先进基层党组织 and other honours of the branch itself, up to the day shown; those of people stand in their files. */
export function BranchHonours({ day }: { readonly day: string }) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const rewards = useTable('rewards');
  const [asked, setAsked] = useState<{ stored: Reward | undefined }>();
  const rows = useMemo(() => rewards && branchHonours(rewards, day), [rewards, day]);
  if (!rows) return null;
  const close = (): void => {
    setAsked(undefined);
  };
  const save = async (draft: HonourDraft, stored: Reward | undefined): Promise<void> => {
    const ops = honourOps(draft, stored, { id: newId(), branchId: branch.id });
    const [command, done] = stored
      ? (['branches.correctHonour', words.corrected] as const)
      : (['branches.recordHonour', words.created] as const);
    // What was typed stays on the screen when it could not be written.
    if (await write(command, ops, done(draft.title.trim()))) close();
  };
  const remove = async (row: Reward): Promise<void> => {
    if (await write('branches.removeHonour', removeHonourOps(row), words.removed(row.title))) close();
  };
  return (
    <Section
      title={words.title}
      note={words.note}
      actions={
        <Button
          variant="outlined"
          startIcon={<Plus aria-hidden />}
          onClick={() => {
            setAsked({ stored: undefined });
          }}
        >
          {words.create}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <span style={{ color: color.ink2 }}>{words.none}</span>
      ) : (
        <HonourTable
          rows={rows}
          onCorrect={(stored) => {
            setAsked({ stored });
          }}
        />
      )}
      {asked ? (
        <HonourDialog
          stored={asked.stored}
          today={dayOfInstant(now())}
          onCancel={close}
          onConfirm={(draft) => void save(draft, asked.stored)}
          onRemove={() => {
            if (asked.stored) void remove(asked.stored);
          }}
        />
      ) : null}
    </Section>
  );
}

interface HonourTableProps {
  readonly rows: readonly Reward[];
  readonly onCorrect: (row: Reward) => void;
}

function HonourTable({ rows, onCorrect }: HonourTableProps) {
  return (
    <LedgerTable aria-label={words.table}>
      <thead>
        <tr>
          {(['awardedOn', 'name', 'level', 'kind', 'issuer', 'docNo'] as const).map((key) => (
            <th key={key}>{columns[key]}</th>
          ))}
          <th aria-label={words.correct} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td style={{ whiteSpace: 'nowrap' }}>{formatPartialDateZh(row.awardedOn)}</td>
            <td>{row.title}</td>
            <td>{rewardLevelWords[row.level]}</td>
            <td>{rewardKindWords[row.kind]}</td>
            <td>{row.issuer}</td>
            <td>{row.docNo}</td>
            <td style={{ textAlign: 'right' }}>
              <Button
                variant="text"
                size="small"
                aria-label={words.correctOf(row.title)}
                onClick={() => {
                  onCorrect(row);
                }}
              >
                {words.correct}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
