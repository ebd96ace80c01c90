// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { HandoverMade } from '../../../shared/ipc/requests/handover';
import { commandSchema } from '../../../shared/schema/command';
import { failureWords } from '../../../shared/words/failures';
import { handoverWords as words } from '../../../shared/words/handover';
import { expectAccessibleByAllRules, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { goodBackupState } from '../../desk/testing/backup-state';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { HandoverPage } from '.';

afterEach(cleanup);
// jsdom has no layout: the sheets beside the code are drawn without one.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

const token = '0123456789abcdef'.repeat(2);
const code = makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => (index * 73 + 19) & 255));
const place = { token, label: 'E:\\', freeBytes: 1e9, fileSystem: 'exfat' };
const made: HandoverMade = {
  packageId: 'f'.repeat(32),
  packageName: '支部手册交接_清源市红十字会机关支部_20260922',
  place: { ...place, label: 'E:\\支部手册交接_清源市红十字会机关支部_20260922' },
  seq: 7,
  fileCount: 29,
  totalBytes: 91_000,
  checkCode: 'H4TW-K8PD',
  code,
};
const printer = { name: 'HP_1020', displayName: 'HP LaserJet 1020', isDefault: true };
const pdf = { pdfId: token, pages: 3, sizeBytes: 1000, sha512: 'a'.repeat(128), fonts: [] };

function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}

async function open(answers: NonNullable<StageOptions['answers']> = {}) {
  const stage = await stageBranch({
    answers: {
      'drafts.list': () => succeed({ drafts: [] }),
      'backup.getState': () => succeed(goodBackupState()),
      'files.pickPlace': () => succeed({ place }),
      'handover.make': () => succeed(made),
      'handover.cancel': () => succeed({ cancelled: true }),
      'paper.makePdf': () => succeed(pdf),
      'paper.listPrinters': () => succeed({ printers: [printer] }),
      'paper.print': () => succeed({ job: 'HP_1020-1' }),
      'files.showInFolder': () => succeed({ shown: true }),
      ...answers,
    },
  });
  const router = createMemoryRouter(
    [
      { path: '/handover', element: <HandoverPage /> },
      { path: '*', element: <Elsewhere /> },
    ],
    { initialEntries: ['/handover'] },
  );
  render(
    <stage.World>
      <ToastHost>
        <RouterProvider router={router} />
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('button', { name: words.make });
  return { ...stage, router, user: userEvent.setup() };
}
type Opened = Awaited<ReturnType<typeof open>>;
const inputsOf = ({ desk }: Opened, name: string): unknown[] =>
  desk.calls.filter((call) => call.name === name).map((call) => call.input);
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name: new RegExp(`^${name}`) });

/** Filled in and made. */
async function make(stage: Opened): Promise<void> {
  await stage.user.type(field(words.who.to), ' 吴建平 ');
  await stage.user.click(button(words.make));
  await screen.findByRole('heading', { name: words.done.title });
  // By then everything beside it stands as well: printers are asked, the list is typeset.
  await screen.findByText(words.done.listNote(3));
  // And whoever leaves is asked from now on: that begins in an effect after the page was drawn.
  await act(() => Promise.resolve());
}

describe('before anything is written', () => {
  it('says how much goes and what is unfinished, each line a way to it', async () => {
    const { user } = await open();
    expect(screen.getByText('9名，其中预备党员1名')).toBeTruthy();
    expect(field(words.who.from)).toHaveProperty('value', '单文静');
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: /^第三季度支部党员大会/ }));
    expect(await screen.findByText('/meetings/new')).toBeTruthy();
  });

  it('asks for both names and the day, and picks no place until they are there', async () => {
    const stage = await open();
    const { user } = stage;
    await user.clear(field(words.who.from));
    await user.click(button(words.make));
    expect(screen.getByText(words.who.fromMissing)).toBeTruthy();
    expect(screen.getByText(words.who.toMissing)).toBeTruthy();
    expect(document.activeElement).toBe(field(words.who.from));
    expect(inputsOf(stage, 'files.pickPlace')).toEqual([]);
  });

  it('leaves everything as it was when the folder dialog is closed', async () => {
    const stage = await open({ 'files.pickPlace': () => succeed({ place: null }) });
    await stage.user.type(field(words.who.to), '吴建平');
    await stage.user.click(button(words.make));
    await waitFor(() => {
      expect(inputsOf(stage, 'files.pickPlace')).toEqual([{ purpose: 'handover' }]);
    });
    expect(inputsOf(stage, 'handover.make')).toEqual([]);
    expect(button(words.make)).toBeTruthy();
  });
});

describe('the package', () => {
  it('is made with names and counts, and registered as valid command that is not undone', async () => {
    const stage = await open();
    await make(stage);
    expect(inputsOf(stage, 'handover.make')).toEqual([
      {
        place: token,
        facts: {
          on: '2026-09-22',
          from: '单文静',
          to: '吴建平',
          counts: expect.objectContaining({ members: 9, studyPlans: 2 }) as unknown,
        },
      },
    ]);
    const command = commandSchema.parse(stage.desk.journal.at(-1)?.command);
    expect(command.name).toBe('handover.give');
    expect(command.ops[0]?.after).toMatchObject({
      direction: 'given',
      from: '单文静',
      to: '吴建平',
      checkCode: 'H4TW-K8PD',
      packageId: made.packageId,
      seq: 7,
    });
    expect(JSON.stringify(command)).not.toContain(code.slice(0, 5));
    expect(stage.writePoint.undoable().map(({ name }) => name)).not.toContain('handover.give');
  });

  it('can be stopped, and then says that there is none', async () => {
    let answer: (reply: ReturnType<typeof fail>) => void = () => undefined;
    const waiting = new Promise<ReturnType<typeof fail>>((resolve) => {
      answer = resolve;
    });
    const stage = await open({ 'handover.make': (() => waiting) as never });
    await stage.user.type(field(words.who.to), '吴建平');
    await stage.user.click(button(words.make));
    await stage.user.click(await screen.findByRole('button', { name: words.making.cancel }));
    expect(inputsOf(stage, 'handover.cancel')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: words.making.cancel })).toBeNull();
    answer(fail('cancelled'));
    expect(await screen.findByText(words.cancelled)).toBeTruthy();
    // What was typed is still there.
    expect(field(words.who.to)).toHaveProperty('value', '吴建平');
  });

  it.each(['diskFull', 'placeVanished', 'readBackDiffers'] as const)(
    'says after %s what to do',
    async (why) => {
      const stage = await open({ 'handover.make': () => fail(why) });
      await stage.user.type(field(words.who.to), '吴建平');
      await stage.user.click(button(words.make));
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain(failureWords[why].action);
      expect(alert.textContent).toContain(words.untouched);
      expect(stage.desk.journal).toHaveLength(1);
    },
  );

  it('tells of attachments that are not in it, on the page and on the list', async () => {
    const stage = await open({ 'handover.make': () => succeed({ ...made, attachmentsLacking: 2 }) });
    await make(stage);
    expect(screen.getByText(words.done.lacking(2))).toBeTruthy();
    const [list] = inputsOf(stage, 'paper.makePdf') as { html: string }[];
    expect(list?.html.replace(/<[^>]+>/g, '')).toContain('2个附件在原电脑上已找不到或损坏');
  });
});

describe('the code', () => {
  it('is printed on a sheet of its own; then the page may be left without a question', async () => {
    const stage = await open();
    await make(stage);
    expect(screen.getByRole('list', { name: words.done.codeLabel(code) })).toBeTruthy();
    await waitFor(() => {
      expect(button(words.done.printCode).disabled).toBe(false);
    });
    await stage.user.click(button(words.done.printList));
    await stage.user.click(button(words.done.printCode));
    await screen.findAllByText(words.done.printedOn(printer.displayName));
    expect(inputsOf(stage, 'paper.print')).toMatchObject([{ copies: 3 }, { copies: 1 }]);
    const sheets = (inputsOf(stage, 'paper.makePdf') as { html: string }[]).map(({ html }) => html);
    expect(sheets.filter((html) => html.includes(code.slice(0, 5)))).toHaveLength(1);
    await stage.router.navigate('/members');
    expect(await screen.findByText('/members')).toBeTruthy();
  });

  it('is not lost without a question; ticking that it was copied is enough', async () => {
    const stage = await open();
    await make(stage);
    await stage.router.navigate('/members');
    const dialog = await screen.findByRole('dialog', { name: words.leave.title });
    await stage.user.click(within(dialog).getByRole('button', { name: words.leave.stay }));
    expect(await screen.findByRole('list', { name: words.done.codeLabel(code) })).toBeTruthy();
    await stage.user.click(await screen.findByRole('checkbox', { name: words.done.copied }));
    await stage.router.navigate('/members');
    expect(await screen.findByText('/members')).toBeTruthy();
  });

  it('goes when that is wanted: a package can be made anew', async () => {
    const stage = await open();
    await make(stage);
    await stage.router.navigate('/members');
    const dialog = await screen.findByRole('dialog', { name: words.leave.title });
    await stage.user.click(within(dialog).getByRole('button', { name: words.leave.go }));
    expect(await screen.findByText('/members')).toBeTruthy();
  });

  it('can be copied by hand where there is no printer', async () => {
    const stage = await open({ 'paper.listPrinters': () => succeed({ printers: [] }) });
    await make(stage);
    expect(await screen.findByText(words.done.noPrinter)).toBeTruthy();
    expect(button(words.done.printCode).disabled).toBe(true);
    await expectAccessibleByAllRules();
  });
});

it('the register lists what was given, with a way to print its list again', async () => {
  const stage = await open();
  expect(screen.getByText(words.register.none)).toBeTruthy();
  await make(stage);
  await stage.user.click(await screen.findByRole('checkbox', { name: words.done.copied }));
  await stage.user.click(button(words.done.again));
  const register = await screen.findByRole('table', { name: words.register.title });
  expect(register.textContent).toContain('H4TW-K8PD');
  expect(register.textContent).toContain('单文静 → 吴建平');
  await stage.user.click(within(register).getByRole('button', { name: /补印/ }));
  expect(await screen.findByText(/^\/print\/handover\//)).toBeTruthy();
});
