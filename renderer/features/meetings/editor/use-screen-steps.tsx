/** What the buttons of one record do: which dialog is open, what is under way, what went wrong. */
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { signedScanOf } from '../../../../shared/domain/scan-placing';
import type { Reply } from '../../../../shared/ipc/reply';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { meetingWords } from '../../../../shared/words/meetings';
import { failureText } from '../../../../shared/words/failures';
import { useBranch, useData } from '../../../data/data-context';
import { useSaveFile } from '../../../desk/use-save-file';
import { minutesWord } from '../../../paper/docx/minutes-word';
import { useToast } from '../../../ui/feedback/toast-context';
import {
  CorrectDialog,
  DropCorrectionDialog,
  RemarksDialog,
  SignDialog,
  WithdrawDialog,
} from '../actions/StepDialogs';
import { useRecordSteps } from '../actions/use-record-steps';
import { SaveTemplateDialog } from '../habits/SaveTemplateDialog';
import { followOnRoute } from '../form/last-time';
import { isChanged, type MeetingFacts } from '../form/meeting-facts';
import type { StepFailure } from './EditorNotices';
import type { MeetingScreenProps } from './MeetingScreen';
import type { MeetingSession } from './use-meeting-session';

type DialogName = 'remarks' | 'withdraw' | 'sign' | 'correct' | 'dropCorrection' | 'template';

interface ScreenStepsInput extends MeetingScreenProps {
  readonly facts: MeetingFacts;
  readonly session: MeetingSession;
  /** The record as print shows it: with what is typed, but without a correction that is not saved yet. */
  readonly printed: OrgLifeRecord;
  readonly groups: readonly { id: string; name: string }[];
  readonly onMissing: (isSummed: boolean) => void;
}

export interface ScreenSteps {
  busy: string | undefined;
  failure: StepFailure | undefined;
  open: (name: DialogName) => void;
  save: () => Promise<void>;
  print: () => void;
  printSignIn: () => void;
  /** Any other paper about this record: its kind on the print page, and the query. */
  printPaper: (kind: string, query?: string) => void;
  /** The minutes as a Word file; what is typed is stored first, as for printing. */
  saveWord: () => void;
  openFillPanel: () => void;
  send: () => void;
  saveCorrection: () => void;
  remove: () => void;
  openVersion: (no: number) => void;
  openChanges: () => void;
  /** 照这次新建: stores what is typed here and opens a new record that takes its arrangements. */
  followOn: (record: OrgLifeRecord) => void;
  dialog: (context: { operator: string; now: string }) => ReactNode;
}

export function useScreenSteps(input: ScreenStepsInput): ScreenSteps {
  const { recordId, row, facts, session, attachments, groups, onMissing } = input;
  const steps = useRecordSteps();
  const navigate = useNavigate();
  const toast = useToast();
  const branch = useBranch();
  const { now } = useData();
  const { saveWord } = useSaveFile();
  const [dialog, setDialog] = useState<DialogName | undefined>();
  const [busy, setBusy] = useState<string | undefined>();
  const [failure, setFailure] = useState<StepFailure | undefined>();
  const { heading } = facts;
  const step = { recordId, row, facts, attachments, groups };
  const close = () => {
    setDialog(undefined);
  };

  const save = async (): Promise<void> => {
    const reply = await session.commit(facts.content, true);
    if (reply.ok) toast.show({ text: meetingWords.editor.savedToast(heading) });
    else if (reply.failure.code === 'badRequest') toast.show({ text: meetingWords.editor.notSaved });
    else toast.show({ text: failureText(reply.failure) });
  };
  /** Stores first what is typed, so that what is printed is what is stored. */
  const goTo = (route: string) => {
    void session.commit(facts.content, true).then((reply) => {
      if (reply.ok) void navigate(route);
      else toast.show({ text: failureText(reply.failure) });
    });
  };
  const saveWordNow = async (): Promise<void> => {
    const reply = await session.commit(facts.content, true);
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      return;
    }
    const news = await saveWord(
      minutesWord({ branch, record: input.printed, roster: facts.roster, groups, attachments, now: now() }),
    );
    if (news) toast.show(news);
  };
  const official = async (sentence: string, work: () => Promise<Reply<unknown>>): Promise<boolean> => {
    setBusy(meetingStepWords.sendFlow.busy);
    setFailure(undefined);
    const reply = await work();
    setBusy(undefined);
    if (reply.ok) {
      onMissing(false);
      await session.settle();
      return true;
    }
    setFailure({ sentence, failure: reply.failure });
    return false;
  };
  const sendNow = () => {
    close();
    void official(meetingStepWords.sendFlow.failed, () => steps.send(step)).then((isDone) => {
      if (isDone) void navigate(`/print/minutes/${recordId}`);
    });
  };
  const isReady = (): boolean => {
    onMissing(facts.missing.length > 0);
    return facts.missing.length === 0;
  };
  const correctNow = () => {
    const { correction } = session;
    if (!row || correction === null || !isReady()) return;
    if (!isChanged(row, facts.content)) {
      toast.show({ text: meetingStepWords.correct.nothingChanged });
      return;
    }
    const work = () => steps.correct({ ...step, row, reason: correction });
    void official(meetingStepWords.sendFlow.correctionFailed, work).then((isDone) => {
      if (!isDone) return;
      toast.show({ text: meetingStepWords.correct.done(heading) });
      void navigate(`/print/minutes/${recordId}`);
    });
  };
  const told = async (work: Promise<Reply<unknown>>, done: string): Promise<void> => {
    const reply = await work;
    close();
    toast.show({ text: reply.ok ? done : failureText(reply.failure) });
  };

  return {
    busy,
    failure,
    open: setDialog,
    save,
    print: () => {
      goTo(`/print/minutes/${recordId}`);
    },
    printSignIn: () => {
      goTo(`/print/sign-in/${recordId}`);
    },
    printPaper: (kind, query) => {
      goTo(`/print/${kind}/${recordId}${query === undefined ? '' : `?${query}`}`);
    },
    saveWord: () => {
      void saveWordNow();
    },
    openFillPanel: () => {
      goTo(`/fill/meetings/${recordId}`);
    },
    openVersion: (no) => void navigate(`/print/minutes/${recordId}?revision=${no}`),
    openChanges: () => {
      goTo(`/changes?table=records&row=${recordId}`);
    },
    followOn: (record) => {
      goTo(followOnRoute(record));
    },
    send: () => {
      if (!isReady()) return;
      if (facts.remarks.length > 0) setDialog('remarks');
      else sendNow();
    },
    saveCorrection: correctNow,
    remove: () => {
      if (!row) return;
      // The page is left first: an editor without its record would only say that it is gone.
      void session.abandon().then(() => {
        void navigate('/meetings');
        return steps.remove(row, heading, attachments);
      });
    },
    dialog: ({ operator, now }) => {
      const shared = { heading, onCancel: close };
      if (dialog === 'remarks')
        return <RemarksDialog {...shared} remarks={facts.remarks} onConfirm={sendNow} />;
      if (dialog === 'template')
        return <SaveTemplateDialog content={facts.content} heading={heading} onClose={close} />;
      if (dialog === undefined || !row) return null;
      switch (dialog) {
        case 'withdraw':
          return (
            <WithdrawDialog
              {...shared}
              record={row}
              onConfirm={(reason) =>
                told(steps.withdraw(row, reason), meetingStepWords.withdraw.done(heading))
              }
            />
          );
        case 'sign':
          return (
            <SignDialog
              {...shared}
              record={row}
              scan={signedScanOf(row, attachments)}
              operator={operator}
              now={now}
              onConfirm={(choice) => told(steps.sign(row, choice), meetingStepWords.sign.done(heading))}
            />
          );
        case 'correct':
          return (
            <CorrectDialog
              {...shared}
              onConfirm={(reason) => {
                close();
                session.startCorrection(reason);
              }}
            />
          );
        case 'dropCorrection':
          return (
            <DropCorrectionDialog
              {...shared}
              onConfirm={() => {
                close();
                onMissing(false);
                void session.dropCorrection();
              }}
            />
          );
      }
    },
  };
}
