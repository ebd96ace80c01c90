// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessibleByAllRules } from '../../desk/testing/stage-branch';
import { mountPage } from './testing/mount-page';

type Mounted = Awaited<ReturnType<typeof mountPage>>;

function type(name: string, text: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
}

/** The grid once the items are in it. */
async function grid(): Promise<HTMLElement> {
  const found = await screen.findByRole('grid', { name: '学习计划各项' });
  found.focus();
  return found;
}

async function openItem({ user }: Mounted, presses: number): Promise<void> {
  await grid();
  await user.keyboard('{ArrowDown}'.repeat(presses));
  await screen.findByRole('heading', { name: '学什么' });
}

describe('the plan of a year', () => {
  it('shows items by month with what became of them', async () => {
    await mountPage('/study-plan');
    expect((await grid()).getAttribute('aria-rowcount')).toBe('13');
    expect(screen.getByText('12项中9项已完成，没有逾期')).toBeTruthy();
    expect(screen.getByText('2026年 12项，共29.5学时')).toBeTruthy();
    await expectAccessibleByAllRules();
  });

  it('an item is changed in one command, and the list follows', async () => {
    const mounted = await mountPage('/study-plan');
    await openItem(mounted, 1);
    type('学习专题', '学习党章');
    type('计划学时', '3.5');
    await mounted.user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已保存，学习党章');
    expect(mounted.commands()).toEqual(['planItems.change']);
    await screen.findByText('2026年 12项，共30.5学时');
  });

  it('refuses an item without topic or with odd hours, beside the field', async () => {
    const mounted = await mountPage('/study-plan');
    await grid();
    await mounted.user.click(screen.getByRole('button', { name: '新增一项' }));
    type('计划学时', '1.3');
    await mounted.user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('请填写学习专题')).toBeTruthy();
    expect(screen.getByText('学时以半小时为一档，如 1.5')).toBeTruthy();
    expect(mounted.commands()).toEqual([]);
    await expectAccessibleByAllRules();
  });

  it('keeps what was typed when another item is opened', async () => {
    const mounted = await mountPage('/study-plan');
    await openItem(mounted, 1);
    type('领学人（主讲人）', '单文静');
    await grid();
    await mounted.user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(mounted.commands()).toEqual(['planItems.change']);
    });
    const items = await mounted.database.rows('planItems').toArray();
    expect(items.filter((item) => item.speaker === '单文静')).toHaveLength(1);
  });

  it('a deleted item comes back by 撤销', async () => {
    const mounted = await mountPage('/study-plan');
    const before = await mounted.database.rows('planItems').count();
    await openItem(mounted, 1);
    await mounted.user.click(screen.getByRole('button', { name: '删除这一项' }));
    await screen.findByText(/已从计划里删除$/);
    expect(await mounted.database.rows('planItems').count()).toBe(before - 1);
    await mounted.user.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(async () => {
      expect(await mounted.database.rows('planItems').count()).toBe(before);
    });
  });

  it('leads to a new meeting that fulfils the item', async () => {
    const mounted = await mountPage('/study-plan');
    await openItem(mounted, 1);
    // The same command stands in each row on hover; the panel's is the last one.
    await mounted.user.click(screen.getAllByRole('button', { name: '新建会议记录' }).at(-1)!);
    expect(await screen.findByText(/^\/meetings\/new\?type=themeDay&planItem=/)).toBeTruthy();
  });
});

describe('a year without a plan', () => {
  it('begins from last year: what was planned, not what became of it', async () => {
    const mounted = await mountPage('/study-plan?year=2027');
    expect(await screen.findByText('还没有2027年学习计划')).toBeTruthy();
    await expectAccessibleByAllRules();
    await mounted.user.click(screen.getByRole('button', { name: '从2026年复制' }));
    await screen.findByText('12项中0项已完成，没有逾期');
    expect(mounted.commands()).toEqual(['studyPlans.copy']);
  });

  it('or from nothing', async () => {
    const mounted = await mountPage('/study-plan?year=2030');
    await mounted.user.click(await screen.findByRole('button', { name: '制定学习计划' }));
    expect(await screen.findByText('计划里还没有内容')).toBeTruthy();
    expect(mounted.commands()).toEqual(['studyPlans.create']);
  });
});
