// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { summarizeChange } from '../../../shared/domain/change-summary';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import { updateOp } from '../../../shared/schema/command';
import { changesWords as words } from '../../../shared/words/changes';
import { failureWords } from '../../../shared/words/failures';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { ChangesPage } from '.';

type Stage = Awaited<ReturnType<typeof stageBranch>>;

async function open(
  options: StageOptions & {
    address?: (stage: Stage) => Promise<string>;
    before?: (stage: Stage) => Promise<unknown>;
  } = {},
) {
  const stage = await stageBranch(options);
  await options.before?.(stage);
  const address = (await options.address?.(stage)) ?? '/changes';
  const router = createMemoryRouter(
    [
      { path: '/changes', element: <ChangesPage /> },
      { path: '*', element: <Place /> },
    ],
    { initialEntries: [address] },
  );
  render(
    <stage.World>
      <ToastHost>
        <RouterProvider router={router} />
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, router, user: userEvent.setup() };
}
function Place() {
  const { pathname, search } = useLocation();
  return <p data-testid="place">{`${pathname}${search}`}</p>;
}

/** Changes the first person's mobile number and takes it back. */
async function changeAndUndo({ database, writePoint }: Stage): Promise<void> {
  const person = (await database.rows('persons').toArray()).find((row) => row.mobile !== undefined);
  if (!person) throw new Error('nobody with a telephone');
  const ops = [updateOp('persons', person, { mobile: '13800009999', jobTitle: '调研员' })];
  const reply = await writePoint.write('members.change', ops);
  if (reply.ok) await writePoint.undo(reply.value.commandId, ops);
}
const row = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });
const panel = async (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name });

describe('the list', () => {
  it('says who did what to whom, newest first, an undo by what it took back', async () => {
    await open({ before: changeAndUndo });
    await row(/载入示例支部/);
    const rows = screen.getAllByRole('row');
    expect(rows.slice(1).map((line) => line.textContent)).toEqual([
      expect.stringContaining('撤销：修改党员信息'),
      expect.stringContaining('修改党员信息'),
      expect.stringContaining('载入示例支部'),
    ]);
    expect(rows[1]?.textContent).toContain('2026年9月22日 09:30');
    expect(rows[1]?.textContent).toContain('单文静');
    expect(rows[3]?.textContent).toMatch(/共\d+项：.+等/);
    expect(screen.getByText(words.noMore)).toBeTruthy();
    await expectAccessible();
  });

  it('narrows by kind and person, says when nothing is left and leads back', async () => {
    const { user } = await open({ before: changeAndUndo });
    await row(/载入示例支部/);
    await user.click(screen.getByRole('button', { name: /^内容/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: words.kinds.meetings }));
    await waitFor(() => {
      expect(screen.queryByRole('row', { name: /修改党员信息/ })).toBeNull();
    });
    await row(/载入示例支部/);
    await user.click(screen.getByRole('button', { name: /^内容/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: words.kinds.transfers }));
    expect(await screen.findByText(words.noMatchTitle)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.showAll }));
    expect(await row(/撤销：修改党员信息/)).toBeTruthy();
  });

  it('takes a period typed by hand, and leaves the list alone while it cannot be read', async () => {
    const { user, desk } = await open();
    await row(/载入示例支部/);
    const from = screen.getByRole('textbox', { name: words.from });
    await user.type(from, '2026.9.2');
    await user.type(from, '3');
    expect(await screen.findByText(words.noMatchTitle)).toBeTruthy();
    const asked = desk.calls.filter((call) => call.name === 'journal.listChanges').at(-1);
    expect(asked?.input).toMatchObject({ filter: { from: '2026-09-22T16:00:00.000Z' } });
    await user.type(screen.getByRole('textbox', { name: words.until }), '2026.9.1');
    expect(await screen.findByText(words.periodWrong)).toBeTruthy();
  });

  it('shows of a member everything around the person, and says so', async () => {
    await open({
      before: changeAndUndo,
      address: async ({ database }) => {
        const person = (await database.rows('persons').toArray()).find((one) => one.mobile !== undefined);
        const member = (await database.rows('members').toArray()).find((one) => one.personId === person?.id);
        return `/changes?table=members&row=${member?.id ?? ''}`;
      },
    });
    // The telephone stands in the person's row, not in the member's.
    expect(await row(/撤销：修改党员信息/)).toBeTruthy();
    expect(screen.getByText(/^只列与“.+”有关的变更$/)).toBeTruthy();
  });

  it('reads ten thousand changes page by page, each request small', async () => {
    const all = Array.from({ length: 10_000 }, (_, at) => summary(10_000 - at));
    const { desk, user } = await open({
      answers: {
        'journal.listChanges': ({ beforeSeq, limit }) => {
          const page = all.filter(({ seq }) => seq < (beforeSeq ?? Infinity)).slice(0, limit);
          return succeed({
            changes: page,
            nextSeq: page.at(-1)?.seq === 1 ? null : (page.at(-1)?.seq ?? null),
          });
        },
      },
    });
    await screen.findByRole('button', { name: words.more });
    const limits = (): unknown[] =>
      desk.calls
        .filter((call) => call.name === 'journal.listChanges')
        .map((call) => call.input as { limit: number; beforeSeq: number | null });
    expect(limits()).toMatchObject([{ limit: 200, beforeSeq: null }]);
    await user.click(screen.getByRole('button', { name: words.more }));
    await waitFor(() => {
      expect(limits()).toMatchObject([{}, { limit: 200, beforeSeq: 9801 }]);
    });
    // Virtual rows: far fewer in the page than in the list.
    expect((await screen.findAllByRole('grid'))[0]?.getAttribute('aria-rowcount')).toBe('401');
  });

  it('reads on while a rare filter finds nothing, and says nothing is there only at the end', async () => {
    const { desk } = await open({
      answers: {
        'journal.listChanges': ({ beforeSeq }) => {
          const next = (beforeSeq ?? 500) - 100;
          return succeed({ changes: next === 100 ? [summary(150)] : [], nextSeq: next > 0 ? next : null });
        },
      },
    });
    expect(await row(/修改设置/)).toBeTruthy();
    expect(await screen.findByText(words.noMore)).toBeTruthy();
    const asked = desk.calls.filter((call) => call.name === 'journal.listChanges');
    expect(asked.map((call) => (call.input as { beforeSeq: number | null }).beforeSeq)).toEqual([
      null,
      400,
      300,
      200,
      100,
    ]);
  });

  it('says when it could not be read, and reads again', async () => {
    let isBroken = true;
    const { user } = await open({
      answers: {
        'journal.listChanges': () =>
          isBroken ? fail('journalDamaged', 'test') : succeed({ changes: [summary(1)], nextSeq: null }),
      },
    });
    expect(await screen.findByText(failureWords.journalDamaged.sentence, { exact: false })).toBeTruthy();
    expect(screen.getByText('E-122')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: words.again }));
    expect(await row(/修改设置/)).toBeTruthy();
  });

  it('puts what is saved meanwhile on top', async () => {
    const stage = await open();
    await row(/载入示例支部/);
    await act(() => changeAndUndo(stage));
    expect(await row(/撤销：修改党员信息/)).toBeTruthy();
  });

  it('says what it is for when there is nothing yet', async () => {
    await open({
      keep: (op) => op.table === 'branches',
      answers: { 'journal.listChanges': () => succeed({ changes: [], nextSeq: null }) },
    });
    expect(await screen.findByText(words.emptyTitle)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.print }).disabled).toBe(true);
  });
});

describe('a change opened', () => {
  it('by mouse or Enter shows what was and is, numbers covered', async () => {
    const { user } = await open({ before: changeAndUndo });
    await user.click(await row(/(?<!：)修改党员信息/));
    const details = within(await panel('修改党员信息'));
    expect(await details.findByText('调研员')).toBeTruthy();
    expect(details.getByText('职务')).toBeTruthy();
    expect(details.getByText(/138\*{4}9999/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/1[3-9]\d{9}/);
    await expectAccessible();
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('complementary')).toBeNull();
    });
  });

  it('names what an undo took back', async () => {
    const { user } = await open({ before: changeAndUndo });
    await user.click(await row(/撤销：修改党员信息/));
    const details = within(await panel('撤销：修改党员信息'));
    expect(
      await details.findByText(words.undidAt('2026年9月22日 09:30', '单文静', '修改党员信息')),
    ).toBeTruthy();
  });

  it('lists a large one by headings and opens a row on demand', async () => {
    const { user } = await open();
    await user.click(await row(/载入示例支部/));
    const details = within(await panel('载入示例支部'));
    expect(await details.findByRole('button', { name: words.moreRows(50) })).toBeTruthy();
    const first = (await details.findAllByRole('group'))[0] as HTMLDetailsElement;
    expect(first.open).toBe(false);
    await user.click(within(first).getByText(/^支部：/));
    expect(await within(first).findByText('党支部全称')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/(?<![A-Z\d])\d{17}[\dX]|01J/);
  });

  it('says when it could not be read', async () => {
    const { user } = await open({ answers: { 'journal.findCommand': () => fail('journalDamaged', 'test') } });
    await user.click(await row(/载入示例支部/));
    expect(await screen.findByText(failureWords.journalDamaged.sentence, { exact: false })).toBeTruthy();
  });
});

it('prints the list as it is filtered', async () => {
  const { user } = await open({ address: () => Promise.resolve('/changes?kind=members') });
  await row(/载入示例支部/);
  await user.click(screen.getByRole('button', { name: words.print }));
  expect((await screen.findByTestId('place')).textContent).toBe('/print/changes?kind=members');
});

const loadCommand = {
  schema: 'command/1' as const,
  id: '01J8Z3NDEKTSV4RRFFQ69G5FAV',
  name: 'settings.change',
  at: '2026-09-01T01:00:00.000Z',
  by: '单文静',
  baseSeq: 0,
  ops: [],
};
function summary(seq: number): ChangeSummary {
  return { ...summarizeChange(seq, loadCommand), commandId: `command-${String(seq)}` };
}
