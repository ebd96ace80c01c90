// The house's bans, each with the signpost to where the thing belongs. Folder-to-folder imports are the
// architecture test's subject; here are names and libraries that must stay in one place.

/** Bans on imports, by name. @type {Record<string, {paths?: object[], patterns?: object[]}>} */
export const importBans = {
  ipcMain: {
    paths: [
      {
        name: 'electron',
        importNames: ['ipcMain'],
        message:
          'Only electron/serve.ts touches ipcMain: add a request to shared/ipc/contract.ts and a handler.',
      },
    ],
  },
  ipcRenderer: {
    paths: [
      {
        name: 'electron',
        importNames: ['ipcRenderer'],
        message: 'Only electron/preload.ts touches ipcRenderer: call through renderer/desk.',
      },
    ],
  },
  dexie: {
    paths: [
      {
        name: 'dexie',
        message: 'Only renderer/data knows Dexie: add what you need to a store in data/stores.',
      },
      { name: 'dexie/import-wrapper.mjs', message: 'Only renderer/data knows Dexie.' },
    ],
  },
  liveQuery: {
    paths: [
      {
        name: 'dexie-react-hooks',
        message: 'Live queries belong to features (and app, data): widgets get their values as props.',
      },
    ],
  },
  recharts: {
    paths: [
      {
        name: 'recharts',
        message: 'Charts live in features/dashboard and features/reports; on paper draw SVG from numbers.',
      },
    ],
  },
  network: {
    paths: [
      { name: 'electron', importNames: ['net'], message: 'The app makes no network request of any kind.' },
    ],
    patterns: [
      {
        regex: '^(node:)?(https?|http2|net|tls|dgram|dns)(/|$)',
        message: 'The app makes no network request of any kind.',
      },
    ],
  },
  pure: {
    patterns: [
      {
        regex: '^(?!\\.{1,2}(/|$)|zod(/|$)|pinyin-pro$)',
        message:
          'shared/ is pure: it may import only shared/, zod and pinyin-pro. Pass the rest in as arguments.',
      },
    ],
  },
};

const clockMessage = 'shared/ knows neither clock nor chance: take the instant, day or id as an argument.';

/** Bans on expressions, by name. @type {Record<string, {selector: string, message: string}[]>} */
export const syntaxBans = {
  openExternal: [
    {
      selector: ':matches(MemberExpression[property.name="openExternal"], Property[key.name="openExternal"])',
      message:
        'Nothing leaves the app: shell.openExternal is not used. Files are shown with showItemInFolder.',
    },
  ],
  ipcMain: [
    {
      selector: 'MemberExpression[property.name="ipcMain"]',
      message: 'Only electron/serve.ts touches ipcMain.',
    },
  ],
  ipcRenderer: [
    {
      selector: 'MemberExpression[property.name="ipcRenderer"]',
      message: 'Only electron/preload.ts touches ipcRenderer.',
    },
  ],
  clock: [
    {
      selector: 'MemberExpression[object.name="Date"][property.name="now"]',
      message: clockMessage,
    },
    {
      selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
      message: clockMessage,
    },
    {
      selector: 'MemberExpression[object.name="Math"][property.name="random"]',
      message: clockMessage,
    },
  ],
};

/** Globals that reach the network. */
export const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'The app makes no network request of any kind: ask main through renderer/desk.',
}));

/**
 * Joins bans into the options of no-restricted-imports (a later block replaces an earlier one as a whole,
 * so each area names its full list).
 * @param {(keyof typeof importBans)[]} names
 */
export function restrictedImports(names) {
  const paths = names.flatMap((name) => importBans[name].paths ?? []);
  const patterns = names.flatMap((name) => importBans[name].patterns ?? []);
  return ['error', { paths, patterns }];
}

/** @param {(keyof typeof syntaxBans)[]} names */
export function restrictedSyntax(names) {
  return ['error', ...names.flatMap((name) => syntaxBans[name])];
}
