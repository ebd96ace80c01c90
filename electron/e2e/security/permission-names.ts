/**
 * Every name by which Electron 45 asks for a permission: the 46 strings of
 * `Converter<blink::PermissionType>::ToV8` in shell/common/gin_converters/content_converter.cc, as the types of
 * `setPermissionRequestHandler` and `setPermissionCheckHandler` in electron.d.ts 45.4.1 repeat them. The first test
 * of permissions.e2e.ts compares this list with those types, so that a new name is noticed with a new Electron.
 */
export const permissionNames = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'unknown',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
] as const;

/** The two our own page needs: storage that is not evicted, and copying after a click. */
export const grantedNames: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];
/** Names of earlier and later Chromiums, and none at all: refused like any other. */
export const otherNames = [
  'accessibility-events',
  'window-placement',
  'audioCapture',
  'videoCapture',
  '__proto__',
  '',
];
