/** Erasing with the real journal, keyring, snapshots, second copies and restores: nothing brings a field back. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { createOp, deleteOp, type Command, type Op } from '../../shared/schema/command';
import { reduceOps, type BranchState } from '../../shared/schema/state';
import type { TableRows } from '../../shared/schema/tables';
import { dueErasures, erasureOps } from '../../shared/domain/retention';
import { retentionRules } from '../../shared/rules/retention';
import { AttachmentStore } from '../attachments/attachment-store';
import { useOffices, type Office } from '../backup/testing/office';
import { draftKeysOf, draftSubject } from '../drafts/draft-keys';
import { DraftStore } from '../drafts/draft-store';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { readCurrent } from '../journal/current';
import { JournalSlot } from '../journal/journal-slot';
import { openJournal } from '../journal/open-journal';
import { testCommand, testId } from '../journal/testing/commands';
import { createBackupVault } from './adopt-keys';
import { ErasureService, type ErasableKeys } from './erasure';
import { forgetDataKeys } from './key-ring';
import { mendKeyring } from './mend-keyring';
import { RowGate } from './row-gate';
import { goodPassword, makeVault, quickKdf, startVault } from './testing/test-vault';
import type { VaultService } from './vault-service';

const makeFolder = useTempFolders();
const openOffice = useOffices();
const opened: JournalSlot[] = [];
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
  forgetDataKeys();
});

const MOBILE = '13800138000';
const NOTE = '家里有老人要照顾';
const branchId = testId(0);
const NOW = '2026-09-22T01:00:00.000Z';
const log = { file: '', info: () => undefined, warn: () => undefined, error: () => undefined };

const person: TableRows['persons'] = {
  id: testId(1),
  branchId,
  rev: 1,
  name: '单小娟',
  identity: 'member',
  mobile: MOBILE,
};
const member: TableRows['members'] = {
  id: testId(2),
  branchId,
  rev: 1,
  personId: person.id,
  category: 'fullMember',
  note: NOTE,
};
const membership: TableRows['memberships'] = {
  id: testId(3),
  branchId,
  rev: 1,
  memberId: member.id,
  from: '2015-01-01',
  fromHow: 'onFile',
  to: '2020-01-01',
  toHow: 'transferOut',
};

class Pc {
  private commands = 0;
  /** Of the drafts. */
  clock = NOW;
  readonly erasure: ErasureService;
  readonly attachments: AttachmentStore;
  readonly drafts: DraftStore;

  constructor(
    readonly office: Office,
    readonly vault: VaultService,
    readonly journal: JournalSlot,
    readonly gate: RowGate,
    keyring: ErasableKeys = vault.keyring,
  ) {
    const sealWith = (): { keyId: string } => vault.currentKey();
    this.attachments = new AttachmentStore(nodeDisk, join(office.data, 'files'), sealWith);
    this.drafts = new DraftStore(
      nodeDisk,
      join(office.data, 'drafts'),
      () => new Date(this.clock),
      sealWith,
      draftKeysOf(vault.keyring),
    );
    this.erasure = this.erasureWith(keyring);
  }

  erasureWith(keyring: ErasableKeys): ErasureService {
    return new ErasureService({
      disk: nodeDisk,
      dataFolder: this.office.data,
      journal: this.journal,
      keyring,
      attachments: this.attachments,
      drafts: this.drafts,
      refreshKeys: () => this.office.backup.refreshKeys(),
      log,
    });
  }

  async commit(ops: Op[], erasure = this.erasure): Promise<void> {
    const opened = await this.journal.open();
    this.commands += 1;
    const command: Command = testCommand(this.commands, ops, opened.lastSeq);
    const stored = await this.gate.seal(command);
    await erasure.commit(stored, () => opened.commit(stored));
  }

  /** The state as the page would get it. */
  async seen(): Promise<BranchState> {
    const state: BranchState = new Map();
    const { entries } = await (await this.journal.open()).readAfter(0, 500);
    for (const { command } of this.gate.openEntries(entries)) reduceOps(state, command.ops);
    return state;
  }
  /** Everything that can be read of the journal, older states included. */
  async readable(): Promise<string> {
    const { entries } = await (await this.journal.open()).readAfter(0, 500);
    return JSON.stringify(this.gate.openEntries(entries));
  }
}

async function openPc(folder = makeFolder(), known?: VaultService): Promise<Pc> {
  const data = join(folder, 'profile', 'data');
  const vault = known ?? (await makeVault(nodeDisk, data)).vault;
  const sealWith = (): { keyId: string } => vault.currentKey();
  const journal = new JournalSlot(async () => {
    const { folder: at, generationId } = await readCurrent(nodeDisk, data);
    const now = (): Date => new Date(NOW);
    return openJournal({
      disk: nodeDisk,
      folder: at,
      generationId,
      createdBy: 'test',
      now,
      sealWith: sealWith(),
    });
  }, log);
  opened.push(journal);
  const erasures = {
    orderReplay: () => pc.erasure.orderReplay(),
    tombstonesInJournal: () => pc.erasure.tombstonesInJournal(),
  };
  const office = openOffice(folder, {
    journal,
    sealWith,
    vault: createBackupVault(vault, { disk: nodeDisk, dataFolder: data, kdf: quickKdf, erasures, log }),
  });
  const gate = new RowGate({ subjects: vault.keyring, indexKey: () => vault.indexKey() }, log);
  const pc: Pc = new Pc(office, vault, journal, gate);
  return pc;
}

/** The person with a file, on two sticks; then erased while only the second one is there. */
async function erased(): Promise<{ pc: Pc; sticks: [string, string]; sha512: string }> {
  const pc = await openPc();
  const { office } = pc;
  const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('谈话记录扫描件')]);
  const { sha512, sizeBytes, mediaType } = await pc.attachments.add(scan);
  const attachment: TableRows['attachments'] = {
    id: testId(4),
    branchId,
    rev: 1,
    ownerTable: 'members',
    ownerId: member.id,
    kind: 'material',
    sha512,
    sizeBytes,
    mediaType,
    name: '扫描件.pdf',
    sortNo: 1,
    addedAt: NOW,
  };
  await pc.commit([createOp('persons', person), createOp('members', member)]);
  await pc.commit([createOp('memberships', membership), createOp('attachments', attachment)]);
  await pc.drafts.save(member.id, 1, { note: NOTE });
  await office.backup.makeSnapshot('manual');
  const first = await office.plugIn('first');
  await office.backup.copyNow();
  office.minutes += 5;
  const second = await office.plugIn('second');
  await office.backup.copyNow();

  await pc.commit(eraseOps({ attachments: [attachment] }));
  return { pc, sticks: [first, second], sha512 };
}
function eraseOps({ attachments = [] }: { attachments?: TableRows['attachments'][] } = {}): Op[] {
  const tables = {
    persons: [person],
    members: [member],
    memberships: [membership],
    statusSpans: [],
    posts: [],
    attachments,
    importRuns: [],
  };
  const [proposal] = dueErasures({ tables, rules: retentionRules, today: '2026-09-22', drafts: [] });
  if (!proposal) throw new Error('nothing due');
  const order = { branchId, at: NOW, by: '李红梅', reason: '已过保存期限', basis: 'D-01' };
  return erasureOps(proposal, tables, { ...order, newId: () => testId(90) });
}

describe('an erasure', () => {
  it('leaves name and dates, a record, and no field in any state of the journal', async () => {
    const { pc, sha512 } = await erased();
    const state = await pc.seen();
    expect(state.get('persons')?.get(person.id)).toEqual({
      id: person.id,
      branchId,
      rev: 2,
      name: '单小娟',
      identity: 'member',
      erasedAt: NOW,
    });
    expect(state.get('erasures')?.size).toBe(1);
    const all = await pc.readable();
    expect([all.includes(MOBILE), all.includes(NOTE)]).toEqual([false, false]);
    expect(await pc.attachments.find(sha512)).toBeUndefined();
    expect(await pc.drafts.read(member.id)).toBeNull();
    const { erased: gone, unfinished } = await pc.erasure.list();
    expect([gone.map(({ subject }) => subject).sort(), unfinished]).toEqual([[person.id, member.id], 0]);
    expect(readdirSync(pc.office.data)).not.toContain('erasing.json');
  });

  it('is told at once which stick still has keys; the one that was in lost them, too', async () => {
    const { pc, sticks } = await erased();
    const { secondCopy } = await pc.office.backup.getState();
    expect(secondCopy.awaitsErasure).toBe(false);
    expect(secondCopy.keysElsewhere?.map(({ folder }) => folder)).toEqual([sticks[0]]);
  });

  it('holds against every restore: own snapshots, the fresh stick, the one that was in a drawer', async () => {
    const { pc, sticks } = await erased();
    const { backup } = pc.office;
    const places = [
      ['local', undefined],
      ['secondCopy', undefined],
      ['picked', sticks[0]],
    ] as const;
    let restored = 0;
    for (const [place, picked] of places) {
      pc.office.picked = picked;
      const { source, snapshots } = await backup.openSource({ place });
      // The drawer's keys are tried, too: tombstones here win over what lies there.
      if (place === 'picked') await backup.unlockSource({ source, password: goodPassword });
      for (const { id } of snapshots) {
        await backup.previewRestore({ source, snapshotId: id });
        await backup.restore({ source, snapshotId: id });
        restored += 1;
        const all = await pc.readable();
        expect([all.includes(MOBILE), all.includes(NOTE), all.includes('单小娟')]).toEqual([
          false,
          false,
          true,
        ]);
        expect(pc.vault.keyring.keyOf(person.id)).toBeUndefined();
        // Also a state from before the erasure says that it happened, or the page would offer to fill it in again.
        for (const table of ['persons', 'members'] as const) {
          const rows = [...((await pc.seen()).get(table)?.values() ?? [])];
          expect(rows).toEqual([expect.objectContaining({ erasedAt: expect.any(String) as string })]);
        }
        // Something new, so that the next one has something to take back.
        const key = `after ${restored}`;
        await pc.commit([createOp('settings', { id: testId(200 + restored), branchId, key, value: 1 })]);
      }
    }
    expect(restored).toBeGreaterThan(2);
    for (const file of filesBelow(pc.office.data)) {
      expect([file.includes(MOBILE), file.includes(NOTE)]).toEqual([false, false]);
    }
    await expect(pc.commit([createOp('persons', { ...person, id: person.id })])).rejects.toMatchObject({
      code: 'personErased',
    });
  });

  it('that was cut off after the journal goes on at the next start', async () => {
    const pc = await openPc();
    await pc.commit([createOp('persons', person), createOp('members', member)]);
    await pc.commit([createOp('memberships', membership)]);
    const full: ErasableKeys = {
      erase: () => Promise.reject(new ExpectedFailure('diskFull', 'keyring')),
      erased: () => [],
      subjects: () => [],
    };
    const failing = pc.erasureWith(full);
    await pc.commit(eraseOps(), failing);
    expect(await failing.list()).toEqual({ erased: [], unfinished: 1 });
    expect(pc.vault.keyring.keyOf(person.id)).toBeDefined();

    await pc.office.close();
    await pc.journal.close();
    const { vault } = startVault(nodeDisk, pc.office.data);
    await vault.unlock({ password: goodPassword });
    const again = await openPc(pc.office.folder, vault);
    await again.erasure.finish();
    expect(await again.erasure.list()).toMatchObject({ unfinished: 0 });
    expect((await again.readable()).includes(MOBILE)).toBe(false);
    await again.erasure.finish();
  });

  it('that was never journaled destroys nothing', async () => {
    const pc = await openPc();
    await pc.commit([createOp('persons', person), createOp('members', member)]);
    const stale = eraseOps().map((op) =>
      op.table === 'persons' ? deleteOp('persons', { ...person, rev: 7 }) : op,
    );
    await expect(pc.commit(stale)).rejects.toMatchObject({ code: 'conflict' });
    expect(pc.vault.keyring.keyOf(person.id)).toBeDefined();
    expect(await pc.erasure.list()).toEqual({ erased: [], unfinished: 0 });
    expect((await pc.readable()).includes(MOBILE)).toBe(true);
  });
});

describe('keys of an older copy', () => {
  /** Erased after the first stick was made; then both slots of the keyring are lost. */
  async function keyringLost(alsoLost: readonly string[] = []) {
    const { pc, sticks } = await erased();
    await pc.drafts.save(testId(50), 0, NOTE);
    await pc.office.close();
    await pc.journal.close();
    await pc.vault.lock();
    for (const name of ['keyring-a.bin', 'keyring-b.bin', ...alsoLost]) {
      writeFileSync(join(pc.office.data, 'vault', name), 'lost');
    }
    const sealed = { hasSealedData: () => Promise.resolve(true) };
    const { vault } = startVault(nodeDisk, pc.office.data, sealed);
    return { folder: pc.office.folder, vault, stick: sticks[0] };
  }

  it('brought back with a lost vault are destroyed again before a row goes out', async () => {
    const { folder, vault, stick } = await keyringLost(['vault-a.json', 'vault-b.json']);
    await vault.recoverFiles(stick, { password: goodPassword });
    await vault.unlock({ password: goodPassword });
    // The stick knows nothing of the erasure.
    expect(vault.keyring.keyOf(person.id)).toBeDefined();
    const pc = await openPc(folder, vault);
    expect((await pc.readable()).includes(MOBILE)).toBe(true);
    await pc.erasure.beforeRows({ lookAgain: true });
    expect(vault.keyring.erased().map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([person.id, member.id]),
    );
    const all = await pc.readable();
    expect([all.includes(MOBILE), all.includes(NOTE), all.includes('单小娟')]).toEqual([false, false, true]);
    expect(readdirSync(pc.office.data)).not.toContain('erasing.json');
    await pc.erasure.beforeRows({ lookAgain: true });
  });

  it('let no row out while the journal cannot be read', async () => {
    const { folder, vault, stick } = await keyringLost(['vault-a.json', 'vault-b.json']);
    await vault.recoverFiles(stick, { password: goodPassword });
    await vault.unlock({ password: goodPassword });
    const broken = new JournalSlot(() => Promise.reject(new ExpectedFailure('journalDamaged', 'test')), log);
    const parts = {
      disk: nodeDisk,
      dataFolder: join(folder, 'profile', 'data'),
      keyring: vault.keyring,
      log,
    };
    const nothing = (): Promise<void> => Promise.resolve();
    const erasure = new ErasureService({
      ...parts,
      journal: broken,
      attachments: { erase: nothing },
      drafts: { remove: nothing, removeOf: nothing },
      refreshKeys: nothing,
    });
    for (let tries = 0; tries < 2; tries += 1)
      await expect(erasure.beforeRows()).rejects.toMatchObject({ code: 'journalDamaged' });
  });

  it('taken in for a keyring that is lost come without those of what was erased', async () => {
    const { folder, vault, stick } = await keyringLost();
    await vault.unlock({ password: goodPassword });
    const pc = await openPc(folder, vault);
    // Nothing is undone, and nothing can be read: the page opens all the same.
    await pc.erasure.beforeRows({ lookAgain: true });
    expect((await pc.readable()).includes(NOTE)).toBe(false);
    expect(pc.gate.keysMissing).toBe(2);
    const erasures = {
      orderReplay: () => pc.erasure.orderReplay(),
      tombstonesInJournal: () => pc.erasure.tombstonesInJournal(),
    };
    const parts = { disk: nodeDisk, vault, erasures, log };
    await expect(mendKeyring(makeFolder(), parts)).rejects.toMatchObject({ code: 'keyMissing' });
    // The draft’s key was made before that stick, those of the erased ones stay destroyed.
    expect(await mendKeyring(stick, parts)).toEqual({ recovered: 1 });
    expect(await mendKeyring(stick, parts)).toEqual({ recovered: 0 });
    expect([vault.keyring.keyOf(person.id), vault.keyring.isErased(member.id)]).toEqual([undefined, true]);
    expect(pc.gate.keysMissing).toBe(0);
    await pc.erasure.beforeRows();
    expect((await pc.readable()).includes(MOBILE)).toBe(false);
  });
});

describe('drafts that were let go', () => {
  const record = testId(60);
  const erasure = (number: number): Op =>
    createOp('erasures', {
      id: testId(number),
      branchId,
      at: NOW,
      by: '李红梅',
      what: 'draft',
      subjectIds: [record],
      files: [],
      reason: '已过保存期限',
      basis: 'D-03',
    });

  it('are gone from snapshots and sticks too; what is typed afterwards is another draft', async () => {
    const pc = await openPc();
    const { backup } = pc.office;
    await pc.commit([createOp('persons', person)]);
    pc.clock = '2026-06-01T01:00:00.000Z';
    await pc.drafts.save(record, 0, { text: NOTE });
    await backup.makeSnapshot('manual');
    await pc.office.plugIn();
    await backup.copyNow();
    await pc.commit([erasure(90)]);
    expect([await pc.drafts.list(), pc.vault.keyring.isErased(draftSubject(record, 1))]).toEqual([[], true]);
    expect(pc.vault.keyring.isErased(record)).toBe(false);
    expect(await pc.erasure.list()).toEqual({ erased: [], unfinished: 0 });
    expect((await backup.getState()).secondCopy.awaitsErasure).toBe(false);
    for (const place of ['local', 'secondCopy'] as const) {
      const { source, snapshots } = await backup.openSource({ place });
      await backup.restore({ source, snapshotId: snapshots.at(-1)?.id ?? '' });
      expect([place, await pc.drafts.list(), await pc.drafts.read(record)]).toEqual([place, [], null]);
      await pc
        .commit([createOp('settings', { id: testId(210), branchId, key: place, value: 1 })])
        .catch(() => undefined);
    }

    pc.clock = '2026-10-01T01:00:00.000Z';
    await pc.drafts.save(record, 0, { text: '新写的' });
    // Erased again from the journal's rows: that takes the first draft's key only.
    await pc.erasure.orderReplay();
    await pc.erasure.beforeRows();
    expect((await pc.drafts.read(record))?.content).toEqual({ text: '新写的' });
    await pc.commit([erasure(91)]);
    expect([await pc.drafts.list(), pc.vault.keyring.isErased(draftSubject(record, 2))]).toEqual([[], true]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'));
}
