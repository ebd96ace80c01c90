// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { createOp } from '../../../shared/schema/command';
import { duesWords } from '../../../shared/words/dues';
import { rosterExportWords } from '../../../shared/words/roster-export';
import { printWords as words } from '../../../shared/words/print';
import { stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const pdf = { pdfId: '0'.repeat(32), pages: 1, sizeBytes: 1000, sha512: 'a'.repeat(128), fonts: [] };
type Stage = Awaited<ReturnType<typeof stageBranch>>;
type Made = { html: string };

/** Fixed at 43.00 a month; January and February paid on one day, March on another. */
async function open(routeOf: (stage: Stage, payments: readonly string[]) => Promise<string> | string) {
  const stage = await stageBranch({
    answers: {
      'paper.makePdf': () => succeed(pdf),
      'paper.listPrinters': () => succeed({ printers: [] }),
    },
  });
  const { database, writePoint, branch, newId } = stage;
  const memberId = (await database.rows('members').toArray())[0]?.id ?? '';
  const base = { branchId: branch.id, memberId };
  const ids = ['2026-01', '2026-02', '2026-03'].map(() => newId());
  await writePoint.write('tests.prepare', [
    createOp('duesProfiles', {
      ...{ ...base, id: newId(), from: '2026-01', table: 'wage', items: [] },
      ...{ baseFen: 430_000, rateBp: 100, monthlyDueFen: 4300 },
    }),
    ...ids.map((id, at) =>
      createOp('duesPayments', {
        ...{ ...base, id, month: `2026-0${String(at + 1)}`, dueFen: 4300, paidFen: 4300 },
        ...{ paidOn: at < 2 ? '2026-02-10' : '2026-03-09', way: 'cash' },
      }),
    ),
  ]);
  const address = await routeOf(stage, ids);
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/print/:kind/:id?" element={<PrintPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  const made = () =>
    stage.desk.calls.filter(({ name }) => name === 'paper.makePdf').map(({ input }) => input as Made);
  const textMade = async (): Promise<string> => {
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: words.savePdf });
    await waitFor(() => {
      expect(save.disabled).toBe(false);
    });
    return new DOMParser().parseFromString(made()[0]?.html ?? '', 'text/html').body.textContent;
  };
  return { ...stage, made, textMade };
}

const register = async ({ writePoint, branch, newId }: Stage, what: 'dues' | 'roster', rowCount: number) => {
  const id = newId();
  await writePoint.write('members.printInternal', [
    createOp('dataExports', {
      ...{ id, branchId: branch.id, at: '2026-09-22T01:00:00.000Z', what, profile: 'superiorFull' },
      ...{ reason: '支委会核定党费', asOf: '2026-09-22', columns: ['姓名'], rowCount },
      ...{ fileName: '核定表', placeLabel: '', result: 'printed' },
    }),
  ]);
  return id;
};

describe('papers of dues', () => {
  it('post the list without anybody’s amount', async () => {
    const { textMade } = await open(() => '/print/dues-notice?year=2026');
    const text = await textMade();
    expect(text).toContain('129.00');
    expect(text).not.toContain('43.00');
  });

  it('show the bases only for an entry of the register that covers them', async () => {
    const { textMade } = await open(
      async (stage) => `/print/dues-profiles?year=2026&internal=${await register(stage, 'dues', 9)}`,
    );
    expect(await textMade()).toContain('4300.00');
  });

  it('show no bases by an entry of another kind', async () => {
    const { made } = await open(
      async (stage) => `/print/dues-profiles?year=2026&internal=${await register(stage, 'roster', 9)}`,
    );
    expect(await screen.findByText(duesWords.internal.unregistered)).toBeTruthy();
    expect(made()).toEqual([]);
  });

  it('open no internal roster by an entry about dues', async () => {
    const { made } = await open(
      async (stage) => `/print/roster?date=2026-09-22&internal=${await register(stage, 'dues', 9)}`,
    );
    expect(await screen.findByText(rosterExportWords.internal.unregistered)).toBeTruthy();
    expect(made()).toEqual([]);
  });

  it('are set for A5 when that paper is chosen, and always printed on one side', async () => {
    const { textMade, made } = await open((_, [first = '']) => `/print/dues-receipt/${first}`);
    await textMade();
    expect(screen.getByText(words.oneSided)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: words.slipPapers.A5 }));
    await waitFor(() => {
      expect(made()).toHaveLength(2);
    });
    expect(made().map(({ html }) => html.includes('size:A5 landscape'))).toEqual([false, true]);
  });

  it('give one receipt for what was paid together', async () => {
    const { textMade } = await open((_, [first = '']) => `/print/dues-receipt/${first}`);
    const text = await textMade();
    expect(text).toContain('￥86.00');
    expect(text).toContain('2026年1月至2月');
  });
});
