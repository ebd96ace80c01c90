// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import { listSheetSchema } from '../../../shared/paper/list-sheet';
import { failureText } from '../../../shared/words/failures';
import { listFileWords } from '../../../shared/words/list-files';
import { mountPage } from './testing/mount-page';

const saved = {
  token: '0123456789abcdef'.repeat(2),
  label: '/桌面/学习计划表.xlsx',
  freeBytes: 1,
  fileSystem: 'ext4',
  isRemovable: false,
};

async function choose({ user }: Awaited<ReturnType<typeof mountPage>>): Promise<void> {
  await screen.findByRole('grid', { name: '学习计划各项' });
  await user.click(await screen.findByRole('button', { name: '更多操作' }));
  await user.click(await screen.findByRole('menuitem', { name: listFileWords.save }));
}

describe('the plan of a year as a workbook', () => {
  it('has the columns of the printed plan by month, with months and 学时 as numbers', async () => {
    const mounted = await mountPage('/study-plan', { 'export.saveSheet': () => succeed({ saved }) });
    await choose(mounted);
    await screen.findByText(listFileWords.saved(saved.label));
    const { name, sheet } = mounted.desk.calls.find((call) => call.name === 'export.saveSheet')
      ?.input as RequestInput<'export.saveSheet'>;
    expect(name).toMatch(/^2026年度理论学习计划_.+\.xlsx$/);
    expect(listSheetSchema.safeParse(sheet).error).toBeUndefined();
    expect(sheet.columns.map(({ header }) => header)).toEqual([
      ...['月份', '学习专题', '学习内容和材料', '学习形式'],
      ...['领学人（主讲人）', '范围', '学时', '备注'],
    ]);
    expect(sheet.subtitle).toContain('全年共安排学习12项、29.5学时。');
    const months = sheet.rows.map(([month]) => month);
    expect(months).toEqual([...months].sort((a, b) => Number(a) - Number(b)));
    const hours = sheet.rows.map((row) => row[6]);
    expect(hours.every((one) => typeof one === 'number')).toBe(true);
    expect(hours.reduce((sum: number, one) => sum + Number(one), 0)).toBe(29.5);
  });

  it('says when it could not be written', async () => {
    const mounted = await mountPage('/study-plan', { 'export.saveSheet': () => fail('diskFull', 'test') });
    await choose(mounted);
    expect(await screen.findByText(failureText({ code: 'diskFull' }))).toBeTruthy();
  });

  it('is not offered of a year without a plan', async () => {
    await mountPage('/study-plan?year=2030');
    await screen.findByText('还没有2030年学习计划');
    expect(screen.queryByRole('button', { name: '更多操作' })).toBeNull();
  });
});
