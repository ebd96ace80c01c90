import { describe, expect, it } from 'vitest';
import type { ChangedRow, ChangeSummary } from '../ipc/requests/backup';
import { auditFilterOf, changeKinds, readChangeChoice } from './change-choice';
import { changeLabel, changeSubjects, undoneOf } from './change-line';

function row(
  table: ChangedRow['table'],
  id: string,
  title: string,
  personId: string | null = null,
): ChangedRow {
  return { table, id, kind: 'changed', title, personId };
}
function change(seq: number, name: string, rows: ChangedRow[], rowCount = rows.length): ChangeSummary {
  return {
    seq,
    commandId: `c${String(seq)}`,
    at: '2026-03-05T06:30:00.000Z',
    by: '单文静',
    name,
    rows,
    rowCount,
  };
}
const nobody = (): undefined => undefined;

describe('whom and what a change is about', () => {
  it('names a new member once, however many rows the file has', () => {
    const rows = [
      row('persons', 'p1', '乔灵犀'),
      row('members', 'm1', '', 'p1'),
      row('memberships', 's1', '2020年3月1日起', 'm1'),
      row('groupSpans', 's2', '2020年3月1日起', 'm1'),
    ];
    expect(changeSubjects(change(1, 'members.create', rows), nobody)).toBe('乔灵犀');
  });

  it('says with whom a post or a membership is, from the roster of today', () => {
    const nameOf = (id: string): string | undefined => (id === 'm1' ? '乔灵犀' : undefined);
    expect(changeSubjects(change(1, 'posts.create', [row('posts', 'x', '支部书记', 'm1')]), nameOf)).toBe(
      '支部书记（乔灵犀）',
    );
    expect(changeSubjects(change(1, 'x.y', [row('memberships', 'x', '2020年起', 'm9')]), nameOf)).toBe(
      '组织关系（已删除的人员）',
    );
  });

  it('counts what it does not name, the number first', () => {
    const rows = ['甲', '乙', '丙', '丁'].map((name, at) => row('persons', String(at), name));
    expect(changeSubjects(change(1, 'members.importRoster', rows, 36), nobody)).toBe('共36项：甲、乙、丙等');
  });
});

describe('an undo', () => {
  const first = change(3, 'meetings.saveDraft', [row('records', 'r1', '支委会')]);
  const second = change(5, 'meetings.saveDraft', [row('records', 'r2', '党课')]);
  const undo = change(7, 'app.undo', [row('records', 'r1', '支委会')]);

  it('is named after the newest older change of its row', () => {
    expect(undoneOf(undo, [second, first])).toBe(first);
    expect(changeLabel(undo, first)).toBe('撤销：修改会议记录');
  });

  it('is just an undo where that is not known, and nothing else is one', () => {
    expect(undoneOf(undo, [second])).toBeUndefined();
    expect(changeLabel(undo)).toBe('撤销');
    expect(undoneOf(second, [first])).toBeUndefined();
  });
});

describe('the filter of an address', () => {
  const read = (query: string): ReturnType<typeof readChangeChoice> =>
    readChangeChoice(new URLSearchParams(query));

  it('takes whole days of Shanghai', () => {
    expect(auditFilterOf(read('from=2026-03-05&until=2026-03-05'), nobody)).toEqual({
      from: '2026-03-04T16:00:00.000Z',
      until: '2026-03-05T15:59:59.999Z',
    });
  });

  it('looks for a member’s person, too', () => {
    const personOf = (id: string): string | undefined => (id === 'm1' ? 'p1' : undefined);
    expect(auditFilterOf(read('table=members&row=m1&kind=members'), personOf)).toEqual({
      tables: [...changeKinds.members],
      about: ['m1', 'p1'],
    });
    expect(auditFilterOf(read('table=records&row=r1&by=单文静'), personOf)).toEqual({
      about: ['r1'],
      by: '单文静',
    });
  });

  it('knows exports of personal data as a kind of their own, and every older address', () => {
    expect(auditFilterOf(read('kind=dataExports'), nobody)).toEqual({ tables: ['dataExports'] });
    expect(auditFilterOf(read('kind=transfers'), nobody).tables).toContain('importRuns');
    expect(auditFilterOf(read('kind=looks'), nobody)).toEqual({ tables: ['lookLog'] });
  });

  it('leaves out what makes no sense', () => {
    expect(auditFilterOf(read('kind=toString&from=gestern&table=nonsense&row=x'), nobody)).toEqual({});
  });
});
