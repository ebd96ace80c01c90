import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { flipFuses, fuses, readFuses, wrongFuses } from './fuses.mjs';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuses-'));
  file = join(folder, 'electron');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeProgram(...wires: string[]): void {
  const slices = wires.map((wire) =>
    Buffer.concat([
      Buffer.from(`code${SENTINEL}`),
      Buffer.from([1, wire.length]),
      Buffer.from(`${wire}code`),
    ]),
  );
  writeFileSync(file, Buffer.concat(slices));
}

it('sets all nine as wanted and touches nothing else', () => {
  writeProgram('101100011');
  const before = readFileSync(file);
  flipFuses(file);
  expect(wrongFuses(readFuses(file), { mayLack: false })).toEqual([]);
  expect(Object.values(readFuses(file))).toEqual(fuses.map(({ wanted }) => wanted));
  const after = readFileSync(file);
  const changed = [...before.keys()].filter((at) => before[at] !== after[at]);
  const first = `code${SENTINEL}`.length + 2;
  expect(changed.every((at) => at >= first && at < first + 9)).toBe(true);
});

it('sets both slices of a universal program', () => {
  writeProgram('101100010', '101100010');
  flipFuses(file);
  expect(wrongFuses(readFuses(file), { mayLack: false })).toEqual([]);
});

it('names what an older program lacks unless that is allowed', () => {
  writeProgram('1011000');
  flipFuses(file);
  expect(wrongFuses(readFuses(file), { mayLack: true })).toEqual([]);
  expect(wrongFuses(readFuses(file), { mayLack: false })).toEqual([
    'GrantFileProtocolExtraPrivileges is missing in this Electron',
    'WasmTrapHandlers is missing in this Electron',
  ]);
});

it('names what is not as wanted, a removed fuse too', () => {
  writeProgram('1r0010001');
  expect(wrongFuses(readFuses(file), { mayLack: false })).toEqual([
    'RunAsNode is on, it has to be off',
    'EnableCookieEncryption is removed, it has to be on',
    'OnlyLoadAppFromAsar is off, it has to be on',
  ]);
});

it('refuses a program with a fuse nobody has decided about, with differing slices, or with none', () => {
  writeProgram('1011000111');
  expect(() => flipFuses(file)).toThrow('decide about the new one');
  writeProgram('101100010', '001100010');
  expect(() => readFuses(file)).toThrow('different fuses');
  writeFileSync(file, 'no program');
  expect(() => readFuses(file)).toThrow('no fuses');
});
