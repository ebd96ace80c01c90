// The architecture test is itself tested: each row of the import table catches a bad import and lets a good
// one through.
import { describe, expect, test } from 'vitest';
import { breachesOf, importsOf } from './check-imports';
import { zones } from './import-table';

/** [zone, file, good imports, bad imports] */
const CASES: [zone: string, file: string, good: string[], bad: string[]][] = [
  [
    'shared',
    'shared/domain/meeting.ts',
    ['./dates', '../rules/table', 'zod', 'pinyin-pro'],
    [
      'node:fs',
      'fs',
      'electron',
      'react',
      'dexie',
      'ulid',
      '../../electron/journal/journal',
      '../../renderer/ui/color',
    ],
  ],
  [
    'shared/domain/password-strength.ts',
    'shared/domain/password-strength.ts',
    ['./person-name', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common'],
    ['node:fs', 'hash-wasm', '../../electron/vault/seal', 'react'],
  ],
  ['shared', 'shared/domain/meeting.test.ts', ['vitest', 'fast-check', 'node:fs'], ['react', 'electron']],
  [
    'electron/preload.ts',
    'electron/preload.ts',
    ['electron', '../shared/ipc/contract'],
    ['node:path', './journal/journal', '../shared/domain/dates', 'zod'],
  ],
  [
    'electron/cli',
    'electron/cli/main.ts',
    ['node:fs', '../archive/verify', '../../shared/archive/manifest', 'exceljs'],
    ['electron', 'react', '../../renderer/paper/minutes'],
  ],
  [
    'electron/e2e',
    'electron/e2e/main-job.e2e.ts',
    ['@playwright/test', './pages/members', '../../build/runtime.mjs', '../../shared/words/ui'],
    ['../../renderer/app/App', '../../build/setup/electron-runtime.mjs', 'dexie'],
  ],
  [
    'electron/faults',
    'electron/faults/f20-random-user.ts',
    ['node:path', 'fast-check', './support/random', '../journal/journal', '../../shared/schema/state'],
    ['electron', 'react', '../../renderer/data/write-point', '../e2e/support/paper-app', '../cli/run'],
  ],
  [
    'electron',
    'electron/handlers.ts',
    ['electron', 'node:fs', './journal/journal', '../shared/ipc/contract', 'yauzl'],
    [
      '../renderer/desk/desk',
      'react',
      'dexie',
      './cli/verify',
      './e2e/fixture',
      './faults/list',
      '../build/runtime.mjs',
    ],
  ],
  [
    'renderer/app',
    'renderer/app/App.tsx',
    [
      'react',
      '../features/members',
      '../features/members/index',
      '../ui/color',
      '../data/write-point',
      '../desk/desk',
    ],
    [
      '../features/members/MemberForm',
      '../paper/minutes',
      'dexie',
      'recharts',
      'node:fs',
      'electron',
      '../../electron/serve',
    ],
  ],
  [
    'renderer/features/{dashboard,reports}',
    'renderer/features/dashboard/MonthChart.tsx',
    ['recharts', 'react', './months', '../../ui/color'],
    ['../members/MemberList', 'dexie'],
  ],
  [
    'renderer/features',
    'renderer/features/members/MemberList.tsx',
    [
      './columns',
      './index',
      '../members/columns',
      '@mui/material/Button',
      'react-hook-form',
      'react-router',
      '@tanstack/react-virtual',
      'dexie-react-hooks',
      '../../ui/table/DataTable',
      '../../data/stores/member-store',
      '../../data/data-context',
      '../../paper/roster',
      '../../desk/desk-context',
      '../../actions/use-write-undo',
      '../../../shared/domain/member',
    ],
    [
      'dexie',
      'recharts',
      'electron',
      'node:path',
      '../meetings',
      '../meetings/MeetingForm',
      '../../data/database',
      '../../app/routes',
      '../../../electron/serve',
    ],
  ],
  [
    'renderer/actions',
    'renderer/actions/use-write-undo.ts',
    [
      'react',
      '../data/data-context',
      '../data/stores/record-store',
      '../desk/desk-context',
      '../ui/feedback/toast-context',
      '../ui/field/attachment-item',
      '../../shared/words/ui',
    ],
    ['dexie', '@mui/material', '../data/database', '../ui/field/AttachmentWell', '../features/members'],
  ],
  [
    'renderer/ui',
    'renderer/ui/table/DataTable.tsx',
    [
      'react',
      '@mui/material/Table',
      '../color',
      '../../../shared/words/ui',
      '../../../shared/domain/dates',
      'pdfjs-dist/legacy/build/pdf.mjs',
    ],
    [
      '../../data/stores/member-store',
      '../../desk/desk',
      '../../features/members',
      '../../../shared/ipc/contract',
      'dexie',
      'recharts',
    ],
  ],
  [
    'renderer/data/migrations',
    'renderer/data/migrations/001-first-tables.ts',
    ['dexie'],
    ['../database', '../../../shared/schema/tables'],
  ],
  [
    'renderer/data',
    'renderer/data/write-point.ts',
    ['dexie', './database', '../../shared/schema/command'],
    ['@mui/material', '../desk/desk', '../features/members', '../ui/color'],
  ],
  [
    'renderer/paper',
    'renderer/paper/minutes/Minutes.tsx',
    ['react', 'react-dom/server', '../text/RichBlocks', '../../../shared/domain/dates'],
    [
      '@mui/material/Box',
      '../../data/stores/record-store',
      '../../desk/desk',
      '../../features/members',
      '../../ui/color',
    ],
  ],
  [
    'renderer/desk',
    'renderer/desk/desk.ts',
    ['react', '../../shared/ipc/bridge'],
    ['../data/database', '../ui/color', 'electron', '../../electron/preload'],
  ],
  [
    'build',
    'build/unit-setup.ts',
    ['vite', 'node:fs', './setup/places.mjs'],
    ['../electron/main', '../renderer/ui/color'],
  ],
];

const sourceOf = (specifiers: string[]) => specifiers.map((name) => `import '${name}';`).join('\n');

describe.each(CASES)('%s: %s', (_zone, file, good, bad) => {
  test('lets the allowed imports through', () => {
    expect(breachesOf(file, sourceOf(good))).toEqual([]);
  });

  test.each(bad)('catches %s', (specifier) => {
    const breaches = breachesOf(file, sourceOf([specifier]));
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`${file} imports ${specifier}`);
  });
});

test('every row of the table has its bad import here', () => {
  const tried = new Set(CASES.map(([zone]) => zone));
  expect(zones.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test('support for tests stays with tests', () => {
  const importing = sourceOf(['./testing/temp-folder']);
  expect(breachesOf('electron/archive/export.test.ts', importing)).toEqual([]);
  expect(breachesOf('electron/archive/export.ts', importing)).toHaveLength(1);
  expect(breachesOf('electron/archive/testing/temp-folder.ts', sourceOf(['vitest']))).toEqual([]);
});

test('a file outside every zone is a breach', () => {
  expect(breachesOf('tools/new.ts', '')).toHaveLength(1);
});

test('no way of importing goes unseen', () => {
  const text = `
    import a from 'a';
    import type { B } from 'b';
    export { c } from 'c';
    export * from 'd';
    import e = require('e');
    type F = import('f').F;
    const g = await import('g');
    const h = require('h');
    import 'i';
    const no = 'import "j"'; // import 'k'
  `;
  expect(importsOf('x.ts', text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
});
