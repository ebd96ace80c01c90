/** The form of the branch's core fields: what is typed, what is wrong with it, and the row it becomes. Pure. */
import { createOp, type Op } from '../../../shared/schema/command';
import { branchCategories, type Branch } from '../../../shared/schema/branch';
import { firstStartWords } from '../../../shared/words/first-start';

export interface BranchDraft {
  fullName: string;
  shortName: string;
  category: string;
  superiorOrg: string;
  approvingOrg: string;
  electionDate: string;
  termNo: string;
  themeDay: string;
  startedOn: string;
  operatorName: string;
}
export type BranchErrors = Partial<Record<keyof BranchDraft, string>>;

const fullDay = /^\d{4}-\d{2}-\d{2}$/;
const words = firstStartWords.errors;
const length = (text: string): number => Array.from(text.trim()).length;
const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

export function checkBranch(draft: BranchDraft): BranchErrors {
  const errors: BranchErrors = {};
  const need = (ok: boolean, field: keyof BranchDraft & keyof typeof words): void => {
    if (!ok) errors[field] = words[field];
  };
  need(length(draft.fullName) >= 4 && length(draft.fullName) <= 60, 'fullName');
  need(length(draft.shortName) >= 1 && length(draft.shortName) <= 30, 'shortName');
  need(length(draft.superiorOrg) >= 1 && length(draft.superiorOrg) <= 60, 'superiorOrg');
  need(length(draft.approvingOrg) >= 1 && length(draft.approvingOrg) <= 60, 'approvingOrg');
  need(draft.electionDate === '' || fullDay.test(draft.electionDate), 'electionDate');
  need(draft.termNo.trim() === '' || isWhole(draft.termNo, 1, 99), 'termNo');
  need(isWhole(draft.themeDay, 1, 31), 'themeDay');
  need(fullDay.test(draft.startedOn), 'startedOn');
  need(length(draft.operatorName) >= 1 && length(draft.operatorName) <= 40, 'operatorName');
  return errors;
}

/** The one op that makes the branch. Call only with a draft without errors. */
export function branchOp(draft: BranchDraft, id: string, now: string): Op<'branches'> {
  const category = branchCategories.find((code) => code === draft.category) ?? 'organ';
  const row: Omit<Branch, 'rev'> = {
    id,
    branchId: id,
    fullName: draft.fullName.trim().normalize('NFC'),
    shortName: draft.shortName.trim().normalize('NFC'),
    category,
    superiorOrg: draft.superiorOrg.trim(),
    approvingOrg: draft.approvingOrg.trim(),
    ...(draft.electionDate === '' ? {} : { electionDate: draft.electionDate }),
    ...(draft.termNo.trim() === '' ? {} : { termNo: Number(draft.termNo) }),
    // Three years: 机关条例 Art 7; a superior's other term is entered in 设置.
    termYears: 3,
    themeDayRule: { kind: 'dayOfMonth', day: Number(draft.themeDay) },
    startedOn: draft.startedOn,
    createdAt: now,
  };
  return createOp('branches', row);
}
