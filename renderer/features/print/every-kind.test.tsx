// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { printWords as words } from '../../../shared/words/print';
import { stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const pdf = {
  pdfId: '0123456789abcdef'.repeat(2),
  pages: 2,
  sizeBytes: 1000,
  sha512: 'a'.repeat(128),
  fonts: [],
};

async function stage() {
  return stageBranch({
    answers: {
      'paper.makePdf': () => succeed(pdf),
      'paper.openStored': () => succeed(pdf),
      'paper.joinPdfs': () => succeed(pdf),
      'paper.listPrinters': () => succeed({ printers: [] }),
    },
  });
}

function open({ World }: Awaited<ReturnType<typeof stage>>, address: string): void {
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
}

describe('every kind of paper', () => {
  // What is not there is said; a page that waits for rows nobody reads would be at it for ever.
  it.each(Object.keys(words.kinds))('comes to an end without a row of its own: %s', async (kind) => {
    open(await stage(), `/print/${kind}/01JZZ0000000000000000000ZZ`);
    await screen.findByRole('heading', { name: new RegExp(words.title) });
    await waitFor(() => {
      expect(screen.queryByText(words.making)).toBeNull();
    });
  });
});

describe('minutes', () => {
  it('are set from their record alone: after ten years there are thousands', async () => {
    const staged = await stage();
    const [record] = await staged.database.rows('records').toArray();
    const asked: string[] = [];
    const lists: ReturnType<typeof vi.spyOn>[] = [];
    const rows = staged.database.rows.bind(staged.database);
    vi.spyOn(staged.database, 'rows').mockImplementation((name) => {
      asked.push(name);
      const table = rows(name);
      if (name === 'records') lists.push(vi.spyOn(table, 'where'));
      return table;
    });
    open(staged, `/print/minutes/${record?.id ?? ''}`);
    await screen.findByText(/共2页/);
    expect(asked).toContain('records');
    for (const list of lists) expect(list).not.toHaveBeenCalled();
    for (const other of ['heartTalks', 'duesPayments', 'studyLogs', 'branchTexts'])
      expect(asked).not.toContain(other);
  });
});
