/** How each stored field reads in 变更记录, table by table. Pure; ids become names, numbers of persons are covered. */
import type { TableName } from '../schema/tables';
import { changeValueWords as words } from '../words/change-fields';
import { settingKeyWord } from '../words/changes';
import {
  attachmentKindWords,
  branchCategoryWords,
  genderWords,
  identityWords,
  memberCategoryWords,
  planScopeWords,
  postCategoryWords,
  postWords,
  recordTypeWords,
  statusWords,
  studyFormWords,
} from '../words/domain';
import { erasureWords } from '../words/retention';
import type { Branch } from '../schema/branch';
import type { Education } from '../schema/member';
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
import { formatPartialDateZh, weekdayZh } from './dates';
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
  },
  statusSpans: { memberId: named, status: coded(statusWords), ...span, docNo: plain },
  groupSpans: { memberId: named, groupId: named, ...span },
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
