// Holds the tree to ARCHITECTURE.md: who imports whom, what lies at the top, names, front doors, READMEs.
import { describe, expect, test } from 'vitest';
import { breachesOf } from './check-imports';
import { filesIn, foldersIn, hasFile, isText, read, topLevelEntries } from './tree';

const FOLDERS = ['build', 'electron', 'renderer', 'resources', 'shared'];
const FILES = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'DECISIONS.md',
  'LICENSE',
  'README.md',
  'electron-builder.yml',
  'eslint.config.js',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'tsconfig.json',
  'vitest.config.ts',
];

const sources = FOLDERS.flatMap(filesIn).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

test('every import is one its zone allows', () => {
  expect(sources.flatMap((path) => breachesOf(path, read(path)))).toEqual([]);
});

test('nothing but the fixed folders and files lies at the top', () => {
  const entries = topLevelEntries().filter((name) => !name.startsWith('.'));
  expect(entries.filter((name) => ![...FOLDERS, ...FILES].includes(name))).toEqual([]);
});

describe('names', () => {
  // The entries of the two pages.
  const ENTRIES = /^renderer\/app\/(main|kit-main)\.tsx$/;

  test('modules are kebab-case.ts, components PascalCase.tsx', () => {
    const wrong = sources.filter((path) => {
      if (ENTRIES.test(path)) return false;
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (name.endsWith('.ts')) return !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/.test(name);
      return !/^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)(\.test)?\.tsx$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('index.ts is the front door of a feature and nothing else', () => {
    const doors = sources.filter((path) => /(^|\/)index\.tsx?$/.test(path));
    expect(doors.filter((path) => !/^renderer\/features\/[^/]+\/index\.ts$/.test(path))).toEqual([]);
    expect(foldersIn('renderer/features').filter((path) => !hasFile(`${path}/index.ts`))).toEqual([]);
  });
});

test('every top folder and every feature has a README', () => {
  const homes = [...FOLDERS, ...foldersIn('renderer/features')];
  expect(homes.filter((path) => !hasFile(`${path}/README.md`))).toEqual([]);
});

test('no file names a package registry or a place outside the repository', () => {
  // Put together here so that this file does not name them itself.
  const words = [
    ['/wo', 'rk/'],
    ['registry.', 'npm'],
    ['npm', 'mirror.com'],
    ['deb.', 'debian.org'],
  ].map((parts) => parts.join(''));
  const guilty = filesIn('.')
    .filter(isText)
    .filter((path) => words.some((word) => read(path).includes(word)));
  expect(guilty).toEqual([]);
});
