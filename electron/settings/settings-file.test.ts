import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { Log } from '../logging/log';
import { SettingsFile } from './settings-file';
import { defaultPreferences } from './settings-schema';

const makeFolder = useTempFolders();
const bounds = { x: 10, y: 20, width: 1400, height: 800, maximized: true };

function keepLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const add = (message: string): void => void lines.push(message);
  return { lines, log: { file: '', info: add, warn: add, error: add } };
}

describe('settings', () => {
  it('are remembered over a restart', async () => {
    const path = join(makeFolder(), 'profile', 'settings.json');
    const { log } = keepLog();
    const settings = new SettingsFile(nodeDisk, path, log);
    expect([settings.window, settings.preferences]).toEqual([null, defaultPreferences]);
    const changed = await settings.setPreferences({ textSize: 'large', theme: undefined });
    expect(changed).toEqual({ ...defaultPreferences, textSize: 'large' });
    await settings.rememberWindow(bounds);
    await settings.rememberFolder('archive', '/media/usb');
    const place = { folder: '/media/usb', placeId: 'ab'.repeat(16), at: '2026-03-18T06:00:00.000Z', seq: 7 };
    await settings.rememberSecondCopy(place);

    const again = new SettingsFile(nodeDisk, path, log);
    expect([again.window, again.preferences, again.folder('archive'), again.folder('verify')]).toEqual([
      bounds,
      changed,
      '/media/usb',
      undefined,
    ]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: 'settings/1' });
    expect(again.secondCopy).toEqual(place);
    await again.rememberSecondCopy(null);
    expect(new SettingsFile(nodeDisk, path, log).secondCopy).toBeNull();
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"window":1,"preferences":[],"folders":null}'])(
    'damaged as %j start from defaults',
    (text) => {
      const path = join(makeFolder(), 'settings.json');
      writeFileSync(path, text);
      const settings = new SettingsFile(nodeDisk, path, keepLog().log);
      expect([settings.window, settings.preferences]).toEqual([null, defaultPreferences]);
    },
  );

  it('lose only the field that is wrong', () => {
    const path = join(makeFolder(), 'settings.json');
    const stored = {
      preferences: { textSize: 'huge', operatorName: '李红梅', copies: 0, printer: 'HP' },
      folders: { archive: 5, verify: '/media/usb', other: '/x' },
      window: { ...bounds, width: -5 },
      secondCopy: { folder: '/media/usb', placeId: 'not ours', at: null, seq: null },
    };
    writeFileSync(path, JSON.stringify(stored));
    const settings = new SettingsFile(nodeDisk, path, keepLog().log);
    expect(settings.preferences).toEqual({ ...defaultPreferences, operatorName: '李红梅', printer: 'HP' });
    expect([
      settings.secondCopy,
      settings.window,
      settings.folder('archive'),
      settings.folder('verify'),
    ]).toEqual([null, null, undefined, '/media/usb']);
  });

  it('that cannot be written hold for this run and are logged', async () => {
    const disk = createFaultyDisk();
    disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined);
    const { log, lines } = keepLog();
    const settings = new SettingsFile(disk, join(makeFolder(), 'settings.json'), log);
    await settings.setPreferences({ textSize: 'extraLarge' });
    await settings.settle();
    expect(settings.preferences.textSize).toBe('extraLarge');
    expect(lines).toEqual(['settings not written']);
  });
});
