/** The only user of ipcMain: one channel for all requests, and the events main sends to a page. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { eventChannel, requestChannel } from '../shared/ipc/bridge';
import type { PageEventName, PageEvents } from '../shared/ipc/events';
import type { Log } from './logging/log';
import { answerRequest, type Handlers, type Sender } from './shell/answer-request';
import type { LockGate } from './vault/lock-gate';

const registered = new Set<number>();

/** Lets a window's page make requests, until it is destroyed. */
export function registerPage(page: WebContents): void {
  const { id } = page;
  registered.add(id);
  page.once('destroyed', () => registered.delete(id));
}

export function serve(handlers: Handlers, log: Log, gate: LockGate): void {
  // One message and nothing beside it: the bridge sends no more.
  ipcMain.handle(requestChannel, (event, ...args: unknown[]) =>
    answerRequest(handlers, log, readSender(event), args.length === 1 ? args[0] : undefined, gate),
  );
}

export function tellPage<E extends PageEventName>(page: WebContents, name: E, detail: PageEvents[E]): void {
  if (!page.isDestroyed()) page.send(eventChannel, { name, detail });
}

function readSender(event: IpcMainInvokeEvent): Sender {
  return { registered: registered.has(event.sender.id), frame: readFrame(event) };
}

/** Reading a frame that is just going away throws in some versions and gives null in others. */
function readFrame(event: IpcMainInvokeEvent): Sender['frame'] {
  try {
    const frame = event.senderFrame;
    return (
      frame && { url: frame.url, isMainFrame: frame.parent === null && frame === event.sender.mainFrame }
    );
  } catch {
    return null;
  }
}
