/** 空白表格: forms a secretary prints to be filled in by hand. None of them carries a code: none belongs to a record. */
import type { Branch } from '../../../shared/schema/branch';
import { recordTypes, type RecordType, type SnapshotRow } from '../../../shared/schema/meeting';
import { ballotWords } from '../../../shared/words/before-meeting';
import { ballotsOf } from '../ballot/ballot-paper';
import { leaveSlipsOf } from '../leave-slip/leave-slip-paper';
import { blankSlip } from '../leave-slip/leave-slip-sheet';
import { makeUpPages } from '../make-up/make-up-paper';
import type { PaperDocument } from '../paper-document';
import { blankTalkPaper } from '../talks/talk-paper';
import { blankMinutesPaper } from './blank-minutes-paper';
import { blankSignInPaper } from './blank-sign-in-paper';
import { inspectionPaper } from './inspection-paper';

export const blankForms = [
  'minutes',
  'signIn',
  'leaveSlip',
  'talk',
  'makeUp',
  'ballot',
  'inspection',
] as const;
export type BlankForm = (typeof blankForms)[number];

/** Pages to write on behind the first: one makes a double-sided leaf, three hold a long meeting. */
export const blankPageCounts = [1, 2, 3] as const;
/** A page holds 17 rows under its head, and 19 when it goes on. */
export const blankRowCounts = [15, 30, 50] as const;

export interface BlankFormChoice {
  form: BlankForm;
  /** Of 会议记录. */
  type: RecordType;
  pages: (typeof blankPageCounts)[number];
  /** Of 签到表: with the names of the roster, or so many empty rows. */
  withNames: boolean;
  rows: (typeof blankRowCounts)[number];
}

/** @param query form=…&type=…&pages=1&names=1&rows=15; whatever is missing or unknown is the usual */
export function blankFormChoice(query: string): BlankFormChoice {
  const params = new URLSearchParams(query);
  const one = <T extends string>(all: readonly T[], key: string, usual: T): T =>
    all.find((value) => value === params.get(key)) ?? usual;
  const count = <T extends number>(all: readonly T[], key: string, usual: T): T =>
    all.find((value) => String(value) === params.get(key)) ?? usual;
  return {
    form: one(blankForms, 'form', 'minutes'),
    type: one(recordTypes, 'type', 'memberAssembly'),
    pages: count(blankPageCounts, 'pages', 1),
    withNames: params.get('names') === '1',
    rows: count(blankRowCounts, 'rows', 15),
  };
}

/** The query of a choice, as `blankFormChoice` reads it. */
export function blankFormQuery({ form, type, pages, withNames, rows }: BlankFormChoice): string {
  const params: Record<string, string> = { form };
  if (form === 'minutes') Object.assign(params, { type, pages: String(pages) });
  if (form === 'signIn') Object.assign(params, { names: withNames ? '1' : '0', rows: String(rows) });
  return new URLSearchParams(params).toString();
}

export interface BlankFormInput {
  branch: Pick<Branch, 'fullName'>;
  /** The roster of the day. */
  roster: readonly SnapshotRow[];
}

/** Rows of 缺席补课: so many fill the page. */
const MAKE_UP_ROWS = 7;

export function blankFormPaper(choice: BlankFormChoice, { branch, roster }: BlankFormInput): PaperDocument {
  switch (choice.form) {
    case 'minutes':
      return blankMinutesPaper({ branch, type: choice.type, pages: choice.pages });
    case 'signIn': {
      const people = choice.withNames ? roster.map(({ name, groupName = '' }) => ({ name, groupName })) : [];
      return blankSignInPaper({ branch, people, rows: choice.rows });
    }
    case 'leaveSlip':
      return leaveSlipsOf(branch, {
        ...{ branchName: branch.fullName, heading: '', time: '', slips: [blankSlip, blankSlip] },
        hasGroups: roster.some(({ groupName }) => groupName),
      });
    case 'talk':
      return blankTalkPaper(branch);
    case 'makeUp':
      return makeUpPages(branch, [
        {
          ...{ key: 'empty', meeting: '', meetingDay: '', on: '', way: '', hours: '', content: '' },
          confirmedBy: '',
          people: Array.from({ length: MAKE_UP_ROWS }, () => ({ name: '', group: '', status: '' })),
        },
      ]);
    case 'ballot':
      return ballotsOf({
        ...{ kind: 'vote', title: ballotWords.titles.vote, foot: [branch.fullName, ''], subject: '' },
        columns: [ballotWords.votesFor, ballotWords.votesAgainst, ballotWords.votesAbstain],
        ...{ subjectByHand: true, parts: [], isOrdered: false, nameLabel: '', rule: ballotWords.voteRule },
        ...{ perSheet: 4, sheets: 1 },
      });
    case 'inspection':
      return inspectionPaper(branch);
  }
}
