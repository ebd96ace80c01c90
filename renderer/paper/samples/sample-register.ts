/** Two invented meetings of a 党组, one of them with 三重一大 matters, for the tests and the kit. */
import type { LeadingGroupMeeting } from '../../../shared/schema/org-life';
import { sampleBranch, sampleId } from './sample-people';

const base = { branchId: sampleBranch.id, rev: 1, bookPlace: '办公室党组会记录本2026年第1本' };

export const sampleRegister: readonly LeadingGroupMeeting[] = [
  {
    ...{ ...base, id: sampleId(721), on: '2026-03-11', sessionNo: 4 },
    tags: ['primaryTopic', 'strictGovernance', 'majorDecision'],
    ...{ primaryTopicFirst: true, allViewsHeard: true, chairSpokeLast: true, shouldAttend: 5, present: 4 },
    majorDecisions: [
      {
        id: sampleId(731),
        kind: 'personnel',
        title: '科室负责人调整',
        docNo: '清红党组〔2026〕3号',
        status: 'done',
      },
      { id: sampleId(732), kind: 'project', title: '应急救护培训基地改造立项', status: 'underway' },
    ],
    ...{ bookPages: '第12—15页', registeredBy: '仇𠅤' },
  },
  {
    ...{ ...base, id: sampleId(722), on: '2026-04-15', sessionNo: 5, tags: ['ideology'] },
    ...{ primaryTopicFirst: false, allViewsHeard: false, chairSpokeLast: false, majorDecisions: [] },
  },
];
