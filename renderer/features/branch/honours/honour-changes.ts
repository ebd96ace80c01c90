/** An honour of the branch as typed, what is wrong with it, and the op that stores it. Pure. */
import { parsePartialDate, partialDateRange, type CalendarDate } from '../../../../shared/domain/dates';
import { createOp, deleteOp, updateOp, type Op } from '../../../../shared/schema/command';
import type { Reward } from '../../../../shared/schema/member-life';
import { branchHonourWords } from '../../../../shared/words/branch-honours';

const words = branchHonourWords.problems;

/** All text; '' = not filled in. */
export type HonourDraft = Record<
  'title' | 'awardedOn' | 'issuer' | 'level' | 'kind' | 'docNo' | 'approvedBy' | 'basis',
  string
>;
export type HonourErrors = Partial<Record<keyof HonourDraft, string>>;

/** As the table holds them (shared/schema/member-life). */
export const honourLimits = { title: 80, issuer: 60, docNo: 60, approvedBy: 60, basis: 200 } as const;

/** The branch's own honours that had been given by `day`, newest first. */
export function branchHonours(rewards: readonly Reward[], day: CalendarDate): Reward[] {
  return rewards
    .filter((row) => row.recipientType === 'branch' && partialDateRange(row.awardedOn).first <= day)
    .sort((a, b) => (a.awardedOn < b.awardedOn ? 1 : -1));
}

export function honourDraft(stored: Reward | undefined): HonourDraft {
  return {
    title: stored?.title ?? '',
    awardedOn: stored?.awardedOn ?? '',
    issuer: stored?.issuer ?? '',
    level: stored?.level ?? '',
    kind: stored?.kind ?? 'advancedGroup',
    docNo: stored?.docNo ?? '',
    approvedBy: stored?.approvedBy ?? '',
    basis: stored?.basis ?? '',
  };
}

export function checkHonour(draft: HonourDraft, today: CalendarDate): HonourErrors {
  const { title, issuer, level, kind, awardedOn } = tidy(draft);
  const errors: HonourErrors = {};
  if (title === '') errors.title = words.nameMissing;
  if (issuer === '') errors.issuer = words.issuerMissing;
  if (level === '') errors.level = words.levelMissing;
  if (kind === '') errors.kind = words.kindMissing;
  if (awardedOn === '') errors.awardedOn = words.dayMissing;
  else if (parsePartialDate(awardedOn) !== awardedOn) errors.awardedOn = words.dayUnreadable;
  else if (partialDateRange(awardedOn).first > today) errors.awardedOn = words.dayInFuture;
  for (const [field, limit] of Object.entries(honourLimits) as [keyof typeof honourLimits, number][]) {
    const over = Array.from(draft[field].trim()).length - limit;
    if (over > 0) errors[field] = words.tooLong(over);
  }
  return errors;
}

/** 记功 rests on the superior's approval (domain §7 row 62): asked for, never forced. */
export function honourRemark(draft: HonourDraft): string | undefined {
  return draft.kind === 'merit' && draft.approvedBy.trim() === '' ? words.approvalMissing : undefined;
}

/** Ops of `branches.recordHonour` or `branches.correctHonour`. Call only with a draft without errors. */
export function honourOps(
  draft: HonourDraft,
  stored: Reward | undefined,
  ids: { id: string; branchId: string },
): Op[] {
  const { title, awardedOn, issuer, level, kind, docNo, approvedBy, basis } = tidy(draft);
  const part = {
    ...{ title, awardedOn, issuer },
    ...{ level: level as Reward['level'], kind: kind as Reward['kind'] },
    ...{ docNo: docNo || undefined, basis: basis || undefined },
    approvedBy: kind === 'merit' ? approvedBy || undefined : undefined,
  };
  if (!stored) return [createOp('rewards', filled({ ...ids, recipientType: 'branch' as const, ...part }))];
  const isSame = Object.entries(part).every(([key, value]) => stored[key as keyof typeof part] === value);
  return isSame ? [] : [updateOp('rewards', stored, part)];
}

export function removeHonourOps(row: Reward): Op[] {
  return [deleteOp('rewards', row)];
}

function tidy(draft: HonourDraft): HonourDraft {
  const entries = Object.entries(draft).map(([key, text]) => [key, text.normalize('NFC').trim()]);
  return Object.fromEntries(entries) as HonourDraft;
}

function filled<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
}
