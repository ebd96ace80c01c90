// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { FailureCode } from '../../../shared/ipc/failure-codes';
import type { ExportResult, VerifyResult } from '../../../shared/ipc/requests/archive';
import { archiveScreenWords } from '../../../shared/words/archive-screen';
import { failureWords } from '../../../shared/words/failures';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { ArchivePage, ExportPage, VerifyPage } from '.';

const words = archiveScreenWords;
const token = 't'.repeat(32);
const place = {
  token,
  label: 'U盘“红会01”',
  freeBytes: 8_000_000_000,
  fileSystem: 'exfat',
};
const pdf = { pdfId: token, pages: 2, sizeBytes: 1000, sha512: 'a'.repeat(128), fonts: [] };
const result: ExportResult = {
  token,
  label: 'U盘“红会01”/迎检资料_机关支部_2026_20260922',
  packageName: '迎检资料_机关支部_2026_20260922',
  fileCount: 90,
  totalBytes: 2_000_000,
  tagManifestSha512: 'b'.repeat(128),
  checkCode: 'ABCD-EFGH',
  readBackAt: '2026-09-22T01:31:00.000Z',
};
const verified: VerifyResult = {
  label: result.label,
  valid: true,
  complete: true,
  problems: [],
  fileCount: 90,
  totalBytes: 2_000_000,
};

async function open(route: string, answers: NonNullable<StageOptions['answers']> = {}) {
  const stage = await stageBranch({
    answers: {
      'files.pickPlace': () => succeed({ place }),
      'paper.makePdf': () => succeed(pdf),
      'archive.export': () => succeed(result),
      'archive.verify': () => succeed(verified),
      'archive.cancel': () => succeed({ cancelled: true }),
      ...answers,
    },
  });
  const { World } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/archive" element={<ArchivePage />} />
            <Route path="/archive/export" element={<ExportPage />} />
            <Route path="/archive/verify" element={<VerifyPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return { ...stage, user: userEvent.setup() };
}
const names = (stage: { desk: { calls: { name: string }[] } }): string[] =>
  stage.desk.calls.map(({ name }) => name);
const startButton = (): Promise<HTMLElement> => screen.findByRole('button', { name: /^导出\d+份$/ });

async function exportNow(answers: NonNullable<StageOptions['answers']> = {}) {
  const stage = await open('/archive/export', answers);
  await screen.findAllByText(/还是草稿/);
  await stage.user.click(screen.getByRole('button', { name: words.export.pick }));
  await stage.user.click(await startButton());
  return stage;
}

describe('the export page', () => {
  it('starts only with a place, and is accessible before and after', async () => {
    const { user } = await open('/archive/export');
    await screen.findByText(words.export.contents);
    expect(screen.queryByRole('button', { name: /^导出\d+份$/ })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: words.export.pick }));
    expect((await startButton()).hasAttribute('disabled')).toBe(false);
    expect(screen.getByText(/GB可用，EXFAT/)).toBeTruthy();
  });

  it('typesets, writes, registers and says that the stick may be pulled out', async () => {
    const stage = await exportNow();
    expect(await screen.findByRole('heading', { name: words.export.doneTitle })).toBeTruthy();
    const typeset = names(stage).filter((name) => name === 'paper.makePdf').length;
    const written = stage.desk.calls.find(({ name }) => name === 'archive.export')?.input as {
      items: { source: { from: string } }[];
      gaps: string[];
    };
    expect(written.items.filter(({ source }) => source.from === 'pdf')).toHaveLength(typeset);
    expect(written.gaps.length).toBeGreaterThan(0);
    const [entry] = await stage.database.rows('exportLog').toArray();
    expect(entry).toMatchObject({ packageName: result.packageName, checkCode: 'ABCD-EFGH', year: 2026 });
    await expectAccessible();
  });

  it.each(['diskFull', 'notWritable', 'placeVanished', 'readBackDiffers'] satisfies FailureCode[])(
    'says after %s what happened, what to do, and that nothing is left',
    async (code) => {
      const stage = await exportNow({ 'archive.export': () => fail(code, 'test') });
      const alert = await screen.findByText(words.export.failed);
      const notice = alert.closest('[role="alert"]')?.textContent ?? '';
      expect(notice).toContain(failureWords[code].sentence);
      expect(notice).toContain(failureWords[code].action);
      expect(notice).toContain(words.export.untouched);
      expect(await stage.database.table('exportLog').count()).toBe(0);
      // The way on is there: another place, or once more.
      expect(screen.getByRole('button', { name: words.export.pickAgain })).toBeTruthy();
    },
  );

  it('says so when the package is good but its entry in the register was refused', async () => {
    let seq = 0;
    await exportNow({
      'journal.commit': ({ command }) => {
        if (command.name === 'archive.recordExport') return fail('diskFull');
        seq += 1;
        return succeed({ seq, hash: '' });
      },
    });
    expect(await screen.findByRole('heading', { name: words.export.doneTitle })).toBeTruthy();
    expect(screen.getByText(new RegExp(words.export.notRegistered)).textContent).toContain('E-142');
  });

  it('stops when a page cannot be typeset', async () => {
    const stage = await exportNow({ 'paper.makePdf': () => fail('pdfFailed', 'test') });
    await screen.findByText(words.export.failed);
    expect(names(stage)).not.toContain('archive.export');
  });

  it('ends and logs when a page has a bug', async () => {
    const stage = await exportNow({
      'paper.makePdf': () => {
        throw new TypeError('a bug');
      },
    });
    const alert = (await screen.findByText(words.export.failed)).closest('[role="alert"]');
    expect(alert?.textContent).toContain(failureWords.internal.sentence);
    expect(names(stage)).toContain('app.reportPageError');
  });

  it('stops before writing when cancelled while typesetting, as an outcome and not a failure', async () => {
    let pages = 0;
    const typesetting = { stop: (): void => undefined };
    const stage = await open('/archive/export', {
      'paper.makePdf': () => {
        pages += 1;
        if (pages === 2) typesetting.stop();
        return succeed(pdf);
      },
    });
    await screen.findAllByText(/还是草稿/);
    await stage.user.click(screen.getByRole('button', { name: words.export.pick }));
    const start = await startButton();
    typesetting.stop = () => {
      screen.getByRole('button', { name: words.export.cancel }).click();
    };
    await stage.user.click(start);
    expect(await screen.findByText(words.export.cancelled)).toBeTruthy();
    expect(screen.queryByText(words.export.failed)).toBeNull();
    expect(names(stage)).toContain('archive.cancel');
    expect(names(stage)).not.toContain('archive.export');
  });

  it('shows what main is doing, with files and bytes', async () => {
    let answer: ((reply: Reply<ExportResult>) => void) | undefined;
    const stage = await open('/archive/export');
    stage.desk['archive.export'] = () => new Promise((resolve) => (answer = resolve));
    await screen.findAllByText(/还是草稿/);
    await stage.user.click(screen.getByRole('button', { name: words.export.pick }));
    await stage.user.click(await startButton());
    await waitFor(() => {
      expect(answer).toBeDefined();
    });
    act(() => {
      stage.desk.emit('archive.progress', {
        phase: 'readingBack',
        filesDone: 30,
        filesTotal: 90,
        bytesDone: 1_000_000,
        bytesTotal: 2_000_000,
        currentPath: 'data/04_主题党日/x.pdf',
      });
    });
    expect(await screen.findByText(words.export.readingBack)).toBeTruthy();
    expect(screen.getByText(words.export.keepIn)).toBeTruthy();
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await expectAccessible();
    act(() => answer?.(succeed(result)));
    await screen.findByRole('heading', { name: words.export.doneTitle });
  });

  it('says what went wrong while choosing, and nothing when the choice was taken back', async () => {
    let reply: Reply<{ place: null }> = succeed({ place: null });
    const { user } = await open('/archive/export', { 'files.pickPlace': () => reply });
    const pick = await screen.findByRole('button', { name: words.export.pick });
    await user.click(pick);
    expect(screen.queryByRole('alert')).toBeNull();
    reply = fail('notWritable', 'test');
    await user.click(pick);
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.notWritable.sentence);
  });
});

describe('the check of a package', () => {
  it('enters the second check of our own package in the register', async () => {
    const stage = await exportNow();
    await stage.user.click(await screen.findByRole('button', { name: words.export.verifyNow }));
    expect(await screen.findByText(words.verify.introAfterExport)).toBeTruthy();
    await stage.user.click(screen.getByRole('button', { name: words.export.verifyNow }));
    expect(await screen.findByText(words.verify.valid)).toBeTruthy();
    await waitFor(async () => {
      const [entry] = await stage.database.rows('exportLog').toArray();
      expect(entry?.verifiedAgainAt).toBe('2026-09-22T01:30:00.000Z');
    });
    await expectAccessible();
  });

  it('names what is wrong and enters nothing', async () => {
    const problems = [
      { code: 'changed', path: 'data/04_主题党日/x.pdf', message: '内容被改动：x.pdf' },
      { code: 'missing', path: 'data/y.pdf', message: '缺少：y.pdf' },
    ];
    const stage = await open('/archive/verify', {
      'archive.verify': () => succeed({ ...verified, valid: false, complete: true, problems }),
    });
    await stage.user.click(screen.getByRole('button', { name: words.verify.pick }));
    expect(await screen.findByText(words.verify.invalid(2))).toBeTruthy();
    expect(stage.desk.journal).toHaveLength(1);
    await expectAccessible();
  });

  it('takes stopping for an outcome', async () => {
    const stage = await open('/archive/verify', { 'archive.verify': () => fail('cancelled', 'test') });
    await stage.user.click(screen.getByRole('button', { name: words.verify.pick }));
    expect(await screen.findByText(words.verify.cancelled)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/E-\d{3}/);
  });

  it('says that a folder is no package', async () => {
    const stage = await open('/archive/verify', { 'archive.verify': () => fail('notABag', 'test') });
    await stage.user.click(screen.getByRole('button', { name: words.verify.pick }));
    expect((await screen.findByRole('alert')).textContent).toContain(failureWords.notABag.sentence);
  });
});

describe('the register', () => {
  it('is one sentence and one button before the first export', async () => {
    await open('/archive');
    expect(await screen.findByText(words.empty.title)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: words.exportAction })).toHaveLength(1);
    await expectAccessible();
  });
});
