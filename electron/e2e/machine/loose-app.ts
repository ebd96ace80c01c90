/**
 * The program started as the user does, without Playwright's hands on its main process: what starts itself anew has to
 * be seen from outside. Its pages are reached over a debugging port, which it passes on to the start that follows.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { root } from '../../../build/setup/places.mjs';
import { launchOf, type StartOptions } from './running-app';

export class LooseApp {
  private browser: Browser | undefined;

  private constructor(private readonly port: number) {}

  static async start(options: StartOptions & { profile: string }): Promise<LooseApp> {
    const port = await freePort();
    const { program, args, env } = launchOf(options);
    const [entry = root] = args.splice(-1);
    spawn(program, [...args, `--remote-debugging-port=${port}`, entry], { cwd: root, env, stdio: 'ignore' });
    return new LooseApp(port);
  }

  /** The page of its window, once it shows one that says it is ready in `attribute`. */
  async page(attribute: string): Promise<Page> {
    let found: Page | undefined;
    await expect
      .poll(async () => {
        found = await this.findPage(attribute).catch(() => undefined);
        return found !== undefined;
      })
      .toBe(true);
    if (!found) throw new Error('no page');
    return found;
  }

  /** Nothing of it runs any more, neither this start nor one it made. */
  async untilEnded(): Promise<void> {
    await expect.poll(() => this.processes()).toEqual([]);
  }

  /** Whatever happened before: ends what still runs of it. */
  async dispose(): Promise<void> {
    await this.browser?.close().catch(() => undefined);
    for (const pid of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // ended by itself just now
      }
    }
  }

  private async findPage(attribute: string): Promise<Page | undefined> {
    if (this.browser?.isConnected() !== true) {
      // Without its defaults: Electron refuses to have downloads redirected.
      const address = `http://127.0.0.1:${this.port}`;
      this.browser = await chromium.connectOverCDP(address, { noDefaults: true });
    }
    for (const page of this.browser.contexts().flatMap((context) => context.pages())) {
      if ((await page.locator(`[${attribute}]`).count()) > 0) return page;
    }
    return undefined;
  }

  /** Processes whose command line names this port: main of each start, and the little one that waits in between. */
  private processes(): number[] {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids
      .filter((pid) => commandLine(pid).includes(`--remote-debugging-port=${this.port}\0`))
      .map(Number);
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
