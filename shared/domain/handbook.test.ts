import { describe, expect, it } from 'vitest';
import { recordTypes, type OrgLifeRecord, type RecordType } from '../schema/meeting';
import { isSummaryOfPaper } from './before-signature';
import {
  HANDBOOK_SETTING,
  handbookOf,
  handbookOrder,
  inHandbookOrder,
  lacksPage,
  noHandbook,
} from './handbook';

const stored = (value: unknown) => [{ key: HANDBOOK_SETTING, value }];
const kept = { ...noHandbook, isKept: true };
const record = (
  primaryType: RecordType,
  startAt: string,
  more: Partial<OrgLifeRecord> = {},
): OrgLifeRecord => ({
  ...{ id: `${primaryType} ${startAt}`, branchId: 'b', rev: 1, primaryType, sections: [], title: '学习' },
  ...{ startAt, place: '', mode: 'offline', scope: { kind: 'branch' }, attendance: [], observers: [] },
  ...{
    agenda: [],
    content: [],
    todos: [],
    planItemIds: [],
    state: 'draft',
    revisions: [],
    corrections: [],
  },
  ...{ createdAt: '2026-03-05T03:00:00.000Z', ...more },
});

describe('the issued book', () => {
  it('is none where nothing was chosen, and never fails on what was stored otherwise', () => {
    expect(handbookOf([])).toEqual(noHandbook);
    for (const odd of ['x', null, 3, [], { size: 'B5', chapters: 'all', name: 7 }])
      expect(handbookOf(stored(odd))).toEqual(noHandbook);
  });

  it('keeps name, size and the order of its chapters, and drops kinds this program does not know', () => {
    const value = {
      isKept: true,
      name: '工作手册',
      size: '16K',
      chapters: ['themeDay', 'tea', 'partyClass'],
    };
    const handbook = handbookOf(stored(value));
    expect(handbook).toEqual({ ...value, chapters: ['themeDay', 'partyClass'] });
    expect(handbookOrder(handbook).slice(0, 3)).toEqual(['themeDay', 'partyClass', 'memberAssembly']);
    expect(new Set(handbookOrder(handbook))).toEqual(new Set(recordTypes));
    expect(handbookOrder({ ...handbook, isKept: false })).toEqual(recordTypes);
  });

  it('puts records into its order, by day inside a chapter', () => {
    const rows = [
      record('memberAssembly', '2026-01-05T09:00'),
      record('themeDay', '2026-05-15T09:00'),
      record('themeDay', '2026-02-15T09:00'),
    ];
    const ordered = inHandbookOrder(rows, { ...kept, chapters: ['themeDay', 'memberAssembly'] });
    expect(ordered.map(({ startAt }) => startAt.slice(5, 7))).toEqual(['02', '05', '01']);
  });

  it('asks for the page of records it has a chapter for, held, without one', () => {
    const handbook = { ...kept, chapters: ['themeDay'] as const };
    const day = record('themeDay', '2026-05-15T09:00');
    expect(lacksPage(day, handbook)).toBe(true);
    expect(lacksPage(day, { ...handbook, isKept: false })).toBe(false);
    expect(lacksPage({ ...day, state: 'planned' }, handbook)).toBe(false);
    expect(lacksPage({ ...day, paperOriginal: { pages: '第37页' } }, handbook)).toBe(false);
    expect(lacksPage(record('politicalBirthday', '2026-07-01T09:00'), handbook)).toBe(false);
  });

  it('takes a page and a summary for enough, a page alone not', () => {
    const content: OrgLifeRecord['content'] = [{ type: 'paragraph', runs: [{ text: '学习党章。' }] }];
    const paperOriginal = { pages: '第37页' };
    expect(isSummaryOfPaper(record('themeDay', '2026-05-15T09:00', { content, paperOriginal }))).toBe(true);
    expect(isSummaryOfPaper(record('themeDay', '2026-05-15T09:00', { paperOriginal }))).toBe(false);
    expect(isSummaryOfPaper(record('themeDay', '2026-05-15T09:00', { content }))).toBe(false);
  });
});
