/** 材料清单 of a case: which papers each recorded step asks for, and which nobody has seen yet. Pure. */
import { stepRuleOf, type AdmissionRules } from '../rules/admission';
import { ADMISSION_STEPS, type AdmissionPaper } from '../schema/admission';
import { lastOfStep, rowsOfStep, type AdmissionCase } from './admission';

export interface PaperLine {
  no: number;
  paper: AdmissionPaper;
  /** there: seen in the file or attached; missing: the step is done; notYet: the step is not. */
  state: 'there' | 'missing' | 'notYet';
}

/** In the order of the steps; a step done twice is asked by its last row. */
export function paperLines(one: AdmissionCase, rules: AdmissionRules): PaperLine[] {
  return Array.from({ length: ADMISSION_STEPS }, (_, index) => index + 1).flatMap((no) => {
    const last = lastOfStep(one.steps, no);
    const rule = stepRuleOf(rules, last?.rule ?? '2026', no);
    const seen = new Set(rowsOfStep(one.steps, no).flatMap(({ papers }) => papers ?? []));
    return rule.papers.map((paper) => ({
      no,
      paper,
      state: last === undefined ? 'notYet' : seen.has(paper) ? 'there' : 'missing',
    }));
  });
}

export function missingPapers(one: AdmissionCase, rules: AdmissionRules): PaperLine[] {
  return paperLines(one, rules).filter(({ state }) => state === 'missing');
}

/**
 * Names of files that must not come in: political review and ballots (domain §5.5). Only a net for what is named
 * so; the sentence beside the well asks for the rest.
 */
const FORBIDDEN_FILE = /政审|政治审查|函调|外调|征信|无犯罪|选票|表决票|投票单|票样/;

export function isForbiddenFile(no: number, fileName: string): boolean {
  return no === 10 || FORBIDDEN_FILE.test(fileName);
}
