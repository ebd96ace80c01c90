/**
 * A branch full of hostile texts, met everywhere they are shown: lists, details, forms, search, paper, the sentence at
 * the foot, names of files, the package.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import type { Computer } from '../../machine/computer';
import { pdfText } from '../../machine/paper-tools';
import type { RunningApp } from '../../machine/running-app';
import { ArchivePages } from '../../pages/archive';
import { Frame } from '../../pages/frame';
import { Meeting } from '../../pages/meeting';
import { PrintPage } from '../../pages/print';
import { Settings } from '../../pages/settings';
import { screensOf } from '../../machine/screens';
import { dumpTables } from '../../machine/tables';
import { meetingWords } from '../../../../shared/words/meetings';
import type { Command } from '../../../../shared/schema/command';
import { expectNothingRan, expectQuietSheets, watchSheets } from './looks';
import { checkPackage } from './package-check';

export interface Tour {
  computer: Computer;
  app: RunningApp;
  command: Command;
  /** What is typed into the search. */
  searched: readonly string[];
  /** Name of a file the user attaches, and of a group. */
  name: string;
  /** Runs and names one part of the tour. */
  step: (name: string, work: () => Promise<void>) => Promise<unknown>;
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Characters no file name may have (Windows). */
const FORBIDDEN = /[<>:"/\\|?*\n\t]/;

export async function takeTour(tour: Tour): Promise<void> {
  const { app, computer, command, step } = tour;
  const mark = markIn(command, 'records', 'title');
  const { page } = app;
  const frame = new Frame(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await watchSheets(app);
  await step('through the real bridge into the journal', () => commit(app, command));

  const idsOf = (table: string): string[] =>
    command.ops.filter((op) => op.table === table).map(({ id }) => id);
  const recordsIn = (state: string): string[] =>
    command.ops
      .filter((op) => op.table === 'records' && (op.after as { state?: string } | null)?.state === state)
      .map(({ id }) => id);
  const [draft = ''] = recordsIn('draft');
  const typeOf = (id: string): string =>
    (command.ops.find((op) => op.id === id)?.after as { primaryType?: string } | null)?.primaryType ?? '';
  // The first of each type has every text there is.
  const signed = recordsIn('signed').filter(
    (id, index, all) => all.findIndex((other) => typeOf(other) === typeOf(id)) === index,
  );
  const members = idsOf('members').slice(0, 1);
  const cases = idsOf('developmentCases').slice(0, 1);

  await step('every screen', async () => {
    // Those that certainly show a title of a record or a name: looked at when it stands there.
    const marked = ['', 'meetings', 'archive', `meetings/${draft}`, ...signed.map((id) => `meetings/${id}`)];
    // Every screen of the program but paper and the panel, with what else the same screens can show.
    const toured = screensOf(await dumpTables(page)).map(({ route }) => route);
    const others = [
      ...toured.filter((route) => !/^(print|fill)\//.test(route)),
      ...members.map((id) => `members?id=${id}`),
      ...['branch?section=leading', 'settings?section=data'],
      ...cases.map((id) => `admission/${id}`),
    ].filter((route) => !marked.includes(route));
    for (const route of [...marked, ...others]) {
      await frame.open(route);
      await expect(page.getByRole('heading', { level: 1 }).first(), route).toBeVisible();
      if (marked.includes(route) && route.startsWith('meetings/'))
        await expect(new Meeting(page).state, route).toBeVisible();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
      await expectNothingRan(page, route);
    }
  });

  await step('lists and search show the texts as texts', async () => {
    await frame.open('meetings');
    await expect(page.getByText(mark, { exact: false }).first()).toBeVisible();
    const search = page.getByPlaceholder(meetingWords.list.searchHint);
    for (const payload of tour.searched) {
      await search.fill(payload);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
      await expectNothingRan(page, `search for ${payload}`);
    }
    await search.fill('');
  });

  await step('on paper', async () => {
    const folder = computer.makeFolder('打印');
    const routes = [
      ...['roster', 'study-plan', `minutes/${signed[0] ?? ''}`, `sign-in/${draft}`, 'changes'],
      ...['admission', 'study-result'],
    ];
    for (const route of routes)
      await printRoute(
        app,
        route,
        folder,
        route === 'study-plan' ? markIn(command, 'planItems', 'topic') : undefined,
      );
    // Sheets of organisational life: laid out and looked into; how they are saved is the same for all.
    const assessed = recordsIn('signed').find((id) => typeOf(id) === 'orgLifeMeeting') ?? '';
    const [talk = ''] = idsOf('heartTalks');
    const [makeUp = ''] = idsOf('makeUps');
    const looked = [
      ...[
        'year-book?year=2026&chapters=talks.dues.admission.summary',
        'leading-group-register?year=2026',
        `talk?ids=${talk}`,
      ],
      ...[`make-up?ids=${makeUp}`, `dues-batch/${idsOf('duesHandovers')[0] ?? ''}`],
      ...[`branch-text/${idsOf('branchTexts')[0] ?? ''}`, `meeting-notice/${draft}`],
      ...[`review/${assessed}`, `rectification/${assessed}`],
    ];
    for (const route of looked) {
      await new PrintPage(app).open(route);
      await expectNothingRan(page, `print/${route}`);
    }
    await expectQuietSheets(app, 3 + looked.length);
  });

  await step('names of files proposed to the user', async () => {
    const saved = (await app.askedDialogs()).filter(({ kind }) => kind === 'save');
    expect(saved.length).toBeGreaterThan(3);
    for (const name of saved.flatMap(({ details }) => details.map((path) => basename(path)))) {
      expect(name).not.toMatch(FORBIDDEN);
    }
  });

  await step('a file with a hostile name, and the sentence at the foot', async () => {
    const meeting = new Meeting(page);
    await frame.open(`meetings/${draft}`);
    await expect(meeting.state).toBeVisible();
    mkdirSync(join(computer.folder, 'scan'), { recursive: true });
    // What no file of Linux can be called is left out of its name.
    const name = tour.name.replace(/[/\0]/g, '').slice(0, 60);
    await app.answerDialog(computer.writeFile(`scan/${name}.png`, PNG));
    await meeting.addAttachment.click();
    await expect(meeting.attachments.getByText(name, { exact: false }).first()).toBeVisible();
    await expectNothingRan(page, 'attachment');
    // Its sentence at the foot repeats the name; the groups of the branch may be called so already.
    await new Settings(page).addGroup(`丙${name}`.slice(0, 20).trim());
    await expectNothingRan(page, 'toast');
  });

  const stick = computer.makeFolder('U盘');
  await step('the package and its names', async () => {
    await new ArchivePages(app).export(stick);
    await expectNothingRan(page, 'export');
    const [bag = ''] = readdirSync(stick);
    for (const path of readdirSync(join(stick, bag), { recursive: true, encoding: 'utf8' })) {
      for (const part of path.split('/')) expect(part).not.toMatch(FORBIDDEN);
    }
    await checkPackage(join(stick, bag), mark);
  });
  expect(dialogs).toEqual([]);
}

/**
 * A piece of the newest row's text (of this year, signed where that is a matter) that is found on a page as it
 * stands; a title that takes no payload is the sample's.
 */
function markIn(command: Command, table: string, field: string): string {
  const rows = command.ops
    .filter((op) => op.table === table)
    .map(({ after }) => after as unknown as Record<string, string>)
    .filter(
      ({ state, startAt }) => (state ?? 'signed') === 'signed' && (startAt ?? '2026').startsWith('2026'),
    );
  const [newest] = [...rows].sort((a, b) => ((a['startAt'] ?? '') < (b['startAt'] ?? '') ? 1 : -1));
  const text = newest?.[field] ?? '';
  return ['hit=1', 'color:red'].find((piece) => text.includes(piece)) ?? text;
}

async function commit(app: RunningApp, command: Command): Promise<void> {
  const { page } = app;
  const reply = await page.evaluate(async (input) => {
    type Bridge = { requests: Record<string, (input: unknown) => Promise<unknown>> };
    const { requests } = (window as unknown as { branchDesk: Bridge }).branchDesk;
    return requests['journal.commit']?.({ command: input });
  }, command);
  expect(reply).toMatchObject({ ok: true });
  await page.reload();
  await app.untilStarted();
  await expect(new Frame(page).rail).toBeVisible();
}

async function printRoute(app: RunningApp, route: string, folder: string, mark?: string): Promise<void> {
  const file = join(folder, `${route.split('/')[0] ?? ''}.pdf`);
  const printing = new PrintPage(app);
  await printing.open(route);
  await printing.saveTo(file);
  await expectNothingRan(app.page, `print/${route}`);
  const scripts = spawnSync('pdfinfo', ['-js', file], { encoding: 'utf8' });
  expect(`${scripts.stdout}${scripts.stderr}`.trim(), `scripts in ${route}`).toBe('');
  expect(spawnSync('pdfinfo', ['-url', file], { encoding: 'utf8' }).stdout).not.toMatch(/javascript:/i);
  if (mark !== undefined) expect(pdfText(file)).toContain(mark.replace(/\s+/g, ''));
}
