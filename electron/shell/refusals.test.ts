import { describe, expect, it } from 'vitest';
import { isAllowedFrame, isAllowedRequest, isGrantedPermission } from './refusals';

/** Every permission name Electron knows (shell/common/gin_converters/content_converter.cc). */
const PERMISSIONS = `accessibility-events ar audio-capture background-fetch background-sync
  captured-surface-control clipboard-read clipboard-sanitized-write deprecated-sync-clipboard-read camera
  display-capture durable-storage fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid
  idle-detection keyboardLock local-fonts local-network-access loopback-network media mediaKeySystem microphone
  midi midiSysex mediaKeySystem nfc notifications openExternal payment-handler periodic-background-sync
  persistent-storage pointerLock push screen-wake-lock sensors serial smart-card speaker-selection
  storage-access system-wake-lock top-level-storage-access usb video-capture vr window-management unknown`
  .trim()
  .split(/\s+/);
const OWN = ['app://branch-handbook', 'app://branch-handbook/', 'app://branch-handbook/index.html#/members'];
const FOREIGN = [
  '',
  'null',
  'about:blank',
  'app://other/',
  'app://branch-handbook.x/',
  'https://branch-handbook/',
];

it('grants lasting storage and copying to our own origin, nothing else to anybody', () => {
  for (const permission of PERMISSIONS) {
    const granted = permission === 'persistent-storage' || permission === 'clipboard-sanitized-write';
    for (const url of OWN) expect(isGrantedPermission(permission, url), permission).toBe(granted);
    for (const url of FOREIGN) expect(isGrantedPermission(permission, url), permission).toBe(false);
  }
});

describe('requests', () => {
  it.each([
    ['app://branch-handbook/index.html', 'mainFrame'],
    ['app://branch-handbook/pdf/00', 'xhr'],
    ['blob:app://branch-handbook/4ca07a52-775a-40f2-b70d-046c1a2888cd', 'image'],
    ['data:image/png;base64,AAAA', 'image'],
    ['data:font/woff2;base64,AAAA', 'font'],
    ['about:blank', 'subFrame'],
  ])('%s as %s may pass', (url, type) => {
    expect(isAllowedRequest(url, type, false)).toBe(true);
  });

  it.each([
    ['https://branch-handbook/index.html', 'mainFrame'],
    ['http://127.0.0.1/', 'xhr'],
    ['ws://127.0.0.1/', 'webSocket'],
    ['wss://example.com/', 'webSocket'],
    ['ftp://example.com/', 'image'],
    ['file:///etc/passwd', 'xhr'],
    ['chrome://gpu/', 'mainFrame'],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'subFrame'],
    ['devtools://devtools/bundled/inspector.html', 'mainFrame'],
    ['app://other/index.html', 'mainFrame'],
    ['app://branch-handbook.evil/index.html', 'mainFrame'],
    ['blob:https://example.com/1', 'image'],
    ['blob:app://other/1', 'image'],
    ['blob:null/1', 'image'],
    ['data:text/html,x', 'mainFrame'],
    ['data:text/html,x', 'subFrame'],
    ['data:text/javascript,x', 'script'],
    ['javascript:1', 'mainFrame'],
    ['', 'other'],
    ['not a url', 'other'],
  ])('%s as %s may not', (url, type) => {
    expect(isAllowedRequest(url, type, false)).toBe(false);
  });

  it('developer tools only in development', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', 'mainFrame', true)).toBe(true);
  });
});

it('frames go nowhere, except the PDF viewer in the session that prints', () => {
  const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
  expect(isAllowedFrame('about:srcdoc', true)).toBe(true);
  expect(isAllowedFrame(viewer, false)).toBe(true);
  for (const url of [viewer, 'https://example.com/', 'about:blank', 'app://branch-handbook/index.html']) {
    expect(isAllowedFrame(url, true)).toBe(false);
  }
  expect(isAllowedFrame('chrome-extension://other/index.html', false)).toBe(false);
});
