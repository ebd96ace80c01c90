// @vitest-environment jsdom
/** The book of a whole year of branch life: what never stands in it, whatever chapter tells of it (decisions 70, 73, 74). */
import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { yuanText } from '../../../shared/domain/dues';
import { succeed } from '../../../shared/ipc/reply';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { createOp } from '../../../shared/schema/command';
import type { TableName, TableRows } from '../../../shared/schema/tables';
import { printWords } from '../../../shared/words/print';
import { yearBookWords } from '../../../shared/words/year-book';
import { stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const token = 't'.repeat(32);
const pdf = { pdfId: token, pages: 200, sizeBytes: 1000, sha512: 'a'.repeat(128), fonts: [] };

it('tells of talks, dues and the review without contents, amounts and names', async () => {
  const stage = await stageBranch({
    withLife: true,
    answers: {
      'paper.listPrinters': () => succeed({ printers: [] }),
      'paper.joinPdfs': () => succeed(pdf),
      'paper.makePdf': (input) => {
        const { html } = input as { html: string };
        const names = [...html.matchAll(/ id="([^"]+)"/g)].map(([, name = '']) => name);
        return succeed({ ...pdf, marks: names.map((name, index) => ({ name, page: index + 1 })) });
      },
    },
  });
  const { branch, desk, newId, sample, World, writePoint } = stage;
  const [first, second] = sample.ops.filter(({ table }) => table === 'persons').map(({ id }) => id);
  await writePoint.write('talks.create', [
    createOp('heartTalks', {
      ...{ id: newId(), branchId: branch.id, kind: 'reminder', on: '2026-03-05' },
      ...{ talkerPersonId: first ?? '', talkerName: '单文静', targetPersonId: second ?? '' },
      ...{
        targetName: '曾广林',
        place: '提醒的地点',
        paperPages: '提醒的页码',
        followUp: { what: '提醒的约定' },
      },
    }),
  ]);
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/print/year-book?year=2026']}>
          <Routes>
            <Route path="/print/:kind/:id?" element={<PrintPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: printWords.savePdf });
  await waitFor(() => {
    expect(save.disabled).toBe(false);
  });
  const text = desk.calls
    .filter(({ name }) => name === 'paper.makePdf')
    .map(({ input }) => (input as PdfRequest).html.replaceAll(/<[^>]+>/g, ''))
    .join('');
  for (const chapter of ['talks', 'dues'] as const) expect(text).toContain(yearBookWords.chapters[chapter]);

  const rows = <T extends TableName>(table: T): TableRows[T][] =>
    sample.ops.filter((op) => op.table === table).map(({ after }) => after as TableRows[T]);
  const remarks = rows('records').flatMap(({ sections }) =>
    sections.flatMap((one) =>
      one.type === 'democraticReview' ? one.rows.flatMap(({ remark }) => remark ?? []) : [],
    ),
  );
  const stays = [
    ...['提醒的地点', '提醒的页码', '提醒的约定'],
    ...rows('heartTalks').flatMap(({ followUp }) => followUp?.what ?? []),
    ...rows('leadingGroupMeetings').flatMap(({ bookPlace, majorDecisions }) => [
      bookPlace,
      ...majorDecisions.flatMap(({ docNo }) => docNo ?? []),
    ]),
    ...rows('duesProfiles').flatMap(({ baseFen = 0, monthlyDueFen }) => [
      yuanText(baseFen),
      yuanText(monthlyDueFen),
    ]),
    ...rows('duesPayments').flatMap(({ note }) => note ?? []),
    ...remarks,
  ];
  expect(stays.length).toBeGreaterThan(40);
  expect(stays.filter((one) => text.includes(one))).toEqual([]);
});
