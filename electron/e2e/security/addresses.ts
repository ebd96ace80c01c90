/** Addresses that must lead nowhere, as data. */

export interface Kind {
  kind: string;
  address: string;
}

/** Eight kinds of address out of the house, and three more that look as if they were inside. */
export function waysOut(port: number): Kind[] {
  return [
    { kind: 'http', address: `http://127.0.0.1:${port}/` },
    { kind: 'https', address: `https://127.0.0.1:${port}/` },
    { kind: 'ws', address: `ws://127.0.0.1:${port}/` },
    { kind: 'wss', address: `wss://127.0.0.1:${port}/` },
    { kind: 'ftp', address: `ftp://127.0.0.1:${port}/` },
    { kind: 'file', address: 'file:///etc/passwd' },
    { kind: 'data', address: 'data:text/html,<title>gone</title><script>document.title="gone"</script>' },
    { kind: 'javascript', address: 'javascript:document.title="gone"' },
    { kind: 'same scheme, other host', address: 'app://other-house/index.html' },
    { kind: 'without scheme', address: `//127.0.0.1:${port}/` },
    { kind: 'filesystem', address: 'filesystem:app://branch-handbook/temporary/index.html' },
  ];
}

/** What only a navigation could reach. */
export const insideTheEngine = [
  'chrome://version/',
  'devtools://devtools/',
  'view-source:app://branch-handbook/index.html',
];

const LONG = 'a'.repeat(30_000);

/**
 * Forty ways to write "out of the program's folder" after `app://branch-handbook/`. Names that exist on this PC or
 * in the profile stand behind the climb, so that a way that works would answer 200.
 */
export const climbs: readonly string[] = [
  '../package.json',
  '../../package.json',
  '../../../../../../../../etc/passwd',
  './.././../package.json',
  '..;/package.json',
  'assets/../../package.json',
  'assets/../../../../../../../../../../etc/passwd',
  '%2e%2e/package.json',
  '%2E%2E/%2E%2E/package.json',
  '%2e%2e%2fpackage.json',
  '..%2fpackage.json',
  '..%2F..%2F..%2F..%2F..%2Fetc%2Fpasswd',
  '.%2e/package.json',
  '%2e./package.json',
  '%252e%252e%252fpackage.json',
  '..%252f..%252fpackage.json',
  '%25252e%25252e/package.json',
  '..%5cpackage.json',
  '%2e%2e%5c%2e%2e%5cpackage.json',
  '..\\package.json',
  '..\\..\\..\\windows\\win.ini',
  '%5c%5cserver%5cshare%5cfile.txt',
  '%5c%5c%3f%5cC:%5cwindows%5cwin.ini',
  '%5c%5c.%5cC:%5cwindows%5cwin.ini',
  '//server/share/file.txt',
  '//etc/passwd',
  '%2fetc%2fpasswd',
  'C:/windows/win.ini',
  'C:%5cwindows%5cwin.ini',
  'index.html%00.png',
  '%00/../package.json',
  'index.html%00/../../package.json',
  'index.html::$DATA',
  'index.html.',
  'index.html%20',
  '%c0%ae%c0%ae/package.json',
  '%uff0e%uff0e/package.json',
  '．．/package.json',
  `${'../'.repeat(2_000)}etc/passwd`,
  `${LONG}/../${LONG}.json`,
];

/** The same scheme, asked in ways that are no plain file of the program: other hosts, queries, stores. */
export const otherQuestions: readonly string[] = [
  'app://branch-handbook/index.html?x=../../package.json',
  'app://branch-handbook/attachment/../../settings.json',
  `app://branch-handbook/attachment/${'0'.repeat(128)}`,
  `app://branch-handbook/attachment/${'0'.repeat(127)}%2e`,
  `app://branch-handbook/attachment/${'0'.repeat(128)}/../../../settings.json`,
  `app://branch-handbook/pdf/${'0'.repeat(32)}`,
  'app://branch-handbook/pdf/..%2f..%2fsettings.json',
  'app://branch-handbook/data/journal/000001.jsonl',
  'app://branch-handbook/settings.json',
  'app://branch-handbook/electron/main.cjs',
  'app://branch-handbook/renderer-files.json',
  'app://branch-handbook/package.json',
];
