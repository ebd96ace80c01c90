/** A PC of a test: a profile with its own vault, the backup service and the hand-over over them, and a stick. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HandoverMade } from '../../../shared/ipc/requests/handover';
import type { Command, Op } from '../../../shared/schema/command';
import type { AnyRow, TableName } from '../../../shared/schema/tables';
import { AttachmentStore } from '../../attachments/attachment-store';
import type { Office, useOffices } from '../../backup/testing/office';
import { draftKeysOf } from '../../drafts/draft-keys';
import { DraftStore } from '../../drafts/draft-store';
import { Grants } from '../../files/grants';
import { nodeDisk } from '../../files/node-disk';
import { testId } from '../../journal/testing/commands';
import { createBackupVault } from '../../vault/adopt-keys';
import { RowGate } from '../../vault/row-gate';
import { goodPassword, makeVault, quickKdf, startVault } from '../../vault/testing/test-vault';
import type { VaultService } from '../../vault/vault-service';
import { createHandover, type Handovers } from '../create-handover';

export const BRANCH_ID = testId(1);
const INSTANT = '2026-03-18T06:00:00.000Z';
const log = { warn: () => undefined };

export interface Pc {
  office: Office;
  vault: VaultService;
  handover: Handovers;
  rows: RowGate;
  attachments: AttachmentStore;
  drafts: DraftStore;
  /** Milliseconds of a clock of the test's own, for the wait after wrong codes. */
  clock: { ms: number };
  /** Writes rows as the page would: sealed at the bridge. */
  write: (rows: readonly { table: TableName; row: AnyRow; before?: AnyRow }[]) => Promise<void>;
  /** Rows of a table as the page would see them. */
  read: (table: TableName) => Promise<AnyRow[]>;
  /** A token for a folder. */
  place: (folder: string) => string;
}

/** A new PC, or with `isKnown` one that starts again. The key ring of this process is that of the one opened last. */
export async function openPc(
  openOffice: ReturnType<typeof useOffices>,
  folder: string,
  { isKnown = false, operatorName = '' } = {},
): Promise<Pc> {
  const dataFolder = join(folder, 'profile', 'data');
  mkdirSync(dataFolder, { recursive: true });
  const { vault } = isKnown ? startVault(nodeDisk, dataFolder) : await makeVault(nodeDisk, dataFolder);
  if (isKnown) await vault.unlock({ password: goodPassword });
  const office = openOffice(folder, {
    sealWith: () => vault.currentKey(),
    vault: createBackupVault(vault, { disk: nodeDisk, dataFolder, kdf: quickKdf, log }),
  });
  if (operatorName !== '') await office.settings.setPreferences({ operatorName });
  const grants = new Grants();
  const clock = { ms: 0 };
  let ids = 0;
  const sealWith = (): { keyId: string } => vault.currentKey();
  const attachments = new AttachmentStore(nodeDisk, join(dataFolder, 'files'), sealWith);
  const handover = createHandover({
    disk: office.disk,
    dataFolder,
    backup: office.backup.handover,
    vault,
    kdf: quickKdf,
    attachments,
    finishErasures: () => Promise.resolve(),
    grants,
    grantWritten: (path) =>
      Promise.resolve({ token: grants.give('written', path), label: path, freeBytes: 0, fileSystem: '' }),
    operatorName: () => office.settings.preferences.operatorName,
    appVersion: '1.2.3',
    now: () => new Date(INSTANT),
    monotonicMs: () => clock.ms,
    newId: () => testId((ids += 1) + 3_000_000),
    log: { file: '', info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const rows = new RowGate({ subjects: vault.keyring, indexKey: () => vault.indexKey() }, log);
  let commands = 0;
  return {
    office,
    vault,
    handover,
    rows,
    attachments,
    drafts: new DraftStore(
      nodeDisk,
      join(dataFolder, 'drafts'),
      () => new Date(INSTANT),
      sealWith,
      draftKeysOf(vault.keyring),
    ),
    clock,
    write: async (changes) => {
      commands += 1;
      const journal = await office.journal.open();
      const ops = changes.map(
        ({ table, row, before }): Op => ({ table, id: row.id, before: before ?? null, after: row }) as Op,
      );
      const id = testId(2_000_000 + journal.lastSeq + commands);
      const head = { schema: 'command/1', id, name: 'settings.change', at: INSTANT, by: '李红梅' } as const;
      const command: Command = { ...head, baseSeq: journal.lastSeq, ops };
      await journal.commit(await rows.seal(command));
    },
    read: async (table) => {
      const { entries } = await (await office.journal.open()).readAfter(0, 1000);
      const found = new Map<string, AnyRow>();
      for (const { command } of rows.openEntries(entries)) {
        for (const op of command.ops) {
          if (op.table !== table) continue;
          if (op.after) found.set(op.id, op.after);
          else found.delete(op.id);
        }
      }
      return [...found.values()];
    },
    place: (path) => grants.give('place', path),
  };
}

export const branchRow = {
  ...{ id: BRANCH_ID, branchId: BRANCH_ID, rev: 1 },
  fullName: '中共某某市统计局第一支部委员会',
  shortName: '第一支部',
} as unknown as AnyRow;

/** A person with fields that are sealed. @param number 10 … */
export function personRow(number: number): AnyRow {
  const id = testId(number);
  return {
    ...{ id, branchId: BRANCH_ID, rev: 1, name: `甲${number}` },
    ...{ idNo: '110105194912310021', mobile: '13800000000' },
  };
}

export const facts = {
  on: '2026-03-18',
  from: '李红梅',
  to: '王小川',
  witness: '赵建国',
  counts: { members: 1, records: 0, attachments: 1 },
};

/** Branch, two persons, an attachment, a draft. @returns the attachment's SHA-512 */
export async function fill(pc: Pc): Promise<{ sha512: string; draftOwner: string }> {
  await pc.write([{ table: 'branches', row: branchRow }]);
  await pc.write([10, 11].map((number) => ({ table: 'persons', row: personRow(number) })));
  const { sha512 } = await pc.attachments.add(Buffer.from('%PDF-1.7\nabout P1\n%%EOF\n'));
  const draftOwner = testId(70);
  await pc.drafts.save(draftOwner, 0, { title: '没写完' });
  return { sha512, draftOwner };
}

export function stickOf({ office }: Pc, name = 'stick'): string {
  const stick = join(office.folder, name);
  mkdirSync(stick, { recursive: true });
  return stick;
}

/** A package on a stick. */
export async function makePackage(pc: Pc): Promise<HandoverMade & { stick: string; folder: string }> {
  const stick = stickOf(pc);
  const made = await pc.handover.maker.make({ place: pc.place(stick), facts });
  return { ...made, stick, folder: join(stick, made.packageName) };
}

/** Paths of all files below, relative to it. */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}
export function bytesIn(folder: string): number {
  return filesIn(folder).reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
}
