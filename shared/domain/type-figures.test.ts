import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord, Section } from '../schema/meeting';
import { testRoster } from './testing/admission-case';
import { sampleId, sampleRecord } from './testing/sample-record';
import { typeFigures, type FigureInput } from './type-figures';

const branch = { startedOn: '2020-01-01', category: 'organ' as const };
function held(day: string, section: Partial<Section>, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  const no = Number(day.slice(5, 7));
  return sampleRecord({
    id: sampleId(300 + no),
    state: 'signed',
    startAt: `${day}T09:00`,
    primaryType: section.type ?? 'themeDay',
    sections: [{ id: sampleId(400 + no), seqNo: no, year: 2026, ...section } as Section],
    ...patch,
  });
}
const figures = (records: OrgLifeRecord[], patch: Partial<FigureInput> = {}, type = 'themeDay' as const) =>
  typeFigures(type, { branch, tables: testRoster(), records, year: 2026, today: '2026-04-10', ...patch });

describe('what the theme days of a year were made of (row 27)', () => {
  const study = held('2026-01-15', { type: 'themeDay', forms: ['collectiveStudy'] });
  const visit = held('2026-03-16', { type: 'themeDay', forms: ['collectiveStudy', 'visit'] });

  it('counts each form once a sitting and names the months that are over without one', () => {
    expect(figures([study, visit])).toEqual({
      type: 'themeDay',
      held: 2,
      parts: [
        { key: 'collectiveStudy', count: 2 },
        { key: 'visit', count: 1 },
      ],
      missing: [2],
    });
  });

  it('counts nothing of another year, nothing planned, and on the last day of a month not yet that month', () => {
    const planned = held('2026-04-15', { type: 'themeDay', forms: ['visit'] }, { state: 'planned' });
    const before = held('2025-12-15', { type: 'themeDay', forms: ['visit'] });
    expect(figures([study, planned, before], { today: '2026-02-28' })).toMatchObject({
      held: 1,
      missing: [],
    });
    expect(figures([study], { today: '2026-03-01' }).missing).toEqual([2]);
  });

  it("counts a group's theme day only where the branch chose so (row 49)", () => {
    const group = held(
      '2026-02-10',
      { type: 'themeDay', forms: ['volunteerService'] },
      { scope: { kind: 'group', groupId: sampleId(9) } },
    );
    expect(figures([study, visit, group])).toMatchObject({ held: 2, missing: [2] });
    const own = { branch: { ...branch, groupThemeDayCounts: true } };
    expect(figures([study, visit, group], own)).toMatchObject({ held: 3, missing: [] });
  });
});

describe('who gave the classes of a year (row 26)', () => {
  it('counts by kind of lecturer and names the quarters without a class', () => {
    const one = held('2026-05-12', {
      ...{ type: 'partyClass', lecturerKind: 'leadingGroupSecretary', isIntegrityClass: true },
    });
    const input = { branch, tables: testRoster(), records: [one], year: 2026, today: '2026-10-01' };
    expect(typeFigures('partyClass', input)).toEqual({
      type: 'partyClass',
      held: 1,
      parts: [
        { key: 'leadingGroupSecretary', count: 1 },
        { key: 'integrity', count: 1 },
      ],
      missing: [1, 3],
    });
  });
});
