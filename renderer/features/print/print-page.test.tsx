// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createOp, updateOp } from '../../../shared/schema/command';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { JoinRequest } from '../../../shared/ipc/requests/paper';
import type { WordDocument } from '../../../shared/paper/word-document';
import { wordFileWords, wordPaperWords } from '../../../shared/words/docx';
import { failureText, failureWords } from '../../../shared/words/failures';
import { rosterWords } from '../../../shared/words/paper';
import { printWords as words } from '../../../shared/words/print';
import { yearBookWords } from '../../../shared/words/year-book';
import { rosterExportWords } from '../../../shared/words/roster-export';
import { goodBackupState } from '../../desk/testing/backup-state';
import { expectAccessible, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PrintPage } from '.';

const token = '0123456789abcdef'.repeat(2);
const pdf = { pdfId: token, pages: 2, sizeBytes: 1000, sha512: 'a'.repeat(128), fonts: [] };
const printer = { name: 'HP_1020', displayName: 'HP LaserJet 1020', isDefault: true };

async function open(
  route: string | ((stage: Awaited<ReturnType<typeof stageBranch>>) => Promise<string>),
  options: StageOptions = {},
) {
  const stage = await stageBranch({
    ...options,
    answers: {
      'paper.makePdf': () => succeed(pdf),
      'paper.openStored': () => succeed(pdf),
      'paper.listPrinters': () => succeed({ printers: [printer] }),
      'paper.print': () => succeed({ job: 'HP_1020-1' }),
      ...options.answers,
    },
  });
  const address = typeof route === 'string' ? route : await route(stage);
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
  return { ...stage, user: userEvent.setup() };
}
type Opened = Awaited<ReturnType<typeof open>>;
const callsOf = ({ desk }: Opened, name: string): unknown[] =>
  desk.calls.filter((call) => call.name === name).map((call) => call.input);
const button = (name: string): Promise<HTMLButtonElement> => screen.findByRole('button', { name });
async function untilMade(): Promise<void> {
  const save = await button(words.savePdf);
  await waitFor(() => {
    expect(save.disabled).toBe(false);
  });
}

describe('what is printed', () => {
  it('is typeset once for a roster, whatever else changes in the data', async () => {
    const stage = await open('/print/roster');
    await untilMade();
    const [group] = await stage.database.rows('partyGroups').toArray();
    if (!group) throw new Error('no group');
    await stage.writePoint.write('groups.change', [updateOp('partyGroups', group, { sortNo: 9 })]);
    await screen.findByText(/共2页/);
    expect(callsOf(stage, 'paper.makePdf')).toHaveLength(1);
    expect(callsOf(stage, 'paper.makePdf')[0]).toMatchObject({ landscape: true });
    await expectAccessible();
  });

  it('says which font of the standard the sheet had to do without', async () => {
    const answers = {
      'paper.makePdf': () => succeed({ ...pdf, fonts: ['NotoSerifCJKsc-Bold', 'FangSong'] }),
    };
    await open('/print/roster', { answers });
    await screen.findByText(`${words.fonts.title}。${words.fonts.advice}`);
  });

  it('is a roster of the chosen members in the order they were shown', async () => {
    const stage = await open(async ({ database }) => {
      const members = await database.rows('members').toArray();
      const nameOf = new Map((await database.rows('persons').toArray()).map(({ id, name }) => [id, name]));
      const idOf = (name: string): string =>
        members.find(({ personId }) => nameOf.get(personId) === name)?.id ?? '';
      return `/print/roster?date=2026-09-22&ids=${idOf('曾广林')}.${idOf('单文静')}`;
    });
    await untilMade();
    const [made] = callsOf(stage, 'paper.makePdf') as { html: string }[];
    const text = new DOMParser().parseFromString(made?.html ?? '', 'text/html').body.textContent;
    expect(text.indexOf('曾广林')).toBeGreaterThan(0);
    expect(text.indexOf('单文静')).toBeGreaterThan(text.indexOf('曾广林'));
    expect(text).not.toContain('解玉兰');
    expect(text).toContain('共有党员2名');
  });

  it('is the internal roster only for an entry of the register that covers it', async () => {
    const idOf: Record<string, string> = {};
    const stage = await open(async ({ writePoint, branch, newId }) => {
      idOf['row'] = newId();
      await writePoint.write('members.printInternal', [
        createOp('dataExports', {
          ...{ id: idOf['row'], branchId: branch.id, at: '2026-09-22T01:00:00.000Z', what: 'roster' },
          ...{ profile: 'superiorFull', reason: '工委核对党员信息', asOf: '2026-09-22', columns: ['姓名'] },
          ...{ rowCount: 9, fileName: '党员名册', placeLabel: '', result: 'printed' },
        }),
      ]);
      return `/print/roster?date=2026-09-22&internal=${idOf['row']}`;
    });
    await untilMade();
    const [made] = callsOf(stage, 'paper.makePdf') as { html: string }[];
    expect(made?.html).toMatch(/\d{17}[\dX]/);
    expect(JSON.stringify(made)).toContain(rosterWords.internal);
  });

  it('is no internal roster without such an entry, or for another day', async () => {
    const stage = await open('/print/roster?internal=01JZZ000000000000000000001');
    expect(await screen.findByText(rosterExportWords.internal.unregistered)).toBeTruthy();
    expect(callsOf(stage, 'paper.makePdf')).toEqual([]);
  });

  it('is the hand-over list of an entry in the register, once more, saying when it was printed', async () => {
    const stage = await open(
      async ({ writePoint, branch, newId }) => {
        const id = newId();
        await writePoint.write('handover.give', [
          createOp('handovers', {
            id,
            branchId: branch.id,
            at: '2026-09-18T01:00:00.000Z',
            direction: 'given',
            on: '2026-09-18',
            from: '罗海燕',
            to: '吴建平',
            packageName: '支部手册交接',
            placeLabel: 'E:',
            packageId: 'f',
            seq: 1,
            fileCount: 29,
            totalBytes: 91_000,
            checkCode: 'H4TW-K8PD',
            counts: {},
          }),
        ]);
        return `/print/handover/${id}`;
      },
      {
        answers: {
          'drafts.list': () => succeed({ drafts: [] }),
          'backup.getState': () => succeed(goodBackupState()),
        },
      },
    );
    await untilMade();
    const [document] = callsOf(stage, 'paper.makePdf') as { html: string }[];
    const text = document?.html.replace(/<[^>]+>/g, '') ?? '';
    for (const wanted of ['H4TW-K8PD', '吴建平', '2026年9月18日', '2026年9月22日补印']) {
      expect(text).toContain(wanted);
    }
  });

  it('is the stored official PDF of a sent record, never typeset again', async () => {
    const sha512 = 'c'.repeat(128);
    const stage = await open(async ({ database, writePoint }) => {
      const draft = (await database.rows('records').toArray()).find((row) => row.state === 'draft');
      if (!draft) throw new Error('no draft');
      const sent: Partial<OrgLifeRecord> = { state: 'outForSignature', pdfHash: sha512 };
      await writePoint.write('meetings.sendForSignature', [updateOp('records', draft, sent)]);
      return `/print/minutes/${draft.id}`;
    });
    await untilMade();
    expect(callsOf(stage, 'paper.openStored')).toEqual([{ sha512 }]);
    expect(callsOf(stage, 'paper.makePdf')).toEqual([]);
    expect(screen.getByText(words.official)).toBeTruthy();
  });

  it.each(['/print/nonsense/1', '/print/minutes/none', '/print/study-plan'])(
    'is nothing for %s, without a made-up title',
    async (route) => {
      const stage = await open(route, { keep: (op) => op.table === 'branches' });
      expect(await screen.findByText(words.notFound)).toBeTruthy();
      expect(screen.getByRole('heading', { level: 1 }).textContent).not.toContain('undefined');
      expect((await button(words.print)).disabled).toBe(true);
      expect(callsOf(stage, 'paper.makePdf')).toEqual([]);
    },
  );

  it('is the audit trail as it was filtered, without numbers of persons', async () => {
    const stage = await open('/print/changes?kind=members&from=2026-09-01');
    await untilMade();
    const [made] = callsOf(stage, 'paper.makePdf') as { html: string; landscape: boolean }[];
    const text = new DOMParser().parseFromString(made?.html ?? '', 'text/html').body.textContent;
    expect(text).toContain('载入示例支部');
    expect(text).toContain('期间：2026年9月1日起');
    expect(text).toContain('范围：党员');
    expect(text).not.toMatch(/(?<![A-Z\d])\d{17}[\dX]|1[3-9]\d{9}/);
    expect(made?.landscape).toBe(true);
  });

  it('says when the audit trail could not be read', async () => {
    await open('/print/changes', {
      answers: { 'journal.listChanges': () => fail('journalDamaged', 'test') },
    });
    expect(await screen.findByText(failureWords.journalDamaged.sentence, { exact: false })).toBeTruthy();
  });

  it('says when it could not be typeset', async () => {
    await open('/print/roster', { answers: { 'paper.makePdf': () => fail('pdfFailed', 'test') } });
    expect(await screen.findByText(failureWords.pdfFailed.sentence, { exact: false })).toBeTruthy();
    expect((await button(words.savePdf)).disabled).toBe(true);
  });
});

describe('the year’s book', () => {
  /** Every part one page, in the order of the sheet. */
  const counted = (input: unknown) => {
    const { html } = input as { html: string };
    const names = [...html.matchAll(/<section id="([^"]+)" class="part">/g)].map((match) => match[1] ?? '');
    const marks = names.map((name, index) => ({ name, page: index + 1 }));
    return succeed({ ...pdf, pages: names.length, marks });
  };
  const answers = { 'paper.makePdf': counted, 'paper.joinPdfs': () => succeed({ ...pdf, pages: 61 }) };
  const sectionsOf = (stage: Opened, call: number): string =>
    (callsOf(stage, 'paper.makePdf')[call] as { html: string } | undefined)?.html ?? '';

  it('is put together once its pages are counted, and is set again without the chapters taken out', async () => {
    const stage = await open('/print/year-book?year=2026', { answers });
    await untilMade();
    // The pages; the index without numbers and with them.
    expect(callsOf(stage, 'paper.makePdf')).toHaveLength(3);
    expect(sectionsOf(stage, 1)).not.toContain('<span class="toc-page">1</span>');
    expect(sectionsOf(stage, 2)).toContain('<span class="toc-page">1</span>');
    const [join] = callsOf(stage, 'paper.joinPdfs') as JoinRequest[];
    expect(join?.sheets[0]).toEqual({ pdf: 1, page: 1 });
    expect(join?.sheets[1]).toBeNull();
    expect(sectionsOf(stage, 0)).toContain('id="attendance"');
    await expectAccessible();

    const apply = await button(yearBookWords.panel.apply);
    expect(apply.disabled).toBe(true);
    await stage.user.click(screen.getByRole('checkbox', { name: yearBookWords.chapters.attendance }));
    await stage.user.click(apply);
    await waitFor(() => {
      expect(callsOf(stage, 'paper.joinPdfs')).toHaveLength(2);
    });
    expect(sectionsOf(stage, 3)).not.toContain('id="attendance"');
    expect(sectionsOf(stage, 3)).toContain('id="overview"');
  });

  it('is not shown where its pages could not be counted', async () => {
    await open('/print/year-book?year=2026', { answers: { 'paper.makePdf': () => succeed(pdf) } });
    expect(await screen.findByText(failureWords.pdfFailed.sentence, { exact: false })).toBeTruthy();
  });
});

describe('several records in one job', () => {
  it('takes the official copies as stored, sets the others, and begins each on a new leaf', async () => {
    const sha512 = 'c'.repeat(128);
    const stage = await open(
      async ({ database, writePoint }) => {
        const [first, second] = (await database.rows('records').toArray()).filter(
          (row) => row.state === 'draft',
        );
        const other = (await database.rows('records').toArray()).find(
          (row) => row.state !== 'draft' && !row.pdfHash,
        );
        if (!first) throw new Error('no draft');
        const sent: Partial<OrgLifeRecord> = { state: 'outForSignature', pdfHash: sha512 };
        await writePoint.write('meetings.sendForSignature', [updateOp('records', first, sent)]);
        return `/print/minutes-batch?ids=${first.id}.${(second ?? other)?.id ?? ''}.none`;
      },
      {
        preferences: { duplex: 'longEdge' },
        answers: {
          'paper.openStored': () => succeed({ ...pdf, pages: 3 }),
          'paper.joinPdfs': () => succeed({ ...pdf, pages: 6 }),
        },
      },
    );
    await untilMade();
    expect(callsOf(stage, 'paper.openStored')).toEqual([{ sha512 }]);
    expect(callsOf(stage, 'paper.makePdf')).toHaveLength(1);
    const [join] = callsOf(stage, 'paper.joinPdfs') as JoinRequest[];
    expect(join?.sheets).toEqual([
      { pdf: 0, page: 1 },
      { pdf: 0, page: 2 },
      { pdf: 0, page: 3 },
      null,
      { pdf: 1, page: 1 },
      { pdf: 1, page: 2 },
    ]);
    expect(join?.book).toBeUndefined();
  });

  it('is nothing without a record that is there', async () => {
    await open('/print/minutes-batch?ids=none');
    expect(await screen.findByText(words.notFound)).toBeTruthy();
  });
});

describe('a Word file', () => {
  const place = { token, label: '/桌面/记录.docx', freeBytes: 1, fileSystem: 'ext4', isRemovable: false };

  it('of minutes is made of the same text, and says of a copy for signature what it is worth', async () => {
    const stage = await open(
      async ({ database, writePoint }) => {
        const draft = (await database.rows('records').toArray()).find((row) => row.state === 'draft');
        if (!draft) throw new Error('no draft');
        const sent: Partial<OrgLifeRecord> = { state: 'outForSignature', pdfHash: 'c'.repeat(128) };
        await writePoint.write('meetings.sendForSignature', [updateOp('records', draft, sent)]);
        return `/print/minutes/${draft.id}`;
      },
      { answers: { 'export.saveWord': () => succeed({ saved: place }) } },
    );
    await untilMade();
    await stage.user.click(await button(wordFileWords.save));
    expect(await screen.findByText(wordFileWords.saved(place.label))).toBeTruthy();
    const [call] = callsOf(stage, 'export.saveWord') as { name: string; document: WordDocument }[];
    expect(call?.name).toBe(`${call?.document.title ?? ''}.docx`);
    expect(call?.document.foot).toContain(wordPaperWords.copyNote);
    expect(call?.document.blocks.slice(0, 3).map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'table',
    ]);
    await expectAccessible();
  });

  it('is not offered of sheets that have none, and says when it could not be written', async () => {
    const stage = await open('/print/roster');
    await untilMade();
    expect(screen.queryByRole('button', { name: wordFileWords.save })).toBeNull();
    expect(callsOf(stage, 'export.saveWord')).toEqual([]);
    cleanup();
    const failing = await open(
      async ({ database }) => `/print/minutes/${(await database.rows('records').toArray())[0]?.id ?? ''}`,
      { answers: { 'export.saveWord': () => fail('diskFull', 'test') } },
    );
    await untilMade();
    await failing.user.click(await button(wordFileWords.save));
    expect(await screen.findByText(failureText({ code: 'diskFull' }))).toBeTruthy();
  });
});

describe('printing', () => {
  it('sends the copies and sides chosen, and remembers them', async () => {
    const stage = await open('/print/roster');
    await untilMade();
    const copies = screen.getByLabelText(words.copies);
    await stage.user.clear(copies);
    await stage.user.type(copies, '3');
    await stage.user.click(screen.getByRole('radio', { name: words.duplexWords.longEdge }));
    await stage.user.click(await button(words.print));
    expect(await screen.findByText(words.sent(printer.displayName, 3))).toBeTruthy();
    expect(callsOf(stage, 'paper.print')).toMatchObject([
      { pdfId: token, printer: printer.name, copies: 3, duplex: 'longEdge' },
    ]);
    expect(callsOf(stage, 'app.setPreferences')).toEqual([
      { duplex: 'longEdge' },
      { printer: printer.name, copies: 3 },
    ]);
  });

  it('prints once by Ctrl+P and once by the menu', async () => {
    const stage = await open('/print/roster');
    await untilMade();
    await stage.user.keyboard('{Control>}p{/Control}');
    await waitFor(() => {
      expect(callsOf(stage, 'paper.print')).toHaveLength(1);
    });
    stage.desk.emit('menu.command', { command: 'print' });
    await waitFor(() => {
      expect(callsOf(stage, 'paper.print')).toHaveLength(2);
    });
  });

  it('refuses a number of copies that is none, beside the field', async () => {
    const { user } = await open('/print/roster');
    await untilMade();
    await user.clear(screen.getByLabelText(words.copies));
    expect(await screen.findByText(words.copiesError)).toBeTruthy();
    expect((await button(words.print)).disabled).toBe(true);
  });

  it('offers the PDF when there is no printer, and looks again when asked', async () => {
    let printers: (typeof printer)[] = [];
    const { user } = await open('/print/roster', {
      answers: { 'paper.listPrinters': () => succeed({ printers }) },
    });
    await untilMade();
    expect(await screen.findByText(words.noPrinter)).toBeTruthy();
    expect((await button(words.print)).disabled).toBe(true);
    expect((await button(words.savePdf)).disabled).toBe(false);
    await expectAccessible();
    printers = [printer];
    await user.click(await button(words.findAgain));
    await waitFor(async () => {
      expect((await button(words.print)).disabled).toBe(false);
    });
  });

  it('says when the printer did not take it', async () => {
    const { user } = await open('/print/roster', {
      answers: { 'paper.print': () => fail('printFailed', 'test') },
    });
    await untilMade();
    await user.click(await button(words.print));
    expect(await screen.findByText(failureWords.printFailed.sentence, { exact: false })).toBeTruthy();
  });

  it('says where the PDF was saved, and nothing when the choice was taken back', async () => {
    let saved: { token: string; label: string; freeBytes: number; fileSystem: string } | null = null;
    const { user } = await open('/print/roster', {
      answers: { 'paper.savePdf': () => succeed({ saved }) },
    });
    await untilMade();
    await user.click(await button(words.savePdf));
    expect(screen.queryByText(/^已存到/)).toBeNull();
    saved = { token, label: '桌面/名册.pdf', freeBytes: 0, fileSystem: '' };
    await user.click(await button(words.savePdf));
    expect(await screen.findByText(words.saved('桌面/名册.pdf'))).toBeTruthy();
    expect(await button(words.showInFolder)).toBeTruthy();
  });
});
