// "Who may import whom" of ARCHITECTURE.md as data: one row per zone, checked against the real tree by
// architecture.test.ts. Whatever a row does not allow is forbidden.

export interface Zone {
  name: string;
  /** Files of the zone (paths from the root). The first row that matches a file decides. */
  files: RegExp;
  /** Files of ours it may import, without extension; a folder stands for its index. */
  mayImport: RegExp[];
  /** Packages it may import, by name; a trailing `/` allows everything below (`@mui/material/`). */
  packages: string[];
  /** Node's own modules. */
  node: boolean;
  /** Shown when the row is broken: where the thing belongs instead. */
  signpost: string;
}

const SHARED = /^shared\//;
const UI = /^renderer\/ui\//;
const PAPER = /^renderer\/paper\//;
const DESK = /^renderer\/desk\//;
const ACTIONS = /^renderer\/actions\//;
const STORES = /^renderer\/data\/(stores\/|data-context$|write-point$)/;
/** Fonts and pictures the bundler copies; no code lives there. */
const RESOURCES = /^resources\//;

const REACT = ['react', 'react/', 'react-dom', 'react-dom/client'];
const DRESS = ['@mui/material', '@mui/material/', '@emotion/react', '@emotion/styled', 'lucide-react'];
const PICKERS = ['@mui/x-date-pickers', '@mui/x-date-pickers/', 'dayjs', 'dayjs/'];
const FORMS = ['react-hook-form', '@hookform/resolvers/'];
const TABLES = ['@tanstack/react-virtual'];
const PURE = ['zod', 'pinyin-pro'];
const FEATURE = [
  ...REACT,
  ...DRESS,
  ...FORMS,
  ...TABLES,
  ...PURE,
  'react-router',
  'dexie-react-hooks',
  'ulid',
];
/** The code on printed sheets: drawn, and found again on scans. */
const CODES = ['qrcode', 'zxing-wasm/'];
/** The day a photo was taken. */
const PHOTOS = ['exifr'];
/** Judges passwords by the same lists in the page and in main; everything else in shared/ stays without packages. */
const STRENGTH = ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common'];
const DOCUMENTS = ['exceljs', '@e965/xlsx', '@e965/xlsx/', '@cantoo/pdf-lib', 'docx', 'yauzl'];

const featureSignpost =
  'Two features that need the same thing: it moves down (rule -> shared/domain, table -> data/stores, widget -> ui); one feature opens another by route.';

function feature(name: string, files: RegExp, packages: string[]): Zone {
  return {
    name,
    files,
    // `itself` is added by the checker: the folder renderer/features/X the file lies in.
    mayImport: [SHARED, UI, PAPER, DESK, ACTIONS, STORES, RESOURCES],
    packages,
    node: false,
    signpost: featureSignpost,
  };
}

export const zones: Zone[] = [
  {
    name: 'shared/domain/password-strength.ts',
    files: /^shared\/domain\/password-strength\.ts$/,
    mayImport: [SHARED],
    packages: STRENGTH,
    node: false,
    signpost: 'shared/ is pure: take files, clock, chance and windows as arguments.',
  },
  {
    name: 'shared',
    files: SHARED,
    mayImport: [SHARED],
    packages: PURE,
    node: false,
    signpost: 'shared/ is pure: take files, clock, chance and windows as arguments.',
  },
  {
    name: 'electron/preload.ts',
    files: /^electron\/preload\.ts$/,
    mayImport: [/^shared\/ipc\//],
    packages: ['electron'],
    node: false,
    signpost: 'The preload is the bridge and nothing else.',
  },
  {
    name: 'electron/cli',
    files: /^electron\/cli\//,
    mayImport: [SHARED, /^electron\//],
    packages: [...DOCUMENTS, ...PURE, 'ulid'],
    node: true,
    signpost: 'The command line runs on plain Node, without Electron.',
  },
  {
    name: 'electron/e2e',
    files: /^electron\/e2e\//,
    // It starts what build/ made, on the runtime build/ chose, and bundles single modules the way build/ does.
    mayImport: [
      SHARED,
      /^electron\//,
      /^build\/(runtime|print-queue|setup\/(places|command)|vite\/node-bundle)(\.mjs)?$/,
      // What the packages must be like, and the rows of the security table.
      /^build\/security\//,
    ],
    packages: ['@playwright/test', 'electron', 'axe-core', 'vite', ...DOCUMENTS, ...CODES, ...PURE],
    node: true,
    signpost: 'End-to-end tests see the app from outside.',
  },
  {
    name: 'electron/faults',
    files: /^electron\/faults\//,
    mayImport: [SHARED, /^electron\/(?!cli\/|e2e\/)/],
    // Rosters to be spoilt are made by the library that office programs' files are compared with (F13).
    packages: ['@e965/xlsx', 'fast-check', ...PURE, 'ulid'],
    node: true,
    signpost: 'Fault tests drive the storage modules on disks of their own making; nothing imports them.',
  },
  {
    name: 'electron',
    files: /^electron\//,
    mayImport: [SHARED, /^electron\/(?!cli\/|e2e\/|faults\/)/],
    packages: ['electron', 'hash-wasm', ...DOCUMENTS, ...CODES, ...PHOTOS, ...PURE, 'ulid'],
    node: true,
    signpost: 'Main never imports the page: what both need is a value in shared/.',
  },
  {
    name: 'renderer/app',
    files: /^renderer\/app\//,
    mayImport: [
      SHARED,
      UI,
      DESK,
      ACTIONS,
      /^renderer\/(app|data)\//,
      /^renderer\/features\/[^/]+(\/index)?$/,
      RESOURCES,
    ],
    packages: [...FEATURE, ...PICKERS, '@emotion/cache'],
    node: false,
    signpost: "App sees a feature's front door (index.ts), never its inside.",
  },
  feature('renderer/features/{dashboard,reports}', /^renderer\/features\/(dashboard|reports)\//, [
    ...FEATURE,
    'recharts',
  ]),
  feature('renderer/features', /^renderer\/features\//, FEATURE),
  {
    name: 'renderer/actions',
    files: ACTIONS,
    // Data and ui stay apart; what needs both, and belongs to no single feature, stands between them and the features.
    mayImport: [
      SHARED,
      ACTIONS,
      DESK,
      STORES,
      /^renderer\/ui\/(feedback\/toast-context|field\/attachment-item)$/,
    ],
    packages: REACT,
    node: false,
    signpost:
      'An action writes, asks the bridge and tells: what it draws is a widget (ui) or a page (features).',
  },
  {
    name: 'renderer/ui',
    files: UI,
    mayImport: [UI, /^shared\/(words|domain)\//, RESOURCES],
    packages: [...REACT, ...DRESS, ...PICKERS, ...FORMS, ...TABLES, 'pdfjs-dist', 'pdfjs-dist/'],
    node: false,
    signpost: 'Widgets are dumb: values and callbacks come in as props.',
  },
  {
    // Frozen: a migration that imports the app would change when the app does.
    name: 'renderer/data/migrations',
    files: /^renderer\/data\/migrations\/\d{3}-[^/]+\.ts$/,
    mayImport: [/^renderer\/data\/migrations\//],
    packages: ['dexie'],
    node: false,
    signpost: 'A migration is frozen and imports nothing from the app.',
  },
  {
    name: 'renderer/data',
    files: /^renderer\/data\//,
    mayImport: [SHARED, /^renderer\/data\//],
    packages: ['dexie', 'dexie-react-hooks', ...REACT, ...PURE, 'ulid'],
    node: false,
    signpost: 'Data knows tables, not screens.',
  },
  {
    name: 'renderer/paper',
    files: PAPER,
    mayImport: [SHARED, PAPER],
    packages: ['react', 'react/', 'react-dom/server'],
    node: false,
    signpost: 'Paper is a function from values to one HTML string.',
  },
  {
    name: 'renderer/desk',
    files: DESK,
    mayImport: [SHARED, DESK],
    packages: REACT,
    node: false,
    signpost: 'Desk is the bridge with types.',
  },
  {
    name: 'build',
    files: /^build\//,
    mayImport: [/^build\//, /^electron\/e2e\//],
    packages: ['*'],
    node: true,
    signpost: 'build/ makes the app and is no part of it.',
  },
];

/** What tests beside the code may use on top of their zone. */
export const testAdditions = {
  packages: [
    'vitest',
    'fast-check',
    'jsdom',
    'axe-core',
    'fake-indexeddb',
    'fake-indexeddb/',
    '@testing-library/react',
    '@testing-library/user-event',
  ],
  node: true,
  /** The shipped samples are what tests are fed with. */
  mayImport: [RESOURCES],
  /** A page's test brings its own database and the fake desk. */
  rendererMayImport: [/^renderer\/(data|desk)\//],
};
