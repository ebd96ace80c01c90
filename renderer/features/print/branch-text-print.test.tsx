// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { newBranchText } from '../../../shared/domain/branch-texts';
import { succeed } from '../../../shared/ipc/reply';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { createOp } from '../../../shared/schema/command';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextPaperWords } from '../../../shared/words/branch-text-paper';
import { wordFileWords } from '../../../shared/words/docx';
import { printWords as words } from '../../../shared/words/print';
import { stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const pdf = {
  pdfId: '0123456789abcdef'.repeat(2),
  pages: 2,
  sizeBytes: 1,
  sha512: 'a'.repeat(128),
  fonts: [],
};

/** A bulletin on the first half-year, with a leading official who is on the roster. */
async function open(patch: Partial<BranchText>) {
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
  const { branch, newId, sample, writePoint } = stage;
  const [member] = sample.ops.flatMap(({ table, after }) =>
    table === 'members' ? [after as unknown as { personId: string }] : [],
  );
  const office = { id: newId(), branchId: branch.id, personId: member?.personId ?? '', from: '2020-01-01' };
  const row = { ...newBranchText('attendanceBulletin', 2026, 1, { id: newId(), branch }), ...patch };
  await writePoint.write('branchTexts.create', [
    createOp('leadingPosts', { ...office, post: 'leadingGroupMember' }),
    createOp('branchTexts', row),
  ]);
  const { World } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[`/print/branch-text/${row.id}`]}>
          <Routes>
            <Route path="/print/:kind/:id?" element={<PrintPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  await waitFor(() => {
    expect(made).toHaveLength(1);
  });
  return (made[0]?.html ?? '').replace(/<style>.*?<\/style>/s, '');
}

const tableTitle = branchTextPaperWords.tableTitle({ year: 2026, half: 1 });

it('prints a draft bulletin with the counts of today, and offers it as Word', async () => {
  const html = await open({});
  expect(html).toContain('class="text-table"');
  expect(await screen.findByRole('button', { name: wordFileWords.save })).toBeTruthy();
  expect(await screen.findByRole('heading', { name: new RegExp(words.kinds['branch-text']) })).toBeTruthy();
});

it('prints a final one with the counts that were fixed, and with none where none were', async () => {
  const line = { name: '甲某', due: 3, present: 2, onLeave: 1, absent: 0 };
  const html = await open({ state: 'final', participation: [line] });
  expect(html).toContain('甲某');
  expect(html).toContain('67%');
});

it('prints a final one of a half-year without counts as it was', async () => {
  const html = await open({ state: 'final' });
  expect(html).not.toContain(tableTitle);
});
