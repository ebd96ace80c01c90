// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { HANDBOOK_SETTING } from '../../../shared/domain/handbook';
import { createOp, updateOp } from '../../../shared/schema/command';
import { blankFormWords } from '../../../shared/words/blank-forms';
import { printWords as words } from '../../../shared/words/print';
import { expectAccessible, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const pdf = {
  ...{ pdfId: '0123456789abcdef'.repeat(2), pages: 1, sizeBytes: 1000 },
  ...{ sha512: 'a'.repeat(128), fonts: [] },
};

type Stage = Awaited<ReturnType<typeof stageBranch>>;

async function open(route: string | ((stage: Stage) => Promise<string>), handbook?: object) {
  const made: PdfRequest[] = [];
  const stage = await stageBranch({
    answers: {
      'paper.makePdf': (request) => {
        made.push(request);
        return succeed(pdf);
      },
      'paper.listPrinters': () => succeed({ printers: [] }),
    },
  });
  const { World, writePoint, newId, branch } = stage;
  if (handbook)
    await writePoint.write('settings.change', [
      createOp('settings', { id: newId(), branchId: branch.id, key: HANDBOOK_SETTING, value: handbook }),
    ]);
  const address = typeof route === 'string' ? route : await route(stage);
  const records = await stage.database.rows('records').toArray();
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/print/:kind/:id?" element={<PrintPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return { ...stage, made, records, user: userEvent.setup() };
}

it('shows the form that is chosen, and prints what is cut apart on one side', async () => {
  const { made, user, branch } = await open('/print/blank-form');
  await waitFor(() => {
    expect(made).toHaveLength(1);
  });
  expect(made[0]?.html).toContain('支部党员大会会议记录');
  expect(made[0]?.stamp.headLeft).toBe(branch.fullName);
  await user.click(await screen.findByRole('radio', { name: blankFormWords.forms.signIn }));
  await user.click(await screen.findByRole('radio', { name: blankFormWords.panel.names.roster }));
  await waitFor(() => {
    expect(made.at(-1)?.html).toContain('单文静');
  });
  expect(screen.queryByText(words.oneSided)).toBeNull();
  await user.click(screen.getByRole('radio', { name: blankFormWords.forms.ballot }));
  expect(await screen.findByText(words.oneSided)).toBeTruthy();
  await waitFor(() => {
    expect(made.at(-1)?.html).toContain('表　决　票');
  });
  expect(made.every(({ stamp }) => stamp.code === undefined)).toBe(true);
  await expectAccessible();
});

it('prints the pages for the issued book in its size and the order of its chapters, without codes', async () => {
  const handbook = { isKept: true, name: '工作手册', size: '16K', chapters: ['themeDay', 'memberAssembly'] };
  const { made, records } = await open('/print/paste-batch?year=2026', handbook);
  await waitFor(() => {
    expect(made).toHaveLength(1);
  });
  const held = records.filter(
    ({ state, startAt, primaryType }) =>
      state !== 'planned' && startAt.startsWith('2026') && handbook.chapters.includes(primaryType),
  );
  expect(held.length).toBeGreaterThan(2);
  const [sheet] = made;
  expect(sheet?.html).toContain('@page{size:185mm 260mm');
  expect(sheet?.stamp.code ?? sheet?.stamp.headLeft).toBeUndefined();
  const pages = (sheet?.html ?? '').split('<section class="pasted">').slice(1);
  expect(pages).toHaveLength(held.length);
  const kinds = pages.map((page) => (page.includes('主题党日活动记录') ? 'themeDay' : 'memberAssembly'));
  expect(new Set(kinds).size).toBe(2);
  expect(kinds).toEqual([...kinds].sort().reverse());
  // The back is glued.
  expect(screen.getByText(words.oneSided)).toBeTruthy();
});

it.each([
  ['', '148mm 210mm'],
  ['?size=16K', '185mm 260mm'],
])('prints a record that names its page of the book at the book’s size %s (E2)', async (query, page) => {
  const handbook = { isKept: true, name: '党支部工作手册', size: 'A5', chapters: ['themeDay'] };
  const paperOriginal = { book: '党支部工作手册', pages: '第37页' };
  const { made } = await open(async ({ database, writePoint }) => {
    const draft = (await database.rows('records').toArray()).find(({ state }) => state === 'draft');
    if (!draft) throw new Error('fixture');
    await writePoint.write('tests.prepare', [updateOp('records', draft, { paperOriginal })]);
    return `/print/paste-page/${draft.id}${query}`;
  }, handbook);
  await waitFor(() => {
    expect(made).toHaveLength(1);
  });
  const [sheet] = made;
  expect(sheet?.html).toContain(`@page{size:${page}`);
  const text = new DOMParser().parseFromString(sheet?.html ?? '', 'text/html').body.textContent;
  expect(text.replace(/\s/g, '')).toContain('党支部工作手册第37页');
  // Nothing is stamped: neither head nor number nor code.
  expect(sheet?.stamp).toMatchObject({ pageNumbers: 'none' });
  expect(sheet?.stamp.code ?? sheet?.stamp.headLeft ?? sheet?.stamp.foot).toBeUndefined();
});
