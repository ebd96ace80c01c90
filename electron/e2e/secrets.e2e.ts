/**
 * F22: what is entrusted to the program in a whole working life (typing, importing, attaching, printing, searching,
 * copying, crashing) lies nowhere on the disk in clear, but where the user himself put it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { listFiles } from './machine/paper-tools';
import { ownBranch } from './machine/samples';
import { FirstStart } from './pages/first-start';
import { encodings } from './secrets/encodings';
import { Office } from './secrets/office';
import { planted, plantedAt, plantedValues, sentenceOf } from './secrets/planted';
import { Scanner } from './secrets/scan';
import { writeRoster, writeTalkPdf, writeTalkText } from './secrets/user-files';
import * as life from './secrets/working-life';
import { proves, tell } from './security/security-list';

const EACH = 20;

test('the scan finds what lies there, in every shape', async ({ computer }) => {
  expect(new Set(plantedValues).size).toBe(3 * EACH);
  const scanner = new Scanner(plantedValues);
  const folder = computer.makeFolder('probe');
  const names = Object.keys(encodings);
  for (const [index, name] of names.entries()) {
    const bytes = written(name);
    writeFileSync(join(folder, `${String(index)}.bin`), bytes);
    writeFileSync(join(folder, `${String(index)}.gz`), Buffer.concat([Buffer.from('junk'), gzipSync(bytes)]));
    writeFileSync(
      join(folder, `${String(index)}.pdf`),
      Buffer.concat([Buffer.from('stream\n'), deflateSync(bytes)]),
    );
  }
  const { found } = scanner.scanFolder(folder);
  const foundIn = (start: string): number =>
    new Set(found.filter(({ file }) => file.startsWith(start)).map(({ value }) => value)).size;
  for (const [index, name] of names.entries()) {
    for (const end of ['bin', 'gz', 'pdf']) {
      expect(foundIn(`${String(index)}.${end}`), `${name} in ${end}`).toBe(plantedValues.length);
    }
  }

  await test.step('also in the files a user has', async () => {
    const users = computer.makeFolder('users');
    const rows = planted.map((secret, index) => ({
      name: `甲${String(index)}`,
      secret,
      ...secret,
    }));
    await writeRoster(join(users, '名册.xlsx'), rows);
    await writeTalkPdf(users, plantedAt(0));
    writeTalkText(users, plantedAt(1));
    const all = scanner.scanFolder(users).found;
    const valuesIn = (part: string): number =>
      new Set(all.filter(({ file }) => file.startsWith(part)).map(({ value }) => value)).size;
    expect(valuesIn('名册.xlsx')).toBe(plantedValues.length);
    expect(valuesIn('谈话登记.pdf')).toBe(3);
    expect(valuesIn('谈话记录')).toBe(3);
    expect(valuesIn('name of 谈话记录')).toBe(1);
  });

  await test.step('and nothing where nothing is', () => {
    const covered = computer.makeFolder('covered');
    const shown = planted.map(
      ({ idNo, mobile, talk }) => `${idNo.slice(0, -1)} ${mobile.slice(1)} ${talk.slice(1)}`,
    );
    writeFileSync(join(covered, 'covered.txt'), shown.join('\n'));
    expect(scanner.scanFolder(covered).found).toEqual([]);
  });
});

/** All sixty in one shape; base64 as it really comes, with so many bytes before that it begins where the name says. */
function written(name: string): Buffer {
  const [, of, at] = /^base64 of (\S+), byte (\d)$/.exec(name) ?? [];
  const encode = encodings[of ?? name];
  if (!encode) throw new Error(`no encoding ${name}`);
  if (at === undefined) return Buffer.concat(planted.map((one) => encode(`${sentenceOf(one)}\n`)));
  const lines = plantedValues.map((value) =>
    Buffer.concat([Buffer.from('~'.repeat(Number(at))), encode(value), Buffer.from('~~')]).toString('base64'),
  );
  return Buffer.from(lines.join('\n'));
}

test('after a working life none of the sixty is on the disk', proves('F22'), async ({ computer }) => {
  test.setTimeout(300_000);
  const office = new Office(computer);
  const logs = computer.makeFolder('日志');
  await test.step('first start', async () => {
    await office.setUp();
    await new FirstStart(office.app.page).createBranch(ownBranch);
  });
  await test.step('rosters from Excel, one undone', () => life.importRosters(office));
  await test.step('files typed, looked at, undone, thrown away', () => life.keepFiles(office));
  await test.step('locked while typing', () => life.lockWhileTyping(office));
  await test.step('killed and crashed while typing', () => life.killWhileTyping(office));
  await test.step('minutes with attachments', () => life.writeMinutes(office));
  await test.step('printed', () => life.printMinutes(office));
  await test.step('minutes cut off, minutes deleted', () => life.loseDraft(office));
  await test.step('searched', () => life.searchEverywhere(office));
  await test.step('errors and their log', () => life.makeErrors(office, logs));
  await test.step('snapshot and second copy', () => life.copyEverything(office));
  await test.step('closed, opened, closed', async () => {
    await office.quitAndOpen();
    office.expectNothing('opened again');
    await office.app.quit();
  });
  office.expectNothing('closed');

  await test.step('and the scan looked where it matters', () => {
    expect(office.profileEntries).toEqual(expect.arrayContaining(['data', 'IndexedDB', 'logs']));
    expect(office.scans.at(-1)?.files).toBeGreaterThan(50);
    expect(listFiles(logs)).toHaveLength(1);
    const scanner = new Scanner(plantedValues);
    const users = scanner.scanFolder(office.files).found;
    // 5 imported, 1 undone, 2 attached.
    expect(new Set(users.map(({ value }) => value)).size).toBe(3 * 8);
    expect(readFileSync(join(logs, listFiles(logs)[0] ?? ''), 'utf8')).toContain('planted error');
  });
  const files = office.scans.reduce((sum, scan) => sum + scan.files, 0);
  tell(
    `${plantedValues.length} planted values, looked for ${office.scans.length} times in ${files} files in ${Object.keys(encodings).length} shapes: 0 found`,
  );
});
