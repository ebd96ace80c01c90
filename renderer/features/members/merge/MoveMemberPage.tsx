import { useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate, useParams } from 'react-router';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { checkInternalTransfer, internalTransferOps } from '../../../../shared/domain/internal-transfer';
import { openMembership } from '../../../../shared/domain/member-changes';
import { isErasedFile, storedFileOf, type StoredFile } from '../../../../shared/domain/member-file';
import type { Branch } from '../../../../shared/schema/branch';
import type { Reward, WorkSpan } from '../../../../shared/schema/member-life';
import { branchesWords } from '../../../../shared/words/branches';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useBranches, useData, useRosterTables, useTable } from '../../../data/data-context';
import { readRosterTables } from '../../../data/stores/branch-store';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { DateField } from '../../../ui/field/DateField';
import { FormSection } from '../../../ui/field/FormSection';
import { SelectField } from '../../../ui/field/SelectField';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { FootBar } from '../../../ui/layout/FootBar';
import { Page } from '../../../ui/layout/Page';

const words = branchesWords.move;

/** `/members/:id/move`: to another branch of this PC, from a day on, without a letter. */
export function MoveMemberPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const tables = useRosterTables();
  const branches = useBranches();
  const here = useBranch();
  const workSpans = useTable('workSpans');
  const rewards = useTable('rewards');
  // All that moves along is read before the form stands: its button is never pressed for nothing.
  if (!tables || !branches || !workSpans || !rewards) return null;
  const file = storedFileOf(tables, id);
  const others = branches.filter((branch) => branch.id !== here.id);
  const isHere = file !== undefined && !isErasedFile(file) && openMembership(file) !== undefined;
  return (
    <Page>
      <DocumentHeader
        title={words.title(file?.person.name ?? '')}
        meta={words.intro}
        onBack={() => void navigate('/members')}
      />
      {isHere && others.length > 0 ? (
        <MoveForm {...{ file, others, workSpans, rewards }} />
      ) : (
        <EmptyState title={isHere ? words.single : words.notHere} />
      )}
    </Page>
  );
}

interface MoveFormProps {
  readonly file: StoredFile;
  readonly others: readonly Branch[];
  readonly workSpans: readonly WorkSpan[];
  readonly rewards: readonly Reward[];
}

function MoveForm({ file, others, workSpans, rewards }: MoveFormProps) {
  const navigate = useNavigate();
  const write = useWriteUndo();
  const from = useBranch();
  const { database, now, newId } = useData();
  const [targetId, setTargetId] = useState(others.length === 1 ? (others[0]?.id ?? '') : '');
  const [on, setOn] = useState('');
  const [errors, setErrors] = useState<{ target?: string; on?: string }>({});

  const run = async (): Promise<void> => {
    const to = others.find(({ id }) => id === targetId);
    if (!to) {
      setErrors({ target: words.choose });
      return;
    }
    const transfer = { on, from, to };
    const target = await readRosterTables(database, to.id);
    const problem = checkInternalTransfer(transfer, file, target, dayOfInstant(now()));
    if (problem) {
      setErrors({ on: words.problems[problem] });
      return;
    }
    const own = <Row extends { personId?: string | undefined }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ personId }) => personId === file.person.id);
    const along = { workSpans: own(workSpans), rewards: own(rewards) };
    const { ops } = internalTransferOps(transfer, file, along, target, newId);
    const told = { done: words.done(file.person.name, to.shortName), undone: words.undone };
    if (await write('members.moveInternally', ops, told)) await navigate('/members');
  };

  return (
    <>
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '16px 32px 32px' }}>
        <div style={{ maxWidth: 640, display: 'grid', gap: 16 }}>
          <FormSection title={words.section} columns={1}>
            <SelectField
              label={words.target}
              required
              value={targetId}
              emptyLabel={words.choose}
              error={errors.target}
              options={others.map((branch) => ({ value: branch.id, label: branch.fullName }))}
              onChange={(value) => {
                setTargetId(value);
                setErrors({});
              }}
            />
            <DateField
              label={words.on}
              required
              help={words.onHelp}
              value={on}
              error={errors.on}
              onChange={(value) => {
                setOn(value);
                setErrors({});
              }}
            />
          </FormSection>
        </div>
      </div>
      <FootBar
        note={words.groupNote}
        actions={
          <>
            <Button variant="outlined" onClick={() => void navigate('/members')}>
              {words.cancel}
            </Button>
            <Button variant="contained" onClick={() => void run()}>
              {words.run}
            </Button>
          </>
        }
      />
    </>
  );
}
