/** F14: sixty payloads in every text field run nowhere: on no screen, on no paper, in no package, in no file name. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { NOW } from '../machine/computer';
import { pdfText } from '../machine/paper-tools';
import type { RunningApp } from '../machine/running-app';
import { ArchivePages } from '../pages/archive';
import { Frame } from '../pages/frame';
import { Meeting } from '../pages/meeting';
import { PrintPage } from '../pages/print';
import { Settings } from '../pages/settings';
import { meetingWords } from '../../../shared/words/meetings';
import { expect, test } from '../fixtures';
import { hostileBranch } from './hostile-text/hostile-branch';
import { payloads } from './hostile-text/payloads';
import { cannotProveHere, proves, tell } from './security-list';

const DEADLINE_MS = 300_000;
const CHROMIUM = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];

/** Everything by which a text could have become more than a text. */
const LIVE =
  'script:not([src]), iframe, object, embed, base, form[action^="javascript:"], a[href*="javascript:"], [srcdoc], ' +
  '[onerror], [onload], [onclick], [onfocus], [ontoggle], [onbegin], [onstart], [onmouseover]';

async function expectNothingRan(page: Page, where: string): Promise<void> {
  const seen = await page.evaluate((selector) => {
    return {
      hit: 'hit' in globalThis,
      live: Array.from(document.querySelectorAll(selector), (node) => node.outerHTML.slice(0, 200)),
    };
  }, LIVE);
  expect(seen, where).toEqual({ hit: false, live: [] });
}

declare global {
  var livePaper: string[] | undefined;
  var sheetsSeen: number | undefined;
}

/** Looks into every sheet that is laid out for printing, as a reader of its HTML would. */
async function watchSheets(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ app: electronApp }, selector) => {
    globalThis.livePaper = [];
    globalThis.sheetsSeen = 0;
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () => {
        const code = `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (node) => node.outerHTML.slice(0, 200))`;
        contents
          .executeJavaScriptInIsolatedWorld(1002, [{ code }])
          .then((found: string[]) => {
            globalThis.sheetsSeen = (globalThis.sheetsSeen ?? 0) + 1;
            globalThis.livePaper?.push(...found);
          })
          .catch(() => undefined);
      });
    });
  }, LIVE);
}

test('sixty payloads in every text field', proves('F14', '7'), async ({ computer, newApp }) => {
  test.setTimeout(DEADLINE_MS);
  const { page } = newApp;
  const frame = new Frame(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const { command, placed } = hostileBranch(NOW);
  await watchSheets(newApp);

  await test.step('through the real bridge into the journal', async () => {
    const reply = await page.evaluate(async (input) => {
      type Bridge = { requests: Record<string, (input: unknown) => Promise<unknown>> };
      const { requests } = (window as unknown as { branchDesk: Bridge }).branchDesk;
      return requests['journal.commit']?.({ command: input });
    }, command);
    expect(reply).toMatchObject({ ok: true });
    await page.reload();
    await newApp.untilStarted();
    await expect(frame.rail).toBeVisible();
  });

  const idsOf = (table: string): string[] =>
    command.ops.filter((op) => op.table === table).map(({ id }) => id);
  const recordsIn = (state: string): string[] =>
    command.ops
      .filter((op) => op.table === 'records' && (op.after as { state?: string } | null)?.state === state)
      .map(({ id }) => id);
  const members = idsOf('members');
  const [draft = ''] = recordsIn('draft');
  const signed = recordsIn('signed');

  await test.step('every screen', async () => {
    const routes = [
      ...[
        '',
        'members',
        ...members.slice(0, 4).map((id) => `members?id=${id}`),
        `members/${members[0] ?? ''}/edit`,
      ],
      ...[
        'meetings',
        `meetings/${draft}`,
        ...signed.slice(0, 6).map((id) => `meetings/${id}`),
        'study-plan',
        'archive',
      ],
      ...[
        'archive/export',
        'changes',
        'settings',
        'settings?section=groups',
        'settings?section=posts',
        'settings?section=data',
      ],
      ...[
        'settings/backup',
        'settings/backup/restore',
        'help',
        'members/new',
        'members/import',
        'archive/verify',
      ],
    ];
    for (const route of routes) {
      await frame.open(route);
      await expect(page.getByRole('heading', { level: 1 }).first(), route).toBeVisible();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
      await expectNothingRan(page, route);
    }
  });

  await test.step('lists and search show the texts as texts', async () => {
    await frame.open('meetings');
    await expect(page.getByText('hit=1', { exact: false }).first()).toBeVisible();
    const search = page.getByPlaceholder(meetingWords.list.searchHint);
    for (const payload of ['<img src=x onerror=hit=1>', '"><script>hit=1</script>']) {
      await search.fill(payload);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
      await expectNothingRan(page, `search for ${payload}`);
    }
    await search.fill('');
  });

  await test.step('on paper', async () => {
    const folder = computer.makeFolder('打印');
    for (const route of [
      'roster',
      'study-plan',
      `minutes/${signed[0] ?? ''}`,
      `sign-in/${draft}`,
      'changes',
    ]) {
      const file = join(folder, `${route.split('/')[0] ?? ''}.pdf`);
      const printing = new PrintPage(newApp);
      await printing.open(route);
      await printing.saveTo(file);
      await expectNothingRan(page, `print/${route}`);
      const scripts = spawnSync('pdfinfo', ['-js', file], { encoding: 'utf8' });
      expect(`${scripts.stdout}${scripts.stderr}`.trim(), `scripts in ${route}`).toBe('');
      expect(spawnSync('pdfinfo', ['-url', file], { encoding: 'utf8' }).stdout).not.toMatch(/javascript:/i);
      if (route === 'study-plan') expect(pdfText(file)).toContain('hit=1');
    }
    const sheets = await newApp.electron.evaluate(() => ({
      live: globalThis.livePaper,
      seen: globalThis.sheetsSeen,
    }));
    expect(sheets.live).toEqual([]);
    expect(sheets.seen).toBeGreaterThan(3);
  });

  await test.step('names of files proposed to the user', async () => {
    const saved = (await newApp.askedDialogs()).filter(({ kind }) => kind === 'save');
    expect(saved.length).toBeGreaterThan(3);
    for (const name of saved.flatMap(({ details }) => details.map((path) => basename(path)))) {
      expect(name).not.toMatch(/[<>:"/\\|?*\n\t]/);
    }
  });

  await test.step('a file with a hostile name, and the sentence at the foot', async () => {
    const meeting = new Meeting(page);
    await frame.open(`meetings/${draft}`);
    await expect(meeting.state).toBeVisible();
    mkdirSync(join(computer.folder, 'scan'), { recursive: true });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const scan = computer.writeFile('scan/<img src=x onerror=hit=1>.png', png);
    await newApp.answerDialog(scan);
    await meeting.addAttachment.click();
    await expect(meeting.attachments.getByText('onerror=hit=1').first()).toBeVisible();
    await expectNothingRan(page, 'attachment');
    // Its sentence at the foot repeats the name.
    await new Settings(page).addGroup('<img src=x onerror=hit=1>');
    await expectNothingRan(page, 'toast');
  });

  const stick = computer.makeFolder('U盘');
  await test.step('the package and its names', async () => {
    await new ArchivePages(newApp).export(stick);
    await expectNothingRan(page, 'export');
    const [bag = ''] = readdirSync(stick);
    for (const path of readdirSync(join(stick, bag), { recursive: true, encoding: 'utf8' })) {
      expect(path).not.toMatch(/[<>:"\\|?*\n\t]/);
    }
  });

  await test.step('the index in another browser', () => openIndex(join(stick, readdirSync(stick)[0] ?? '')));

  expect(dialogs).toEqual([]);
  const all = new Set([...placed.values()].flatMap((given) => [...given]));
  expect([...payloads].filter((payload) => !all.has(payload))).toEqual([]);
  const pairs = [...placed.values()].reduce((sum, given) => sum + given.size, 0);
  tell(
    `${payloads.length} payloads, ${placed.size} text fields (${pairs} pairs): screens, search, paper, package, toast, file names`,
  );
});

/** `请先打开_目录.html` in Debian's current Chromium, as an inspector opens it. */
async function openIndex(bag: string): Promise<void> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (executablePath === undefined) {
    cannotProveHere('Chromium is not installed: the index of the package was not opened');
    return;
  }
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(join(bag, '请先打开_目录.html')).href);
    await expect(page.getByText('hit=1', { exact: false }).first()).toBeVisible();
    await page.locator('#query').fill('<img src=x onerror=hit=1>');
    const seen = await page.evaluate(() => ({
      hit: 'hit' in globalThis,
      live: document.querySelectorAll(
        'iframe, object, embed, base, [onerror], [onload], [onclick], [onfocus], a[href*="javascript:"]',
      ).length,
    }));
    expect(seen).toEqual({ hit: false, live: 0 });
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
  }
}
