// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { talkWords as words } from '../../../shared/words/talks';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { TalksPage } from '.';

async function open(route = '/talks') {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/talks" element={<TalksPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  // The button lives once everything is read.
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.add }).disabled).toBe(false);
  });
  return { ...stage, user: userEvent.setup() };
}
type Opened = Awaited<ReturnType<typeof open>>;

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

async function pick({ user }: Opened, dialog: HTMLElement, label: RegExp, name: string): Promise<void> {
  const box = within(dialog).getByRole('combobox', { name: label });
  await user.click(box);
  fireEvent.change(box, { target: { value: name } });
  // The hit characters stand in elements of their own, so the name is looked for in the text.
  const options = await screen.findAllByRole('option');
  const option = options.find(({ textContent }) => textContent.includes(name));
  if (!option) throw new Error(`${name} is not offered`);
  await user.click(option);
}

async function register(page: Opened, targets: readonly string[]): Promise<HTMLElement> {
  await page.user.click(screen.getByRole('button', { name: words.add }));
  const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
  await pick(page, dialog, /^谈话人/, '单文静');
  for (const name of targets) await pick(page, dialog, /^谈话对象/, name);
  return dialog;
}

describe('谈心谈话', () => {
  it('registers one talk with two people as two records, takes it back, and has no field for what was said', async () => {
    const page = await open();
    const { user, database, sample } = page;
    const others = sample.ops
      .flatMap(({ table, after }) => (table === 'persons' ? [(after as { name: string }).name] : []))
      .filter((name) => name !== '单文静')
      .slice(0, 2);
    const dialog = await register(page, others);
    expect(within(dialog).queryByRole('textbox', { name: /内容/ })).toBeNull();
    const kind = within(dialog).getByRole<HTMLSelectElement>('combobox', { name: /^类别/ });
    fireEvent.change(kind, { target: { value: 'committeeWithMember' } });
    await expectAccessibleByAllRules();
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    await screen.findByText(words.saved(others.join('、'), 2));
    expect(await database.rows('heartTalks').count()).toBe(2);
    await screen.findByText(words.meta(2026, 2));
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(async () => {
      expect(await database.rows('heartTalks').count()).toBe(0);
    });
  });

  it('takes a name nobody knows, finishes what was agreed, prints the sheet and deletes', async () => {
    const page = await open();
    const { user, database } = page;
    await user.click(screen.getByRole('button', { name: words.add }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    await pick(page, dialog, /^谈话人/, '单文静');
    const box = within(dialog).getByRole('combobox', { name: /^谈话对象/ });
    await user.click(box);
    fireEvent.change(box, { target: { value: '赵外宾' } });
    await user.click(await screen.findByRole('option', { name: /赵外宾/ }));
    fireEvent.change(within(dialog).getByRole('combobox', { name: /^类别/ }), {
      target: { value: 'admission' },
    });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^约定事项/ }), {
      target: { value: '补交思想汇报' },
    });
    await user.click(within(dialog).getByRole('button', { name: words.dialog.save }));
    const cell = await screen.findByRole('gridcell', { name: '赵外宾' });
    await screen.findByText(words.followUp.open);
    const [row] = await database.rows('heartTalks').toArray();
    expect(row).toMatchObject({ kind: 'admission', targetName: '赵外宾', on: '2026-09-22' });
    expect(row).not.toHaveProperty('targetPersonId');
    fireEvent.contextMenu(cell, { clientX: 9, clientY: 9 });
    await user.click(await screen.findByRole('menuitem', { name: words.commands.markDone }));
    await screen.findByText(words.followUp.done);
    fireEvent.contextMenu(screen.getByRole('gridcell', { name: '赵外宾' }), { clientX: 9, clientY: 9 });
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${words.commands.remove}`) }));
    await screen.findByText(words.emptyTitle(2026));
    expect(await database.rows('heartTalks').count()).toBe(0);
    await user.click(screen.getByRole('button', { name: words.print }));
    expect(await screen.findByText('/print/talk-summary?year=2026')).toBeTruthy();
  });

  it('shows the matrix with who is missing by name, and reads 党员之间 as strictly as the branch chose', async () => {
    const { user, database } = await open('/talks?view=coverage');
    const table = await screen.findByRole('table', { name: words.coverage.branchTable });
    expect(within(table).getAllByRole('columnheader').length).toBeGreaterThan(2);
    expect(screen.getByText(new RegExp(`^${words.coverage.gaps.withMember}：`))).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(await screen.findByRole('menuitem', { name: words.coverage.settings }));
    const dialog = await screen.findByRole('dialog', { name: words.settings.title });
    await user.click(within(dialog).getByRole('checkbox', { name: words.settings.everyPair }));
    await user.click(within(dialog).getByRole('button', { name: words.settings.save }));
    expect(await screen.findByText(new RegExp(`^${words.coverage.gaps.memberPair}：`))).toBeTruthy();
    const settings = await database.rows('settings').toArray();
    expect(settings.find(({ key }) => key === 'talks.choices')?.value).toEqual({
      everyPair: true,
      eventDays: 30,
    });
  });
});
