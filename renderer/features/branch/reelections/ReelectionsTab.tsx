import { useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant, formatDateZh } from '../../../../shared/domain/dates';
import { openReelectionOps } from '../../../../shared/domain/reelection';
import { reelectionKinds, reelectionStepCodes, type Reelection } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { LedgerTable } from '../../../ui/table/ledger-table';
import { Section } from '../Section';
import type { BranchRows } from '../use-branch-facts';
import { caseName } from './case-changes';
import { CaseView } from './CaseView';
import { StartDialog } from './StartDialog';

const words = branchWords.reelections;

/** 换届 and 补选: the one under way (or chosen) in full, all others as a list. */
export function ReelectionsTab({ rows }: { readonly rows: BranchRows }) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [starting, setStarting] = useState<Reelection['kind']>();
  const [chosenId, setChosenId] = useState<string>();
  const cases = [...rows.reelections].sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  const shown =
    cases.find(({ id }) => id === chosenId) ?? cases.find((row) => row.endedOn === undefined) ?? cases[0];
  const nextTerm = branch.termNo === undefined ? undefined : branch.termNo + 1;

  const start = (kind: Reelection['kind'], openedOn: string, termNo: number | undefined): void => {
    setStarting(undefined);
    const id = newId();
    setChosenId(id);
    const ops = openReelectionOps({ kind, openedOn, termNo }, { id, branchId: branch.id });
    void write('reelections.create', ops, words.created(caseName({ kind, termNo })));
  };
  const starts = reelectionKinds.map((kind) => (
    <Button
      key={kind}
      variant={shown === undefined && kind === 'reelection' ? 'contained' : 'outlined'}
      startIcon={<Plus aria-hidden />}
      onClick={() => {
        setStarting(kind);
      }}
    >
      {words.start[kind]}
    </Button>
  ));
  return (
    <div style={{ display: 'grid', gap: 28, padding: '20px 0 40px' }}>
      {shown === undefined ? (
        <div style={{ padding: '0 32px' }}>
          <EmptyState title={words.empty} text={words.emptyText} actions={starts} />
        </div>
      ) : (
        <>
          <CaseView key={shown.id} row={shown} rows={rows} />
          <Section title={words.all} actions={starts}>
            <LedgerTable aria-label={words.all} style={{ maxWidth: '60rem' }}>
              <thead>
                <tr>
                  <th>{words.columns.name}</th>
                  <th>{words.columns.openedOn}</th>
                  <th>{words.columns.progress}</th>
                  <th>{words.columns.state}</th>
                  <th aria-label={words.open} />
                </tr>
              </thead>
              <tbody>
                {cases.map((row) => (
                  <tr key={row.id}>
                    <td>{caseName(row)}</td>
                    <td>{formatDateZh(row.openedOn)}</td>
                    <td>{words.progress(row.steps.length, reelectionStepCodes.length)}</td>
                    <td>{row.endedOn === undefined ? words.underWay : words.ended(row.endedOn)}</td>
                    <td style={{ textAlign: 'right' }}>
                      <Button
                        size="small"
                        variant="text"
                        disabled={row.id === shown.id}
                        aria-label={`${words.open}：${caseName(row)}，${formatDateZh(row.openedOn)}`}
                        onClick={() => {
                          setChosenId(row.id);
                        }}
                      >
                        {words.open}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </LedgerTable>
          </Section>
        </>
      )}
      {starting === undefined ? null : (
        <StartDialog
          kind={starting}
          termNo={starting === 'reelection' ? nextTerm : branch.termNo}
          today={today}
          onConfirm={(openedOn, termNo) => {
            start(starting, openedOn, termNo);
          }}
          onCancel={() => {
            setStarting(undefined);
          }}
        />
      )}
    </div>
  );
}
