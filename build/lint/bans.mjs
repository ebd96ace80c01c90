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

const clearMessage =
  'The engine writes Blobs and web storage to the disk in clear: bytes stay in main (attachments, PDFs by id), rows go through renderer/data.';

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
  // Chromium writes what a page keeps there into the profile, in clear: larger Blobs to blob_storage, the others to
  // files of their own. Only the sealed rows of renderer/data and sealed files of main may lie on a disk.
  clearBytes: [
    {
      selector: ':matches(NewExpression, CallExpression)[callee.name=/^(Blob|File|FontFace|MediaRecorder)$/]',
      message: clearMessage,
    },
    {
      selector:
        'MemberExpression[property.name=/^(createObjectURL|toBlob|convertToBlob|localStorage|sessionStorage|cookie|cookieStore|caches)$/]',
      message: clearMessage,
    },
    {
      selector: 'CallExpression[callee.property.name=/^(blob|getDirectory|showSaveFilePicker)$/]',
      message: clearMessage,
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

/** Globals of the page whose contents lie in its profile in clear. */
export const clearGlobals = ['localStorage', 'sessionStorage', 'caches', 'cookieStore'].map((name) => ({
  name,
  message: clearMessage,
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
