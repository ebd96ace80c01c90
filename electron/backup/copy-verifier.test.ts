import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AttachmentStore } from '../attachments/attachment-store';
import { DraftStore } from '../drafts/draft-store';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testId } from '../journal/testing/commands';
import { createBackupVault } from '../vault/adopt-keys';
import { forgetDataKeys } from '../vault/key-ring';
import { goodPassword, makeVault, otherPassword, quickKdf } from '../vault/testing/test-vault';
import { filesBelow } from '../vault/upgrade/find-clear';
import type { BackupVault } from './backup-vault';
import { SnapshotStore } from './snapshot-store';
import { codeOf, manifests, useOffices, type Office } from './testing/office';

const makeFolder = useTempFolders();
const openOffice = useOffices();
const log = { warn: () => undefined };
afterEach(forgetDataKeys);

interface Pc {
  office: Office;
  stick: string;
  /** What lies there, below the folder with the manifests. */
  copy: string;
}

/** Two rows, an attachment, a draft, and a place for the second copy. */
async function openPc(wrap: (vault: BackupVault) => BackupVault = (vault) => vault): Promise<Pc> {
  const folder = makeFolder();
  const dataFolder = join(folder, 'profile', 'data');
  const { vault } = await makeVault(nodeDisk, dataFolder);
  const sealWith = (): { keyId: string } => vault.currentKey();
  const backupVault = createBackupVault(vault, { disk: nodeDisk, dataFolder, kdf: quickKdf, log });
  const office = openOffice(folder, { sealWith, vault: wrap(backupVault) });
  const stick = await office.plugIn();
  await office.commitMany(2);
  const files = new AttachmentStore(nodeDisk, join(dataFolder, 'files'), sealWith);
  await files.add(Buffer.from('%PDF-1.7\nabout P1\n%%EOF\n'));
  const drafts = new DraftStore(nodeDisk, join(dataFolder, 'drafts'), () => new Date(0), sealWith);
  await drafts.save(testId(40), 0, { text: '还没有写完' });
  await office.backup.settle();
  // The snapshot of the day holds the same state, but perhaps not what was typed since.
  office.minutes = 5;
  return { office, stick, copy: join(stick, '支部手册备份') };
}

/** A file below a folder of the copy, by the end of its name. */
async function fileIn(folder: string, ending = ''): Promise<string> {
  const found = (await filesBelow(nodeDisk, folder)).filter((path) => path.endsWith(ending));
  return found[0] ?? '';
}
/** A part the newest snapshot there names: older ones have parts of their own. */
async function newestPart(copy: string): Promise<string> {
  const [newest] = await new SnapshotStore({ disk: nodeDisk, folder: copy }).list();
  const sha256 = newest?.manifest?.segments[0]?.part.sha256 ?? '';
  return join(copy, 'parts', sha256.slice(0, 2), `${sha256}.gz`);
}
function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a second copy that is to be relied on', () => {
  it('holds what is saved and what is being typed, and opens with the password', async () => {
    const { office, stick, copy } = await openPc();
    const proved = await office.backup.proveCopy(goodPassword);
    expect(proved).toMatchObject({ folder: stick, rows: 2, attachments: 1, wanted: { seq: 2 } });
    expect(office.progress.some(({ job }) => job === 'verifyCopy')).toBe(true);
    const [newest] = await new SnapshotStore({ disk: nodeDisk, folder: copy }).list();
    const names = newest?.manifest?.files.map(({ name }) => name);
    expect(names).toContainEqual(expect.stringContaining(testId(40)));
    expect(proved.wanted.at).toBe(newest?.manifest?.createdAt);
    expect(await office.backup.lookAgain(proved)).toEqual(proved);
  });

  const damages: [name: string, damage: (pc: Pc) => Promise<void>, code: string][] = [
    [
      'a flipped bit in a part',
      async ({ copy }) => {
        flip(await newestPart(copy));
      },
      'wipeCopyDiffers',
    ],
    [
      'a missing part',
      async ({ copy }) => {
        rmSync(await newestPart(copy));
      },
      'wipeCopyDiffers',
    ],
    [
      'a flipped bit in an attachment',
      async ({ copy }) => {
        flip(await fileIn(join(copy, 'files', 'sealed')));
      },
      'wipeCopyDiffers',
    ],
    [
      "a missing attachment's record",
      async ({ copy }) => {
        rmSync(await fileIn(join(copy, 'files', 'sealed'), '.key'));
      },
      'wipeCopyDiffers',
    ],
    [
      'a missing manifest',
      ({ copy }) => {
        for (const name of manifests(copy)) rmSync(join(copy, name));
        return Promise.resolve();
      },
      'wipeCopyDiffers',
    ],
    [
      'another stick in its place',
      ({ copy }) => {
        rmSync(join(copy, 'place.json'));
        return Promise.resolve();
      },
      'placeVanished',
    ],
  ];
  it.each(damages)('is refused for %s, at the time of the proof', async (_name, damage, code) => {
    const pc = await openPc();
    pc.office.beforeTask = async (task) => {
      if (task === 'verifyCopy') await damage(pc);
    };
    expect(await codeOf(pc.office.backup.proveCopy(goodPassword))).toBe(code);
  });

  it('is refused when a part is gone since, or the stick is pulled', async () => {
    const { office, stick, copy } = await openPc();
    const proved = await office.backup.proveCopy(goodPassword);
    const part = await newestPart(copy);
    renameSync(part, `${part}.away`);
    expect(await codeOf(office.backup.lookAgain(proved))).toBe('wipeCopyDiffers');
    renameSync(`${part}.away`, part);
    renameSync(stick, `${stick}.pulled`);
    expect(await codeOf(office.backup.lookAgain(proved))).toBe('copyUnreachable');
  });

  it('is refused when its keys are of another password, or not those of this PC', async () => {
    const { office } = await openPc();
    expect(await codeOf(office.backup.proveCopy(otherPassword))).toBe('wipeKeysDiffer');
    let asked = 0;
    const changed = await openPc((vault) => ({
      ...vault,
      files: async () => {
        const read = await vault.files();
        asked += 1;
        if (asked < 2) return read;
        return { ...read, files: read.files.map(({ name }) => ({ name, bytes: Buffer.from('newer') })) };
      },
    }));
    expect(await codeOf(changed.office.backup.proveCopy(goodPassword))).toBe('wipeKeysDiffer');
  });

  it('is not looked for in the profile, whatever way leads there', async () => {
    const { office, stick } = await openPc();
    const inside = join(office.profile, 'stick');
    mkdirSync(dirname(inside), { recursive: true });
    renameSync(stick, inside);
    symlinkSync(inside, stick);
    expect(await codeOf(office.backup.proveCopy(goodPassword))).toBe('placeInsideData');
  });

  it('that is not there costs nothing', async () => {
    const { office, stick } = await openPc();
    const before = readdirSync(join(office.data, 'snapshots')).length;
    renameSync(stick, `${stick}.pulled`);
    expect(await codeOf(office.backup.proveCopy(goodPassword))).toBe('copyUnreachable');
    expect(readdirSync(join(office.data, 'snapshots')).length).toBe(before);
  });
});
