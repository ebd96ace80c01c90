/** Typed calls to main. The bridge is taken from the window once, here; features never touch it. */
import { bridgeKey, type DeskBridge } from '../../shared/ipc/bridge';

declare global {
  interface Window {
    [bridgeKey]?: DeskBridge;
  }
}

export type Desk = DeskBridge['requests'] & Pick<DeskBridge, 'on' | 'grantDropped'>;

/** The real desk; throws when the page runs outside the app (a browser tab has no files to work with). */
export function connectDesk(): Desk {
  const bridge = window[bridgeKey];
  if (!bridge) throw new Error('this page runs only inside the app');
  return {
    ...bridge.requests,
    on: (event, listener) => bridge.on(event, listener),
    grantDropped: (files) => bridge.grantDropped(files),
  };
}
