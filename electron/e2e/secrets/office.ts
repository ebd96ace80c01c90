/** One PC all of whose folders are the test's own, so that nothing the program writes can lie elsewhere. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Computer } from '../machine/computer';
import { lockByMenu } from '../machine/locking';
import type { RunningApp } from '../machine/running-app';
import { Frame } from '../pages/frame';
import { Lock } from '../pages/lock';
import { plantedValues } from './planted';
import { Scanner } from './scan';

/** In clear because the user put them there: his own files, and the papers he asked for. */
export const usersFiles = '用户的文件';
export const usersPapers = '用户要的纸样';

export class Office {
  readonly files: string;
  readonly papers: string;
  readonly stick: string;
  /** Scans made so far, and how many files the last one read. */
  readonly scans: { when: string; files: number }[] = [];
  private readonly env: Record<string, string>;
  private readonly scanner = new Scanner(plantedValues);
  private current: RunningApp | undefined;

  constructor(private readonly computer: Computer) {
    this.files = computer.makeFolder(usersFiles);
    this.papers = computer.makeFolder(usersPapers);
    this.stick = computer.makeFolder('U盘');
    const home = computer.makeFolder('home');
    const within = (name: string): string => {
      const path = join(home, name);
      mkdirSync(path, { mode: 0o700 });
      return path;
    };
    const temp = computer.makeFolder('tmp');
    this.env = {
      ...{ HOME: home, TMPDIR: temp, TMP: temp, TEMP: temp },
      XDG_CONFIG_HOME: within('config'),
      XDG_CACHE_HOME: within('cache'),
      XDG_DATA_HOME: within('share'),
      XDG_STATE_HOME: within('state'),
      XDG_RUNTIME_DIR: within('run'),
    };
  }

  get app(): RunningApp {
    if (!this.current) throw new Error('the program was not started');
    return this.current;
  }

  /** The very first start, up to the question for the branch. */
  async setUp(): Promise<void> {
    this.current = await this.computer.start({
      vault: 'locked',
      env: this.env,
    });
    await new Lock(this.app.page).setFirstPassword();
    await this.app.untilStarted();
  }

  async open(): Promise<void> {
    this.current = await this.computer.start({
      vault: 'locked',
      env: this.env,
    });
    await this.unlock();
  }

  async quitAndOpen(): Promise<void> {
    await this.app.quit();
    await this.open();
  }

  /** Power cut, a look at what that left, and on. */
  async killAndOpen(while_: string): Promise<void> {
    await this.app.kill();
    this.expectNothing(`killed while ${while_}`);
    await this.open();
  }

  async lock(): Promise<void> {
    this.current = await lockByMenu(this.app);
  }

  async unlock(): Promise<void> {
    await new Lock(this.app.page).unlock();
    expect(await this.app.untilStarted()).toBe('ready');
    await expect(new Frame(this.app.page).rail).toBeVisible();
  }

  /** Every file of this PC but the user's own, just now. */
  expectNothing(when: string): void {
    const { found, files } = this.scanner.scanFolder(this.computer.folder, [usersFiles, usersPapers]);
    expect(found, when).toEqual([]);
    // Chromium writes larger Blobs there, in clear: nothing of ours may be one.
    const blobs = files.filter((file) => file.includes('blob_storage'));
    expect(blobs, `${when}: blob_storage`).toEqual([]);
    this.scans.push({ when, files: files.length });
  }

  /** Names of everything at the top of the profile. */
  get profileEntries(): string[] {
    return readdirSync(this.computer.profile);
  }
}
