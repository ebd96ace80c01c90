/**
 * The bridge, bundled to one file and run sandboxed: one function per request, events without the Electron
 * event object, paths of dropped files straight to main. Nothing else of Electron reaches the page.
 */
import * as electron from 'electron';
import { bridgeKey, eventChannel, requestChannel, type DeskBridge } from '../shared/ipc/bridge';
import { pageEventNames, type PageEventName, type PageEvents } from '../shared/ipc/events';
import { fail } from '../shared/ipc/reply';
import { requestNames } from '../shared/ipc/request-names';

const { contextBridge, ipcRenderer } = electron;

type Listener = (detail: PageEvents[PageEventName]) => void;
const listeners = new Map<PageEventName, Set<Listener>>(pageEventNames.map((name) => [name, new Set()]));

ipcRenderer.on(
  eventChannel,
  (_event, message: { name: PageEventName; detail: PageEvents[PageEventName] }) => {
    const own = listeners.get(message.name);
    // Where the page has nothing to store (first start, error page) nobody listens: main need not wait.
    if (message.name === 'app.closeRequested' && own?.size === 0) void send('app.readyToClose', {});
    for (const listener of own ?? []) listener(message.detail);
  },
);

function send(name: string, input: unknown): Promise<never> {
  return ipcRenderer.invoke(requestChannel, { name, input }) as Promise<never>;
}

function on<E extends PageEventName>(event: E, listener: (detail: PageEvents[E]) => void): () => void {
  const own = listeners.get(event);
  if (!own) throw new Error(`no such event: ${event}`);
  const added = listener as Listener;
  own.add(added);
  return () => own.delete(added);
}

/** The browser's class, without the DOM's types: the one of this world, which the page cannot replace. */
const { File: RealFile } = globalThis as unknown as { File: new () => { path?: unknown } };

/** The system's path of a file dropped on the page; empty for one that was made in the page itself. */
function pathOf(file: unknown): string {
  // Subtle: an object with a `path` of the page's own making must not become a grant.
  if (!(file instanceof RealFile)) return '';
  // Work-around: Electron 25 (development fallback) has no webUtils and File.path instead; may go with it.
  const { webUtils } = electron as Partial<typeof electron>;
  if (webUtils) return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
  return typeof file.path === 'string' ? file.path : '';
}

const grantDropped: DeskBridge['grantDropped'] = async (files) => {
  const paths = files.map(pathOf).filter((path) => path !== '');
  if (paths.length === 0) return fail('fileNotFound', 'the dropped things are not files');
  return send('files.grantDropped', { paths });
};

const requests = Object.fromEntries(
  requestNames.map((name) => [name, (input: unknown) => send(name, input)]),
) as unknown as DeskBridge['requests'];
// Paths come from dropped files only: the page itself may not name any.
requests['files.grantDropped'] = async () => fail('notAllowed', 'drop the files on the page');

const bridge: DeskBridge = { requests: Object.freeze(requests), on, grantDropped };
contextBridge.exposeInMainWorld(bridgeKey, Object.freeze(bridge));
