/**
 * Whose the things in a profile are. Where the folder bears our own name everything in it is ours; a folder somebody
 * named on the command line may hold other people's documents, and there only known names are removed.
 */
import { basename } from 'node:path';
import { PROFILE_NAME } from '../shell/environment';
import { markerName } from './marker';

/** Of this program, in the order they are removed; each a name directly in the profile. */
export const ownNames = ['data', 'session-pdf', 'settings.json', 'logs'] as const;
/** Where the engine keeps what pages stored: the working view, sealed, and a few names. */
export const pageStoreNames = [
  'IndexedDB',
  'Local Storage',
  'Session Storage',
  'blob_storage',
  'File System',
] as const;

/**
 * What Chromium 114 to 140 puts into a profile beside that, from looking at it (Linux, Windows) and from its source
 * (chrome/common/chrome_constants, content/public/common/content_constants, storage). A name that is missing here
 * costs nothing where the folder bears our name, and is told at the end elsewhere.
 */
const ENGINE_NAMES: ReadonlySet<string> = new Set([
  ...['Cache', 'Code Cache', 'GPUCache', 'ShaderCache', 'GrShaderCache', 'GraphiteDawnCache', 'DawnCache'],
  ...['DawnGraphiteCache', 'DawnWebGPUCache', 'VideoDecodeStats', 'Service Worker', 'shared_proto_db'],
  ...[
    'Cookies',
    'Cookies-journal',
    'Network',
    'Network Persistent State',
    'TransportSecurity',
    'Trust Tokens',
  ],
  ...['Trust Tokens-journal', 'Reporting and NEL', 'Reporting and NEL-journal', 'NetworkDataMigrated'],
  ...[
    'DIPS',
    'DIPS-journal',
    'DIPS-shm',
    'DIPS-wal',
    'SharedStorage',
    'SharedStorage-shm',
    'SharedStorage-wal',
  ],
  ...['PrivateAggregation', 'PrivateAggregation-journal', 'InterestGroups', 'InterestGroups-journal'],
  ...['Shared Dictionary', 'WebStorage', 'QuotaManager', 'QuotaManager-journal', 'databases', 'Web Data'],
  ...['Preferences', 'Local State', 'Partitions', 'Dictionaries', 'Crashpad', 'WebRTC Logs', 'Browser'],
  ...['SingletonCookie', 'SingletonLock', 'SingletonSocket', 'lockfile', 'DevToolsActivePort', 'Variations'],
  ...['Dictionaries', 'declarative_rules.json', 'Local State-journal', 'BrowserMetrics', 'Download Service'],
]);

export type NameOwner = 'ours' | 'engine' | 'unknown';

/** @param name directly in the profile */
export function ownerOf(name: string): NameOwner {
  const own = [...ownNames, ...pageStoreNames, markerName] as readonly string[];
  // Files that were being replaced when the power went: `settings.json.4711-3.tmp`.
  const isOwn = own.some(
    (known) => name === known || (name.startsWith(`${known}.`) && name.endsWith('.tmp')),
  );
  if (isOwn) return 'ours';
  const isEngine =
    ENGINE_NAMES.has(name) || /^(?:\.org\.chromium\.|old_|Local State~|Preferences~)/.test(name);
  return isEngine ? 'engine' : 'unknown';
}

/** The folder bears the name this program gives it: nobody else keeps things there. */
export function isNamedByUs(profile: string): boolean {
  const name = basename(profile);
  return name === PROFILE_NAME || name === `${PROFILE_NAME}-development`;
}
