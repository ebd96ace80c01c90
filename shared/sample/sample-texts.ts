/**
 * 总结与报告 of the practice branch: a final summary of last year, and the secretary's report of this year begun. Last
 * year's other texts lie on paper; what is open is the bulletin of the half-year that just ended.
 */
import { createTextOps, newBranchText } from '../domain/branch-texts';
import { createOp, type Op } from '../schema/command';
import type { BranchTextKind } from '../schema/branch-text';
import type { Block } from '../schema/rich-text';
import type { SampleLife } from './sample-life-data';
import type { SampleLifeContext } from './sample-life';

const SIGNER = '中共清源市红十字会机关支部委员会';
const PLACE = '组织委员文件柜第2层';

/** What was written by hand last year, within the year: the sample may be loaded on 1 January. */
const onPaper: readonly { kind: BranchTextKind; half?: 1 | 2; on: string }[] = [
  { kind: 'attendanceBulletin', half: 1, on: '07-08' },
  { kind: 'attendanceBulletin', half: 2, on: '12-26' },
  { kind: 'officialsReport', on: '12-29' },
  { kind: 'secretaryReport', on: '12-30' },
];

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

export function sampleTextOps({ summary, report }: SampleLife, context: SampleLifeContext): Op[] {
  const { branchId, newId, today, year, people } = context;
  const last = String(year - 1);
  const datedOn = `${last}-12-30`;
  const reporter = people.get(report.personKey);
  return [
    createOp('branchTexts', {
      ...{ id: newId(), branchId, kind: 'annualSummary', year: year - 1, state: 'final' },
      ...{ title: `${last}${summary.title}`, addressee: summary.addressee, annexes: [summary.annex] },
      body: [
        ...summary.paragraphs.map(paragraph),
        ...summary.sections.flatMap(({ heading, text }): Block[] => [
          { type: 'heading', level: 1, runs: [{ text: heading }] },
          paragraph(text),
        ]),
      ],
      ...{ signer: SIGNER, datedOn, deliveredOn: datedOn },
      ...{ deliveredTo: summary.addressee, finalAt: `${datedOn}T01:30:00.000Z` },
    }),
    ...onPaper.flatMap(({ kind, half, on }) => {
      const row = newBranchText(kind, year - 1, half, {
        id: newId(),
        branch: { id: branchId, fullName: SIGNER, superiorOrg: summary.addressee },
        secretary: reporter && { personId: reporter.personId, name: reporter.name },
      });
      const day = `${last}-${on}`;
      return createTextOps({
        ...{
          ...row,
          state: 'final',
          datedOn: day,
          deliveredOn: day,
          finalAt: `${day}T01:30:00.000Z`,
          paperPlace: PLACE,
        },
      });
    }),
    createOp('branchTexts', {
      ...{ id: newId(), branchId, kind: 'secretaryReport', year, state: 'draft' },
      ...{ title: `${String(year)}年度${report.title}`, addressee: report.addressee, annexes: [] },
      ...{ body: [paragraph(report.text)], signer: reporter?.name ?? '' },
      ...(reporter ? { personId: reporter.personId, personName: reporter.name } : {}),
      ...(today < `${String(year)}-12-01` ? {} : { datedOn: today }),
    }),
  ];
}
