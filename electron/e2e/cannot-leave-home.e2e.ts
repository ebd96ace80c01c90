/** Whatever ran in the page, it could not leave it, open a window, reach a network, a file, or more of Electron. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from './fixtures';
import { Listener } from './machine/listener';
import type { RunningApp } from './machine/running-app';
import { FirstStart } from './pages/first-start';

const HOME = 'app://branch-handbook/index.html';
/** The page's console tells of each refusal; here they are the expected answer. */
const REFUSALS =
  /Refused to|Content Security Policy|Failed to load resource|Not allowed to (load|navigate)|request: |net::ERR_|blocked|webview|document requires 'Trusted|FTP is not/i;

const test = base.extend<{ listener: Listener; home: RunningApp }>({
  // eslint-disable-next-line no-empty-pattern
  listener: async ({}, use) => {
    const listener = await Listener.open();
    await use(listener);
    await listener.close();
  },
  home: async ({ newApp, listener }, use) => {
    newApp.troubles.allow(REFUSALS);
    await newApp.page.evaluate(() => {
      document.documentElement.dataset['stillHere'] = 'yes';
    });
    await use(newApp);
    // The same document as before, in the only window, and nobody knocked.
    const mark = await newApp.page.evaluate(() => document.documentElement.dataset['stillHere']);
    expect(mark).toBe('yes');
    expect(newApp.page.url().split('#')[0]).toBe(HOME);
    const windows = await newApp.electron.evaluate(
      ({ BrowserWindow, webContents }) =>
        BrowserWindow.getAllWindows().length + webContents.getAllWebContents().length,
    );
    expect(windows).toBe(2);
    expect(listener.connections).toBe(0);
  },
});

/** Eight ways out of the house. */
function addresses(port: number): string[] {
  return [
    `http://127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/`,
    `ws://127.0.0.1:${port}/`,
    `ftp://127.0.0.1:${port}/`,
    'file:///etc/passwd',
    'data:text/html,<title>gone</title>',
    'app://other-house/index.html',
    `//127.0.0.1:${port}/`,
  ];
}

function logOf(app: RunningApp): string {
  return readFileSync(join(app.profile, 'logs', 'app.log'), 'utf8');
}

test('navigation', async ({ home, listener }) => {
  const { page } = home;
  const others = ['javascript:document.title="gone"', 'chrome://version/', 'devtools://devtools/'];
  for (const address of [...addresses(listener.port), ...others]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
  }
  await page.evaluate((to) => {
    const form = document.createElement('form');
    form.action = to;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  }, `http://127.0.0.1:${listener.port}/form`);
  await expect.poll(() => logOf(home)).toContain(`navigation refused: http://127.0.0.1:${listener.port}/`);
  await expect.poll(() => logOf(home)).toContain('navigation refused: app://other-house/index.html');
  expect(await page.title()).not.toBe('gone');
});

test('the empty page, which Chromium opens without asking, leads straight back', async ({ newApp }) => {
  const { page } = newApp;
  const back = page.waitForEvent('framenavigated', (frame) => frame.url() === HOME);
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await back;
  await newApp.untilStarted();
  await expect(new FirstStart(page).title).toBeVisible();
});

test('windows and frames', async ({ home, listener }) => {
  const { page } = home;
  for (const address of [...addresses(listener.port), HOME, 'about:blank']) {
    expect(await page.evaluate((to) => window.open(to) === null, address)).toBe(true);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      for (const tag of ['iframe', 'webview', 'object', 'embed'] as const) {
        const element = document.createElement(tag);
        try {
          element.setAttribute(tag === 'object' ? 'data' : 'src', to);
        } catch {
          continue; // Trusted Types refuse the address already here
        }
        document.body.append(element);
      }
    }, address);
  }
  await expect.poll(() => logOf(home)).toContain(`window refused: http://127.0.0.1:${listener.port}/`);
  const loaded = await page.evaluate(() =>
    Array.from(document.querySelectorAll('iframe')).map((frame) => {
      try {
        return frame.contentDocument?.body.textContent ?? '';
      } catch {
        return ''; // another origin's error page: nothing of ours, nothing readable
      }
    }),
  );
  expect(loaded.join('').trim()).toBe('');
});

test('requests of every kind', async ({ home, listener }) => {
  const { page } = home;
  for (const address of addresses(listener.port)) {
    const outcome = await page.evaluate(async (to) => {
      const settled = (element: HTMLElement & { src?: string; href?: string }, key: 'src' | 'href') =>
        new Promise<string>((resolve) => {
          element.addEventListener('load', () => resolve('loaded'));
          element.addEventListener('error', () => resolve('refused'));
          element[key] = to;
          document.head.append(element);
        });
      const xhr = () =>
        new Promise<string>((resolve) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve('loaded');
          request.onerror = () => resolve('refused');
          try {
            request.open('GET', to);
            request.send();
          } catch {
            resolve('refused');
          }
        });
      const socket = () =>
        new Promise<string>((resolve) => {
          try {
            const opened = new WebSocket(to.replace(/^(https?:|\/\/)/, 'ws:').replace('ws:127', 'ws://127'));
            opened.onopen = () => resolve('loaded');
            opened.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        });
      const events = () =>
        new Promise<string>((resolve) => {
          try {
            const source = new EventSource(to);
            source.onopen = () => resolve('loaded');
            source.onerror = () => {
              source.close();
              resolve('refused');
            };
          } catch {
            resolve('refused');
          }
        });
      const worker = () =>
        new Promise<string>((resolve) => {
          try {
            const started = new Worker(to);
            started.onmessage = () => resolve('loaded');
            started.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        });
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
      return {
        fetch: await fetch(to).then(
          () => 'loaded',
          () => 'refused',
        ),
        xhr: await xhr(),
        socket: await socket(),
        events: await events(),
        worker: await worker(),
        image: await settled(document.createElement('img'), 'src'),
        style: await settled(style, 'href'),
        font: await new FontFace('Gone', `url("${to}")`).load().then(
          () => 'loaded',
          () => 'refused',
        ),
      };
    }, address);
    expect(outcome, address).toEqual({
      fetch: 'refused',
      xhr: 'refused',
      socket: 'refused',
      events: 'refused',
      worker: 'refused',
      image: 'refused',
      style: 'refused',
      font: 'refused',
    });
  }
});

test('beacons', async ({ home, listener }) => {
  // Answers true before anything is sent: the proof is that nobody knocks (see the fixture).
  await home.page.evaluate((to) => navigator.sendBeacon(to, 'secret'), `http://127.0.0.1:${listener.port}/`);
});

test('script that is not ours', async ({ home }) => {
  const outcome = await home.page.evaluate(() => {
    const results: string[] = [];
    const attempt = (what: () => void) => {
      try {
        what();
      } catch {
        results.push('refused');
      }
    };
    const own = window as unknown as { ran?: boolean };
    attempt(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
    });
    attempt(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">');
    });
    attempt(() => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      setTimeout('window.ran = true', 0);
    });
    return { refused: results.length, ran: own.ran === true };
  });
  expect(outcome).toEqual({ refused: 3, ran: false });
});

test('forty addresses that try to climb out of the program folder', async ({ home }) => {
  const climbs = [
    '..',
    '../..',
    '%2e%2e',
    '%2e%2e/%2e%2e',
    '..%2f..',
    '%2e%2e%2f%2e%2e',
    '..%5c..',
    '.%00./',
  ];
  const targets = [
    'etc/passwd',
    'package.json',
    'settings.json',
    'data/journal/000001.jsonl',
    'electron/main.cjs',
  ];
  const paths = climbs.flatMap((climb) => targets.map((target) => `/${climb}/${target}`));
  expect(paths).toHaveLength(40);
  const statuses = await home.page.evaluate(
    (all) =>
      Promise.all(
        all.map((path) =>
          fetch(`app://branch-handbook${path}`).then(
            (answer) => answer.status,
            () => 404,
          ),
        ),
      ),
    paths,
  );
  expect(new Set(statuses)).toEqual(new Set([404]));
});

test('permissions', async ({ home }) => {
  const { page } = home;
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const answers: Record<string, string> = {};
    for (const name of names) {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      answers[name] = status.state;
    }
    answers['media'] = await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    answers['screen'] = await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    answers['notify'] = await Notification.requestPermission();
    answers['storage'] = (await navigator.storage.persisted()) ? 'granted' : 'denied';
    return answers;
  });
  const { storage, ...rest } = states;
  expect(storage).toBe('granted');
  expect(new Set(Object.values(rest))).toEqual(new Set(['denied']));
});

test('nothing of Electron or Node but the bridge', async ({ home }) => {
  const seen = await home.page.evaluate(() => {
    const own = window as unknown as Record<string, unknown>;
    const bridge = own['branchDesk'] as { requests: Record<string, unknown> };
    return {
      foreign: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => own[name] !== undefined,
      ),
      bridge: Object.keys(bridge).sort(),
      requests: Object.keys(bridge.requests).sort(),
    };
  });
  expect(seen.foreign).toEqual([]);
  expect(seen.bridge).toEqual(['grantDropped', 'on', 'requests']);
  // A new request is a new door: it is added here on purpose, with its reason in the commit.
  expect(seen.requests).toEqual([
    'app.clearView',
    'app.exportLog',
    'app.getInfo',
    'app.getPreferences',
    'app.readyToClose',
    'app.reportPageError',
    'app.reportStorage',
    'app.saveDataCopy',
    'app.setPreferences',
    'archive.cancel',
    'archive.export',
    'archive.verify',
    'attachments.add',
    'attachments.check',
    'attachments.keepPdf',
    'attachments.saveCopy',
    'backup.copyNow',
    'backup.forgetSecondCopy',
    'backup.getState',
    'backup.makeSnapshot',
    'backup.openSource',
    'backup.pickSecondCopy',
    'backup.previewRestore',
    'backup.restore',
    'backup.runSelfTest',
    'drafts.list',
    'drafts.read',
    'drafts.remove',
    'drafts.save',
    'files.grantDropped',
    'files.pickFiles',
    'files.pickPlace',
    'files.showInFolder',
    'import.readTables',
    'journal.commit',
    'journal.findCommand',
    'journal.getState',
    'journal.keepViewRows',
    'journal.listChanges',
    'journal.readAfter',
    'journal.readRows',
    'paper.listPrinters',
    'paper.makePdf',
    'paper.openStored',
    'paper.print',
    'paper.savePdf',
    'recovery.check',
    'recovery.repair',
    'sample.read',
  ]);
  const preferences = await home.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('the policy of the page', async ({ home }) => {
  const readPolicy = () =>
    home.page.evaluate(async (address) => {
      const answer = await fetch(address);
      return answer.headers.get('content-security-policy') ?? '';
    }, HOME);
  const policy = await readPolicy();
  const directives = Object.fromEntries(
    policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]),
  );
  expect(directives).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  });
  expect(directives['style-src']).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{24}'$/);
  expect(policy).not.toContain('unsafe');
  expect(await readPolicy()).not.toBe(policy);
});
