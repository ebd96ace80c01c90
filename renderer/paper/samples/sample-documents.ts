/** Every sample as a finished document, by name: what the tests print and the kit shows. */
import { collectedOf } from '../../../shared/domain/member-collect';
import { defaultLifeParameters } from '../../../shared/rules/member-life';
import type { BookPage } from '../../../shared/paper/frame';
import { toSnapshotRow } from '../../../shared/domain/roster';
import { postWords } from '../../../shared/words/domain';
import { ballotPaper } from '../ballot/ballot-paper';
import { countReportPaper } from '../count-report/count-report-paper';
import { leaveSlipPaper } from '../leave-slip/leave-slip-paper';
import { meetingAgendaPaper } from '../meeting-agenda/meeting-agenda-paper';
import { meetingNoticePaper } from '../meeting-notice/meeting-notice-paper';
import { branchTextPaper } from '../branch-text/branch-text-paper';
import { birthdayCardPaper } from '../birthday-card/birthday-card-paper';
import { admissionProgressPaper } from '../admission-progress/admission-progress-paper';
import { changeListPaper } from '../change-list/change-list-paper';
import { checkSheet } from '../check-sheet';
import { deskSignPaper } from '../desk-sign/desk-sign-paper';
import { duesNoticePaper } from '../dues/dues-notice-paper';
import { duesProfilesPaper } from '../dues/dues-profiles-paper';
import { duesBatchPaper, duesReceiptPaper } from '../dues/dues-slips-paper';
import { dutyRecordPaper } from '../duty-record/duty-record-paper';
import { erasureListPaper } from '../erasure-list/erasure-list-paper';
import { handoverCodePaper } from '../handover-code/handover-code-paper';
import { handoverListPaper } from '../handover-list/handover-list-paper';
import { memberFormPaper } from '../member-form/member-form-paper';
import { minutesPaper, pastePagePaper } from '../minutes/minutes-paper';
import type { MinutesInput } from '../minutes/minutes-input';
import type { PaperDocument } from '../paper-document';
import { publicNoticePaper } from '../public-notice/public-notice-paper';
import { rosterPaper } from '../roster/roster-paper';
import { signInPaper } from '../sign-in/sign-in-paper';
import { studyPlanPaper } from '../study-plan/study-plan-paper';
import { homeDeliveryPaper } from '../study-result/home-delivery-paper';
import { studyResultPaper } from '../study-result/study-result-paper';
import { makeUpPaper } from '../make-up/make-up-paper';
import { registerPaper } from '../leading-group/register-paper';
import { talkPaper } from '../talks/talk-paper';
import { talkSummaryPaper } from '../talks/talk-summary-paper';
import { transferStubPaper } from '../transfer-stub/transfer-stub-paper';
import { yearBook } from '../year-book/year-book-paper';
import { wipeRecordPaper } from '../wipe-record/wipe-record-paper';
import { rectificationPaper } from '../yearly/rectification-paper';
import { reviewPaper } from '../yearly/review-paper';
import { sampleBulletin, sampleSummary, textOfLength } from './sample-branch-texts';
import { sampleNotice, sampleProgress } from './sample-admission';
import {
  largeRoster,
  sampleBranch,
  sampleCommittee,
  sampleFirstGroup,
  sampleGroups,
  sampleRoster,
  sampleRosterEntries,
} from './sample-people';
import { sampleBlankForms } from './sample-blank-forms';
import { sampleChanges } from './sample-changes';
import { electionOf, electionRecord, plannedElection } from './sample-election';
import { sampleLetter, sampleLife } from './sample-member';
import { sampleBatch, sampleDuesNotice, sampleReceipt } from './sample-dues';
import { sampleDutyRecord } from './sample-duty-record';
import { sampleErasedName, sampleErasures } from './sample-erasures';
import { longHandover, sampleHandover, sampleHandoverCode, samplePackage } from './sample-handover';
import { samplePlan, samplePlanItems } from './sample-plan';
import { sampleCards, sampleSigns } from './sample-signs';
import { sampleHomeDelivery, sampleStudyResult } from './sample-study';
import { sampleMakeUps } from './sample-make-ups';
import { sampleRegister } from './sample-register';
import { sampleTalks, sampleTalkSummary } from './sample-talks';
import { birthdayRecord, orgLifeRecord, staffAssemblyRecord } from './sample-yearly';
import { recordWithVoteAfter, sampleYearBook } from './sample-year';
import { sampleWipe, sampleWipeWithoutCopy } from './sample-wipe';
import {
  corrected,
  lateRecord,
  longDraft,
  longSent,
  plannedRecord,
  recordOfLength,
  SAMPLE_NOW,
  sampleMaterial,
  samplePhotos,
  shortRecord,
} from './sample-records';

const common = { branch: sampleBranch, groups: sampleGroups, now: SAMPLE_NOW };

export function minutesSample(input: Pick<MinutesInput, 'record'> & Partial<MinutesInput>): PaperDocument {
  return minutesPaper({ ...common, roster: sampleRoster, attachments: [], ...input });
}

function pastePage(book: BookPage): PaperDocument {
  const record = { ...longSent, paperOriginal: { book: '党支部工作手册（2026年）', pages: '第37页' } };
  return pastePagePaper({ ...common, roster: sampleRoster, attachments: [], record }, book);
}

/** A sample that is refused would be no sample. */
function made(document: PaperDocument | undefined): PaperDocument {
  if (!document) throw new Error('no such paper');
  return document;
}

function sheetOf(sheet: PaperDocument | undefined): PaperDocument {
  if (!sheet) throw new Error('the sample record has no such sheet');
  return sheet;
}

export const sampleDocuments: Record<string, () => PaperDocument> = {
  checkSheet,
  minutesLong: () => minutesSample({ record: longSent }),
  minutesShort: () => minutesSample({ record: shortRecord, roster: sampleFirstGroup }),
  minutesLate: () => minutesSample({ record: lateRecord, attachments: [...samplePhotos, sampleMaterial] }),
  minutesCorrected: () => minutesSample({ record: corrected }),
  pastePageA5: () => pastePage('A5'),
  pastePage16K: () => pastePage('16K'),
  minutesElection: () => minutesSample({ record: electionRecord }),
  minutesLongElection: () => minutesSample({ record: electionOf(25) }),
  duesReceiptA5: () => duesReceiptPaper({ ...sampleReceipt, paper: 'A5' }),
  ballotElection: () => made(ballotPaper({ ...common, record: plannedElection, roster: sampleRoster })),
  ballotVote: () => made(ballotPaper({ ...common, record: longDraft, roster: sampleRoster })),
  ballotReview: () =>
    made(ballotPaper({ ...common, record: plannedElection, roster: sampleRoster, kind: 'review' })),
  ballotReviewLong: () =>
    made(
      ballotPaper({
        ...common,
        record: plannedElection,
        roster: largeRoster(14).map((entry) => toSnapshotRow(entry, (post) => postWords[post.post])),
        kind: 'review',
      }),
    ),
  countReportElection: () =>
    made(countReportPaper({ ...common, record: electionRecord, roster: sampleRoster })),
  countReportVote: () => made(countReportPaper({ ...common, record: longDraft, roster: sampleRoster })),
  countReportBlank: () =>
    made(countReportPaper({ ...common, record: plannedElection, roster: sampleRoster })),
  meetingNotice: () => meetingNoticePaper({ ...common, record: plannedElection, roster: sampleRoster }),
  meetingAgenda: () =>
    meetingAgendaPaper({
      ...{ ...common, record: plannedElection, roster: sampleRoster },
      attachments: [sampleMaterial],
    }),
  leaveSlip: () => leaveSlipPaper({ ...common, record: plannedElection, roster: sampleRoster }),
  minutesOrgLife: () => minutesSample({ record: orgLifeRecord }),
  minutesBirthday: () => minutesSample({ record: birthdayRecord }),
  minutesStaff: () => minutesSample({ record: staffAssemblyRecord }),
  review: () => sheetOf(reviewPaper({ ...common, record: orgLifeRecord, roster: sampleRoster })),
  rectification: () => sheetOf(rectificationPaper({ ...common, record: orgLifeRecord, marks: [] })),
  minutesPlanned: () => minutesSample({ record: plannedRecord, roster: sampleCommittee }),
  signIn: () => signInPaper({ ...common, record: longSent, roster: sampleRoster }),
  signInPlanned: () => signInPaper({ ...common, record: plannedRecord, roster: sampleCommittee }),
  rosterPublic: () =>
    rosterPaper({ ...common, roster: sampleRosterEntries, on: '2026-09-18', variant: 'public' }),
  rosterInternal: () =>
    rosterPaper({ ...common, roster: sampleRosterEntries, on: '2026-09-18', variant: 'internal' }),
  rosterLarge: () => rosterPaper({ ...common, roster: largeRoster(50), on: '2026-09-18', variant: 'public' }),
  erasureList: () =>
    erasureListPaper({
      branch: sampleBranch,
      records: sampleErasures,
      nameOf: sampleErasedName,
      now: SAMPLE_NOW,
    }),
  studyResult: () => studyResultPaper(sampleStudyResult),
  duesNotice: () => duesNoticePaper({ ...sampleDuesNotice, showsAmounts: false }),
  duesNoticeAmounts: () => duesNoticePaper({ ...sampleDuesNotice, showsAmounts: true }),
  duesProfiles: () => duesProfilesPaper(sampleDuesNotice),
  duesReceipt: () => duesReceiptPaper(sampleReceipt),
  duesBatch: () => duesBatchPaper(sampleBatch),
  homeDelivery: () => homeDeliveryPaper(sampleHomeDelivery),
  leadingGroupRegister: () => registerPaper({ branch: sampleBranch, year: 2026, meetings: sampleRegister }),
  branchText: () => branchTextPaper(sampleSummary),
  branchTextBulletin: () => branchTextPaper(sampleBulletin),
  makeUp: () => makeUpPaper(sampleMakeUps),
  talk: () => talkPaper({ branch: sampleBranch, talks: sampleTalks }),
  talkSummary: () => talkSummaryPaper(sampleTalkSummary),
  dutyRecord: () => dutyRecordPaper({ ...common, record: sampleDutyRecord }),
  changeList: () =>
    changeListPaper({
      branch: sampleBranch,
      changes: sampleChanges,
      hasMore: true,
      choice: { kind: 'meetings', by: undefined, from: '2026-01-01', until: undefined, row: undefined },
      nameOf: () => undefined,
      now: SAMPLE_NOW,
    }),
  handoverList: () => handoverListPaper(sampleHandover),
  handoverListLong: () => handoverListPaper(longHandover),
  handoverCode: () => handoverCodePaper({ ...samplePackage, code: sampleHandoverCode }),
  studyPlan: () => studyPlanPaper({ branch: sampleBranch, plan: samplePlan, items: samplePlanItems }),
  memberForm: () =>
    memberFormPaper({
      ...{ branch: sampleBranch, life: sampleLife, now: SAMPLE_NOW },
      ...{ collected: collectedOf({}), numbers: 'covered' },
    }),
  transferStub: () =>
    transferStubPaper({
      ...{ branch: sampleBranch, file: sampleLife, letter: sampleLetter },
      ...{ parameters: defaultLifeParameters, now: SAMPLE_NOW },
    }),
  deskSigns: () => deskSignPaper(sampleSigns),
  birthdayCards: () => birthdayCardPaper(sampleCards),
  admissionProgress: () => admissionProgressPaper(sampleProgress),
  publicNotice: () => {
    const made = publicNoticePaper(sampleNotice);
    if (!made.ok) throw new Error(made.reason);
    return made.document;
  },
  ...sampleBlankForms,
  yearBookIndex: () => yearBook(sampleYearBook).index(),
  yearBookPages: () => made(yearBook(sampleYearBook).pages),
  wipeRecord: () => wipeRecordPaper(sampleWipe),
  wipeRecordWithoutCopy: () => wipeRecordPaper(sampleWipeWithoutCopy),
};

/** Minutes whose vote falls at different heights of the page. */
export function minutesWithVoteAfter(lines: number): PaperDocument {
  return minutesSample({ record: recordWithVoteAfter(lines) });
}

/** Minutes whose signatures fall at different heights of the page. */
export function minutesOfLength(lines: number, lastLines: number): PaperDocument {
  return minutesSample({ record: recordOfLength(lines, lastLines), roster: sampleFirstGroup });
}

/** A text of the branch whose signature falls at different heights of the page. */
export function branchTextOfLength(lines: number): PaperDocument {
  return branchTextPaper(textOfLength(lines));
}
