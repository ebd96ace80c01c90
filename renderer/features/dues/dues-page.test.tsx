// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { duesWords as words } from '../../../shared/words/dues';
import { createOp, updateOp, type Op } from '../../../shared/schema/command';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { DuesPage } from '.';

/** Only these tests' own dues: what is counted was made here. */
const withoutDues = ({ table }: Op): boolean => !table.startsWith('dues');

async function open(
  route = '/dues',
  prepare?: (stage: Awaited<ReturnType<typeof stageBranch>>) => Promise<void>,
) {
  const stage = await stageBranch({ keep: withoutDues });
  // By the old field of the file everything would be settled.
  const members = await stage.database.rows('members').toArray();
  await stage.writePoint.write(
    'tests.prepare',
    members.map((row) => updateOp('members', row, { duesPaidThrough: undefined })),
  );
  await prepare?.(stage);
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/dues" element={<DuesPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, user: userEvent.setup() };
}
type Stage = Awaited<ReturnType<typeof stageBranch>>;

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

async function memberOf({ database }: Stage, name: string): Promise<string> {
  const person = (await database.rows('persons').toArray()).find((row) => row.name === name)!;
  return (await database.rows('members').toArray()).find((row) => row.personId === person.id)!.id;
}

/** 43.00 a month from January, and what is given paid. */
const fixed =
  (paid: readonly string[] = []) =>
  async (stage: Stage): Promise<void> => {
    const { writePoint, branch, newId } = stage;
    const memberId = await memberOf(stage, '单文静');
    const base = { branchId: branch.id, memberId };
    await writePoint.write('tests.prepare', [
      createOp('duesProfiles', {
        ...{ ...base, id: newId(), from: '2026-01', table: 'wage', items: [] },
        ...{ baseFen: 430_000, rateBp: 100, monthlyDueFen: 4300, approvedOn: '2026-01-12' },
      }),
      ...paid.map((month) =>
        createOp('duesPayments', { ...base, id: newId(), month, dueFen: 4300, paidFen: 4300 }),
      ),
    ]);
  };

const rowOf = (name: string): HTMLElement =>
  screen.getAllByRole('row').find((row) => within(row).queryByRole('rowheader', { name }) !== null)!;
const cellsOf = (name: string): string[] =>
  within(rowOf(name))
    .getAllByRole('gridcell')
    .map((cell) => within(cell).queryByRole('img')?.getAttribute('aria-label') ?? cell.textContent);
function fill(dialog: HTMLElement, label: RegExp | string, text: string): void {
  fireEvent.change(within(dialog).getByRole('textbox', { name: label }), { target: { value: text } });
}

describe('党费', () => {
  it('fixes the due from the items of the wage, with rate and amount shown while typing', async () => {
    const { user, database } = await open();
    fireEvent.contextMenu(await screen.findByRole('rowheader', { name: '单文静' }), {
      clientX: 9,
      clientY: 9,
    });
    await user.click(screen.getByRole('menuitem', { name: words.approve }));
    const dialog = await screen.findByRole('dialog', { name: words.profile.title('单文静') });
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.profile.save });
    expect(save.disabled).toBe(true);
    fill(dialog, words.profile.amount(1), '5000');
    fill(dialog, words.profile.amount(2), '2343.57');
    await user.click(within(dialog).getByRole('button', { name: words.profile.addDeducted }));
    fill(dialog, words.profile.itemName(4), '住房公积金个人部分');
    fill(dialog, words.profile.amount(4), '500');
    expect(within(dialog).getByRole('status').textContent).toBe(
      words.profile.result('6843.57', '1.5%', '102.65'),
    );
    await expectAccessibleByAllRules();
    await user.click(save);
    await screen.findByText(words.saved.profile('单文静', 10_265));
    await waitFor(() => {
      expect(cellsOf('单文静')[0]).toBe('102.65');
    });
    expect(await database.rows('duesProfiles').toArray()).toMatchObject([
      { from: '2026-01', baseFen: 684_357, rateBp: 150, monthlyDueFen: 10_265 },
    ]);
  });

  it('registers the open months of a member with what is due, and takes it back at once', async () => {
    const { user, database } = await open('/dues', fixed(['2026-01', '2026-02']));
    await user.click(await screen.findByRole('rowheader', { name: '单文静' }));
    await user.click(screen.getByRole('button', { name: words.register }));
    const dialog = await screen.findByRole('dialog', { name: words.payment.title });
    // March to September, each 43.00.
    expect(within(dialog).getByRole('status').textContent).toBe(words.payment.total(7 * 4300, 7));
    const amount = within(dialog).getByRole<HTMLInputElement>('textbox', {
      name: words.payment.amountOf('单文静'),
    });
    expect(amount.value).toBe('43.00');
    await expectAccessibleByAllRules();
    await user.click(within(dialog).getByRole('button', { name: words.payment.save }));
    await screen.findByText(words.saved.registered(1, 7));
    await waitFor(() => {
      expect(cellsOf('单文静')[9]).toContain(words.states.paid);
    });
    expect(await database.rows('duesPayments').count()).toBe(9);
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(async () => {
      expect(await database.rows('duesPayments').count()).toBe(2);
    });
  });

  it('ticks several people at once where nothing is fixed', async () => {
    const { user, database } = await open();
    await user.click(await screen.findByRole('rowheader', { name: '单文静' }));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await user.click(screen.getByRole('button', { name: words.register }));
    const dialog = await screen.findByRole('dialog', { name: words.payment.title });
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /^从/ }), '2026年8月');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /^到/ }), '2026年8月');
    expect(within(dialog).getByRole('status').textContent).toContain(words.payment.totalTicked(2));
    await user.click(within(dialog).getByRole('button', { name: words.payment.save }));
    await screen.findByText(words.saved.registered(2, 2));
    const rows = await database.rows('duesPayments').toArray();
    expect(rows.map(({ month, paidFen }) => [month, paidFen])).toEqual([
      ['2026-08', undefined],
      ['2026-08', undefined],
    ]);
  });

  it('refuses bad amounts and a month to come beside the field', async () => {
    const { user, database } = await open('/dues', fixed());
    await user.click(await screen.findByRole('rowheader', { name: '单文静' }));
    await user.click(screen.getByRole('button', { name: words.register }));
    const dialog = await screen.findByRole('dialog', { name: words.payment.title });
    fill(dialog, words.payment.amountOf('单文静'), '43.001');
    fill(dialog, /交纳日期/, '2026-09-23');
    expect(await within(dialog).findByText(words.problems.amountBad)).toBeTruthy();
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.payment.save });
    expect(save.disabled).toBe(true);
    expect(await database.rows('duesPayments').count()).toBe(0);
  });

  it('says who is behind and for how long, and what does not fit, and opens it', async () => {
    const { user } = await open('/dues', fixed(['2026-01', '2026-02', '2026-03']));
    await screen.findByRole('rowheader', { name: '单文静' });
    expect(cellsOf('单文静')[4]).toContain(words.states.unpaid);
    // Each sign of the months is named under them.
    const legend = screen.getByRole('note', { name: words.legend });
    expect(legend.textContent).toBe(words.states.paid + words.states.unpaid + words.states.open);
    await user.click(screen.getByRole('radio', { name: /核对/ }));
    const table = await screen.findByRole('grid', { name: words.check.table });
    const name = within(table).getAllByRole('rowheader', { name: '单文静' })[0]!;
    const row = name.closest<HTMLElement>('[role=row]')!;
    expect(row.textContent).toContain('4月至8月未交，到上月已连续5个月');
    await expectAccessibleByAllRules();
    await user.dblClick(name);
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    expect(within(panel).getByText('2026年3月')).toBeTruthy();
    await expectAccessibleByAllRules();
  });

  it('corrects and deletes one registration in the panel', async () => {
    const { user, database, ...stage } = await open('/dues', fixed(['2026-01']));
    const id = await memberOf({ database, user, ...stage } as unknown as Stage, '单文静');
    await user.dblClick(await screen.findByRole('rowheader', { name: '单文静' }));
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    await user.click(within(panel).getByRole('button', { name: words.panel.edit('2026年1月') }));
    const dialog = await screen.findByRole('dialog', { name: words.edit.title('单文静', '2026-01') });
    fill(dialog, words.edit.amount, '40');
    await user.click(within(dialog).getByRole('button', { name: words.edit.save }));
    await within(panel).findByText(/实交40\.00元/);
    expect((await database.rows('duesPayments').toArray())[0]).toMatchObject({ paidFen: 4000, memberId: id });
    await user.click(within(panel).getByRole('button', { name: words.panel.remove('2026年1月') }));
    await waitFor(async () => {
      expect(await database.rows('duesPayments').count()).toBe(0);
    });
  });

  it('hands a batch to the superior, after which its payments stay as they are', async () => {
    const { user, database } = await open('/dues?view=batches', fixed(['2026-01', '2026-02']));
    await user.click(await screen.findByRole('button', { name: words.handOver }));
    const dialog = await screen.findByRole('dialog', { name: words.batch.title });
    expect(within(dialog).getByRole('status').textContent).toBe(words.batch.sum(2, 8600));
    fill(dialog, words.batch.receiptNo, '0012345');
    await expectAccessibleByAllRules();
    await user.click(within(dialog).getByRole('button', { name: words.batch.save }));
    await screen.findByText(words.saved.batch(1, 8600));
    await screen.findByRole('rowheader', { name: words.batch.noOf(1) });
    const [batch] = await database.rows('duesHandovers').toArray();
    expect(batch).toMatchObject({ no: 1, amountFen: 8600, receiptNo: '0012345' });
    expect((await database.rows('duesPayments').toArray()).map(({ handoverId }) => handoverId)).toEqual([
      ...[batch?.id, batch?.id],
    ]);
    await waitFor(() => {
      expect(screen.getByRole('button', { name: words.handOver })).toHaveProperty('disabled', true);
    });
    await user.click(screen.getByRole('radio', { name: words.views.months }));
    await user.dblClick(await screen.findByRole('rowheader', { name: '单文静' }));
    const panel = await screen.findByRole('complementary', { name: '单文静' });
    expect(within(panel).getAllByText(/已随第1批上缴/)).toHaveLength(2);
    expect(within(panel).queryByRole('button', { name: words.panel.edit('2026年1月') })).toBeNull();
  });

  it('registers what for before the sheet of bases is printed', async () => {
    const { user, database } = await open('/dues', fixed());
    await screen.findByRole('rowheader', { name: '单文静' });
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(screen.getByRole('menuitem', { name: words.printProfiles }));
    const dialog = await screen.findByRole('dialog', { name: words.internal.title });
    const run = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.internal.run });
    expect(run.disabled).toBe(true);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '支委会核定党费' } });
    await user.click(run);
    const place = await screen.findByText(/^\/print\/dues-profiles/);
    const [row] = await database.rows('dataExports').toArray();
    expect(place.textContent).toBe(`/print/dues-profiles?year=2026&internal=${row?.id ?? ''}`);
    expect(row).toMatchObject({ what: 'dues', rowCount: 9, reason: '支委会核定党费', result: 'printed' });
  });

  it('remembers the day the list was posted, and the habits of the superior', async () => {
    const { user, database } = await open('/dues', fixed());
    await screen.findByRole('rowheader', { name: '单文静' });
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(screen.getByRole('menuitem', { name: words.posted }));
    const posting = await screen.findByRole('dialog', { name: words.posting.title(2026) });
    await user.click(within(posting).getByRole('button', { name: words.posting.save }));
    await screen.findByText(words.posting.done(2026, '2026-09-22'));
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(screen.getByRole('menuitem', { name: words.habits }));
    const habits = await screen.findByRole('dialog', { name: words.habitsDialog.title });
    await user.selectOptions(within(habits).getByRole('combobox'), words.habitsDialog.jiao);
    await user.click(within(habits).getByRole('button', { name: words.habitsDialog.save }));
    await waitFor(async () => {
      const stored = (await database.rows('settings').toArray()).find(({ key }) => key === 'dues.habits');
      expect(stored?.value).toEqual({
        ...{ rounding: 'jiao', showsAmounts: false },
        postedOn: { '2026': '2026-09-22' },
      });
    });
  });
});
