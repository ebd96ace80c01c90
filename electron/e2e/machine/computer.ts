/** One small PC for one test: a folder for everything, the program's profile in it, and a clock that stands. */
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectSealed } from '../secrets/every-profile';
import { mount, unmount, type Mount } from './mounts';
import { startApp, type RunningApp, type StartOptions } from './running-app';

/** A Tuesday morning in Beijing, in the third quarter: nine months lie behind, the year is still open. */
export const NOW = '2026-09-22T01:30:00.000Z';

/** The engine's helpers notice a moment later that the program has ended; each retry waits 0.1 s longer than the last. */
const MOST_RETRIES = 12;

export class Computer {
  readonly folder = mkdtempSync(join(tmpdir(), 'branch-e2e-'));
  readonly profile = join(this.folder, 'profile');
  private readonly started: RunningApp[] = [];
  private readonly mounts: string[] = [];

  constructor() {
    mkdirSync(this.profile);
  }

  /** Starts the program and waits until its page says that it is ready (or failed). */
  async start(options: StartOptions = {}): Promise<RunningApp> {
    const app = await startApp({ profile: this.profile, now: NOW, ...options });
    this.started.push(app);
    if (options.vault !== 'locked') await app.untilStarted();
    return app;
  }

  /** A new folder on this PC. */
  makeFolder(name: string): string {
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  writeFile(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** A stick: its own file system of a certain size, or write-protected. */
  plugIn(name: string, how: Mount): string {
    const path = join(this.folder, name);
    mount(path, how);
    this.mounts.push(path);
    return path;
  }

  /** Takes a folder of the engine away although its helpers may still write into it. */
  removeFolder(path: string): void {
    rmSync(path, { recursive: true, maxRetries: MOST_RETRIES });
  }

  pullOut(path: string): void {
    const at = this.mounts.indexOf(path);
    if (at === -1) throw new Error(`nothing is plugged in at ${path}`);
    this.mounts.splice(at, 1);
    unmount(path);
  }

  /** Fills the file system of a folder to the last block with one file. */
  fill(folder: string, name: string): void {
    spawnSync('dd', ['if=/dev/zero', `of=${join(folder, name)}`, 'bs=4096'], { stdio: 'ignore' });
  }

  /** Leaves `bytes` free on the file system of a folder: one file takes the rest. @returns that file */
  fillUpTo(bytes: number, folder: string, name: string): string {
    const { bavail, bsize } = statfsSync(folder);
    const path = join(folder, name);
    writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    return path;
  }

  /** Everything that went wrong on any screen of this PC and was not provoked. */
  troubles(): string[] {
    return this.started.flatMap((app) => app.troubles.unexpected());
  }

  /**
   * Ends what still runs and removes every trace, whatever happened before. With E2E_SECRETS set it looks for the
   * numbers of the sample branch in every profile first (F22).
   */
  async dispose(): Promise<void> {
    for (const app of this.started) await app.kill();
    try {
      if (process.env['E2E_SECRETS'] !== undefined) {
        for (const profile of new Set(this.started.map((app) => app.profile))) expectSealed(profile);
      }
    } finally {
      this.removeAll();
    }
  }

  private removeAll(): void {
    for (const path of this.mounts.splice(0)) unmount(path);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: MOST_RETRIES });
  }
}
