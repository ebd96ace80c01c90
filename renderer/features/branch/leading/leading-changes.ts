/** 党组 posts as dated intervals, of persons who need not be members. Pure. One 党组书记 at a time. */
import type { LeadingEntry } from '../../../../shared/domain/branch-body';
import { covers, type CalendarDate } from '../../../../shared/domain/dates';
import { leadingPostCodes, type LeadingPostCode } from '../../../../shared/schema/branch';
import { createOp, deleteOp, updateOp, type Op } from '../../../../shared/schema/command';
import { branchWords } from '../../../../shared/words/branch';
import { dayProblem } from '../day-check';

export interface LeadingDraft {
  /** A person on file; '' while `name` is somebody new. */
  personId: string;
  name: string;
  post: LeadingPostCode | '';
  from: string;
  approvalDocNo: string;
  dutyText: string;
}
export type LeadingErrors = Partial<
  Record<'person' | 'post' | 'from' | 'approvalDocNo' | 'dutyText', string>
>;

const words = branchWords.leading;
/** As the tables hold them (shared/schema). */
export const leadingLimits = { name: 40, approvalDocNo: 60, dutyText: 200 } as const;

export function checkLeading(
  draft: LeadingDraft,
  entries: readonly LeadingEntry[],
  today: CalendarDate,
): LeadingErrors {
  const errors: LeadingErrors = checkLeadingDetails(draft);
  const wrongDay = dayProblem(draft.from, { notAfter: today });
  if (wrongDay) errors.from = wrongDay;
  const nameOver = Array.from(draft.name.trim()).length - leadingLimits.name;
  if (draft.personId === '' && draft.name.trim() === '') errors.person = words.personMissing;
  else if (nameOver > 0) errors.person = branchWords.posts.tooLong(nameOver);
  if (draft.post === '') errors.post = branchWords.posts.postMissing;
  else if (heldBy(draft, entries).some(({ person }) => person.id === draft.personId)) {
    errors.post = branchWords.posts.alreadyHeld;
  }
  return errors;
}

export function checkLeadingDetails(draft: Pick<LeadingDraft, 'approvalDocNo' | 'dutyText'>): LeadingErrors {
  const errors: LeadingErrors = {};
  for (const field of ['approvalDocNo', 'dutyText'] as const) {
    const over = Array.from(draft[field].trim()).length - leadingLimits[field];
    if (over > 0) errors[field] = branchWords.posts.tooLong(over);
  }
  return errors;
}

/** The 党组书记 who lays it down on the same day. */
export function replacedLeaders(draft: LeadingDraft, entries: readonly LeadingEntry[]): LeadingEntry[] {
  if (draft.post !== 'leadingGroupSecretary') return [];
  return heldBy(draft, entries).filter(({ person }) => person.id !== draft.personId);
}

/** Ops of `leadingPosts.create`: the person too, when it is somebody new. Call only with a draft without errors. */
export function createLeadingOps(
  draft: LeadingDraft,
  entries: readonly LeadingEntry[],
  context: { branchId: string; newId: () => string },
): Op[] {
  if (draft.post === '') return [];
  const { branchId, newId } = context;
  const personId = draft.personId === '' ? newId() : draft.personId;
  const person = createOp('persons', {
    ...{ id: personId, branchId, identity: 'staff' as const },
    name: draft.name.trim().normalize('NFC'),
  });
  const { approvalDocNo, dutyText } = textsOf(draft);
  return [
    ...replacedLeaders(draft, entries).map((entry) => endLeadingOp(entry, draft.from)),
    ...(draft.personId === '' ? [person] : []),
    createOp('leadingPosts', {
      ...{ id: newId(), branchId, personId, post: draft.post, from: draft.from },
      ...(approvalDocNo === undefined ? {} : { approvalDocNo }),
      ...(dutyText === undefined ? {} : { dutyText }),
    }),
  ];
}

export function changeLeadingOps(
  { row }: LeadingEntry,
  details: Pick<LeadingDraft, 'approvalDocNo' | 'dutyText'>,
): Op[] {
  const { approvalDocNo, dutyText } = textsOf(details);
  if (row.post.approvalDocNo === approvalDocNo && row.post.dutyText === dutyText) return [];
  // A key set to undefined is removed (updateOp).
  const patch = { approvalDocNo, dutyText } as { approvalDocNo?: string; dutyText?: string };
  return [
    row.table === 'posts' ? updateOp('posts', row.post, patch) : updateOp('leadingPosts', row.post, patch),
  ];
}

export function endLeadingOp({ row }: LeadingEntry, day: CalendarDate): Op {
  const to = day > row.post.from ? day : row.post.from;
  return row.table === 'posts'
    ? updateOp('posts', row.post, { to })
    : updateOp('leadingPosts', row.post, { to });
}

/** For a row that was entered by mistake. */
export function removeLeadingOps({ row }: LeadingEntry): Op[] {
  return [row.table === 'posts' ? deleteOp('posts', row.post) : deleteOp('leadingPosts', row.post)];
}

export function isLeadingCode(code: string): code is LeadingPostCode {
  return leadingPostCodes.some((one) => one === code);
}

/** The same office, held on the day and not yet laid down. */
function heldBy(draft: LeadingDraft, entries: readonly LeadingEntry[]): LeadingEntry[] {
  return entries.filter(
    (entry) => entry.post === draft.post && entry.to === undefined && covers(entry, draft.from),
  );
}

function textsOf(details: Pick<LeadingDraft, 'approvalDocNo' | 'dutyText'>): {
  approvalDocNo: string | undefined;
  dutyText: string | undefined;
} {
  const text = (typed: string): string | undefined => typed.trim().normalize('NFC') || undefined;
  return { approvalDocNo: text(details.approvalDocNo), dutyText: text(details.dutyText) };
}
