/** The shape of `window.branchDesk`, the only thing the preload exposes. */
import type { RequestAnswer, RequestInput, RequestName } from './contract';
import type { PageEventName, PageEvents } from './events';
import type { Reply } from './reply';

export interface DeskBridge {
  /** One function per request; each sends exactly one validated object. */
  requests: { [N in RequestName]: (input: RequestInput<N>) => Promise<Reply<RequestAnswer<N>>> };
  /** Subscribes to an event; returns the function that ends the subscription. The Electron event stays out. */
  on<E extends PageEventName>(event: E, listener: (detail: PageEvents[E]) => void): () => void;
  /** Grants for files dropped on the page (their paths never reach the page). */
  grantDropped(files: unknown[]): Promise<Reply<RequestAnswer<'files.grantDropped'>>>;
}
export const bridgeKey = 'branchDesk';
/** The frozen origin: IndexedDB belongs to it; changing it would hide the database. */
export const appOrigin = 'app://branch-handbook';
export const requestChannel = 'desk:request';
export const eventChannel = 'desk:event';
