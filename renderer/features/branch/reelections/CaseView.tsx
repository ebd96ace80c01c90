import { useState, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { dayOfInstant } from '../../../../shared/domain/dates';
import {
  clearStepOps,
  closeOps,
  nextStepOf,
  postponeOps,
  removeReelectionOps,
  setStepOps,
  takeOfficeOps,
  type ReelectionStep,
  type Seat,
} from '../../../../shared/domain/reelection';
import { electionDayOf, presentTerm } from '../../../../shared/domain/term';
import type { Reelection, ReelectionStepCode } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { reelectionStepWords } from '../../../../shared/words/domain';
import { useTakenFiles } from '../../../actions/use-taken-files';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useAttachments, useBranch, useData } from '../../../data/data-context';
import { Notice } from '../../../ui/feedback/Notice';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';
import { Section } from '../Section';
import type { BranchRows } from '../use-branch-facts';
import { caseName } from './case-changes';
import { CaseSteps } from './CaseSteps';
import { PostponeDialog } from './PostponeDialog';
import { StepDialog } from './StepDialog';
import { TakeOfficeDialog } from './TakeOfficeDialog';

type Asked = { kind: 'step'; code: ReelectionStepCode } | { kind: 'postpone' | 'takeOffice' };

const words = branchWords.reelections;

/** One 换届 or 补选: what is next and by when, the eleven steps, its papers, and the new posts. */
export function CaseView({ row, rows }: { readonly row: Reelection; readonly rows: BranchRows }) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const stored = useAttachments(row.id) ?? [];
  const files = useTakenFiles({ ownerTable: 'reelections', ownerId: row.id, stored });
  const [asked, setAsked] = useState<Asked>();
  const today = dayOfInstant(now());
  const term = presentTerm(branch, rows.reelections);
  const electedOn = electionDayOf(row);
  const taken = rows.tables.posts.filter((post) => post.reelectionId === row.id).length;
  // Once the new term runs, the end that counted was the one before it.
  const isAboutThisTerm = row.endedOn === undefined && term !== undefined && row.openedOn > term.from;
  const termEnd = isAboutThisTerm ? term.end : undefined;
  const next = nextStepOf(row, termEnd);
  const close = (): void => {
    setAsked(undefined);
  };
  const name = caseName(row);

  const saveStep = (step: ReelectionStep): void => {
    close();
    const done = words.steps.saved(reelectionStepWords[step.step]);
    void write('reelections.change', setStepOps(row, step), done);
  };
  const clearStep = (code: ReelectionStepCode): void => {
    close();
    const done = words.steps.cleared(reelectionStepWords[code]);
    void write('reelections.change', clearStepOps(row, code), done);
  };
  const postpone = (to: string, docNo: string): void => {
    close();
    const done = to === '' ? words.postpone.takenBack : words.postpone.saved(to);
    void write('reelections.change', postponeOps(row, to, docNo), done);
  };
  const takeOffice = (seats: Seat[]): void => {
    close();
    const ops = takeOfficeOps(row, seats, { branch, posts: rows.tables.posts, newId });
    void write('reelections.finish', ops, words.takeOffice.done(seats.length));
  };
  const dialog = ((): ReactNode => {
    if (asked?.kind === 'step') {
      const { code } = asked;
      const step = row.steps.find((one) => one.step === code);
      return (
        <StepDialog
          {...{ code, step, today }}
          groups={rows.tables.partyGroups}
          onConfirm={saveStep}
          onClear={() => {
            clearStep(code);
          }}
          onCancel={close}
        />
      );
    }
    if (asked?.kind === 'postpone' && term) {
      return (
        <PostponeDialog {...{ row }} plannedEnd={term.plannedEnd} onConfirm={postpone} onCancel={close} />
      );
    }
    if (asked?.kind === 'takeOffice' && electedOn !== undefined) {
      const { tables } = rows;
      return <TakeOfficeDialog {...{ row, electedOn, tables }} onConfirm={takeOffice} onCancel={close} />;
    }
    return null;
  })();
  return (
    <Section
      title={name}
      note={row.endedOn === undefined ? words.underWay : words.ended(row.endedOn)}
      actions={
        <>
          {row.endedOn === undefined && row.steps.length === 0 && files.items.length === 0 ? (
            <Button
              variant="text"
              onClick={() => void write('reelections.delete', removeReelectionOps(row), words.removed(name))}
            >
              {words.remove}
            </Button>
          ) : null}
          {row.kind === 'reelection' && isAboutThisTerm ? (
            <Button
              variant="outlined"
              onClick={() => {
                setAsked({ kind: 'postpone' });
              }}
            >
              {row.postponedTo === undefined ? words.postpone.button : words.postpone.changeButton}
            </Button>
          ) : null}
          {taken > 0 ? null : (
            <Button
              variant="outlined"
              disabled={electedOn === undefined || electedOn > today}
              title={electedOn === undefined ? words.takeOffice.wait : undefined}
              onClick={() => {
                setAsked({ kind: 'takeOffice' });
              }}
            >
              {words.takeOffice.button[row.kind]}
            </Button>
          )}
          {row.endedOn === undefined ? (
            <Button
              variant="outlined"
              disabled={next !== undefined}
              onClick={() => void write('reelections.close', closeOps(row, today), words.closed(name))}
            >
              {words.close}
            </Button>
          ) : null}
        </>
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        {row.endedOn === undefined ? (
          <Notice tone={next?.by !== undefined && next.by < today ? 'warn' : 'info'} announce={false}>
            {next === undefined ? words.allDone : nextWords(next.step, next.by, today)}
          </Notice>
        ) : null}
        {row.postponedTo === undefined ? null : (
          <span>{words.postpone.state(row.postponedTo, row.postponedDocNo)}</span>
        )}
        {taken === 0 ? null : <span>{words.takeOffice.taken(taken)}</span>}
        <CaseSteps
          {...{ row, termEnd }}
          nextStep={row.endedOn === undefined ? next?.step : undefined}
          onEnter={(code) => {
            setAsked({ kind: 'step', code });
          }}
        />
        {row.endedOn === undefined ? <span style={{ fontSize: '.875rem' }}>{words.reference}</span> : null}
        <AttachmentWell
          label={words.files.label}
          help={words.files.help}
          items={files.items}
          onBrowse={files.browse}
          onDropFiles={files.drop}
          onOpen={files.open}
          onRemove={files.remove}
        />
      </div>
      {dialog}
    </Section>
  );
}

function nextWords(step: ReelectionStepCode, by: string | undefined, today: string): string {
  const name = reelectionStepWords[step];
  if (by === undefined) return words.next(name);
  return by < today ? words.nextLate(name, by) : words.nextBy(name, by);
}
