import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { MissingKeys } from './missing-keys';

const makeFolder = useTempFolders();

it('is told once, known at the next start, and forgotten when the key is back', async () => {
  const place = { disk: nodeDisk, dataFolder: makeFolder() };
  const path = join(place.dataFolder, 'keys-missing.json');
  const warnings: string[] = [];
  const log = { warn: (text: string) => void warnings.push(text) };
  const missing = new MissingKeys(log, place);
  expect(missing.count(() => false)).toBe(0);
  await missing.settle();
  expect(existsSync(path)).toBe(false);
  for (const subject of ['P1', 'P2', 'P1']) missing.note(subject);
  await missing.settle();
  expect(warnings).toHaveLength(1);

  const again = new MissingKeys(log, place);
  await again.load();
  expect([again.count(() => false), again.has('P2')]).toEqual([2, true]);
  expect(again.count((subject) => subject === 'P2')).toBe(1);
  await again.settle();
  const third = new MissingKeys(log, place);
  await third.load();
  expect([third.has('P1'), third.has('P2')]).toEqual([true, false]);
  writeFileSync(path, '{');
  const fourth = new MissingKeys(log, place);
  await fourth.load();
  expect(fourth.count(() => false)).toBe(0);
});
