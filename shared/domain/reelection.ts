/** 换届 and 补选: which step is next and by when, what is out of order, and how the case is written. Pure. */
import { branchRules } from '../rules/branch-body';
import {
  reelectionStepCodes,
  type Branch,
  type Post,
  type PostCode,
  type Reelection,
  type ReelectionStepCode,
} from '../schema/branch';
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import { addDays, covers, type CalendarDate } from './dates';
import { electionDayOf } from './term';

export type ReelectionStep = Reelection['steps'][number];
type LateStep = keyof (typeof branchRules)['reelectionSchedule']['parameters']['afterElection'];

export interface NextStep {
  step: ReelectionStepCode;
  /** Reference day (local practice); undefined where the end of the term is not known. */
  by?: CalendarDate;
}

/** The first step that has no day yet; undefined when all eleven are done. */
export function nextStepOf(
  row: Pick<Reelection, 'kind' | 'openedOn' | 'steps'>,
  termEnd: CalendarDate | undefined,
): NextStep | undefined {
  const done = new Set(row.steps.map(({ step }) => step));
  const step = reelectionStepCodes.find((code) => !done.has(code));
  if (step === undefined) return undefined;
  const by = dueDayOf(row, step, termEnd);
  return { step, ...(by === undefined ? {} : { by }) };
}

/** By when a step is expected: before the election from the end of the term, after it from the election itself. */
export function dueDayOf(
  row: Pick<Reelection, 'kind' | 'openedOn' | 'steps'>,
  step: ReelectionStepCode,
  termEnd: CalendarDate | undefined,
): CalendarDate | undefined {
  const { reelection, byElection, afterElection } = branchRules.reelectionSchedule.parameters;
  const start = row.kind === 'byElection' ? row.openedOn : termEnd;
  const days = row.kind === 'byElection' ? byElection : reelection;
  if (isLate(step)) {
    const elected =
      electionDayOf(row) ?? (start === undefined ? undefined : addDays(start, days.assemblyElection));
    return elected === undefined ? undefined : addDays(elected, afterElection[step]);
  }
  return start === undefined ? undefined : addDays(start, days[step]);
}

function isLate(step: ReelectionStepCode): step is LateStep {
  return step in branchRules.reelectionSchedule.parameters.afterElection;
}

/** Steps dated before the one that comes before them: typed wrongly, or really done in the wrong order. */
export function stepsOutOfOrder(steps: readonly ReelectionStep[]): ReelectionStepCode[] {
  const inOrder = reelectionStepCodes.flatMap((code) => steps.find(({ step }) => step === code) ?? []);
  return inOrder
    .filter((one, index) => inOrder.slice(0, index).some((other) => other.doneOn > one.doneOn))
    .map(({ step }) => step);
}

/** Ops of `reelections.create`. */
export function openReelectionOps(
  given: Pick<Reelection, 'kind' | 'openedOn'> & { termNo?: number | undefined },
  ids: { id: string; branchId: string },
): Op[] {
  const { kind, openedOn, termNo } = given;
  return [
    createOp('reelections', {
      ...ids,
      kind,
      openedOn,
      steps: [],
      ...(termNo === undefined ? {} : { termNo }),
    }),
  ];
}

/** Ops of `reelections.change`: the step with its day, in the order of the eleven. */
export function setStepOps(row: Reelection, step: ReelectionStep): Op[] {
  return [updateOp('reelections', row, { steps: sorted([...without(row.steps, step.step), step]) })];
}

export function clearStepOps(row: Reelection, step: ReelectionStepCode): Op[] {
  return [updateOp('reelections', row, { steps: without(row.steps, step) })];
}

/** 延期换届; an empty day takes it back. */
export function postponeOps(row: Reelection, to: CalendarDate, docNo: string): Op[] {
  // A key set to undefined is removed (updateOp).
  const patch = {
    postponedTo: to || undefined,
    postponedDocNo: (to && docNo) || undefined,
  } as Partial<Reelection>;
  return [updateOp('reelections', row, patch)];
}

export function closeOps(row: Reelection, day: CalendarDate): Op[] {
  return [updateOp('reelections', row, { endedOn: day })];
}

/** For a case that was opened by mistake. */
export function removeReelectionOps(row: Reelection): Op[] {
  return [deleteOp('reelections', row)];
}

export interface Seat {
  memberId: string;
  post: PostCode;
}

/**
 * Ops of `reelections.finish`, one command: the elected take up their posts on the day of the election. By 换届 the
 * whole committee before lays its posts down the same day, also who is elected again, and the branch learns its new
 * term; by 补选 only the holder of an office of which there is one.
 *
 * @param row must have its election; otherwise nothing happens
 */
export function takeOfficeOps(
  row: Reelection,
  seats: readonly Seat[],
  context: { branch: Branch; posts: readonly Post[]; newId: () => string },
): Op[] {
  const day = electionDayOf(row);
  if (day === undefined || seats.length === 0) return [];
  const { branch, posts, newId } = context;
  const isNewTerm = row.kind === 'reelection';
  const single: readonly PostCode[] = ['secretary', 'deputySecretary'];
  const ended = posts.filter(
    (post) =>
      post.body === 'committee' &&
      post.to === undefined &&
      covers(post, day) &&
      (isNewTerm || (single.includes(post.post) && seats.some((seat) => seat.post === post.post))),
  );
  const docNo = row.steps.find(({ step }) => step === 'resultReply')?.docNo;
  const created = seats.map(({ memberId, post }) =>
    createOp('posts', {
      ...{ id: newId(), branchId: branch.id, memberId, body: 'committee' as const, post, from: day },
      ...{ how: isNewTerm ? ('election' as const) : ('byElection' as const), reelectionId: row.id },
      ...(docNo === undefined ? {} : { approvalDocNo: docNo }),
    }),
  );
  const term = { electionDate: day, ...(row.termNo === undefined ? {} : { termNo: row.termNo }) };
  return [
    ...ended.map((post) => updateOp('posts', post, { to: day })),
    ...created,
    ...(isNewTerm ? [updateOp('branches', branch, term)] : []),
  ];
}

function without(steps: readonly ReelectionStep[], code: ReelectionStepCode): ReelectionStep[] {
  return steps.filter(({ step }) => step !== code);
}

function sorted(steps: readonly ReelectionStep[]): ReelectionStep[] {
  return [...steps].sort((a, b) => reelectionStepCodes.indexOf(a.step) - reelectionStepCodes.indexOf(b.step));
}
