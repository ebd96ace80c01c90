import { describe, expect, test } from 'vitest';
import { integrityOf } from './fallback-runtime.mjs';
import { isInstalled } from './node-modules.mjs';
import { isNodeNewEnough } from './node-version.mjs';
import { missingPackages, neededPackages } from './system-packages.mjs';

test.each([
  ['20.19.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
  ['22.0.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNodeNewEnough(version)).toBe(expected);
});

describe('installed packages', () => {
  const one = { version: '1.0.0', integrity: 'sha512-a' };
  const lock = { packages: { '': {}, 'node_modules/a': one, 'node_modules/b': { ...one, optional: true } } };

  test('match their lock file, with or without those for other systems', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': one } })).toBe(true);
    expect(isInstalled(lock, { packages: { 'node_modules/a': one, 'node_modules/b': one } })).toBe(true);
  });

  test.each([
    ['nothing was recorded', null],
    ['one is missing', { packages: {} }],
    ['a version differs', { packages: { 'node_modules/a': { ...one, version: '1.0.1' } } }],
    ['the contents differ', { packages: { 'node_modules/a': { ...one, integrity: 'sha512-b' } } }],
    ['one too many is there', { packages: { 'node_modules/a': one, 'node_modules/c': one } }],
  ])('do not match when %s', (_why, installed) => {
    expect(isInstalled(lock, installed)).toBe(false);
  });
});

test('a system package counts under its old and its new name', () => {
  const needed = [['libgtk-3-0', 'libgtk-3-0t64'], ['xvfb']];
  expect(missingPackages(needed, new Set(['libgtk-3-0t64']))).toEqual([['xvfb']]);
});

test('only the tests ask for poppler and a printer', () => {
  expect(neededPackages({ forTests: false }).flat()).not.toContain('cups');
  expect(neededPackages({ forTests: true }).flat()).toContain('poppler-utils');
});

test('integrity is written as npm writes it', () => {
  expect(integrityOf(Buffer.from(''))).toBe(
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  );
});
