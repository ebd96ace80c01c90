/** How the fields of records, plans and their papers read in 变更记录. */
import { changeValueWords as words } from '../../words/change-values';
import { attachmentKindWords, planScopeWords, recordTypeWords, studyFormWords } from '../../words/domain';
import { coded, day, format, named, number, paragraphs, plain, type FormatsOf } from '../change-formats';
import { recordFields } from '../change-record-fields';

export const meetingsFormats: FormatsOf<
  'records' | 'studyPlans' | 'planItems' | 'studyLogs' | 'attachments'
> = {
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
  studyLogs: {
    memberId: named,
    from: day,
    to: day,
    form: coded(studyFormWords),
    title: plain,
    hours: format(words.hours),
    organiser: plain,
    evidence: plain,
    verifiedBy: plain,
  },
  attachments: {
    name: plain,
    ownerId: named,
    kind: coded(attachmentKindWords),
    caption: plain,
    takenOn: day,
    revisionNo: number,
    sortNo: number,
  },
};
