import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOp, updateOp, type Command, type Op } from '../../../shared/schema/command';
import type { TableRows } from '../../../shared/schema/tables';
import { AttachmentStore } from '../../attachments/attachment-store';
import { takeSnapshot } from '../../backup/snapshot-job';
import { endLeftoverWork } from '../../backup/work-folders';
import { DraftStore } from '../../drafts/draft-store';
import type { Disk } from '../../files/disk';
import { nodeDisk } from '../../files/node-disk';
import { createFaultyDisk } from '../../files/testing/faulty-disk';
import { useTempFolders } from '../../files/testing/temp-folder';
import { readCurrent } from '../../journal/current';
import { openJournal } from '../../journal/open-journal';
import { openTestKey, TEST_KEY_ID, TEST_SEAL } from '../../journal/testing/test-key';
import { Aside } from '../../recovery/aside';
import { RowSealer, type SubjectKeys } from '../row-sealer';
import { filesBelow, findClearData, isAllSealed } from './find-clear';
import { sealClearData } from './seal-clear-data';

const makeFolder = useTempFolders();
const now = () => new Date('2026-03-18T06:00:00.000Z');
const id = (number: number): string => `01HX${String(number).padStart(22, '0')}`;
/** Planted in every place the practice build keeps data; GB 11643-1999, the standard's own examples. */
const SECRETS = ['11010519491231002X', '440524188001010014', '13800138000', '谈话内容：家里有困难'];

class Keys implements SubjectKeys {
  readonly keys = new Map<string, Buffer>();
  keyOf = (subject: string) => this.keys.get(subject);
  isErased = () => false;
  makeFor(subjects: readonly string[]): Promise<void> {
    for (const subject of subjects) this.keys.set(subject, randomBytes(32));
    return Promise.resolve();
  }
}

const rekey = (op: Op): Op => {
  if (op.table !== 'persons' || !op.after) return op;
  const { idNo } = op.after as TableRows['persons'];
  const idKey = idNo && createHmac('sha256', 'index').update(idNo).digest('hex').slice(0, 32);
  return { ...op, after: { ...op.after, ...(idKey ? { idKey } : {}) } };
};

let data: string;
let keys: Keys;
beforeEach(() => {
  openTestKey();
  data = makeFolder();
  keys = new Keys();
});

function command(number: number, ops: Op[]): Command {
  return {
    schema: 'command/1',
    id: id(900 + number),
    name: 'members.saveFile',
    at: now().toISOString(),
    by: '解玉兰',
    baseSeq: number - 1,
    ops,
  };
}

const openClear = (folder: string) =>
  openJournal({ disk: nodeDisk, folder, createdBy: 'practice', now, sealWith: 'none' });

/** What the practice build left: journal, snapshot, draft, attachment, rescued bytes. */
async function leaveClearData(): Promise<Command[]> {
  const person = createOp('persons', {
    id: id(7),
    branchId: id(1),
    name: '单小娟',
    identity: 'member',
    idNo: SECRETS[0],
    mobile: SECRETS[2],
  });
  const other = createOp('persons', {
    id: id(8),
    branchId: id(1),
    name: '吴敏',
    identity: 'member',
    idNo: SECRETS[1],
  });
  const changed = updateOp('persons', person.after as TableRows['persons'], { jobTitle: '科员' });
  const commands = [command(1, [person]), command(2, [other]), command(3, [changed])];
  const journal = await openClear(join(data, 'journal'));
  for (const one of commands) await journal.commit(one);
  await takeSnapshot({
    disk: nodeDisk,
    dataFolder: data,
    settingsPath: join(data, 'no-settings.json'),
    extent: journal.getExtent(),
    reason: 'manual',
    createdBy: 'practice',
    now: now().toISOString(),
    verifyDeeply: true,
    thinOut: true,
  });
  await journal.close();
  await new DraftStore(nodeDisk, join(data, 'drafts'), now).save(id(30), 0, { text: SECRETS[3] });
  await new AttachmentStore(nodeDisk, join(data, 'files')).add(
    Buffer.from(`${SECRETS[3] ?? ''}\n`.repeat(20)),
  );
  await new Aside(nodeDisk, data).keep('rows', now(), '.json', Buffer.from(JSON.stringify([person.after])));
  return commands;
}

function seal(disk: Disk) {
  const sealWith = TEST_SEAL;
  const drafts = new DraftStore(disk, join(data, 'drafts'), now, sealWith);
  const attachments = new AttachmentStore(disk, join(data, 'files'), sealWith);
  const cleared: string[] = [];
  const openSealed = async () => {
    const { folder, generationId } = await readCurrent(disk, data);
    return openJournal({ disk, folder, createdBy: 'test', now, sealWith, generationId });
  };
  const run = sealClearData({
    disk,
    dataFolder: data,
    keyId: () => TEST_KEY_ID,
    rows: new RowSealer(keys),
    rekey,
    alone: (work) => work(),
    openOld: async () => {
      await endLeftoverWork(disk, data);
      const { folder } = await readCurrent(disk, data);
      return openJournal({ disk, folder, createdBy: 'practice', now, sealWith: 'none' });
    },
    drafts,
    attachments,
    clearView: () => {
      cleared.push('view');
      return Promise.resolve();
    },
    makeSnapshot: async () => {
      const journal = await openSealed();
      const extent = journal.getExtent();
      await journal.close();
      await takeSnapshot({
        disk,
        dataFolder: data,
        settingsPath: join(data, 'no-settings.json'),
        extent,
        reason: 'upgrade',
        createdBy: 'test',
        now: now().toISOString(),
        verifyDeeply: true,
        thinOut: false,
        sealWith,
      });
    },
    createdBy: 'test',
    now,
    newId: () => id(500 + Math.floor(keys.keys.size)),
    log: { info: () => undefined, warn: () => undefined },
    onProgress: () => undefined,
  });
  return { run, cleared, openSealed };
}

async function secretsOnDisk(): Promise<string[]> {
  const found: string[] = [];
  for (const path of await filesBelow(nodeDisk, data)) {
    const bytes = readFileSync(path);
    for (const secret of SECRETS) if (bytes.includes(secret)) found.push(`${secret} in ${path}`);
  }
  return found;
}

async function expectAllThere(
  commands: readonly Command[],
  openSealed: ReturnType<typeof seal>['openSealed'],
) {
  const journal = await openSealed();
  const { entries } = await journal.readAfter(0, 100);
  await journal.close();
  const rows = new RowSealer(keys);
  const read = entries.map((entry) => ({ ...entry.command, ops: rows.openOps(entry.command.ops) }));
  expect(read).toEqual(commands.map((one) => ({ ...one, ops: one.ops.map(rekey) })));
  const draft = await new DraftStore(nodeDisk, join(data, 'drafts'), now).read(id(30));
  expect(draft?.content).toEqual({ text: SECRETS[3] });
  expect(await findClearData(nodeDisk, data)).toSatisfy(isAllSealed);
}

describe('data of the practice build', () => {
  it('is found everywhere, sealed with its whole history, and nothing of it stays in clear', async () => {
    const commands = await leaveClearData();
    const found = await findClearData(nodeDisk, data);
    expect(found).toMatchObject({ journal: true, olderJournals: [] });
    expect([found.drafts, found.attachments, found.aside].map((paths) => paths.length)).toEqual([1, 1, 1]);
    expect(found.snapshots.length).toBeGreaterThan(2);
    expect((await secretsOnDisk()).length).toBeGreaterThan(5);
    const { run, cleared, openSealed } = seal(nodeDisk);
    await run;
    expect(cleared).toEqual(['view']);
    expect(await secretsOnDisk()).toEqual([]);
    await expectAllThere(commands, openSealed);
  });

  it('is left alone once it is sealed: what later repairs keep aside is not thrown away', async () => {
    await leaveClearData();
    await seal(nodeDisk).run;
    const { folder } = await readCurrent(nodeDisk, data);
    const [segment] = await nodeDisk.list(folder);
    const damaged = readFileSync(join(folder, segment ?? ''));
    await new Aside(nodeDisk, data).keep('000001', now(), '.jsonl', damaged);
    expect(await findClearData(nodeDisk, data)).toSatisfy(isAllSealed);
    expect((await seal(nodeDisk).run).journal).toBe(false);
  });

  it('goes on after being cut short at any step, and no step loses anything', async () => {
    const whole = createFaultyDisk();
    await leaveClearData();
    await seal(whole).run;
    const total = whole.steps.length;
    // Every seventh step, so that each kind is met in each phase; all of them take minutes.
    for (let step = 1; step <= total; step += 7) {
      data = makeFolder();
      keys = new Keys();
      const commands = await leaveClearData();
      const disk = createFaultyDisk();
      let done = 0;
      disk.fault = () => ((done += 1) >= step ? 'EIO' : undefined);
      await seal(disk).run.catch(() => undefined);
      const { run, openSealed } = seal(nodeDisk);
      await run;
      expect(await secretsOnDisk(), `cut at ${String(step)}`).toEqual([]);
      await expectAllThere(commands, openSealed);
    }
  }, 120_000);
});
