/** What is proved by reading: nothing in the source turns a wall off, and the Electron we ship is not too old. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronPolicy, tooOld } from '../../../build/security/electron-policy.mjs';
import { readJson, root } from '../../../build/setup/places.mjs';
import { proves, tell } from './security-list';

/** Source of main and preload; tests try what is forbidden, so they are left out. */
function sources(): { path: string; text: string }[] {
  return readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('e2e/'))
    .map((path) => ({ path, text: readFileSync(join(root, 'electron', path), 'utf8') }));
}

/** Files in which an expression stands. */
function filesWith(pattern: RegExp): string[] {
  return sources()
    .filter(({ text }) => pattern.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(({ path }) => path);
}

test('no wall is turned off anywhere', proves('2', '3', '4', '6', '8', '9', '10', '11', '12'), () => {
  const forbidden = [
    /nodeIntegration\w*:\s*true/,
    /contextIsolation:\s*false/,
    /sandbox:\s*false/,
    /webSecurity:\s*false/,
    /allowRunningInsecureContent/,
    /experimentalFeatures/,
    /enableBlinkFeatures/,
    /webviewTag:\s*true/,
    /allowpopups/i,
    /<webview/i,
    /appendSwitch\('(no-sandbox|disable-web-security|ignore-certificate-errors|allow-\S+|enable-blink-features|enable-features)/,
    /setCertificateVerifyProc|certificate-error/,
    /bypassCSP|corsEnabled|allowServiceWorkers/,
  ];
  for (const pattern of forbidden) expect(filesWith(pattern), String(pattern)).toEqual([]);
  tell(`${forbidden.length} forbidden settings: 0 places`);
});

test('every window that is made states its walls', proves('2', '3', '4'), () => {
  for (const { path, text } of sources()) {
    const made = text.split('new BrowserWindow(').length - 1;
    expect((text.match(/sandbox: true/g) ?? []).length, `${path}: sandbox`).toBeGreaterThanOrEqual(made);
  }
  expect(filesWith(/new (BrowserView|WebContentsView|BaseWindow)\(/)).toEqual([]);
});

test('nothing is opened outside', proves('15'), () => {
  expect(filesWith(/openExternal|openPath|\.beep\(|trashItem/)).toEqual([]);
  // Shows a file main itself wrote, in the system's file manager.
  expect(filesWith(/showItemInFolder/)).toEqual(['files/dialogs.ts']);
});

test('one file listens to pages, and no crash report or update leaves', proves('15', '17'), () => {
  expect(filesWith(/\bipcMain\b/)).toEqual(['serve.ts']);
  expect(filesWith(/\bipcRenderer\b/)).toEqual(['preload.ts']);
  expect(
    filesWith(
      /crashReporter|autoUpdater|\bnet\.(request|fetch)\b|from 'node:(https?|http2|net|tls|dgram|dns)/,
    ),
  ).toEqual([]);
});

test('the Electron we ship is one that is still looked after', proves('16'), () => {
  const { devDependencies } = readJson(join(root, 'package.json')) as {
    devDependencies: Record<string, string>;
  };
  const pinned = devDependencies['electron'] ?? '';
  // Exact, so that everybody packs the same program.
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(tooOld(pinned)).toBeUndefined();
  expect(tooOld('42.9.9')).toMatch(/older than 43/);
  tell(
    `pinned ${pinned}; oldest allowed major ${electronPolicy.oldestMajor}, looked at on ${electronPolicy.reviewedOn}`,
  );
});
