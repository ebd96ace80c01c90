/**
 * A running program with the practice branch in it, whose requests are asked with hostile arguments. Around its
 * profile lies a canary nothing may touch, and somebody else keeps the books of what its journal may hold.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestName } from '../../../../shared/ipc/contract';
import { requestChannel } from '../../../../shared/ipc/bridge';
import { Computer } from '../../machine/computer';
import { openVault, TEST_PASSWORD } from '../../machine/open-vault';
import type { RunningApp } from '../../machine/running-app';
import { readFolder } from '../../machine/tables';
import { askListener, askThroughBridge, type Answer, type SenderKind } from './askers';
import { CANARY_TEXT, judge } from './judge';
import { officeCommand, prepareOffice, type OfficeFacts } from './office-facts';
import { RecordKeeper, type PlainCommand } from './record-keeper';
import { revive } from './revive';
import type { Known } from './valid-inputs';

/** A request that is not answered by then hangs. */
const ANSWER_LIMIT_MS = 60_000;
const PAGE_COMMANDS = 500;
/** A page of the journal (8 MB packed) and more. */
const MOST_ANSWER_CHARS = 100_000_000;
/** Behind these there is no journal to read, or another one. */
const ENDS_BOOKS: ReadonlySet<string> = new Set([
  'backup.restore',
  'handover.take',
  'vault.lock',
  'wipe.run',
]);
/** How a reply begins that is no refusal. */
const DONE = '{"ok":true';
/** What main writes down about its own bugs (shell/crashes, shell/answer-request). */
const BUG_LINE = /^\S+ error .*(unhandled rejection|uncaught exception|: bug)/m;

interface Entry {
  seq: number;
  command: PlainCommand;
}
type Parsed = { ok: boolean; value?: Record<string, unknown>; failure?: { code: string } };

export class FuzzedApp {
  /** What the journal must hold. */
  private readonly keeper = new RecordKeeper();
  /** Up to here the journal was compared with it. */
  private seq = 0;
  private readLog = 0;
  /** It was locked, or a restore has put another journal there. */
  private isOther = false;

  private constructor(
    readonly app: RunningApp,
    private readonly computer: Computer,
    readonly canary: string,
    private readonly before: string,
    readonly facts: OfficeFacts,
  ) {}

  static async start(): Promise<FuzzedApp> {
    const computer = new Computer();
    try {
      const folder = computer.makeFolder('canary');
      const canary = computer.writeFile('canary/secret.txt', CANARY_TEXT);
      // No printing system: whatever is asked, nothing comes out anywhere.
      const env = { CUPS_SERVER: join(computer.folder, 'no-printing-system') };
      const app = await computer.start({ vault: 'locked', env });
      const recoveryCode = (await openVault(app.page)) ?? '';
      await app.untilStarted();
      const command = officeCommand();
      const kept: PlainCommand[] = [];
      let next: string | undefined;
      const facts = await prepareOffice(
        async (name, input) => {
          if (name === 'journal.commit') kept.push((input as { command: PlainCommand }).command);
          const reply = await askOnce(app, name, JSON.stringify(input), next ?? null);
          next = undefined;
          const { ok, value } = JSON.parse(reply.reply) as Parsed;
          if (!ok) throw new Error(`${name}: ${reply.reply.slice(0, 500)}`);
          return value ?? {};
        },
        (path) => {
          next = path;
        },
        {
          command,
          writeFile: (name, bytes) => computer.writeFile(name, bytes),
          place: computer.makeFolder('U盘'),
        },
      );
      const own = { ...facts, password: TEST_PASSWORD, recoveryCode };
      const fuzzed = new FuzzedApp(app, computer, canary, treeHash(folder), own);
      await fuzzed.keepBooks(kept);
      return fuzzed;
    } catch (error) {
      await computer.dispose();
      throw error;
    }
  }

  get known(): Known {
    return { facts: this.facts, rows: this.keeper.all(), lastSeq: this.seq };
  }

  /**
   * @param chosen what the system dialogs are answered with; all are cancelled when it is not given
   * @returns what was wrong with the answers (empty is good), and how many requests were done
   */
  async askMain(
    name: string,
    texts: readonly string[],
    { sender = 'page', chosen = [] }: { sender?: SenderKind; chosen?: readonly (string | null)[] } = {},
  ): Promise<{ wrong: string[]; done: number }> {
    const { folder } = this.computer;
    const answers = await ask(this.app, name, texts, sender, chosen);
    const wrong = answers.flatMap((answer, at) => {
      const text = texts[at] ?? '';
      const own = judge({ name, text, sender, folder }, answer);
      return sender === 'page' ? [...own, ...this.follow(name, text, answer.reply)] : own;
    });
    return { wrong, done: answers.filter(({ reply }) => reply.startsWith(DONE)).length };
  }

  /** Through `window.branchDesk`, as anything running in the page could. */
  async askBridge(name: RequestName, texts: readonly string[]): Promise<string[]> {
    const { folder } = this.computer;
    const answers = await this.app.page.evaluate(askThroughBridge, {
      name,
      texts: [...texts],
      reviver: revive.toString(),
    });
    return answers.flatMap((answer, at) => {
      const text = texts[at] ?? '';
      const wrong = judge({ name, text, sender: 'page', folder }, answer);
      return [...wrong, ...this.follow(name, text, answer.reply)];
    });
  }

  /** The journal holds what was acknowledged and nothing else; nothing outside was touched; no bug was logged. */
  async checkAll(): Promise<string[]> {
    const wrong: string[] = [];
    if (treeHash(join(this.computer.folder, 'canary')) !== this.before)
      wrong.push('something outside the profile was touched');
    // There is nothing to compare with; such a program is ended after the case.
    if (this.isOther) return wrong.concat(this.bugs());
    const journaled = await this.readJournal();
    if (typeof journaled === 'string') wrong.push(`the journal is not read: ${journaled}`);
    else wrong.push(...this.keeper.compare(journaled));
    return wrong.concat(this.bugs());
  }

  private bugs(): string[] {
    const bug = BUG_LINE.exec(this.newLog());
    return bug ? [`in the log: ${bug[0].slice(0, 500)}`] : [];
  }

  /** Bytes of memory main holds. */
  memory(): Promise<number> {
    return this.app.electron.evaluate(() => process.memoryUsage().rss);
  }

  /** A new path below a folder of the user's. */
  newPlace(name: string): string {
    return join(this.computer.makeFolder('选定的文件夹'), name);
  }

  close(): Promise<void> {
    return this.computer.dispose();
  }

  private async keepBooks(commands: readonly PlainCommand[]): Promise<void> {
    const wrong = commands.flatMap((command) => this.keeper.follow(command));
    wrong.push(...(await this.checkAll()));
    if (wrong.length > 0) throw new Error(`the books do not begin well: ${wrong.join('; ')}`);
  }

  /** A restore brings back what was kept before; everything else but a command leaves the journal alone. */
  private follow(name: string, text: string, reply: string): string[] {
    if (ENDS_BOOKS.has(name) && reply.startsWith(DONE)) this.isOther = true;
    if (name !== 'journal.commit' || !reply.startsWith(DONE)) return [];
    const { command } = revive(text) as { command: PlainCommand };
    return this.keeper.follow(command).map((why) => `journal.commit took ${text.slice(0, 300)}: ${why}`);
  }

  private async readJournal(): Promise<PlainCommand[] | string> {
    const commands: PlainCommand[] = [];
    for (;;) {
      const text = JSON.stringify({ seq: this.seq, limit: PAGE_COMMANDS });
      const { reply } = await askOnce(this.app, 'journal.readAfter', text, null);
      const { ok, value, failure } = JSON.parse(reply) as Parsed;
      if (!ok) return failure?.code ?? reply.slice(0, 200);
      const entries = (value?.['entries'] ?? []) as Entry[];
      commands.push(...entries.map(({ command }) => command));
      const last = entries.at(-1);
      if (!last) return commands;
      this.seq = last.seq;
    }
  }

  private newLog(): string {
    const file = join(this.app.profile, 'logs', 'app.log');
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    // Full, it became the one before; what was at its end is looked at in the next case as well.
    const text = bytes.subarray(bytes.length < this.readLog ? 0 : this.readLog).toString('utf8');
    this.readLog = bytes.length;
    return text;
  }
}

/** One after the other, in one go: each way to main and back takes longer than most answers. */
function ask(
  app: RunningApp,
  name: string,
  texts: readonly string[],
  sender: SenderKind,
  chosen: readonly (string | null)[],
): Promise<Answer[]> {
  return app.electron.evaluate(askListener, {
    channel: requestChannel,
    name,
    texts: [...texts],
    chosen: [...chosen],
    sender,
    reviver: revive.toString(),
    limitMs: ANSWER_LIMIT_MS,
    mostChars: MOST_ANSWER_CHARS,
  });
}

async function askOnce(app: RunningApp, name: string, text: string, path: string | null): Promise<Answer> {
  const [answer] = await ask(app, name, [text], 'page', [path]);
  return answer ?? { reply: 'no answer', polluted: false };
}

function treeHash(folder: string): string {
  return createHash('sha256')
    .update(JSON.stringify(readFolder(folder)))
    .digest('hex');
}
