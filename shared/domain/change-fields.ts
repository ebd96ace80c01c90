/** How each stored field reads in 变更记录, table by table. Pure; ids become names, numbers of persons are covered. */
import type { TableName } from '../schema/tables';
import {
  admissionOutcomeWords,
  admissionRuleWords,
  admissionStepWords,
  stepResultWords,
} from '../words/admission';
import { admissionPaperWords } from '../words/admission-papers';
import { changeValueWords as words } from '../words/change-fields';
import { settingKeyWord } from '../words/changes';
import {
  attachmentKindWords,
  branchCategoryWords,
  circumstanceWords,
  contactWayWords,
  exchangeDirectionWords,
  genderWords,
  identityWords,
  leftHowWords,
  memberCategoryWords,
  planScopeWords,
  postCategoryWords,
  postWords,
  recordTypeWords,
  reelectionKindWords,
  reelectionStepWords,
  rewardKindWords,
  rewardLevelWords,
  rewardRecipientWords,
  statusWords,
  studyFormWords,
} from '../words/domain';
import { erasureWords } from '../words/retention';
import type { StepFacts } from '../schema/admission';
import type { Branch } from '../schema/branch';
import type { ArrivalLetter, Education, TransferLetter } from '../schema/member';
import {
  coded,
  day,
  flag,
  format,
  instant,
  named,
  number,
  paragraphs,
  partialDay,
  plain,
  type FieldFormats,
} from './change-formats';
import { recordFields } from './change-record-fields';
import { coverContact, coverPhone } from './cover-numbers';
import { formatDateZh, formatPartialDateZh, weekdayZh } from './dates';
import { maskIdNumber } from './id-number';

const phone = format<string>(coverPhone);
const contact = format<string>(coverContact);

const education = format<Education>(({ level, degree, school, major, gradOn }) =>
  [level, degree, school, major, formatPartialDateZh(gradOn)].filter(Boolean).join(words.between),
);
const themeDay = format<Branch['themeDayRule']>((rule) =>
  rule.kind === 'dayOfMonth'
    ? words.dayOfMonth(rule.day)
    : // 1 January 2024 was a Monday: the weekday's own name, without a table of them.
      words.nthWeekday(words.nths[rule.n] ?? String(rule.n), weekdayZh(`2024-01-0${String(rule.weekday)}`)),
);
const span = { from: day, to: day };
const allNamed = format<string[]>((ids, nameOf) => ids.map((id) => nameOf(id) ?? words.nobody));

/** A transfer's letter and receipt, one fact a line. */
function letterLines(letter: Partial<TransferLetter & ArrivalLetter>): string[] {
  const { letter: say } = words;
  const { letterNo, letterOn, toOrg, validUntil, duesPaidThrough, receiptOn, receiptSentOn } = letter;
  return [
    letterNo && say.no(letterNo),
    letterOn && say.on(formatDateZh(letterOn)),
    toOrg && say.to(toOrg),
    validUntil && say.validUntil(formatDateZh(validUntil)),
    duesPaidThrough && say.dues(formatPartialDateZh(duesPaidThrough)),
    receiptOn && say.receiptOn(formatDateZh(receiptOn)),
    receiptSentOn && say.receiptSentOn(formatDateZh(receiptSentOn)),
  ].filter((line): line is string => line !== undefined && line !== '');
}

function factLines(facts: StepFacts): string[] {
  const { facts: say } = words;
  const lines: string[] = [];
  const { noticeFrom, noticeTo, trainingDays, trainingHours, eligible, extendedTo } = facts;
  if (noticeFrom && noticeTo) lines.push(say.notice(formatDateZh(noticeFrom), formatDateZh(noticeTo)));
  if (trainingDays !== undefined) lines.push(say.days(trainingDays));
  if (trainingHours !== undefined) lines.push(say.hours(trainingHours));
  if (eligible !== undefined) {
    const { presentEligible = 0, votesFor = 0, votesAgainst = 0, abstained = 0 } = facts;
    lines.push(say.votes(eligible, presentEligible, votesFor, votesAgainst, abstained));
  }
  if (extendedTo) lines.push(say.extendedTo(formatDateZh(extendedTo)));
  if (facts.isSpecialCase) lines.push(say.special);
  return lines;
}

/** Read in the member's file, where the look is registered; the list of changes is printed. */
const covered = format<unknown>(() => words.covered);

export const fieldFormats: { readonly [T in TableName]: FieldFormats<T> } = {
  branches: {
    fullName: plain,
    shortName: plain,
    orgCode: plain,
    category: coded(branchCategoryWords),
    foundedOn: partialDay,
    superiorOrg: plain,
    approvingOrg: plain,
    termNo: format(words.termNo),
    electionDate: day,
    termYears: format(words.termYears),
    themeDayRule: themeDay,
    startedOn: day,
    address: plain,
    activityRoom: plain,
    phone: plain,
    sample: flag,
  },
  partyGroups: { name: plain, ...span, sortNo: number },
  posts: {
    memberId: named,
    post: coded(postWords),
    groupId: named,
    ...span,
    how: coded(words.how),
    approvalDocNo: plain,
    dutyText: paragraphs,
    isFullTime: flag,
  },
  leadingPosts: {
    personId: named,
    post: coded(postWords),
    ...span,
    approvalDocNo: plain,
    dutyText: paragraphs,
  },
  postExchanges: {
    memberId: named,
    on: day,
    direction: coded(exchangeDirectionWords),
    fromPost: plain,
    toPost: plain,
    docNo: plain,
    note: paragraphs,
  },
  reelections: {
    kind: coded(reelectionKindWords),
    termNo: format(words.termNo),
    openedOn: day,
    steps: format((steps) =>
      steps.map(({ step, doneOn }) => words.stepDone(reelectionStepWords[step], formatDateZh(doneOn))),
    ),
    postponedTo: day,
    postponedDocNo: plain,
    endedOn: day,
    note: paragraphs,
  },
  persons: {
    name: plain,
    identity: coded(identityWords),
    gender: coded(genderWords),
    ethnicity: plain,
    idNo: format(maskIdNumber),
    birthDate: partialDay,
    nativePlace: plain,
    birthPlace: plain,
    fullTimeEdu: education,
    inServiceEdu: education,
    workUnit: plain,
    department: plain,
    jobTitle: plain,
    rank: plain,
    professionalTitle: plain,
    postCategory: coded(postCategoryWords),
    workStart: partialDay,
    mobile: phone,
    phone,
    homeAddress: plain,
    emergencyContact: contact,
    erasedAt: instant,
  },
  members: {
    personId: named,
    category: coded(memberCategoryWords),
    joinDate: partialDay,
    joinBranch: plain,
    sponsors: plain,
    fullMemberDate: partialDay,
    rejoinDate: partialDay,
    duesPaidThrough: partialDay,
    archiveLocation: plain,
    isLeader: flag,
    isMobile: flag,
    isLost: flag,
    exemptBasis: plain,
    note: paragraphs,
    deletedAt: instant,
    erasedAt: instant,
  },
  memberships: {
    memberId: named,
    ...span,
    fromHow: coded(words.fromHow),
    fromOrg: plain,
    toHow: coded(words.toHow),
    toOrg: plain,
    letterNo: plain,
    arrival: format(letterLines),
    transfer: format(letterLines),
  },
  statusSpans: {
    memberId: named,
    // 留党察看 is a sanction.
    status: format((status) => (status === 'probationWithinParty' ? words.covered : statusWords[status])),
    leftHow: coded(leftHowWords),
    ...span,
    docNo: plain,
  },
  groupSpans: { memberId: named, groupId: named, ...span },
  workSpans: {
    personId: named,
    ...span,
    postCategory: coded(postCategoryWords),
    workUnit: plain,
    department: plain,
    jobTitle: plain,
    rank: plain,
  },
  circumstances: {
    memberId: named,
    kind: coded(circumstanceWords),
    ...span,
    place: plain,
    contactId: named,
    contactMonths: format(words.everyMonths),
    decidedBy: plain,
    decidedOn: day,
    docNo: plain,
    note: paragraphs,
  },
  contacts: {
    memberId: named,
    on: day,
    way: coded(contactWayWords),
    by: plain,
    reached: flag,
    result: paragraphs,
  },
  sanctions: {
    memberId: named,
    kind: covered,
    from: covered,
    to: covered,
    docNo: covered,
    note: covered,
  },
  rewards: {
    recipientType: coded(rewardRecipientWords),
    personId: named,
    recipientName: plain,
    title: plain,
    level: coded(rewardLevelWords),
    kind: coded(rewardKindWords),
    issuer: plain,
    docNo: plain,
    awardedOn: partialDay,
    basis: paragraphs,
    approvedBy: plain,
  },
  pioneerPosts: {
    memberId: named,
    title: plain,
    pledge: paragraphs,
    ...span,
    signPrintedOn: day,
    checks: format((checks) => checks.map(({ quarter, done }) => words.pledgeDone(quarter, done))),
  },
  developmentCases: {
    personId: named,
    mentorIds: allNamed,
    sponsorIds: allNamed,
    archiveLocation: plain,
    endedOn: day,
    outcome: coded(admissionOutcomeWords),
    outcomeDocNo: plain,
    note: paragraphs,
  },
  developmentSteps: {
    personId: named,
    no: format((no) => admissionStepWords[no] ?? String(no)),
    doneOn: day,
    rule: coded(admissionRuleWords),
    organ: plain,
    participants: paragraphs,
    result: coded(stepResultWords),
    docNo: plain,
    recordId: named,
    facts: format(factLines),
    papers: format((papers) => papers.map((paper) => admissionPaperWords[paper])),
    note: paragraphs,
  },
  fileMerges: { keptPersonId: named, at: instant, undoneAt: instant },
  records: recordFields,
  studyPlans: {
    title: plain,
    planYear: number,
    level: coded(words.levels),
    basisDoc: plain,
    basisOn: day,
    goals: paragraphs,
    madeOn: day,
    approvedByRecordId: named,
  },
  planItems: {
    planId: named,
    month: format(words.month),
    sortNo: number,
    topic: plain,
    materials: paragraphs,
    form: coded(studyFormWords),
    speaker: plain,
    organiser: plain,
    scope: coded(planScopeWords),
    plannedHours: format(words.hours),
    linkedType: coded(recordTypeWords),
    doneOn: day,
    doneNote: plain,
    adjustReason: paragraphs,
    note: plain,
  },
  attachments: {
    name: plain,
    ownerId: named,
    kind: coded(attachmentKindWords),
    caption: plain,
    takenOn: day,
    sortNo: number,
  },
  importRuns: { fileName: plain, at: instant, undoneAt: instant },
  exportLog: {
    at: instant,
    year: number,
    packageName: plain,
    placeLabel: plain,
    fileCount: format(words.copies),
    recordIds: format((ids) => words.copies(ids.length)),
    checkCode: plain,
    readBackAt: instant,
    verifiedAgainAt: instant,
  },
  erasures: {
    personId: named,
    what: coded(erasureWords),
    at: instant,
    by: plain,
    reason: plain,
    basis: plain,
    files: format((files) => words.copies(files.length)),
  },
  dataExports: {
    at: instant,
    what: coded(words.exportWhat),
    profile: coded(words.exportProfiles),
    reason: plain,
    asOf: day,
    columns: format((columns) => columns.join('、')),
    rowCount: number,
    fileName: plain,
    placeLabel: plain,
    result: coded(words.exportResults),
  },
  handovers: {
    at: instant,
    direction: coded(words.directions),
    on: day,
    from: plain,
    to: plain,
    witness: plain,
    note: plain,
    packageName: plain,
    placeLabel: plain,
    fileCount: format(words.copies),
    checkCode: plain,
  },
  lookLog: { personId: named, field: coded(words.lookField), at: instant },
  settings: {
    key: format(settingKeyWord),
    value: format((value) => {
      const isShort = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isShort ? String(value) : words.unlisted;
    }),
  },
};
