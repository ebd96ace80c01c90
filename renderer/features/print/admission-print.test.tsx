// @vitest-environment jsdom
/** P-15 and P-16 as the page typesets them from the cases of the practice branch. */
import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { workingDaySettingKey } from '../../../shared/domain/working-days';
import { succeed } from '../../../shared/ipc/reply';
import { createOp } from '../../../shared/schema/command';
import { admissionProgressWords, publicNoticeWords } from '../../../shared/words/admission-paper';
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

type Stage = Awaited<ReturnType<typeof stageBranch>>;

const caseOf = async ({ database }: Stage, name: string): Promise<string> => {
  const person = (await database.rows('persons').toArray()).find((row) => row.name === name);
  const row = (await database.rows('developmentCases').toArray()).find(
    ({ personId }) => personId === person?.id,
  );
  return row?.id ?? '';
};

/** What stands on the paper the page asks for. */
async function typeset(addressOf: (stage: Stage) => Promise<string>) {
  const stage = await stageBranch({
    answers: {
      'paper.makePdf': () => succeed(pdf),
      'paper.listPrinters': () => succeed({ printers: [] }),
    },
  });
  const address = await addressOf(stage);
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
  const textOf = (): string => {
    const made = stage.desk.calls.find(({ name }) => name === 'paper.makePdf')?.input as
      { html: string } | undefined;
    return new DOMParser().parseFromString(made?.html ?? '', 'text/html').body.textContent;
  };
  return { stage, textOf };
}
async function untilMade(textOf: () => string): Promise<string> {
  const save = await screen.findByRole('button', { name: words.savePdf });
  await waitFor(() => {
    expect(save).toHaveProperty('disabled', false);
  });
  return textOf();
}

const notice = (kind: string, caseId: string, more = 'from=2026-09-23&to=2026-09-30') =>
  `/print/public-notice?notice=${kind}&cases=${caseId}&${more}&phone=0312-5550100`;

describe('the public notice', () => {
  it('of a 接收 names the person, says so, and holds no number of a person', async () => {
    const { textOf } = await typeset(async (stage) => notice('probationary', await caseOf(stage, '苏禾')));
    const text = await untilMade(textOf);
    expect(text).toContain(publicNoticeWords.titles.probationary);
    expect(text).toContain('拟接收下列同志为中共预备党员');
    expect(text).toContain('苏禾');
    expect(text).toContain('清源市红十字会一级科员');
    expect(text).toContain('曾广林、解玉兰');
    // Over 中秋 on 25 September.
    expect(text).toContain('2026年9月23日至2026年9月30日（5个工作日）');
    expect(text).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
  });

  it('of a 发展对象 says so', async () => {
    const { textOf } = await typeset(async (stage) => notice('target', await caseOf(stage, '曲映川')));
    const text = await untilMade(textOf);
    expect(text).toContain(publicNoticeWords.titles.target);
    expect(text).toContain('拟将下列同志列为发展对象');
  });

  it('counts with the holiday notice the branch entered, and refuses what became too short', async () => {
    await typeset(async (stage) => {
      const row = { id: '5'.padStart(26, '0'), branchId: stage.branch.id, key: workingDaySettingKey(2027) };
      await stage.writePoint.write('workingDays.change', [
        createOp('settings', { ...row, value: '1月4日放假' }),
      ]);
      return notice('target', await caseOf(stage, '曲映川'), 'from=2026-12-30&to=2027-01-05');
    });
    expect(await screen.findByText(publicNoticeWords.shortPeriod(5))).toBeTruthy();
  });
});

it('the progress sheet holds everybody on the way, and a page for each with the papers missing', async () => {
  const { textOf } = await typeset(() => Promise.resolve('/print/admission'));
  const text = await untilMade(textOf);
  expect(text).toContain(admissionProgressWords.title);
  for (const name of ['曲映川', '苏禾', '林一诺'])
    expect(text).toContain(admissionProgressWords.caseTitle(name));
  expect(text).toContain('下一步：第15步 支部大会讨论');
  expect(text).toContain('函调、外调材料缺');
  expect(text).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
});
