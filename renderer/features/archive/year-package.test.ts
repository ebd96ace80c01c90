import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFault } from '../../../shared/archive/names';
import { archiveItemSchema } from '../../../shared/ipc/requests/archive';
import type { BranchText } from '../../../shared/schema/branch-text';
import type { DuesPayment } from '../../../shared/schema/dues';
import type { Attachment } from '../../../shared/schema/ledger';
import type { OrgLifeRecord, Revision } from '../../../shared/schema/meeting';
import { sampleFacts, type SampleFacts } from '../../desk/testing/sample-facts';
import { countByFolder, planYearPackage, type PackageItem, type YearPackage } from './year-package';

const now = '2026-09-22T01:30:00.000Z';
const today = '2026-09-22';
const sample = sampleFacts(now);

function packageOf(
  year: number,
  given: Partial<SampleFacts> = {},
  attachments: readonly Attachment[] = [],
): YearPackage {
  const { branch, tables, records, plans, planItems } = { ...sample, ...given };
  const plan = plans.find((row) => row.planYear === year) ?? null;
  const items = planItems.filter((item) => item.planId === plan?.id);
  return planYearPackage({ branch, tables, records, attachments, plan: { plan, items }, year, now, today });
}
/** Everything that would leave this PC: names, data and the pages as laid out. */
const textOf = (pack: YearPackage): string =>
  JSON.stringify({
    ...pack,
    items: pack.items.map((item) => ({
      ...item,
      source: item.source.from === 'paper' ? item.source.layOut() : item.source,
    })),
  });
const ofYear = (year: number): OrgLifeRecord[] =>
  sample.records.filter((record) => record.startAt.startsWith(String(year)));
const [aSigned] = ofYear(2025) as [OrgLifeRecord, ...OrgLifeRecord[]];
const hash = (letter: string): string => letter.repeat(128);
const dataOf = (items: readonly PackageItem[]): Record<string, unknown>[] =>
  items.flatMap(({ source }) =>
    source.from === 'text' ? [JSON.parse(source.text) as Record<string, unknown>] : [],
  );

function attachment(no: number, patch: Partial<Attachment> = {}): Attachment {
  return {
    id: `attachment-${String(no)}`,
    branchId: sample.branch.id,
    rev: 1,
    ownerTable: 'records',
    ownerId: aSigned.id,
    kind: 'photo',
    sha512: hash(String(no)),
    sizeBytes: 1,
    mediaType: 'image/jpeg',
    name: 'IMG.JPG',
    sortNo: no,
    addedAt: now,
    ...patch,
  };
}
function revision(no: number, how: Revision['how'], pdfHash: string): Revision {
  const { snapshot } = aSigned;
  if (!snapshot) throw new Error('the sample is signed');
  return {
    no,
    at: now,
    how,
    reason: '错字：身份',
    content: aSigned,
    snapshot,
    pdfHash,
    checkCode: 'AAAA-AAAA',
  };
}

describe('the dues of a year', () => {
  const { branch, tables } = sample;
  const pay = (memberId: string, month: string, paidFen: number): DuesPayment => ({
    ...{ id: `payment-${month}`, branchId: branch.id, rev: 1, memberId, month, paidFen },
  });
  const withDues = (year: number): YearPackage => {
    const payments = [pay(tables.members[0]?.id ?? '', '2025-03', 10_265)];
    const plan = { plan: null, items: [] };
    return planYearPackage({
      ...{ branch, tables, records: [], attachments: [], plan, year, now, today },
      dues: { profiles: [], payments },
    });
  };

  it('travel as the posted list, with one total and nobody’s amount', () => {
    const [item] = withDues(2025).items.filter(({ kind }) => kind === 'duesNotice');
    expect(item).toMatchObject({ date: '2025-12-31', directory: '09_党费/03公示' });
    expect(item && nameFault(item.fileName)).toBeUndefined();
    if (item?.source.from !== 'paper') throw new Error('not laid out');
    const text = item.source.layOut().html.replace(/<[^>]+>/g, '');
    expect(text.match(/102\.65/g)).toHaveLength(1);
  });

  it('are no sheet in a year without any, and never those of another branch', () => {
    expect(withDues(2024).items.map(({ kind }) => kind)).not.toContain('duesNotice');
    const stranger = { ...pay('', '2025-03', 1), branchId: 'another' };
    expect(() =>
      planYearPackage({
        ...{ branch, tables, records: [], attachments: [], plan: { plan: null, items: [] } },
        ...{ year: 2025, now, today, dues: { profiles: [], payments: [stranger] } },
      }),
    ).toThrow('another');
  });
});

describe('the texts of a year', () => {
  const { branch, tables } = sample;
  const text = (no: number, patch: Partial<BranchText>): BranchText => ({
    ...{ id: `text-${String(no)}`, branchId: branch.id, rev: 1, kind: 'annualSummary', year: 2025 },
    ...{ state: 'final', title: '2025年度工作总结', annexes: [], signer: '支部', datedOn: '2026-01-09' },
    ...{ body: [{ type: 'paragraph', runs: [{ text: '正文一句。' }] }], ...patch },
  });
  const withTexts = (...texts: BranchText[]): YearPackage =>
    planYearPackage({
      ...{ branch, tables, records: [], attachments: [], plan: { plan: null, items: [] } },
      ...{ year: 2025, now, today, texts },
    });
  const ofTexts = (pack: YearPackage) => pack.items.filter(({ kind }) => kind === 'annualSummary');

  it('travel when they are final, of that year, summaries first; what is on paper says where', () => {
    const items = ofTexts(
      withTexts(
        text(1, { kind: 'secretaryReport', title: '述职', body: [], paperPlace: '文件柜2层' }),
        text(2, {}),
        text(3, { state: 'draft' }),
        text(4, { year: 2026 }),
      ),
    );
    expect(items.map(({ title, note }) => [title, note])).toEqual([
      ['2025年度工作总结', undefined],
      ['述职', '正文见纸质件，存放在：文件柜2层'],
    ]);
    expect(items.every(({ fileName }) => nameFault(fileName) === undefined)).toBe(true);
    expect(items[0]).toMatchObject({ directory: '02_制度与计划/04年度总结述职', date: '2026-01-09' });
    const [first] = items;
    if (first?.source.from !== 'paper') throw new Error('not laid out');
    expect(first.source.layOut().html).toContain('正文一句。');
  });

  it('are never those of another branch', () => {
    expect(() => withTexts(text(1, { branchId: 'another' }))).toThrow('another');
  });
});

describe('what a year takes along', () => {
  it('is every signed record with its data file, the roster, the plan and the statement of gaps', () => {
    const { items, recordIds, gaps } = packageOf(2025);
    // The sample year has no sitting that is held once a year.
    expect(gaps).toEqual(
      ['组织生活会', '民主评议党员', '机关党员干部大会'].map((what) => `2025年度${what}没有记录。`),
    );
    expect(recordIds).toHaveLength(ofYear(2025).length);
    const counts = Object.fromEntries(countByFolder(items).map(({ folder, count }) => [folder, count]));
    expect(counts).toEqual({
      说明与目录: 1,
      '组织建设/党员名册': 1,
      '制度与计划/学习计划': 1,
      '三会一课/支部党员大会': 4,
      '三会一课/支委会': 12,
      '三会一课/党小组会': 24,
      '三会一课/党课': 4,
      主题党日: 12,
    });
    expect(dataOf(items)).toHaveLength(recordIds.length);
  });

  it('carries no ID number, telephone or address of anybody', () => {
    const secrets = sample.tables.persons.flatMap((person) =>
      [
        person.idNo,
        person.idKey,
        person.mobile,
        person.phone,
        person.homeAddress,
        person.emergencyContact,
      ].filter((value): value is string => value !== undefined && value !== ''),
    );
    expect(secrets.length).toBeGreaterThan(9);
    for (const year of [2025, 2026]) {
      const text = textOf(packageOf(year));
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      expect(text).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/);
      expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    }
  });

  it('stays so whatever the members file says', () => {
    const secret = fc.stringMatching(/^秘[0-9A-Za-z]{8,12}$/);
    fc.assert(
      fc.property(secret, secret, secret, (idKey, mobile, homeAddress) => {
        const persons = sample.tables.persons.map((person) => ({
          ...person,
          idKey,
          mobile,
          homeAddress,
          emergencyContact: mobile,
        }));
        const records = ofYear(2025).slice(0, 4);
        const text = textOf(packageOf(2025, { records, tables: { ...sample.tables, persons } }));
        return [idKey, mobile, homeAddress].every((value) => !text.includes(value));
      }),
      { numRuns: 12 },
    );
  });

  it('are names that any disk takes and items main accepts', () => {
    const hostile = ofYear(2025).map((record, index) => ({
      ...record,
      title: ['CON', '../../x', '会议:*?"<>|', '  .', '学习'.repeat(30), '＿'][index % 6] ?? '',
    }));
    const { items } = packageOf(2025, { records: hostile }, [attachment(1, { name: '照片.e xe' })]);
    for (const item of items) {
      expect([item.fileName, nameFault(item.fileName)]).toEqual([item.fileName, undefined]);
      expect(item.directory).toMatch(/^\d\d_/);
      const { source, ...rest } = item;
      const asSent = { ...rest, source: source.from === 'paper' ? { from: 'text', text: '' } : source };
      expect(archiveItemSchema.safeParse(asSent).error?.message).toBeUndefined();
    }
  });

  it('copies the official PDF and never typesets it again', () => {
    const { items } = packageOf(2025, { records: [{ ...aSigned, pdfHash: hash('a') }] });
    const main = items.find((item) => item.kind === aSigned.primaryType && item.partOf === undefined);
    expect(main?.source).toEqual({ from: 'attachment', sha512: hash('a') });
    expect(main?.note).toBeUndefined();
  });

  it('tells in the contents what is open about a record: late, voted against the rule, corrected', () => {
    const note = (patch: Partial<OrgLifeRecord>): string | undefined => {
      const { paperOriginal: _paper, ...record } = aSigned;
      const { items } = packageOf(2025, { records: [{ ...record, pdfHash: hash('a'), ...patch }] });
      return items.find((item) => item.kind === aSigned.primaryType && item.partOf === undefined)?.note;
    };
    expect(note({ quorumOverrideReason: '择日补开' })).toContain('表决未达要求');
    expect(note({ sentAt: '2026-08-01T01:00:00.000Z' })).toMatch(/补录，会后\d+天写成/);
    const slip = { id: 'c', at: now, reason: '地点有误', fromRevision: 1, toRevision: 2 };
    expect(note({ corrections: [slip, slip] })).toContain('更正2次');
  });

  it('says of a record typed in from paper that it is a reading copy', () => {
    const { items } = packageOf(2025, { records: [aSigned] });
    const main = items.find((item) => item.kind === aSigned.primaryType && item.partOf === undefined);
    expect(main?.source.from).toBe('paper');
    expect(main?.note).toContain('据纸质原件录入');
  });

  it('hangs data file and attachments on their document, in the order of the record', () => {
    const own = [attachment(2, { kind: 'signedScan', mediaType: 'application/pdf' }), attachment(1)];
    const other = attachment(3, { ownerId: 'somebody else' });
    const { items } = packageOf(2025, { records: [aSigned] }, [...own, other]);
    const at = items.findIndex((item) => item.kind === aSigned.primaryType);
    const parts = items.filter((item) => item.partOf === at);
    expect(parts.map(({ fileName }) => fileName.replace(/^.*?(_附件\d+)?\./, '$1.'))).toEqual([
      '.json',
      '_附件01.jpg',
      '_附件02.pdf',
    ]);
    expect(items.every((item) => item.partOf === undefined || item.partOf < items.indexOf(item))).toBe(true);
    expect(JSON.stringify(items)).not.toContain(hash('3'));
  });

  it('takes both versions of a corrected record, and nothing of withdrawn drafts', () => {
    const record: OrgLifeRecord = {
      ...aSigned,
      pdfHash: hash('c'),
      revisions: [
        revision(1, 'withdrawn', hash('a')),
        revision(2, 'signed', hash('b')),
        revision(3, 'corrected', hash('c')),
      ],
      corrections: [{ id: 'slip', at: now, reason: '漏记一名列席人员', fromRevision: 2, toRevision: 3 }],
    };
    const { items } = packageOf(2025, { records: [record] });
    const hashes = items.flatMap(({ source }) => (source.from === 'attachment' ? [source.sha512] : []));
    expect(hashes).toEqual([hash('c'), hash('b')]);
    const [data] = dataOf(items);
    expect(data).toMatchObject({
      schema: 'record/1',
      version: 3,
      corrections: [{ reason: '漏记一名列席人员' }],
    });
    expect(JSON.stringify(data)).not.toContain('错字');
  });

  it('takes a plan and roster even when nothing was held, and no plan when there is none', () => {
    const kinds = (pack: YearPackage): string[] => pack.items.map((item) => item.kind);
    expect(kinds(packageOf(2026, { records: [] }))).toEqual(['gapStatement', 'memberRoster', 'studyPlan']);
    expect(kinds(packageOf(2026, { records: [], plans: [] }))).toEqual(['gapStatement', 'memberRoster']);
    expect(packageOf(2026, { plans: [] }).gaps).toContain('没有制定年度学习计划。');
  });
});

it('never mixes branches: a row of another one stops it before anything is written', () => {
  const stranger = { ...ofYear(2025)[0]!, id: 'a-record-of-another-branch', branchId: 'another-branch' };
  expect(() => packageOf(2025, { records: [...sample.records, stranger] })).toThrow('another-branch');
  expect(() => packageOf(2025, {}, [attachment(1, { branchId: 'another-branch' })])).toThrow(
    'another-branch',
  );
});

describe('gaps', () => {
  it('name drafts, which stay here, and unsigned copies, which go along', () => {
    const draft: OrgLifeRecord = { ...aSigned, id: 'd', state: 'draft' };
    const sent: OrgLifeRecord = { ...aSigned, id: 's', state: 'outForSignature', pdfHash: hash('a') };
    const pack = packageOf(2025, { records: [draft, sent] });
    expect(pack.recordIds).toEqual(['s']);
    expect(pack.gaps.filter((gap) => gap.includes('还是草稿'))).toHaveLength(1);
    expect(pack.gaps.filter((gap) => gap.includes('还没有签字'))).toHaveLength(1);
    const printed = pack.items.find((item) => item.source.from === 'attachment');
    expect(printed?.note).toContain('待签字');
  });

  it('say each missing period, and the periods on paper as one span a duty', () => {
    const branch = { ...sample.branch, startedOn: '2025-08-01' };
    const { gaps } = packageOf(2025, { branch, records: [] });
    expect(gaps.filter((gap) => gap.includes('支委会'))).toEqual([
      '1月至7月支委会在启用日以前，见纸质手册。',
      ...[8, 9, 10, 11, 12].map((month) => `${String(month)}月支委会没有记录。`),
    ]);
    expect(gaps).toContain('第一季度至第二季度支部党员大会在启用日以前，见纸质手册。');
    expect(gaps).toContain('12月第一党小组会没有记录。');
  });

  it('say nothing of periods that still run or lie ahead', () => {
    const { gaps } = packageOf(2026, { records: [] });
    expect(gaps.some((gap) => /^(9|10|11|12)月|第四季度/.test(gap))).toBe(false);
    expect(gaps).toContain('8月主题党日没有记录。');
  });
});
