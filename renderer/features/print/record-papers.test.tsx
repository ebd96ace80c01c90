// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { printWords as words } from '../../../shared/words/print';
import { stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const pdf = {
  pdfId: '0123456789abcdef'.repeat(2),
  pages: 1,
  sizeBytes: 1000,
  sha512: 'a'.repeat(128),
  fonts: [],
};
const printer = { name: 'HP_1020', displayName: 'HP LaserJet 1020', isDefault: true };

async function open(kind: string, wanted: (record: OrgLifeRecord) => boolean, query = '') {
  const made: PdfRequest[] = [];
  const stage = await stageBranch({
    preferences: { duplex: 'longEdge' },
    answers: {
      'paper.makePdf': (request) => {
        made.push(request);
        return succeed(pdf);
      },
      'paper.listPrinters': () => succeed({ printers: [printer] }),
      'paper.print': () => succeed({ job: 'HP_1020-1' }),
    },
  });
  const record = (await stage.database.rows('records').toArray()).find(wanted);
  if (!record) throw new Error('fixture');
  const { World } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[`/print/${kind}/${record.id}${query}`]}>
          <Routes>
            <Route path="/print/:kind/:id?" element={<PrintPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return { ...stage, made, record, user: userEvent.setup() };
}

const hasVote = (record: OrgLifeRecord): boolean => record.agenda.some((item) => item.vote);

describe('papers around a meeting', () => {
  it('ballots are printed on one side, whatever was chosen last: the back belongs to nobody', async () => {
    const { made, desk, user } = await open('ballot', hasVote);
    expect(await screen.findByText(words.oneSided)).toBeTruthy();
    const print = await screen.findByRole<HTMLButtonElement>('button', { name: words.print });
    await waitFor(() => {
      expect(print.disabled).toBe(false);
    });
    expect(made[0]?.html).toContain('表　决　票');
    await user.click(print);
    await screen.findByText(words.sent(printer.displayName, 1));
    const sent = desk.calls.find((call) => call.name === 'paper.print')?.input;
    expect(sent).toMatchObject({ duplex: 'simplex' });
  });

  it('there is no ballot where nothing is voted on', async () => {
    const { made } = await open('ballot', (record) => !hasVote(record));
    expect(await screen.findByText(words.notFound)).toBeTruthy();
    expect(made).toEqual([]);
  });

  it.each([
    ['meeting-notice', '现将有关事项通知如下'],
    ['meeting-agenda', '会议议程'],
    ['leave-slip', '请 假 条'],
    ['count-report', '计票结果报告单'],
  ])('%s is made from the record as it stands', async (kind, text) => {
    const { made } = await open(kind, hasVote);
    await waitFor(() => {
      expect(made).toHaveLength(1);
    });
    expect(made[0]?.html).toContain(text);
  });
});
