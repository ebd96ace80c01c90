import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, useOffices } from '../backup/testing/office';
import type { DiskStep } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testId } from '../journal/testing/commands';
import { forgetDataKeys } from '../vault/key-ring';
import { facts, fill, filesIn, makePackage, openPc, personRow, stickOf, type Pc } from './testing/pc';

const makeFolder = useTempFolders();
const openOffice = useOffices();
afterEach(forgetDataKeys);

const newPc = (): Promise<Pc> => openPc(openOffice, makeFolder());
const COMMAND = testId(9_000_001);
/** All that changes something on a disk. */
const CHANGING: readonly DiskStep[] = [
  ...(['open', 'write', 'sync', 'truncate', 'rename', 'remove', 'syncFolder', 'makeFolder'] as const),
];

async function shut({ office }: Pc): Promise<void> {
  await office.close();
  forgetDataKeys();
}
function make(pc: Pc): Promise<string> {
  return codeOf(pc.handover.maker.make({ place: pc.place(stickOf(pc)), facts }));
}
function flip(path: string, at = 0.5): void {
  const bytes = readFileSync(path);
  const place = Math.min(bytes.length - 1, Math.floor(bytes.length * at));
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a package that cannot be finished', () => {
  it('leaves nothing behind, at whatever byte the stick is full', async () => {
    const pc = await newPc();
    await fill(pc);
    const stick = stickOf(pc);
    let writes = 0;
    pc.office.disk.fault = (step, path) => {
      if (step === 'write' && path.startsWith(stick)) writes += 1;
      return undefined;
    };
    expect(await make(pc)).toBe('done');
    const all = writes;
    expect(all).toBeGreaterThan(12);
    const finished = readdirSync(stick);
    for (let room = 0; room < all; room += 1) {
      let used = 0;
      pc.office.disk.partialBytes = room % 40;
      pc.office.disk.fault = (step, path) => {
        if (step !== 'write' || !path.startsWith(stick)) return undefined;
        used += 1;
        return used > room ? 'ENOSPC' : undefined;
      };
      expect(await make(pc), `room for ${room} writes`).toBe('diskFull');
      expect(readdirSync(stick), `room for ${room} writes`).toEqual(finished);
    }
    pc.office.disk.fault = () => undefined;
    expect(await make(pc)).toBe('done');
  }, 60_000);

  it('is never called finished, whatever step of the stick fails', async () => {
    const pc = await newPc();
    await fill(pc);
    const stick = stickOf(pc);
    let steps = 0;
    const failFrom = (first: number, last: number): void => {
      steps = 0;
      pc.office.disk.fault = (step, path) => {
        if (!CHANGING.includes(step) || !path.startsWith(stick)) return undefined;
        steps += 1;
        return steps >= first && steps <= last ? 'EIO' : undefined;
      };
    };
    failFrom(Infinity, Infinity);
    expect(await make(pc)).toBe('done');
    const all = steps;
    let finished = readdirSync(stick);
    expect(all).toBeGreaterThan(100);
    // Some of the many that only write parts, and each of the last ones.
    for (let first = 1; first <= all; first += first > all - 12 ? 1 : 11) {
      failFrom(first, first);
      const outcome = await make(pc);
      const now = readdirSync(stick);
      // One failing try to read something again need not matter; a refusal leaves nothing.
      if (outcome !== 'done') expect(now, `step ${first}`).toEqual(finished);
      else finished = now;
      expect(now.some((name) => name.includes('partial'))).toBe(false);
    }
  }, 60_000);

  it('is refused when it reads back otherwise, in any of its files', async () => {
    const pc = await newPc();
    await fill(pc);
    const model = await makePackage(pc);
    // Parts are named by what is in them, attachments by their key: the same in each package.
    const wanted = filesIn(model.folder).filter((name) => !name.endsWith('.txt'));
    expect(wanted.length).toBeGreaterThan(12);
    for (const name of wanted) {
      pc.office.beforeTask = (task) => {
        if (task !== 'checkPackage') return Promise.resolve();
        const partial = readdirSync(model.stick).find((one) => one.includes('partial')) ?? '';
        // But for the manifest, which has its moment in its name.
        const names = filesIn(join(model.stick, partial));
        const same = name.includes('snap-') ? names.find((one) => one.includes('snap-')) : name;
        flip(join(model.stick, partial, same ?? name));
        return Promise.resolve();
      };
      expect(await make(pc), name).toBe('readBackDiffers');
      expect(readdirSync(model.stick), name).toEqual([model.packageName]);
    }
  }, 60_000);

  it('goes when it is cancelled, or its stick is pulled out', async () => {
    const pc = await newPc();
    await fill(pc);
    const stick = stickOf(pc);
    for (const task of ['snapshot', 'writePackage', 'checkPackage'] as const) {
      pc.office.beforeTask = (name) => {
        if (name !== task) return Promise.resolve();
        expect(pc.handover.maker.cancel()).toEqual({ cancelled: true });
        // Its process is ended; this one, which stands in for it, reaches no disk any more.
        pc.office.disk.fault = () => 'EIO';
        return Promise.resolve();
      };
      expect(await make(pc), task).toBe('cancelled');
      pc.office.disk.fault = () => undefined;
      expect(readdirSync(stick), task).toEqual([]);
    }
    expect(pc.handover.maker.cancel()).toEqual({ cancelled: false });
    pc.office.beforeTask = (name) => {
      if (name === 'writePackage') renameSync(stick, `${stick}-pulled`);
      return Promise.resolve();
    };
    expect(await make(pc)).toBe('placeVanished');
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick}-pulled`, stick);
    // What stayed on it goes with the next one, which is refused beside it only while one is being made.
    pc.office.beforeTask = async (name) => {
      if (name === 'writePackage') expect(await make(pc)).toBe('packageBusy');
    };
    expect(await make(pc)).toBe('done');
    expect(readdirSync(stick)).toEqual(['支部手册交接_第一支部_20260318']);
  });

  it('is made without an attachment this PC has lost, and says so', async () => {
    const pc = await newPc();
    const { sha512 } = await fill(pc);
    await pc.office.backup.makeSnapshot('manual');
    const sealed = filesIn(join(pc.office.data, 'files')).find((name) => !name.endsWith('.key')) ?? '';
    flip(join(pc.office.data, 'files', sealed));
    const made = await makePackage(pc);
    expect(made.attachmentsLacking).toBe(1);
    const { source } = await pc.handover.taker.open({ place: pc.place(made.folder) });
    expect(await pc.handover.taker.unlock({ source, code: made.code })).toMatchObject({
      attachmentsMissing: 1,
    });
    expect(sha512).toHaveLength(128);
  });
});

describe('a package that is not what was made', () => {
  it('is refused, or its attachment counted, whichever byte of it was changed', async () => {
    const old = await newPc();
    await fill(old);
    const made = await makePackage(old);
    const whole = join(makeFolder(), 'whole');
    cpSync(made.folder, whole, { recursive: true });
    await shut(old);
    const pc = await newPc();
    const outcomes = new Map<string, string>();
    for (const name of filesIn(whole)) {
      const folder = join(makeFolder(), made.packageName);
      cpSync(whole, folder, { recursive: true });
      flip(join(folder, name));
      outcomes.set(name, await lookAt(pc, folder, made.code));
    }
    for (const [name, outcome] of outcomes) {
      const wanted = name.startsWith('files')
        ? '1 missing'
        : name.startsWith('vault') || name.endsWith('.txt')
          ? '0 missing' // the other slot opens it
          : 'snapshotDamaged';
      expect(outcome, name).toBe(wanted);
    }
    const folder = join(makeFolder(), made.packageName);
    cpSync(whole, folder, { recursive: true });
    for (const slot of ['a', 'b']) flip(join(folder, 'vault', `vault-${slot}.json`));
    expect(await lookAt(pc, folder, made.code)).toBe('vaultDamaged');
    cpSync(whole, folder, { recursive: true });
    for (const slot of ['a', 'b']) flip(join(folder, 'vault', `keyring-${slot}.bin`), 0.9);
    expect(await lookAt(pc, folder, made.code)).toBe('vaultDamaged');
  }, 60_000);

  it('is refused when somebody without the code put it together anew', async () => {
    const pc = await newPc();
    await fill(pc);
    const first = await makePackage(pc);
    await pc.write([{ table: 'persons', row: personRow(12) }]);
    const second = await makePackage(pc);
    const edit = (change: (body: Record<string, unknown>) => void): Promise<string> => {
      const folder = join(makeFolder(), first.packageName);
      cpSync(first.folder, folder, { recursive: true });
      cpSync(join(second.folder, 'snapshots'), join(folder, 'snapshots'), { recursive: true });
      edited(folder, change);
      return lookAt(pc, folder, first.code);
    };
    expect(await edit((body) => (body['to'] = '另一人'))).toBe('snapshotDamaged');
    const other = (
      JSON.parse(readFileSync(join(second.folder, 'handover.json'), 'utf8')) as {
        body: Record<string, unknown>;
      }
    ).body;
    const swap = (body: Record<string, unknown>): void => {
      for (const name of ['snapshotId', 'snapshotSha256', 'seq', 'checkCode']) body[name] = other[name];
    };
    expect(await edit(swap)).toBe('snapshotDamaged');
    expect(await edit(() => undefined)).toBe('0 missing');
  });

  it('of a newer program is left alone, and what is none is told', async () => {
    const pc = await newPc();
    await fill(pc);
    const made = await makePackage(pc);
    const open = (folder: string): Promise<string> =>
      codeOf(pc.handover.taker.open({ place: pc.place(folder) }));
    expect(await open(made.stick)).toBe('done');
    expect(await open(join(made.folder, 'vault'))).toBe('notAHandover');
    expect(await open(makeFolder())).toBe('notAHandover');
    expect(await open(join(makeFolder(), 'gone'))).toBe('placeVanished');
    expect(await open(made.folder)).toBe('done');
    for (const change of [
      (file: Record<string, unknown>) => (file['minReader'] = 2),
      (file: Record<string, unknown>) => (file['body'] = { packageId: 'of another shape' }),
    ]) {
      const folder = join(makeFolder(), made.packageName);
      cpSync(made.folder, folder, { recursive: true });
      edited(folder, () => undefined, change);
      expect(await open(folder)).toBe('dataFromFuture');
    }
    const foreign = makeFolder();
    writeFileSync(join(foreign, 'handover.json'), '{"shift":"night"}');
    expect(await open(foreign)).toBe('notAHandover');
    writeFileSync(join(foreign, 'handover.json'), Buffer.alloc(70_000));
    expect(await open(foreign)).toBe('notAHandover');
    writeFileSync(join(foreign, 'handover.json'), '{"schema":"handover/1"');
    expect(await open(foreign)).toBe('snapshotDamaged');
    const unfinished = join(makeFolder(), '支部手册交接.partial-0123abcd');
    cpSync(made.folder, unfinished, { recursive: true });
    expect(await open(unfinished)).toBe('notAHandover');
  });
});

it('a wrong code is counted and waited for, also after a new start; a mistyped group is not', async () => {
  const pc = await newPc();
  await fill(pc);
  const made = await makePackage(pc);
  const other = await makePackage(pc);
  const { source } = await pc.handover.taker.open({ place: pc.place(made.folder) });
  const group = made.code.slice(6, 11);
  const mistyped = made.code.replace(group, `${group.slice(0, 4)}${group.endsWith('0') ? '1' : '0'}`);
  for (let time = 0; time < 7; time += 1) {
    await expect(pc.handover.taker.unlock({ source, code: mistyped })).rejects.toMatchObject({
      code: 'wrongRecoveryCode',
      message: expect.stringContaining('2') as string,
    });
  }
  const wrong = (): Promise<string> => codeOf(pc.handover.taker.unlock({ source, code: other.code }));
  for (let time = 0; time < 5; time += 1) expect(await wrong()).toBe('wrongRecoveryCode');
  expect(await codeOf(pc.handover.taker.unlock({ source, code: made.code }))).toBe('tooManyTries');
  // Five seconds after the fifth.
  pc.clock.ms += 5_000;
  expect(await wrong()).toBe('wrongRecoveryCode');
  await shut(pc);
  const next = await openPc(openOffice, pc.office.folder, { isKnown: true });
  const offer = await next.handover.taker.open({ place: next.place(made.folder) });
  const right = (): Promise<string> =>
    codeOf(next.handover.taker.unlock({ source: offer.source, code: made.code }));
  expect(await right()).toBe('tooManyTries');
  next.clock.ms += 15_000;
  expect(await right()).toBe('done');
  // The lock's own count is another one.
  expect((await next.vault.getState()).wrongTries).toBe(0);
});

describe('a crash while taking over', () => {
  it.each([true, false])(
    'leaves the old state or all of the new one (first start: %s)',
    async (isFirst) => {
      const old = await newPc();
      await fill(old);
      const made = await makePackage(old);
      await shut(old);
      const model = await newPc();
      if (!isFirst) await model.write([{ table: 'persons', row: personRow(30) }]);
      const before = await model.office.state();
      await model.office.close();

      /** A PC like it, on which nothing reaches the disk from one step on. */
      async function takeIn(folder: string, lastsTo: number): Promise<{ outcome: string; steps: string[] }> {
        cpSync(model.office.folder, folder, { recursive: true });
        const pc = await openPc(openOffice, folder, { isKnown: true });
        const { source } = await pc.handover.taker.open({ place: pc.place(made.folder) });
        await pc.handover.taker.unlock({ source, code: made.code });
        const steps: string[] = [];
        pc.office.disk.fault = (step, path) => {
          if (!CHANGING.includes(step)) return undefined;
          steps.push(`${step} ${path}`);
          return steps.length > lastsTo ? 'EIO' : undefined;
        };
        const outcome = await codeOf(pc.handover.taker.take({ source, commandId: COMMAND }));
        return { outcome, steps };
      }
      const { steps } = await takeIn(makeFolder(), Infinity);
      const swap = steps.findIndex((step) => /^rename .*CURRENT$/.test(step));
      expect(swap).toBeGreaterThan(30);
      const seen = new Set<string>();
      for (let lastsTo = 0; lastsTo < steps.length; lastsTo += Math.abs(lastsTo - swap) < 5 ? 1 : 29) {
        const folder = makeFolder();
        const { outcome } = await takeIn(folder, lastsTo);
        const pc = await openPc(openOffice, folder, { isKnown: true });
        await pc.office.backup.start();
        const state = await pc.office.state();
        const taken = await pc.read('handovers');
        const isNew = taken.length > 0;
        if (isNew) {
          expect((await pc.read('persons')).map(({ id }) => id)).toEqual([testId(10), testId(11)]);
          expect((await pc.read('persons')).every((row) => 'idNo' in row)).toBe(true);
        } else expect(state, `step ${lastsTo}`).toEqual(before);
        expect(isNew || outcome !== 'done', `step ${lastsTo}`).toBe(true);
        expect(readdirSync(pc.office.data).filter((name) => name.startsWith('restore-'))).toEqual([]);
        seen.add(isNew ? 'new' : 'old');
      }
      expect(seen).toEqual(new Set(['old', 'new']));
    },
    120_000,
  );
});

/** Opens and checks it. */
async function lookAt(pc: Pc, folder: string, code: string): Promise<string> {
  try {
    const { source } = await pc.handover.taker.open({ place: pc.place(folder) });
    const { attachmentsMissing } = await pc.handover.taker.unlock({ source, code });
    return `${attachmentsMissing} missing`;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** As somebody could who knows the format and has no code. */
function edited(
  folder: string,
  change: (body: Record<string, unknown>) => void,
  more: (file: Record<string, unknown>) => void = () => undefined,
): void {
  const path = join(folder, 'handover.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(file['body'] as Record<string, unknown>);
  more(file);
  const covered = JSON.stringify([file['schema'], file['minReader'], file['body']]);
  file['digest'] = createHash('sha256').update(covered).digest('hex');
  writeFileSync(path, JSON.stringify(file));
}
