/** `settings.json` in the profile: read once at start, replaced whole at every change. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Preferences } from '../../shared/ipc/requests/shell';
import type { Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import type { Log } from '../logging/log';
import {
  readSettings,
  type FolderPurpose,
  type SecondCopySetting,
  type Settings,
  type WindowState,
} from './settings-schema';

export class SettingsFile {
  private settings: Settings;
  private lastWrite: Promise<void> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    readonly path: string,
    private readonly log: Log,
  ) {
    this.settings = readSettings(readJson(path, log));
  }

  get window(): WindowState | null {
    return this.settings.window;
  }
  get preferences(): Preferences {
    return this.settings.preferences;
  }
  get secondCopy(): SecondCopySetting | null {
    return this.settings.secondCopy;
  }
  folder(purpose: FolderPurpose): string | undefined {
    return this.settings.folders[purpose];
  }

  rememberWindow(window: WindowState): Promise<void> {
    return this.change({ ...this.settings, window });
  }
  rememberFolder(purpose: FolderPurpose, folder: string): Promise<void> {
    return this.change({ ...this.settings, folders: { ...this.settings.folders, [purpose]: folder } });
  }
  /** null: there is no second place any more. */
  rememberSecondCopy(secondCopy: SecondCopySetting | null): Promise<void> {
    return this.change({ ...this.settings, secondCopy });
  }
  async setPreferences(patch: {
    [K in keyof Preferences]?: Preferences[K] | undefined;
  }): Promise<Preferences> {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const preferences: Preferences = { ...this.settings.preferences, ...Object.fromEntries(given) };
    await this.change({ ...this.settings, preferences });
    return preferences;
  }

  /** Resolves when everything remembered so far is written. */
  async settle(): Promise<void> {
    await this.lastWrite;
  }

  /** Settings that cannot be written (full disk) are kept for this run and the work goes on. */
  private change(settings: Settings): Promise<void> {
    this.settings = settings;
    this.lastWrite = this.lastWrite
      .then(() => this.write())
      .catch((error: unknown) => {
        this.log.warn('settings not written', error);
      });
    return this.lastWrite;
  }

  private async write(): Promise<void> {
    await this.disk.makeFolder(dirname(this.path));
    const text = JSON.stringify({ schema: 'settings/1', ...this.settings }, null, 1);
    await replaceFile(this.disk, this.path, Buffer.from(`${text}\n`, 'utf8'));
  }
}

/** Synchronous: the window's place must be known before the window is made. */
function readJson(path: string, log: Log): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {}; // first start
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    log.warn('settings.json is not readable, defaults are used', error);
    return {};
  }
}
