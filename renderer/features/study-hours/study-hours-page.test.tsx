// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { studyHoursWords as words } from '../../../shared/words/study-hours';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { StudyHoursPage } from '.';

async function open(route = '/study-plan/hours') {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/study-plan/hours" element={<StudyHoursPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('rowheader', { name: '单文静' });
  return { ...stage, user: userEvent.setup() };
}
type Opened = Awaited<ReturnType<typeof open>>;

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

const rowOf = (name: string): HTMLElement =>
  screen.getAllByRole('row').find((row) => within(row).queryByRole('rowheader', { name }) !== null)!;

function fill(dialog: HTMLElement, label: RegExp, text: string): void {
  fireEvent.change(within(dialog).getByRole('textbox', { name: label }), { target: { value: text } });
}

/** The class of five days: the hours follow the days. */
async function registerClass({ user }: Opened, dialog: HTMLElement): Promise<void> {
  fill(dialog, /学习内容/, '市直机关党支部书记轮训班');
  fill(dialog, /开始日期/, '2026-03-09');
  fill(dialog, /结束日期/, '2026-03-13');
  await user.click(within(dialog).getByRole('textbox', { name: /举办单位/ }));
  expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /^学时/ }).value).toBe('40');
  await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
}

describe('学时', () => {
  it('gives the secretary 40 hours of a class and says what is still missing', async () => {
    const page = await open();
    await page.user.click(screen.getByRole('rowheader', { name: '单文静' }));
    const cellsOf = (): string[] =>
      within(rowOf('单文静'))
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent);
    const before = Number(cellsOf()[3]);
    const trainings = Number.parseInt(cellsOf()[6] ?? '', 10);
    await page.user.click(screen.getByRole('button', { name: words.add }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    expect(within(dialog).getByText('单文静')).toBeTruthy();
    await expectAccessibleByAllRules();
    await registerClass(page, dialog);
    await screen.findByText(words.saved('市直机关党支部书记轮训班', 1));
    await waitFor(() => {
      const [due, , , counted, gap, , trained] = cellsOf();
      expect(due).toBe('56.0（班子成员）');
      expect(counted).toBe((before + 40).toFixed(1));
      expect(gap).toContain(before >= 16 ? words.enough : words.lacking(16 - before));
      expect(trained).toBe(words.trained(trainings + 1));
    });
    expect(await page.database.rows('studyLogs').toArray()).toMatchObject([
      { from: '2026-03-09', to: '2026-03-13', hours: 40, form: 'centralTraining' },
    ]);
  });

  it('registers one class for several members, and takes it back at once', async () => {
    const { user, database } = await open();
    await user.click(screen.getByRole('rowheader', { name: '单文静' }));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    fireEvent.contextMenu(screen.getByRole('rowheader', { name: '单文静' }), { clientX: 9, clientY: 9 });
    await user.click(screen.getByRole('menuitem', { name: words.addFor }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    fill(dialog, /学习内容/, '干部网络学院');
    fill(dialog, /^学时/, '4');
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    await screen.findByText(words.saved('干部网络学院', 2));
    expect(await database.rows('studyLogs').count()).toBe(2);
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(async () => {
      expect(await database.rows('studyLogs').count()).toBe(0);
    });
  });

  it('refuses a class that is not over, and odd hours, beside the field', async () => {
    const { user, database } = await open();
    await user.click(screen.getByRole('button', { name: words.add }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    fill(dialog, /学习内容/, '轮训班');
    fill(dialog, /开始日期/, '2026-12-01');
    fill(dialog, /^学时/, '1.3');
    await user.click(within(dialog).getByRole('textbox', { name: /举办单位/ }));
    await user.click(within(dialog).getByRole('textbox', { name: /核对人/ }));
    expect(within(dialog).getByText(words.problems.hoursNotHalf)).toBeTruthy();
    expect(within(dialog).getByText(words.problems.peopleMissing)).toBeTruthy();
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.dialog.save });
    expect(save.disabled).toBe(true);
    await expectAccessibleByAllRules();
    expect(await database.rows('studyLogs').count()).toBe(0);
  });

  it('shows one member beside the list, where a registration is corrected or deleted', async () => {
    const page = await open();
    const { user, database } = page;
    await user.dblClick(screen.getByRole('rowheader', { name: '单文静' }));
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    expect(within(panel).getByText(words.panel.none)).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: words.add }));
    await registerClass(page, await screen.findByRole('dialog', { name: words.dialog.title }));
    await user.click(
      await within(panel).findByRole('button', { name: words.panel.edit('市直机关党支部书记轮训班') }),
    );
    const dialog = await screen.findByRole('dialog', { name: words.dialog.editTitle('单文静') });
    fill(dialog, /^学时/, '36');
    fill(dialog, /学习证明/, '结业证书第2026031号');
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    await within(panel).findByText(/36学时.*结业证书第2026031号/);
    await expectAccessibleByAllRules();
    await user.click(
      within(panel).getByRole('button', { name: words.panel.remove('市直机关党支部书记轮训班') }),
    );
    await within(panel).findByText(words.panel.none);
    expect(await database.rows('studyLogs').count()).toBe(0);
    await user.click(within(panel).getByRole('button', { name: words.panel.file }));
    expect(await screen.findByText(/^\/members\//)).toBeTruthy();
  });

  it('leads back to the plan of the same year', async () => {
    const { user } = await open('/study-plan/hours?year=2025');
    await user.click(screen.getByRole('radio', { name: words.views.plan }));
    expect(await screen.findByText('/study-plan?year=2025')).toBeTruthy();
  });
});
