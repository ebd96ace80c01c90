/** 总结与报告 of the practice branch: a final summary of last year, and the secretary's report of this year begun. */
import { createOp, type Op } from '../schema/command';
import type { Block } from '../schema/rich-text';
import type { SampleLife } from './sample-life-data';
import type { SampleLifeContext } from './sample-life';

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

export function sampleTextOps({ summary, report }: SampleLife, context: SampleLifeContext): Op[] {
  const { branchId, newId, now, today, year, people } = context;
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
      ...{ signer: '中共清源市红十字会机关支部委员会', datedOn, deliveredOn: datedOn },
      ...{ deliveredTo: summary.addressee, finalAt: now },
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
