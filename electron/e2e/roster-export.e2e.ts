/** A list of persons leaves covered, or in full with a reason; either way it is registered, printable and true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesWords } from '../../shared/words/changes';
import { commandLabel } from '../../shared/words/commands';
import { failureWords } from '../../shared/words/failures';
import { rosterExportWords as words } from '../../shared/words/roster-export';
import { rosterLimits } from '../import/limits';
import { readTables } from '../import/read-workbook';
import { ZipParts } from '../import/zip-parts';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { sampleMembers } from './machine/samples';
import { dumpTables } from './machine/tables';
import { Changes } from './pages/changes';
import { ImportRoster } from './pages/import-roster';
import { PrintPage } from './pages/print';
import { RosterExport } from './pages/roster-export';

const REASON = '市直机关工委核对党员信息库，王科长13800002607';
const PEOPLE = sampleMembers.members.length;
/** All that a covered list may not show. */
const SECRETS = sampleMembers.members
  .flatMap(({ person }) => [person.idNo, person.mobile])
  .filter((secret) => secret !== undefined);

/** Every part of the workbook, as it lies in the zip. */
async function rawParts(file: string): Promise<string> {
  const zip = await ZipParts.open(readFileSync(file), rosterLimits);
  const types = await zip.readText('[Content_Types].xml', rosterLimits.partBytes);
  const names = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  const parts = await Promise.all(names.map((name) => zip.readText(name, rosterLimits.partBytes)));
  zip.close();
  return [types, ...parts].join('\n');
}

test('a covered list holds no number anywhere, and its name proposes none', async ({
  computer,
  sampleApp,
}) => {
  const exporting = new RosterExport(sampleApp);
  await exporting.open();
  const file = join(computer.makeFolder('报送'), '党员名册.xlsx');
  await exporting.saveTo(file, PEOPLE);

  const asked = (await sampleApp.askedDialogs()).filter(({ kind }) => kind === 'save');
  expect(asked.map(({ details }) => details[0])).toEqual([
    expect.stringMatching(/^党员名册_.+_20260922\.xlsx$/),
  ]);
  expect(SECRETS.length).toBeGreaterThan(PEOPLE);
  const raw = await rawParts(file);
  for (const secret of SECRETS) expect(raw).not.toContain(secret);
  const [table] = await readTables(readFileSync(file));
  const texts = table?.rows.map((row) => row.map(({ text }) => text)) ?? [];
  expect(texts).toHaveLength(3 + PEOPLE);
  expect(texts[2]).toEqual(expect.arrayContaining(['序号', '姓名', '公民身份号码']));
  expect(texts[2]).not.toContain('手机');
  expect(texts.flat()).toContain('110105********0429');
  expect(texts.flat().join(' ')).not.toMatch(/\d{11}/);
  const { dataExports = [] } = await dumpTables(sampleApp.page);
  expect(dataExports).toMatchObject([
    { profile: 'superiorDefault', rowCount: PEOPLE, result: 'written', placeLabel: file },
  ]);
});

test('a full list needs its reason, is registered, prints, and changes nothing when it comes back', async ({
  computer,
  sampleApp,
}) => {
  const exporting = new RosterExport(sampleApp);
  await exporting.open();
  await exporting.chooseFull();
  await expect(exporting.run).toBeDisabled();
  await exporting.reason.fill('核对');
  await exporting.reason.blur();
  await expect(exporting.dialog).toContainText(words.reasonShort);
  await expect(exporting.run).toBeDisabled();
  await expect(exporting.dialog).toContainText(words.fullNote);
  await exporting.reason.fill(REASON);
  const folder = computer.makeFolder('报送');
  const file = join(folder, '党员名册_完整.xlsx');
  await exporting.saveTo(file, PEOPLE);
  const raw = await rawParts(file);
  for (const secret of SECRETS) expect(raw).toContain(secret);
  expect(readdirSync(folder)).toEqual(['党员名册_完整.xlsx']);

  await exporting.openRegister();
  const ended = exporting.register.getByRole('row').filter({ hasText: commandLabel('members.endExport') });
  await expect(ended).toContainText(`党员名册${String(PEOPLE)}人，${words.profiles.superiorFull}，已写出`);
  await expect(ended).toContainText('王科长138****2607');
  await new Changes(sampleApp).print.click();
  const printing = new PrintPage(sampleApp);
  await printing.untilReady();
  const list = join(computer.folder, '导出登记.pdf');
  await printing.saveTo(list);
  const text = pdfText(list);
  for (const part of [
    changesWords.paper.titles.dataExports,
    '市直机关工委',
    '党员名册_完整.xlsx',
    '已写出',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('13800002607');

  const importing = new ImportRoster(sampleApp);
  await importing.open();
  await importing.choose(file);
  await expect(importing.nothing).toBeVisible();
  await expect(importing.nothing).toBeDisabled();
});

test('a page that forgets the register gets no file', async ({ computer, sampleApp }) => {
  const folder = computer.makeFolder('报送');
  await sampleApp.answerDialog(join(folder, '党员名册.xlsx'));
  const answers = await sampleApp.page.evaluate(async () => {
    type Reply = { ok: boolean; value?: { target: { token: string } }; failure?: { code: string } };
    const desk = window as unknown as {
      branchDesk: { requests: Record<string, (input: unknown) => Promise<Reply>> };
    };
    const ask = async (name: string, input: unknown): Promise<Reply> =>
      (await desk.branchDesk.requests[name]?.(input)) ?? { ok: false };
    const picked = await ask('export.pickRosterFile', { shortName: '机关', asOf: '2026-09-22' });
    const { token } = picked.value?.target ?? { token: '' };
    const rows = [['单文静', '110105197105180429']];
    const request = { token, branchName: '机关', columns: ['name', 'idNo'], rows };
    const unregistered = await ask('export.writeRoster', { ...request, commandId: '0'.repeat(26) });
    const elsewhere = await ask('export.writeRoster', {
      ...{ ...request, token: 'f'.repeat(32) },
      commandId: '0'.repeat(26),
    });
    return [unregistered.failure?.code, elsewhere.failure?.code];
  });
  expect(answers).toEqual(['notAllowed', 'grantUnknown']);
  expect(readdirSync(folder)).toEqual([]);
});

test('on a full stick nothing is written, and that is registered', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('小U盘', { kind: 'small', sizeBytes: 1024 * 1024 });
  computer.fill(stick, '已占满.bin');
  const exporting = new RosterExport(sampleApp);
  await exporting.open();
  await sampleApp.answerDialog(join(stick, '党员名册.xlsx'));
  await exporting.run.click();
  await expect(exporting.alert).toContainText(failureWords.diskFull.sentence);
  await expect(exporting.alert).toContainText('E-142');
  await expect(exporting.alert).toContainText(words.registeredAsFailed);
  expect(readdirSync(stick)).toEqual(['已占满.bin']);
  const { dataExports = [] } = await dumpTables(sampleApp.page);
  expect(dataExports).toMatchObject([{ result: 'notWritten' }]);

  // The same dialog, another place: a new registration, and it works.
  const file = join(computer.makeFolder('报送'), '党员名册.xlsx');
  await exporting.saveTo(file, PEOPLE);
  const results = ((await dumpTables(sampleApp.page))['dataExports'] ?? []).map((row) => row['result']);
  expect(results.sort()).toEqual(['notWritten', 'written']);
});
