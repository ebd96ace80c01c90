/** How a request is asked: at the very listener main registered, with any sender, or through the page's own bridge. */

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

export interface Answer {
  /** JSON of the reply, or what went wrong instead of one. */
  reply: string;
  polluted: boolean;
}

export interface Asked {
  channel: string;
  name: string;
  texts: string[];
  /** What the next system dialog is answered with, for each text; null: cancelled. */
  chosen: (string | null)[];
  sender: SenderKind;
  reviver: string;
  limitMs: number;
  /** Longer answers are cut, and then are no JSON. */
  mostChars: number;
}

/** Runs in main. */
export async function askListener(
  { BrowserWindow, ipcMain }: typeof Electron.CrossProcessExports,
  { channel, name, texts, chosen, sender, reviver, limitMs, mostChars }: Asked,
): Promise<Answer[]> {
  type Listener = (event: object, message: unknown) => Promise<unknown>;
  const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Listener> })._invokeHandlers;
  const listener = handlers.get(channel);
  if (!listener) throw new Error('main listens to nobody');
  const made = Reflect.construct(Function, [`return (${reviver})`]) as () => (text: string) => unknown;
  const toValue = made();
  /** Locking puts another window in the place of the one before. */
  const eventOf = (kind: string): object => {
    // Sheets are set in windows nobody sees, which may outlive the answer.
    const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
    if (!page) throw new Error('there is no window');
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
    return events[kind] ?? {};
  };
  const answers: Answer[] = [];
  for (const [at, text] of texts.entries()) {
    const path = chosen[at] ?? null;
    const dialogs = { answers: path === null ? [] : [{ paths: [path] }], asked: [] };
    Object.assign(globalThis.branchHandbookDialogs ?? {}, dialogs);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>(
      (resolve) => (timer = setTimeout(() => resolve('no answer in time'), limitMs)),
    );
    const reply = (async () => {
      try {
        const value: unknown = await listener(eventOf(sender), { name, input: toValue(text) });
        return value === undefined ? 'undefined' : JSON.stringify(value);
      } catch (error) {
        return `thrown: ${String(error)}`;
      }
    })();
    const answer = await Promise.race([reply, late]);
    clearTimeout(timer);
    answers.push({ reply: answer.slice(0, mostChars), polluted: 'polluted' in {} });
  }
  return answers;
}

/** Runs in the page. */
export async function askThroughBridge({
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
