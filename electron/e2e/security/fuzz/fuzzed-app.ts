/**
 * A running program whose requests are asked with hostile arguments: at the very listener main registered (with
 * any sender), and through the page's own bridge. Around its profile lies a canary nothing may touch.
 */
import { createHash } from 'node:crypto';
import { failureCodes } from '../../../../shared/ipc/failure-codes';
import type { RequestName } from '../../../../shared/ipc/contract';
import { requestChannel } from '../../../../shared/ipc/bridge';
import { Computer } from '../../machine/computer';
import { readFolder } from '../../machine/tables';
import type { RunningApp } from '../../machine/running-app';
import { revive } from './revive';

/** Who asks. Only `page` may be answered. */
export const senders = [
  'page',
  'otherOrigin',
  'subFrame',
  'nullFrame',
  'destroyedFrame',
  'unknownWindow',
] as const;
export type SenderKind = (typeof senders)[number];

export const CANARY_TEXT = 'canary-3f9b1c';
/** A request that is not answered by then hangs. */
const ANSWER_LIMIT_MS = 60_000;
const knownCodes: ReadonlySet<string> = new Set(failureCodes);

interface Answer {
  /** JSON of the reply, or what went wrong instead of one. */
  reply: string;
  polluted: boolean;
}

export class FuzzedApp {
  private constructor(
    readonly app: RunningApp,
    private readonly computer: Computer,
    readonly canary: string,
    private readonly before: string,
  ) {}

  static async start(): Promise<FuzzedApp> {
    const computer = new Computer();
    const folder = computer.makeFolder('canary');
    const canary = computer.writeFile('canary/secret.txt', CANARY_TEXT);
    const app = await computer.start();
    return new FuzzedApp(app, computer, canary, treeHash(folder));
  }

  /** @returns what was wrong with the answers; empty is good */
  async askMain(name: string, texts: readonly string[], sender: SenderKind = 'page'): Promise<string[]> {
    const answers = await this.app.electron.evaluate(askListener, {
      channel: requestChannel,
      name,
      texts: [...texts],
      sender,
      reviver: revive.toString(),
      limitMs: ANSWER_LIMIT_MS,
    });
    return answers.flatMap((answer, at) => judge(name, texts[at] ?? '', answer, sender));
  }

  /** Through `window.branchDesk`, as anything running in the page could. */
  async askBridge(name: RequestName, texts: readonly string[]): Promise<string[]> {
    const answers = await this.app.page.evaluate(askThroughBridge, {
      name,
      texts: [...texts],
      reviver: revive.toString(),
    });
    return answers.flatMap((answer, at) => judge(name, texts[at] ?? '', answer, 'page'));
  }

  /** Bytes of memory main holds. */
  memory(): Promise<number> {
    return this.app.electron.evaluate(() => process.memoryUsage().rss);
  }

  isCanaryWell(): boolean {
    return treeHash(this.computer.makeFolder('canary')) === this.before;
  }

  close(): Promise<void> {
    return this.computer.dispose();
  }
}

function treeHash(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify(readFolder(folder)))
    .digest('hex');
}

/** Judges one answer. */
function judge(name: string, text: string, { reply, polluted }: Answer, sender: SenderKind): string[] {
  const where = `${name} (${sender}) ${text.slice(0, 200)}`;
  const wrong: string[] = [];
  if (polluted) wrong.push(`${where}: a prototype was changed`);
  if (reply.includes(CANARY_TEXT)) wrong.push(`${where}: the canary was read`);
  const isRefusedByEngine = reply === 'cannot be sent';
  if (isRefusedByEngine) return wrong;
  let parsed: { ok?: unknown; failure?: { code?: unknown } };
  try {
    parsed = JSON.parse(reply) as typeof parsed;
  } catch {
    return [...wrong, `${where}: ${reply.slice(0, 300)}`];
  }
  const code = String(parsed.failure?.code);
  if (sender !== 'page' && code !== 'notAllowed') wrong.push(`${where}: answered ${reply.slice(0, 200)}`);
  if (parsed.ok === true) return wrong;
  if (parsed.ok !== false || !knownCodes.has(code))
    wrong.push(`${where}: no typed failure: ${reply.slice(0, 200)}`);
  if (code === 'internal') wrong.push(`${where}: a bug: ${reply.slice(0, 300)}`);
  return wrong;
}

interface Asked {
  channel: string;
  name: string;
  texts: string[];
  sender: SenderKind;
  reviver: string;
  limitMs: number;
}

/** Runs in main. */
async function askListener(
  { BrowserWindow, ipcMain }: typeof Electron.CrossProcessExports,
  { channel, name, texts, sender, reviver, limitMs }: Asked,
): Promise<Answer[]> {
  type Listener = (event: object, message: unknown) => Promise<unknown>;
  const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Listener> })._invokeHandlers;
  const listener = handlers.get(channel);
  const page = BrowserWindow.getAllWindows()[0]?.webContents;
  if (!listener || !page) throw new Error('main listens to nobody');
  const made = Reflect.construct(Function, [`return (${reviver})`]) as () => (text: string) => unknown;
  const toValue = made();
  const { mainFrame } = page;
  const otherFrame = { url: 'https://example.invalid/', parent: null };
  const events: Record<string, object> = {
    page: { sender: page, senderFrame: mainFrame },
    otherOrigin: { sender: { id: page.id, mainFrame: otherFrame }, senderFrame: otherFrame },
    subFrame: { sender: page, senderFrame: { url: mainFrame.url, parent: mainFrame } },
    nullFrame: { sender: page, senderFrame: null },
    destroyedFrame: {
      sender: page,
      get senderFrame() {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    },
    unknownWindow: { sender: { id: 987_654, mainFrame }, senderFrame: mainFrame },
  };
  const answers: Answer[] = [];
  for (const text of texts) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>(
      (resolve) => (timer = setTimeout(() => resolve('no answer in time'), limitMs)),
    );
    const reply = (async () => {
      try {
        const value: unknown = await listener(events[sender] ?? {}, { name, input: toValue(text) });
        return value === undefined ? 'undefined' : JSON.stringify(value);
      } catch (error) {
        return `thrown: ${String(error)}`;
      }
    })();
    const answer = await Promise.race([reply, late]);
    clearTimeout(timer);
    answers.push({ reply: answer.slice(0, 2_000_000), polluted: 'polluted' in {} });
  }
  return answers;
}

/** Runs in the page. */
async function askThroughBridge({
  name,
  texts,
  reviver,
}: Pick<Asked, 'name' | 'texts' | 'reviver'>): Promise<Answer[]> {
  // The tool that runs this may eval; the page's own policy is not touched.
  const made = Reflect.construct(Function, [`return (${reviver})`]) as () => (text: string) => unknown;
  const toValue = made();
  type Bridge = { requests: Record<string, (input: unknown) => Promise<unknown>> };
  const { requests } = (window as unknown as { branchDesk: Bridge }).branchDesk;
  const answers: Answer[] = [];
  for (const text of texts) {
    let reply: string;
    try {
      const value: unknown = await requests[name]?.(toValue(text));
      reply = value === undefined ? 'undefined' : JSON.stringify(value);
    } catch (error) {
      // The bridge itself clones what it is given; what it cannot clone never leaves the page.
      const said = String(error);
      reply = /could not be cloned|cloneable|circular|call stack|recursion|prototype|too deep/i.test(said)
        ? 'cannot be sent'
        : `thrown: ${said}`;
    }
    answers.push({ reply, polluted: 'polluted' in {} });
  }
  return answers;
}
