import Link from '@mui/material/Link';
import { formatDateZh, formatMonthDayZh, localTimeOfInstant } from '../../../../shared/domain/dates';
import { failureLabel } from '../../../../shared/ipc/failure-codes';
import type { Failure } from '../../../../shared/ipc/reply';
import { failureWords } from '../../../../shared/words/failures';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { meetingWords } from '../../../../shared/words/meetings';
import { Notice } from '../../../ui/feedback/Notice';
import type { MeetingFacts } from '../form/meeting-facts';
import type { MeetingSession } from './use-meeting-session';

const words = meetingWords.editor;

export interface StepFailure {
  /** What did not happen, and that nothing is lost. */
  sentence: string;
  failure: Failure;
}

interface EditorNoticesProps {
  readonly session: MeetingSession;
  readonly facts: MeetingFacts;
  readonly failure: StepFailure | undefined;
}

/** One line each: a draft taken up, an old draft left over, a correction going on, something that failed. */
export function EditorNotices({ session, facts, failure }: EditorNoticesProps) {
  const { takenUpFrom, stale, correction, save } = session;
  const failed =
    failure ?? (save.kind === 'failed' ? { sentence: '', failure: save.reply.failure } : undefined);
  return (
    <>
      {failed ? (
        <Notice tone="error" code={failureLabel(failed.failure.code)}>
          {failed.sentence}
          {save.kind === 'failed' && save.reply.failure.code === 'badRequest'
            ? words.notSaved
            : `${failureWords[failed.failure.code].sentence}${failureWords[failed.failure.code].action}`}
        </Notice>
      ) : null}
      {correction === null ? null : (
        <Notice tone="info" announce={false}>
          {meetingStepWords.correct.banner(correction)}
        </Notice>
      )}
      {takenUpFrom === undefined ? null : (
        <Notice tone="info">{words.draftTaken(timeWords(takenUpFrom))}</Notice>
      )}
      {stale ? (
        <Notice
          tone="info"
          actions={
            <>
              <Link component="button" type="button" sx={{ font: 'inherit' }} onClick={session.takeStale}>
                {words.takeStale}
              </Link>
              <Link component="button" type="button" sx={{ font: 'inherit' }} onClick={session.dropStale}>
                {words.dropStale}
              </Link>
            </>
          }
        >
          {words.draftStale(timeWords(stale.savedAt))}
        </Notice>
      ) : null}
      {facts.state === 'planned' ? (
        <Notice tone="neutral" announce={false}>
          {words.plannedNote(formatDateZh(facts.day))}
        </Notice>
      ) : null}
    </>
  );
}

function timeWords(instant: string): string {
  const local = localTimeOfInstant(instant);
  return `${formatMonthDayZh(local.slice(0, 10))} ${local.slice(11)}`;
}
