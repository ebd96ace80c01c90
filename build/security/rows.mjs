// The rows of the security table; the tests name the ones they stand for (electron/e2e/security/security-list.ts).

/** Electron's security list (docs/tutorial/security.md, 20 items), then what this house adds. */
export const securityRows = /** @type {const} */ ({
  1: 'Only load secure content',
  2: 'No Node.js integration in pages',
  3: 'Context isolation',
  4: 'Process sandboxing',
  5: 'Permission requests are handled',
  6: 'webSecurity stays on',
  7: 'A content security policy',
  8: 'No insecure content allowed',
  9: 'No experimental features',
  10: 'No enableBlinkFeatures',
  11: 'No webview with allowpopups',
  12: 'webview creation is verified',
  13: 'Navigation is limited',
  14: 'New windows are limited',
  15: 'No shell.openExternal',
  16: 'A current version of Electron',
  17: 'The sender of every IPC message is checked',
  18: 'A custom protocol instead of file://',
  19: 'Fuses are set',
  20: 'No raw Electron API reaches a page',
  'zero packets': 'Nothing is sent while the main job is done',
  F14: 'Hostile text in every text field runs nowhere',
  F15: 'Hostile requests only get typed failures',
  package: 'ASAR only, no source maps, licences, bill of materials',
});
