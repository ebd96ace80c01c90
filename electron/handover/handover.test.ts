import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatCheckCode } from '../../shared/domain/check-code';
import type { Handover } from '../../shared/schema/ledger';
import { codeOf, useOffices } from '../backup/testing/office';
import { erasedFileSubject } from '../backup/manifest-attachments';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testId } from '../journal/testing/commands';
import { readForeignVault } from '../vault/adopt-keys';
import { forgetDataKeys } from '../vault/key-ring';
import { goodPassword, quickKdf } from '../vault/testing/test-vault';
import {
  branchRow,
  bytesIn,
  facts,
  fill,
  filesIn,
  makePackage,
  openPc,
  personRow,
  stickOf,
  type Pc,
} from './testing/pc';

const makeFolder = useTempFolders();
const openOffice = useOffices();
const log = { warn: () => undefined };
afterEach(forgetDataKeys);

const newPc = (more: { operatorName?: string } = {}): Promise<Pc> => openPc(openOffice, makeFolder(), more);
const again = ({ office }: Pc): Promise<Pc> => openPc(openOffice, office.folder, { isKnown: true });
const COMMAND = testId(9_000_001);

/** The PC is switched off. */
async function shut({ office }: Pc): Promise<void> {
  await office.close();
  forgetDataKeys();
}
async function take(pc: Pc, folder: string, code: string): Promise<{ seq: number; branchId: string }> {
  const { source } = await pc.handover.taker.open({ place: pc.place(folder) });
  await pc.handover.taker.unlock({ source, code });
  return pc.handover.taker.take({ source, commandId: COMMAND });
}

describe('a package', () => {
  it('says what it is, holds nothing readable, and is counted as the file manager counts it', async () => {
    const pc = await newPc();
    await fill(pc);
    const made = await makePackage(pc);
    expect(made.packageName).toBe('支部手册交接_第一支部_20260318');
    expect(made.place.label).toBe(made.folder);
    expect(made).toMatchObject({
      seq: 2,
      fileCount: filesIn(made.folder).length,
      totalBytes: bytesIn(made.folder),
    });
    expect(made).not.toHaveProperty('attachmentsLacking');
    const offer = await pc.handover.taker.open({ place: pc.place(made.folder) });
    const { packageId, fileCount, totalBytes, checkCode, seq, packageName } = made;
    expect(offer).toMatchObject({ ...facts, packageId, packageName, fileCount, totalBytes, checkCode, seq });
    expect(offer).toMatchObject({ branchName: '中共某某市统计局第一支部委员会', placeLabel: made.folder });
    const { snapshotSha256 } = (
      JSON.parse(readFileSync(join(made.folder, 'handover.json'), 'utf8')) as {
        body: { snapshotSha256: string };
      }
    ).body;
    expect(checkCode).toBe(formatCheckCode(Buffer.from(snapshotSha256, 'hex')));
    const readMe = readFileSync(join(made.folder, '交接说明.txt'), 'utf8');
    expect(readMe.startsWith('\ufeff这是“中共某某市统计局第一支部委员会”的交接包')).toBe(true);
    for (const text of ['2026年3月18日', checkCode, '党员1名', '附件1个', '支部手册 1.2.3', '监交人：赵建国'])
      expect(readMe).toContain(text);
    for (const name of filesIn(made.folder)) {
      const bytes = readFileSync(join(made.folder, name)).toString('latin1');
      for (const secret of [
        '110105194912310021',
        '13800000000',
        Buffer.from('甲10').toString('latin1'),
        made.code,
        'about P1',
      ])
        expect(bytes.includes(secret), name).toBe(false);
    }
  });

  it('holds nothing in clear, although a repair brought something back from an old stick', async () => {
    const pc = await newPc();
    await pc.write([{ table: 'branches', row: branchRow }]);
    const text = '%PDF-1.7\nin clear\n%%EOF\n';
    const sha512 = pc.office.attach(text);
    const made = await makePackage(pc);
    expect(filesIn(join(made.folder, 'files')).every((name) => name.startsWith('sealed'))).toBe(true);
    expect(filesIn(join(made.folder, 'files'))).toHaveLength(2);
    expect(made).not.toHaveProperty('attachmentsLacking');
    await shut(pc);
    const next = await newPc();
    await take(next, made.folder, made.code);
    expect(await next.attachments.find(sha512)).toMatchObject({ sizeBytes: text.length });
  });

  it('gets a name of its own beside another, and opens by its own code only', async () => {
    const pc = await newPc();
    await fill(pc);
    const first = await makePackage(pc);
    const second = await makePackage(pc);
    expect(second.packageName).toBe(`${first.packageName}_2`);
    expect(second.code).not.toBe(first.code);
    const { source } = await pc.handover.taker.open({ place: pc.place(first.folder) });
    expect(await codeOf(pc.handover.taker.unlock({ source, code: second.code }))).toBe('wrongRecoveryCode');
    const vault = join(first.folder, 'vault');
    const opened = readForeignVault(nodeDisk, vault, { password: goodPassword }, { kdf: quickKdf, log });
    expect(await codeOf(opened)).toBe('wrongPassword');
  });

  it('needs a branch, and a place outside the profile that is there', async () => {
    const pc = await newPc();
    const place = pc.place(stickOf(pc));
    const make = (at: string): Promise<string> => codeOf(pc.handover.maker.make({ place: at, facts }));
    expect(await make(place)).toBe('nothingToExport');
    await pc.write([{ table: 'persons', row: personRow(10) }]);
    expect(await make(place)).toBe('nothingToExport');
    expect(filesIn(stickOf(pc))).toEqual([]);
    await pc.write([{ table: 'branches', row: branchRow }]);
    expect(await make(pc.place(pc.office.data))).toBe('placeInsideData');
    expect(await make(pc.place(join(pc.office.folder, 'gone')))).toBe('placeVanished');
    expect(await make('ab'.repeat(16))).toBe('grantUnknown');
    expect(await make(place)).toBe('done');
  });
});

describe('the new PC', () => {
  it('has everything, under a password and a data key of its own', async () => {
    const old = await newPc();
    const { sha512, draftOwner } = await fill(old);
    const state = await old.office.state();
    const oldKeys = old.vault.copyKeys().dataKeys.map(({ keyId }) => keyId);
    const idKey = old.rows.idKeys(['110105194912310021']);
    const made = await makePackage(old);
    await shut(old);

    const pc = await newPc();
    const answer = await take(pc, made.folder, made.code);
    expect(answer).toEqual({ seq: 3, branchId: branchRow.id });
    const kept = (await pc.office.state()).filter((row) => !row.startsWith('handovers/'));
    expect(kept).toEqual(state);
    const [row] = (await pc.read('handovers')) as unknown as Handover[];
    const { packageId, packageName, fileCount, totalBytes, checkCode } = made;
    expect(row).toMatchObject({
      direction: 'taken',
      branchId: branchRow.id,
      seq: 2,
      placeLabel: made.folder,
    });
    expect(row).toMatchObject({ ...facts, packageId, packageName, fileCount, totalBytes, checkCode });
    const found = await (await pc.office.journal.open()).findCommand(COMMAND);
    expect(found).toMatchObject({ seq: 3, command: { name: 'handover.take', by: '王小川', baseSeq: 2 } });

    expect(await pc.read('persons')).toEqual([personRow(10), personRow(11)]);
    expect(pc.rows.idKeys(['110105194912310021'])).toEqual(idKey);
    expect(await pc.attachments.find(sha512)).toMatchObject({ sha512 });
    expect(await pc.drafts.read(draftOwner)).toMatchObject({ content: { title: '没写完' } });
    // Nothing written from now on opens with what the code opens.
    expect(oldKeys).not.toContain(pc.vault.currentKey().keyId);
    const { folder } = (await pc.office.journal.open()).getExtent();
    const line = readFileSync(join(folder, '000001.jsonl'), 'utf8')
      .split('\n')
      .find((text) => text.includes('"seq":3,'));
    expect(line).toContain(`"key":"${pc.vault.currentKey().keyId}"`);

    const before = await pc.office.state();
    await pc.vault.lock();
    await shut(pc);
    const next = await again(pc);
    expect(await next.office.state()).toEqual(before);
    expect(await next.office.backup.runSelfTest()).toMatchObject({ ok: true });
    expect(await next.read('persons')).toEqual([personRow(10), personRow(11)]);
  });

  it('with data of its own keeps it as a snapshot', async () => {
    const old = await newPc();
    await fill(old);
    const made = await makePackage(old);
    await shut(old);
    const pc = await newPc({ operatorName: '孙立' });
    await pc.write([{ table: 'persons', row: personRow(30) }]);
    const before = await pc.office.state();
    await take(pc, made.stick, made.code);
    expect(await pc.read('persons')).toHaveLength(2);
    const found = await (await pc.office.journal.open()).findCommand(COMMAND);
    expect(found?.command.by).toBe('孙立');
    const { source, snapshots } = await pc.office.backup.openSource({ place: 'local' });
    const kept = snapshots.find(({ reason }) => reason === 'restore');
    await pc.office.backup.restore({ source, snapshotId: kept?.id ?? '' });
    expect(await pc.office.state()).toEqual(before);
    expect(await pc.read('persons')).toEqual([personRow(30)]);
  });

  it('takes a package once, and only after it was opened', async () => {
    const pc = await newPc();
    await fill(pc);
    const made = await makePackage(pc);
    const { source } = await pc.handover.taker.open({ place: made.place.token });
    const taken = (): Promise<string> => codeOf(pc.handover.taker.take({ source, commandId: COMMAND }));
    expect(await taken()).toBe('grantUnknown');
    await pc.handover.taker.unlock({ source, code: made.code });
    await pc.write([{ table: 'persons', row: personRow(12) }]);
    expect(await taken()).toBe('done');
    expect(await pc.read('persons')).toHaveLength(2);
    expect(await taken()).toBe('grantUnknown');
  });
});

describe('what was erased', () => {
  it('on the old PC does not go along', async () => {
    const old = await newPc();
    const { sha512 } = await fill(old);
    await old.vault.keyring.erase([testId(10), erasedFileSubject(sha512)], '2026-03-18T05:00:00.000Z');
    const made = await makePackage(old);
    await shut(old);
    const pc = await newPc();
    await take(pc, made.folder, made.code);
    const [first, second] = await pc.read('persons');
    expect(first).not.toHaveProperty('idNo');
    expect(second).toHaveProperty('idNo');
    expect(pc.vault.keyring.isErased(testId(10))).toBe(true);
    expect(await pc.attachments.find(sha512)).toBeUndefined();
  });

  it('on the new PC does not come back', async () => {
    const old = await newPc();
    const { sha512, draftOwner } = await fill(old);
    const made = await makePackage(old);
    await shut(old);
    const pc = await newPc();
    const erased = [testId(11), draftOwner, erasedFileSubject(sha512)];
    await pc.vault.keyring.erase(erased, '2026-03-18T05:00:00.000Z');
    await take(pc, made.folder, made.code);
    const [first, second] = await pc.read('persons');
    expect(first).toHaveProperty('idNo');
    expect(second).not.toHaveProperty('idNo');
    expect(await pc.attachments.find(sha512)).toBeUndefined();
    expect(await pc.drafts.read(draftOwner)).toBeNull();
    expect(existsSync(join(pc.office.data, 'drafts', `${draftOwner}.json`))).toBe(false);
  });
});
