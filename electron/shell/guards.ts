/** What no page of ours may do, whatever runs in it: leave, open, ask, download, connect. */
import { app, session, type Session, type WebContents } from 'electron';
import type { Log } from '../logging/log';
import { isOwnPage, isOwnUrl } from './origin';
import { isAllowedFrame, isAllowedRequest, isGrantedPermission } from './refusals';

/** Before any window is made. */
export function guardEverything(log: Log, development: boolean): void {
  const guarded = new WeakSet<Session>();
  const guard = (target: Session): void => {
    if (guarded.has(target)) return;
    guarded.add(target);
    guardSession(target, log, development);
  };
  app.on('session-created', guard);
  guard(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

/** `.invalid` is a name that can never exist (RFC 2606). */
const NOWHERE = 'socks5://nowhere.invalid:1';

function guardSession(target: Session, log: Log, development: boolean): void {
  // Subtle: denying persistent-storage too would make IndexedDB evictable when the disk fills up.
  target.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isGrantedPermission(permission, details.requestingUrl));
  });
  target.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGrantedPermission(permission, requestingOrigin),
  );
  target.setDevicePermissionHandler(() => false);
  // The spell checker would download dictionaries.
  target.setSpellCheckerEnabled(false);
  // Subtle: peer connections (WebRTC) ask neither onBeforeRequest nor the page's policy. What they may use is the
  // proxy only (guardContents), and the proxy has a name that no resolver knows.
  void target.setProxy({ proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, callback) => {
    const allowed = isAllowedRequest(details.url, details.resourceType, development);
    if (!allowed) log.warn(`request refused: ${details.resourceType} ${details.url.slice(0, 200)}`);
    callback({ cancel: !allowed });
  });
}

function guardContents(contents: WebContents, log: Log): void {
  // The paper session (electron/print) has no page of ours; on Windows it shows Chromium's PDF viewer.
  const isPageSession = contents.session === session.defaultSession;
  const refuse = (what: string, url: string): void => log.warn(`${what} refused: ${url.slice(0, 200)}`);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event, url) => {
    if (isOwnPage(url)) return;
    event.preventDefault();
    refuse('navigation', url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? isOwnPage(event.url) : isAllowedFrame(event.url, isPageSession)) return;
    event.preventDefault();
    refuse('frame navigation', event.url);
  });
  contents.on('will-redirect', (event, url) => {
    if (isOwnUrl(url)) return;
    event.preventDefault();
    refuse('redirect', url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refuse('webview', '');
  });
  contents.setWindowOpenHandler(({ url }) => {
    refuse('window', url);
    return { action: 'deny' };
  });
}
