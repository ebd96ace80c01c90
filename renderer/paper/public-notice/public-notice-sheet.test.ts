import { describe, expect, it } from 'vitest';
import { testCase, testRoster, upTo } from '../../../shared/domain/testing/admission-case';
import { publicNoticeWords as words } from '../../../shared/words/admission-paper';
import { sampleBranch } from '../samples/sample-people';
import { publicNoticePaper } from './public-notice-paper';
import { noticeColumns, publicNoticeSheet, type PublicNoticeInput } from './public-notice-sheet';

const ID_NUMBER = '110105199503080028';

function input(more: Partial<PublicNoticeInput> = {}, person = {}): PublicNoticeInput {
  const one = testCase(upTo(7));
  const full = { ...one.person, idNo: ID_NUMBER, mobile: '13800000000', homeAddress: '清源市和平路1号' };
  return {
    branch: sampleBranch,
    kind: 'target',
    cases: [{ ...one, person: { ...full, workUnit: '清源市红十字会', jobTitle: '科员', ...person } }],
    roster: testRoster(),
    from: '2026-06-15',
    to: '2026-06-22',
    phone: '0312-5550100',
    ...more,
  };
}

const textOf = (html: string): string => html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '');

describe('the public notice', () => {
  it('holds exactly the columns of the posted form, and nothing else about the person', () => {
    expect(noticeColumns.map((column) => words.columns[column].replace('\n', ''))).toEqual([
      '姓名',
      '性别',
      '出生年月',
      '学历',
      '单位及职务',
      '申请入党时间',
      '列为积极分子时间',
      '培养联系人',
    ]);
    const made = publicNoticePaper(input());
    if (!made.ok) throw new Error(made.reason);
    const text = textOf(made.document.html);
    for (const wanted of ['方若琳', '女', '1995.03', '清源市红十字会科员', '2025.03', '2025.05', '林若衡'])
      expect(text).toContain(wanted);
    for (const kept of [ID_NUMBER, '13800000000', '和平路', '1995.03.08']) expect(text).not.toContain(kept);
  });

  it('counts its working days over the holiday and names telephone and superior', () => {
    const made = publicNoticeSheet(input());
    expect(made).toMatchObject({
      ok: true,
      sheet: {
        period: '公示期：2026年6月15日至2026年6月22日（5个工作日）。',
        phone: '受理电话：0312-5550100',
        superior: `上级党组织：${sampleBranch.approvingOrg}`,
      },
    });
  });

  it('refuses a period of fewer than five working days', () => {
    // Friday 19 June 2026 is 端午.
    expect(publicNoticeSheet(input({ to: '2026-06-19' }))).toEqual({
      ok: false,
      reason: words.shortPeriod(5),
    });
  });

  it.each([
    [{ jobTitle: `科员${ID_NUMBER}` }],
    [{ jobTitle: '科员１１０１０５１９９５０３０８００２８' }],
    [{ workUnit: '红十字会 110105 19950308 0028' }],
    [{ name: '方若琳110105950308002' }],
    [{ jobTitle: '科员13912345678' }],
  ])('refuses a number of a person anywhere in it: %j', (person) => {
    expect(publicNoticeSheet(input({}, person))).toEqual({ ok: false, reason: words.refused });
    expect(publicNoticePaper(input({}, person)).ok).toBe(false);
  });

  it('refuses an ID number where the telephone should stand', () => {
    expect(publicNoticeSheet(input({ phone: ID_NUMBER }))).toEqual({ ok: false, reason: words.refused });
    expect(publicNoticeSheet(input({ phone: '110105 199503080028' })).ok).toBe(false);
  });

  it('speaks of 接收 when it is about 预备党员', () => {
    const made = publicNoticeSheet(input({ kind: 'probationary' }));
    expect(made.ok && made.sheet.title).toBe(words.titles.probationary);
    expect(made.ok && made.sheet.intro).toContain('预备党员');
  });
});
