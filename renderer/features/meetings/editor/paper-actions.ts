/** The papers around one meeting in ⋯ of its record: before it notice, agenda and leave slips; for votes, ballots. */
import { BookOpen, Files, FileSignature, ListOrdered, Megaphone, Table2, Vote } from 'lucide-react';
import { bookPageSizes, type Handbook } from '../../../../shared/domain/handbook';
import type { RecordState } from '../../../../shared/schema/meeting';
import { meetingWords } from '../../../../shared/words/meetings';
import { printWords } from '../../../../shared/words/print';
import type { MenuAction } from '../../../ui/action/menu-action';
import type { MeetingForm } from '../form/meeting-form';

const words = meetingWords.editor;

export interface PaperActionsInput {
  form: Pick<MeetingForm, 'agenda' | 'sections' | 'paperPages'>;
  state: RecordState;
  /** The issued book: where there is one, pages to be pasted have its size. */
  handbook: Pick<Handbook, 'isKept' | 'size'>;
  /** `kind` of the print page with its query, e.g. `ballot?item=…`. */
  printPaper: (kind: string, query?: string) => void;
}

export function paperActions({ form, state, handbook, printPaper }: PaperActionsInput): MenuAction[] {
  const paper = (
    id: string,
    label: string,
    icon: NonNullable<MenuAction['icon']>,
    kind: string,
    query?: string,
  ): MenuAction => ({
    id,
    label,
    icon,
    onRun: () => {
      printPaper(kind, query);
    },
  });
  const actions = [paper('signIn', words.printSignIn, FileSignature, 'sign-in')];
  // Once it was held, nobody is invited any more; leave slips are filed with the minutes and stay.
  if (state === 'planned')
    actions.push(
      paper('notice', words.printNotice, Megaphone, 'meeting-notice'),
      paper('agenda', words.printAgenda, ListOrdered, 'meeting-agenda'),
    );
  if (state === 'planned' || state === 'draft')
    actions.push(paper('leaveSlip', words.printLeaveSlips, Files, 'leave-slip'));
  const voted = form.agenda.flatMap((item, index) =>
    item.vote && item.vote.method !== 'showOfHands' ? [{ id: item.id, vote: item.vote, no: index + 1 }] : [],
  );
  for (const { id, vote, no } of voted) {
    const kind = vote.kind === 'election' && vote.election ? 'election' : 'vote';
    const at = voted.length > 1 ? no : undefined;
    if (state === 'planned' || state === 'draft')
      actions.push(
        paper(`ballot-${id}`, words.printBallots(words.ballots[kind], at), Vote, 'ballot', `item=${id}`),
      );
    actions.push(paper(`count-${id}`, words.printCountReport(at), Vote, 'count-report', `item=${id}`));
  }
  if (form.sections.some((section) => section.type === 'democraticReview') && state !== 'signed')
    actions.push(
      paper(
        'ballot-review',
        words.printBallots(words.ballots.review, undefined),
        Vote,
        'ballot',
        'kind=review',
      ),
    );
  // The issued book is the original: what is pasted into it has its size and carries no code.
  if (handbook.isKept || form.paperPages.trim() !== '')
    for (const size of handbook.isKept ? [handbook.size] : bookPageSizes)
      actions.push(
        paper(`paste-${size}`, words.printPastePage(size), BookOpen, 'paste-page', `size=${size}`),
      );
  // Sheets of the whole sitting, and of what was done later: also once the minutes are locked.
  for (const { type, kind } of yearlySheets)
    if (form.sections.some((section) => section.type === type))
      actions.push(paper(kind, words.printSheet(printWords.kinds[kind]), Table2, kind));
  return actions;
}

const yearlySheets = [
  { type: 'democraticReview', kind: 'review' },
  { type: 'orgLifeMeeting', kind: 'rectification' },
] as const;
