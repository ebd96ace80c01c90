import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord } from '../schema/meeting';
import type { TodoMark } from '../schema/org-life';
import { agreedItems, checkDoneOn, clearDoneOps, markDoneOps } from './agreed-items';
import { sampleContent, sampleId } from './testing/sample-record';

const TODAY = '2026-09-22';
const made = { branchId: sampleId(1), newId: () => sampleId(99) };

function record(patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  return {
    ...sampleContent({ todos: [] }),
    ...{ id: sampleId(200), branchId: sampleId(1), rev: 1, state: 'signed' },
    ...{ createdAt: '2026-09-18T08:00:00.000Z', revisions: [], corrections: [] },
    ...patch,
  };
}
const todo = (no: number, patch: Partial<OrgLifeRecord['todos'][number]> = {}) => ({
  ...{ id: sampleId(no), what: `第${no}件` },
  ...patch,
});
function mark(todoId: string, doneOn: string): TodoMark {
  return { id: sampleId(90), branchId: sampleId(1), rev: 1, recordId: sampleId(200), todoId, doneOn };
}
const seen = (records: OrgLifeRecord[], marks: TodoMark[] = []) =>
  agreedItems(records, marks, TODAY).map(({ what, state }) => `${what} ${state}`);

describe('what meetings agreed', () => {
  it('is late from the day after its day, and late ones come first', () => {
    const todos = [
      todo(301),
      todo(302, { due: '2026-09-22' }),
      todo(303, { due: '2026-09-21' }),
      todo(304, { due: '2026-08-01' }),
      todo(305, { due: '2026-08-01', doneOn: '2026-07-30' }),
    ];
    expect(seen([record({ todos })])).toEqual([
      '第304件 late',
      '第303件 late',
      '第302件 open',
      '第301件 open',
      '第305件 done',
    ]);
  });

  it('is of minutes that were held, not of those to come', () => {
    expect(seen([record({ state: 'planned', todos: [todo(301)] })])).toEqual([]);
    expect(seen([record({ state: 'draft', todos: [todo(301)] })])).toEqual(['第301件 open']);
  });

  it('holds the lines of a 整改清单 with their measures', () => {
    const sections: OrgLifeRecord['sections'] = [
      {
        ...{ id: sampleId(50), type: 'orgLifeMeeting', seqNo: 1, year: 2025 },
        ...{ opinionsCollected: [], talksBefore: [], committeeCheck: [] },
        rectification: [{ id: sampleId(310), issue: '学习不够', measure: '每月学', due: '2026-03-31' }],
      },
    ];
    expect(agreedItems([record({ sections })], [], TODAY)).toMatchObject([
      { kind: 'rectification', what: '学习不够', measure: '每月学', state: 'late' },
    ]);
  });
});

describe('what is registered later', () => {
  const locked = record({ todos: [todo(301, { due: '2026-09-01' })] });
  const [open] = agreedItems([locked], [], TODAY);
  if (!open) throw new Error('fixture');

  it('is a row of its own: the locked minutes stay as they are', () => {
    const ops = markDoneOps(open, { doneOn: '2026-09-20', proof: ' 已印发 ' }, made);
    expect(ops).toEqual([
      {
        table: 'todoMarks',
        id: sampleId(99),
        before: null,
        after: {
          ...{ id: sampleId(99), branchId: sampleId(1), rev: 1, recordId: sampleId(200) },
          ...{ todoId: sampleId(301), doneOn: '2026-09-20', proof: '已印发' },
        },
      },
    ]);
  });

  it('is changed whole, so that a proof taken out does not survive, and can be taken back', () => {
    const marks = [{ ...mark(sampleId(301), '2026-09-20'), proof: '已印发' }];
    const [done] = agreedItems([locked], marks, TODAY);
    if (!done) throw new Error('fixture');
    expect(done).toMatchObject({ state: 'done', proof: '已印发' });
    expect(markDoneOps(done, { doneOn: '2026-09-21', proof: '' }, made)[0]?.after).toEqual({
      ...mark(sampleId(301), '2026-09-21'),
      rev: 2,
    });
    expect(clearDoneOps([done])).toMatchObject([{ before: marks[0], after: null }]);
  });

  it('does not touch what the minutes themselves say is done', () => {
    const said = agreedItems([record({ todos: [todo(301, { doneOn: '2026-09-19' })] })], [], TODAY);
    expect(said.flatMap((item) => markDoneOps(item, { doneOn: TODAY, proof: '' }, made))).toEqual([]);
    expect(clearDoneOps(said)).toEqual([]);
  });

  it('lies between the meeting and today', () => {
    expect(checkDoneOn(open, '2026-09-17', TODAY)).toBe('beforeMeeting');
    expect(checkDoneOn(open, '2026-09-18', TODAY)).toBeUndefined();
    expect(checkDoneOn(open, '2026-09-22', TODAY)).toBeUndefined();
    expect(checkDoneOn(open, '2026-09-23', TODAY)).toBe('inFuture');
  });
});
