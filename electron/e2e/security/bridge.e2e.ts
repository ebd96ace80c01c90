/** The page sees our bridge and nothing else of Electron or Node; the bridge answers our own page only. */
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import { expect, HOME, test } from './house';
import { proves, tell } from './security-list';

/** Every request a page can make. */
const DOORS = [
  'app.clearView',
  'app.exportLog',
  'app.getInfo',
  'app.getPreferences',
  'app.noteCoveredCopy',
  'app.readyToClose',
  'app.reportPageError',
  'app.reportStorage',
  'app.saveDataCopy',
  'app.setPreferences',
  'archive.cancel',
  'archive.export',
  'archive.verify',
  'attachments.add',
  'attachments.addPicture',
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
  'backup.unlockSource',
  'drafts.list',
  'drafts.read',
  'drafts.remove',
  'drafts.save',
  'export.pickRosterFile',
  'export.saveSheet',
  'export.saveTemplate',
  'export.saveWord',
  'export.writeRoster',
  'files.grantDropped',
  'files.pickFiles',
  'files.pickPlace',
  'files.showInFolder',
  'fillPanel.copy',
  'fillPanel.enter',
  'fillPanel.leave',
  'handover.cancel',
  'handover.make',
  'handover.open',
  'handover.take',
  'handover.unlock',
  'import.readTables',
  'journal.commit',
  'journal.findCommand',
  'journal.getState',
  'journal.keepViewRows',
  'journal.listChanges',
  'journal.readAfter',
  'journal.readRows',
  'paper.joinPdfs',
  'paper.listPrinters',
  'paper.makePdf',
  'paper.openStored',
  'paper.print',
  'paper.savePdf',
  'persons.idKeys',
  'persons.listErased',
  'recovery.check',
  'recovery.repair',
  'sample.read',
  'scans.open',
  'scans.pickFolder',
  'scans.readPage',
  'vault.changePassword',
  'vault.confirmCode',
  'vault.create',
  'vault.fetchKeys',
  'vault.getState',
  'vault.getViewKey',
  'vault.lock',
  'vault.recoverFiles',
  'vault.renewCode',
  'vault.setIdleMinutes',
  'vault.setSystemKey',
  'vault.unlock',
  'vault.unlockWithCode',
  'vault.unlockWithSystemKey',
  'wipe.describe',
  'wipe.prepare',
  'wipe.run',
];

test('nothing of Electron or Node but the bridge', proves('2', '3', '20'), async ({ home }) => {
  const seen = await home.app.page.evaluate(() => {
    const own = window as unknown as Record<string, unknown>;
    const bridge = own['branchDesk'] as { requests: Record<string, unknown> };
    const before = bridge.requests['app.getInfo'];
    const attempt = (change: () => void): void => {
      try {
        change();
      } catch {
        // frozen
      }
    };
    attempt(() => (bridge.requests['app.getInfo'] = () => 'mine'));
    attempt(() => (own['branchDesk'] = {}));
    const isFrozen = (own['branchDesk'] as typeof bridge).requests['app.getInfo'] === before;
    return {
      foreign: [
        ...['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', '__filename'],
        ...['electron', 'ipcRenderer', 'setImmediate', 'clearImmediate'],
      ].filter((name) => own[name] !== undefined),
      isFrozen,
      bridge: Object.keys(bridge).sort(),
      requests: Object.keys(bridge.requests).sort(),
    };
  });
  expect(seen.foreign).toEqual([]);
  expect(seen.isFrozen).toBe(true);
  expect(seen.bridge).toEqual(['grantDropped', 'on', 'requests']);
  // A new request is a new door: it is added here on purpose, with its reason in the commit.
  expect(seen.requests).toEqual(DOORS);
  tell(`${seen.requests.length} doors, all by name; no channel, no path, no event object`);
});

test('workers have no Node either', proves('2'), async ({ home }) => {
  const found = await home.app.page.evaluate(() => {
    // The policy lets no script of a page's own making become a worker: that it cannot be tried is the proof.
    try {
      return typeof new Worker(URL.createObjectURL(new Blob(['postMessage(typeof require)'])));
    } catch {
      return 'refused';
    }
  });
  expect(found).toBe('refused');
});

test(
  'another window, an empty page and a foreign address are not answered',
  proves('17'),
  async ({ home }) => {
    const parts = { address: HOME, preload: join(root, 'out', 'electron', 'preload.cjs') };
    const answers = await home.app.electron.evaluate(
      async ({ BrowserWindow, session }, { address, preload }) => {
        const ask = async (url: string): Promise<[string, unknown][]> => {
          const stranger = new BrowserWindow({
            show: false,
            webPreferences: {
              preload,
              sandbox: true,
              contextIsolation: true,
              session: session.defaultSession,
            },
          });
          try {
            await stranger.webContents.loadURL(url);
            // Every door of the bridge, not only a harmless one.
            const answers: unknown = await stranger.webContents.executeJavaScript(
              `Promise.all(Object.entries(window.branchDesk.requests).map(async ([name, ask]) => [name, await ask({})]))`,
            );
            return answers as [string, unknown][];
          } finally {
            stranger.destroy();
          }
        };
        // Our own page, but in a window main did not open for it; then no page of ours at all.
        return [await ask(address), await ask('about:blank')];
      },
      parts,
    );
    for (const asked of answers) {
      expect(asked.map(([name]) => name).sort()).toEqual(DOORS);
      for (const [name, answer] of asked)
        expect(answer, name).toMatchObject({ ok: false, failure: { code: 'notAllowed' } });
    }
    tell(`${DOORS.length} doors x 2 real windows of somebody else: notAllowed`);
  },
);

test('a frame inside of our own page has no bridge', proves('2', '17', '20'), async ({ home }) => {
  const found = await home.app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Record<string, unknown>;
    const seen = ['branchDesk', 'require', 'process', 'electron', 'ipcRenderer'].filter(
      (name) => inner[name] !== undefined,
    );
    frame.remove();
    return seen;
  });
  expect(found).toEqual([]);
});

test(
  'what dropped files stand for is told by the engine, not by the page',
  proves('17', '20'),
  async ({ home }) => {
    const answers = await home.app.page.evaluate(async () => {
      const bridge = (
        window as unknown as {
          branchDesk: {
            grantDropped(files: unknown[]): Promise<unknown>;
            requests: Record<string, (input: unknown) => Promise<unknown>>;
          };
        }
      ).branchDesk;
      const forged = Object.assign(new File(['a'], 'a.txt'), {});
      Object.defineProperty(forged, 'path', { value: '/etc/passwd' });
      return [
        await bridge.requests['files.grantDropped']?.({ paths: ['/etc/passwd'] }),
        await bridge.grantDropped([{ path: '/etc/passwd', name: 'passwd' }]),
        await bridge.grantDropped([forged]),
      ];
    });
    for (const answer of answers) expect(answer).toMatchObject({ ok: false });
  },
);
