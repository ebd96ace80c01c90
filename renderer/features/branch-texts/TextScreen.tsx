import { useMemo, useRef, useState } from 'react';
import { styled } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import {
  deleteTextOps,
  finalOps,
  finalProblems,
  hasParticipation,
  noteOps,
  periodOf,
  reopenOps,
  textProblems,
  withForm,
  type TextField,
} from '../../../shared/domain/branch-texts';
import { dayOfInstant } from '../../../shared/domain/dates';
import type { Draft } from '../../../shared/ipc/requests/journal';
import type { BranchText, ParticipationLine } from '../../../shared/schema/branch-text';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useData } from '../../data/data-context';
import { useMenuCommand } from '../../desk/use-menu-command';
import { useToast } from '../../ui/feedback/toast-context';
import { insertText } from '../../ui/field/insert-text';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { useSaveShortcut, useShortcut } from '../../ui/keyboard/use-shortcut';
import { MeasuredPage } from '../../ui/layout/Page';
import { FinalFacts } from './FinalFacts';
import { SideColumn } from './SideColumn';
import { TextFields } from './TextFields';
import { TextHeader } from './TextHeader';
import { TextNotices } from './TextNotices';
import { TextStepDialogs, type TextStep } from './TextStepDialogs';
import { useOfficials } from './use-officials';
import { useTextSession } from './use-text-session';

/** Form and side by side at 1366 px; one below the other at the largest text. */
const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  '@container page (max-width: 52rem)': { display: 'block', overflowY: 'auto' },
});
const Form = styled('div')({
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  overflowY: 'auto',
  padding: '16px 32px 48px',
});
interface TextScreenProps {
  readonly row: BranchText;
  readonly draft: Draft | null;
}

/** One text: its form while it is a draft, its paper once it is final. */
export function TextScreen({ row, draft }: TextScreenProps) {
  const { now } = useData();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const toast = useToast();
  const today = dayOfInstant(now());
  const session = useTextSession(row, draft);
  const { form } = session;
  const isFinal = row.state === 'final';
  const body = useRef<HTMLTextAreaElement>(null);
  const wasInBody = useRef(false);
  const [step, setStep] = useState<TextStep>();
  /** 定稿 was tried: what is missing is said under its field. */
  const [isSummed, setSummed] = useState(false);
  const lines = useParticipation(row, today);
  const problems = isSummed ? finalProblems(form, today) : textProblems(form);
  const missing = Object.keys(problems) as TextField[];

  const print = async (): Promise<void> => {
    await session.commit();
    await navigate(`/print/branch-text/${row.id}`);
  };
  const save = async (): Promise<void> => {
    if (await session.commit()) toast.show({ text: words.editor.saveShortcut });
    else setSummed(true);
  };
  const ask = (wanted: TextStep): void => {
    const isReady = Object.keys(finalProblems(form, today)).length === 0;
    setSummed(wanted === 'finalise' && !isReady);
    if (wanted !== 'finalise' || isReady) setStep(wanted);
  };
  const finalise = async (): Promise<void> => {
    setStep(undefined);
    const stored = await session.commit();
    if (!stored || lines === undefined) return;
    const ops = finalOps(stored, stored, { at: now(), participation: lines });
    if (await write('branchTexts.finalise', ops, words.editor.finalised(stored.title)))
      await session.settle();
  };
  const reopen = (reason: string): void => {
    setStep(undefined);
    void write('branchTexts.reopen', reopenOps(row, reason), words.editor.reopened(row.title));
  };
  const remove = async (): Promise<void> => {
    await session.settle(true);
    if (await write('branchTexts.delete', deleteTextOps([row]), words.removed(1))) await navigate('/texts');
  };
  const insert = (sentence: string): void => {
    const area = body.current;
    if (!area) return;
    // Where the cursor never was in the text, it goes on at the end.
    if (!wasInBody.current) area.setSelectionRange(area.value.length, area.value.length);
    insertText(area, sentence);
  };
  useSaveShortcut(() => void save());
  useMenuCommand('save', () => void save());
  useShortcut('Ctrl+P', () => void print());
  useMenuCommand('print', () => void print());

  return (
    <MeasuredPage>
      <TextHeader
        {...{ row, title: form.title, save: session.save, isCounted: lines !== undefined }}
        onBack={() => void navigate(`/texts?year=${String(row.year)}`)}
        onPrint={() => void print()}
        onStep={ask}
        onRemove={() => void remove()}
      />
      <Body>
        <Form
          {...(isFinal
            ? { tabIndex: 0, role: 'group', 'aria-label': words.editor.endPart, style: { flex: '0 1 28rem' } }
            : {})}
          onFocus={({ target }) => {
            if ((target as Element) === body.current) wasInBody.current = true;
          }}
        >
          <TextNotices row={row} session={session} missing={isSummed ? missing : []} />
          {isFinal ? (
            <FinalFacts row={row} />
          ) : (
            <EnterToNext>
              <TextFields {...{ text: row, form, problems }} bodyRef={body} onChange={session.change} />
            </EnterToNext>
          )}
        </Form>
        <SideColumn
          row={row}
          text={isFinal ? row : withForm(row, form)}
          lines={lines}
          today={today}
          onInsert={insert}
        />
      </Body>
      {step ? (
        <TextStepDialogs
          {...{ step, row: { ...row, title: form.title } }}
          onCancel={() => {
            setStep(undefined);
          }}
          onFinalise={() => void finalise()}
          onReopen={reopen}
          onNote={(notes) => {
            setStep(undefined);
            void write('branchTexts.note', noteOps(row, notes), words.editor.noted);
          }}
        />
      ) : null}
    </MeasuredPage>
  );
}

/** The lines of leading officials: frozen in a final text, counted now in a draft; undefined while they are read. */
function useParticipation(row: BranchText, today: string): readonly ParticipationLine[] | undefined {
  const counted = useOfficials(periodOf(row), today);
  return useMemo(() => {
    if (!hasParticipation(row.kind)) return [];
    if (row.state === 'final') return row.participation ?? [];
    return counted?.map(({ name, due, present, onLeave, absent }) => ({
      ...{ name, due, present, onLeave, absent },
    }));
  }, [row, counted]);
}
