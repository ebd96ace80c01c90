// Which bans hold where. Later rows replace earlier ones for the files they match.
import { clearGlobals, networkGlobals, restrictedImports, restrictedSyntax } from './bans.mjs';

const IMPORTS = ['ipcMain', 'ipcRenderer', 'dexie', 'liveQuery', 'recharts', 'network'];
const SYNTAX = ['openExternal', 'ipcMain', 'ipcRenderer'];
/** Nowhere in the page: there is no place where bytes of a person may lie in clear. */
const PAGE_SYNTAX = [...SYNTAX, 'clearBytes'];

function without(list, ...names) {
  return list.filter((name) => !names.includes(name));
}

function area(files, imports, syntax) {
  return {
    files,
    rules: {
      'no-restricted-imports': restrictedImports(imports),
      'no-restricted-syntax': restrictedSyntax(syntax),
    },
  };
}

export const areas = [
  area(['{shared,electron,renderer}/**/*.{ts,tsx}'], IMPORTS, SYNTAX),
  area(['shared/**/*.ts'], [...IMPORTS, 'pure'], [...SYNTAX, 'clock']),
  // The estimator and its lists, the same in the page and in main.
  area(['shared/domain/password-strength.ts'], IMPORTS, [...SYNTAX, 'clock']),
  // Tests may read files and use the test library, but not the clock.
  area(['shared/**/*.test.ts'], IMPORTS, [...SYNTAX, 'clock']),
  area(['electron/serve.ts'], without(IMPORTS, 'ipcMain'), without(SYNTAX, 'ipcMain')),
  // Takes `electron` as a whole, since older runtimes lack some of its names: the expressions stay banned.
  area(
    ['electron/preload.ts'],
    without(IMPORTS, 'ipcRenderer', 'ipcMain', 'network'),
    without(SYNTAX, 'ipcRenderer'),
  ),
  // The tests try what the app refuses (windows, requests, addresses).
  area(['electron/e2e/**/*.ts'], without(IMPORTS, 'network'), []),
  area(['renderer/**/*.{ts,tsx}'], IMPORTS, PAGE_SYNTAX),
  area(['renderer/data/**/*.{ts,tsx}'], without(IMPORTS, 'dexie', 'liveQuery'), PAGE_SYNTAX),
  area(['renderer/{app,features}/**/*.{ts,tsx}'], without(IMPORTS, 'liveQuery'), PAGE_SYNTAX),
  area(
    ['renderer/features/{dashboard,reports}/**/*.{ts,tsx}'],
    without(IMPORTS, 'liveQuery', 'recharts'),
    PAGE_SYNTAX,
  ),
  {
    files: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
    ignores: ['electron/e2e/**'],
    rules: { 'no-restricted-globals': ['error', ...networkGlobals] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...networkGlobals, ...clearGlobals] },
  },
  // Tests make files for the widgets that take them, and look whether anything was kept.
  {
    files: ['renderer/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': restrictedSyntax(SYNTAX),
      'no-restricted-globals': ['error', ...networkGlobals],
    },
  },
];
