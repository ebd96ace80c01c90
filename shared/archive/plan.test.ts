import { describe, expect, it } from 'vitest';
import { archiveFolders, archivePlaces, directoryFor, folderOf } from './layout';
import { itemGroups } from './items';
import { placeEntries, planFaults, type ArchivePlan, type WishedEntry } from './plan';

const wish = (directory: string, fileName: string, more: Partial<WishedEntry> = {}): WishedEntry => ({
  directory,
  fileName,
  title: fileName,
  kind: 'themeDay',
  date: '2026-01-01',
  source: { text: '' },
  ...more,
});

function planOf(wished: WishedEntry[]): ArchivePlan {
  return {
    schema: 'archive-plan/1',
    packageName: '迎检资料_甲_2026_20261122',
    branch: { fullName: '甲支部', shortName: '甲' },
    period: { label: '2026年度', from: '2026-01-01', to: '2026-12-31' },
    contact: '',
    gaps: [],
    entries: placeEntries(wished),
  };
}

describe('the tree', () => {
  it('has sixteen numbered folders', () => {
    expect(archiveFolders.map((folder) => folder.code)).toEqual(
      Array.from({ length: 16 }, (_, index) => String(index).padStart(2, '0')),
    );
  });

  it('puts every kind into a folder and part of the tree', () => {
    for (const place of Object.values(archivePlaces)) {
      const folder = folderOf(place);
      expect(folder, place).toBeDefined();
      const part = place.split('/')[1];
      if (part !== undefined && !part.startsWith('{')) expect(folder?.parts).toContain(part);
    }
  });

  it('adds group, year and person where the tree asks for them', () => {
    expect(directoryFor('groupMeeting', { group: '第一党小组' })).toBe('03_三会一课/03党小组会/第一党小组');
    expect(directoryFor('groupMeeting', { group: '一/二组' })).toBe('03_三会一课/03党小组会/一＿二组');
    expect(directoryFor('groupMeeting')).toBe('03_三会一课/03党小组会');
    expect(directoryFor('orgLifeMeeting', { year: '2026' })).toBe('05_组织生活会与民主评议/2026');
  });
});

describe('placing entries', () => {
  it('keeps names unique after case folding and normal form', () => {
    const { entries } = planOf([
      wish('04_主题党日', 'A.pdf'),
      wish('04_主题党日', 'a.PDF'),
      wish('04_主题党日', 'a_2.pdf'),
      wish('12_意识形态与宣传', 'A.pdf'),
    ]);
    expect(entries.map((entry) => entry.path)).toEqual([
      '04_主题党日/A.pdf',
      '04_主题党日/a_2.pdf',
      '04_主题党日/a_2_2.pdf',
      '12_意识形态与宣传/A.pdf',
    ]);
    expect(planFaults(planOf([wish('04_主题党日', 'A.pdf'), wish('04_主题党日', 'a.pdf')]))).toEqual([]);
  });

  it('puts folders that a stick takes for one into the one that came first', () => {
    const directories = ['A组', 'a组', 'a组'].map((group) => directoryFor('groupMeeting', { group }));
    const placed = placeEntries(directories.map((directory) => wish(directory, '记录.pdf')));
    expect(placed.map(({ path }) => path)).toEqual([
      '03_三会一课/03党小组会/A组/记录.pdf',
      '03_三会一课/03党小组会/A组/记录_2.pdf',
      '03_三会一课/03党小组会/A组/记录_3.pdf',
    ]);
  });

  it('never lets a folder climb out of the tree', () => {
    const { entries } = planOf([wish('04_主题党日/../../x', '../y.pdf'), wish('', 'z.pdf')]);
    expect(entries.map((entry) => entry.path)).toEqual(['04_主题党日/x/y.pdf', '00_说明与目录/z.pdf']);
  });

  it('ties attachments to their record by path', () => {
    const { entries } = planOf([
      wish('04_主题党日', 'A.pdf'),
      wish('04_主题党日', 'B.jpg', { partOfIndex: 0 }),
    ]);
    expect(entries[1]?.partOf).toBe('04_主题党日/A.pdf');
    const group = itemGroups(planOf([])).find((candidate) => candidate.folder.code === '04');
    expect(group?.items).toEqual([]);
  });

  it('orders items by folder, then date, undated last', () => {
    const plan = planOf([
      wish('04_主题党日', 'c.pdf', { date: '' }),
      wish('04_主题党日', 'b.pdf', { date: '2026-02' }),
      wish('04_主题党日', 'a.pdf', { date: '2026-03-01' }),
    ]);
    const items = itemGroups(plan).find((group) => group.folder.code === '04')?.items ?? [];
    expect(items.map((item) => item.entry.title)).toEqual(['b.pdf', 'a.pdf', 'c.pdf']);
  });
});

describe('checking a plan', () => {
  const withPath = (...paths: string[]): ArchivePlan => ({
    ...planOf([]),
    entries: paths.map((path) => ({
      path,
      title: '',
      category: '',
      kind: '',
      date: '',
      source: { text: '' },
    })),
  });

  it.each([
    ['04_主题党日/a b.pdf', 'notAllowed'],
    ['04_主题党日/con.pdf', 'reserved'],
    ['a.pdf', 'noFolder'],
    ['16_别的/a.pdf', 'noFolder'],
    [`04_主题党日/${'x'.repeat(90)}/${'y'.repeat(90)}.pdf`, 'pathTooLong'],
  ] as const)('names %s', (path, fault) => {
    expect(planFaults(withPath(path)).map((found) => found.fault)).toContain(fault);
  });

  it('finds names a case-insensitive stick cannot hold together', () => {
    expect(planFaults(withPath('04_主题党日/A.pdf', '04_主题党日/a.pdf'))).toHaveLength(1);
    expect(planFaults(withPath('04_主题党日/x/a.pdf', '04_主题党日/x'))).toHaveLength(1);
    expect(planFaults(withPath('04_主题党日/X/a.pdf', '04_主题党日/x/b.pdf'))).toHaveLength(1);
  });
});
