/**
 * F7: one bit flips somewhere in the journal, in a snapshot or in an attachment. It must be noticed, spoil
 * nothing but its own unit, and be put right from any other generation that holds it; where there is none, the
 * report names exactly what is affected.
 */
import { partsOf } from '../backup/snapshot-store';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import type { Command, Op } from '../../shared/schema/command';
import { canonicalRow } from '../../shared/schema/state';
import type { FaultTest } from './fault-test';
import { goodSnapshots, makeSnapshot } from './support/backups';
import { Clock } from './support/clock';
import { damageWorld, withFlippedBit, type DamageWorld, type LinePlace } from './support/damage-worlds';
import type { MemoryDisk } from './support/memory-disk';
import { Random } from './support/random';
import { isSealing, sealEverySecond } from './support/sealing';
import { DATA, makeRecovery, openStorage, readHistory, SECOND_COPY, SNAPSHOTS } from './support/storage';

/** Worlds differ, too: a new one after so many cases. */
const CASES_PER_WORLD = 500;

interface Flip {
  world: DamageWorld;
  disk: MemoryDisk;
  path: string;
  position: number;
  clock: Clock;
}

async function run(caseNo: number, seed: number): Promise<string | undefined> {
  const random = new Random(seed, caseNo, 7);
  sealEverySecond(Math.floor(caseNo / 3));
  const unit = (['journal', 'snapshot', 'attachment'] as const)[caseNo % 3];
  const kind = unit === 'snapshot' || random.chance(0.5) ? 'covered' : 'bare';
  const world = await damageWorld(kind, seed + Math.floor(caseNo / CASES_PER_WORLD));
  const path = random.pick([...world.files.keys()].filter((name) => unitOf(name) === unit));
  const clock = new Clock(Date.UTC(2026, 2, 20));
  const flip = { world, path, clock, ...withFlippedBit(world, path, random) };
  const wrong = await checkUnit[unit ?? 'journal'](flip, random);
  return wrong && `${kind}${isSealing() ? ', sealed' : ''}, ${path}, byte ${flip.position}: ${wrong}`;
}

function unitOf(path: string): 'journal' | 'snapshot' | 'attachment' | undefined {
  if (/\/files\/sha512\/.*[0-9a-f]{128}$/.test(path)) return 'attachment';
  if (/\/(snap-[^/]*\.json|parts\/.*\.gz)$/.test(path)) return 'snapshot';
  return path.startsWith(`${DATA}/journal/`) && path.endsWith('.jsonl') ? 'journal' : undefined;
}

const checkUnit = {
  journal: journalFlip,
  snapshot: snapshotFlip,
  attachment: attachmentFlip,
} as const;

async function journalFlip(flip: Flip): Promise<string | undefined> {
  const { world, path, position } = flip;
  const line = world.lines.find((one) => one.path === path && one.start <= position && position < one.end);
  if (!line) return 'the flipped byte is in no line';
  const file = path.slice(path.lastIndexOf('/') + 1);
  const covered = [...world.snapshots.values()]
    .flat()
    .some(({ manifest }) =>
      manifest.segments.some(
        ({ segment, part }) => segment === Number.parseInt(file, 10) && position < part.bytes,
      ),
    );
  return covered ? healedFlip(flip) : reportedFlip(flip, line);
}

/** Another generation holds these bytes: afterwards the file is as it was, and nobody is asked. */
async function healedFlip({ world, disk, path, clock }: Flip): Promise<string | undefined> {
  const recovery = makeRecovery(disk, clock);
  const journal = await recovery.open();
  const noticedAtStart = isWhole(world, disk, path);
  const noticedLater = noticedAtStart || (await recovery.verifyCovered()) !== null;
  await journal.close();
  if (!noticedLater) return 'nobody noticed';
  if (!noticedAtStart) await recovery.check();
  if (!isWhole(world, disk, path)) return 'not put right although a snapshot holds it';
  return differingHistory(world, disk, clock);
}

/** Nothing else holds it: nothing is changed, and the report says what is affected. */
async function reportedFlip(
  { world, disk, path, position, clock }: Flip,
  line: LinePlace,
): Promise<string | undefined> {
  const before = Buffer.from(disk.files().get(path) ?? []);
  const refused = await openStorage(disk, clock).then(
    async ({ journal }) => {
      await journal.close();
      return `opened with ${journal.lastSeq} of ${world.history.length} commands`;
    },
    (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
  );
  if (refused !== 'journalDamaged') return refused;
  if (!before.equals(disk.files().get(path) ?? Buffer.alloc(0)))
    return 'the damaged file was changed by a start';

  // Without its newline a line may take the next one with it.
  const mayAlsoBreak = position === line.end - 1 ? 1 : 0;
  const firstBad = line.seq ?? 1 + (lastSeqBefore(world, line) ?? 0);
  const found = await makeRecovery(disk, clock).check();
  const wrongReport = reportWrong(found, { world, line, firstBad, mayAlsoBreak });
  if (wrongReport !== undefined) return wrongReport;

  const repaired = await makeRecovery(disk, clock).repair();
  if (repaired.setAside === '') return 'the repair kept nothing aside';
  const { journal } = await openStorage(disk, clock);
  const after = (await readHistory(journal)) as Command[];
  await journal.close();
  const leftOut = new Set((repaired.leftOut ?? []).map(({ seq }) => seq));
  const isAffected = (seq: number): boolean =>
    (seq >= firstBad && seq <= firstBad + mayAlsoBreak) || leftOut.has(seq);
  return rowsWrong(world.history, after, isAffected) ?? commandsWrong(world.history, after);
}

/** Each row stands as the last command on it left it, where that one was readable. */
function rowsWrong(
  told: readonly Command[],
  found: readonly Command[],
  isAffected: (seq: number) => boolean,
): string | undefined {
  const rows = lastContents(found);
  const seqs = new Map(told.flatMap(({ ops }, at) => ops.map(({ table, id }) => [`${table}/${id}`, at + 1])));
  for (const [key, contents] of lastContents(told)) {
    const seq = seqs.get(key) ?? 0;
    if (!isAffected(seq) && (rows.get(key) ?? 'null') !== contents)
      return `${key} is not as command ${seq} left it`;
  }
  return undefined;
}

/** Nothing is in the journal that nobody wrote: revisions are counted anew, the contents are as they were typed. */
function commandsWrong(told: readonly Command[], found: readonly Command[]): string | undefined {
  const originals = new Map(told.map((command) => [command.id, command]));
  for (const { id, at, by, ops } of found) {
    const original = originals.get(id);
    if (original?.at !== at || original.by !== by) return `command ${id} was never written`;
    const typed = new Set(original.ops.map(contentsOf));
    if (!ops.every((op) => typed.has(contentsOf(op))))
      return `command ${id} has other contents than were typed`;
  }
  return undefined;
}

function lastContents(commands: readonly Command[]): Map<string, string> {
  return new Map(commands.flatMap(({ ops }) => ops.map((op) => [`${op.table}/${op.id}`, afterOf(op)])));
}

function contentsOf(op: Op): string {
  return `${op.table}/${op.id} ${afterOf(op)}`;
}

function afterOf({ after }: Op): string {
  return canonicalRow(after && { ...after, rev: 0 });
}

function reportWrong(
  report: RecoveryReport,
  {
    world,
    line,
    firstBad,
    mayAlsoBreak,
  }: { world: DamageWorld; line: LinePlace; firstBad: number; mayAlsoBreak: number },
): string | undefined {
  const { damage } = report;
  if (!damage) return 'the check found nothing';
  if (damage.firstBadSeq !== firstBad) return `reported from seq ${damage.firstBadSeq}, it is ${firstBad}`;
  const readable = new Set(damage.readable.map(({ seq }) => seq));
  for (let seq = firstBad; seq <= world.history.length; seq += 1) {
    const isBroken = line.seq === seq;
    const mayBreak = seq > firstBad && seq <= firstBad + mayAlsoBreak;
    // A broken one may be readable all the same (a flip in the prefix): its contents are compared later.
    if (!isBroken && !mayBreak && !readable.has(seq)) return `seq ${seq} is whole and not called readable`;
  }
  return undefined;
}

function lastSeqBefore({ lines }: DamageWorld, line: LinePlace): number | undefined {
  const seqs = lines.slice(0, lines.indexOf(line)).flatMap(({ seq }) => (seq === null ? [] : [seq]));
  return seqs.at(-1);
}

/** Exactly the snapshots that use the file are no longer offered; the journal does not mind; the next is good. */
async function snapshotFlip({ world, disk, path, clock }: Flip, random: Random): Promise<string | undefined> {
  const folder = path.startsWith(SNAPSHOTS) ? SNAPSHOTS : SECOND_COPY;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const affected = (world.snapshots.get(folder) ?? []).filter(
    ({ id, manifest }) =>
      name === `${id}.json` || partsOf(manifest).some(({ sha256 }) => name === `${sha256}.gz`),
  );
  const good = new Set((await goodSnapshots(disk, folder, false)).map(({ id }) => id));
  const unnoticed = affected.find(({ id }) => good.has(id));
  if (unnoticed) return `${unnoticed.id} uses it and is called good`;
  const spoilt = (world.snapshots.get(folder) ?? []).find(
    (one) => !affected.includes(one) && !good.has(one.id),
  );
  if (spoilt) return `${spoilt.id} does not use it and is called bad`;
  const differing = await differingHistory(world, disk, clock);
  if (differing !== undefined || random.chance(0.7)) return differing;
  const { journal } = await openStorage(disk, clock);
  const id = await makeSnapshot(disk, journal, clock.now());
  await journal.close();
  const isGood = (await goodSnapshots(disk, SNAPSHOTS, true)).some((one) => one.id === id);
  return isGood ? undefined : 'the next snapshot is not good';
}

/** Put right from whichever place still has it, else named; nothing else is. */
async function attachmentFlip({ world, disk, path, clock }: Flip): Promise<string | undefined> {
  const sha512 = path.slice(path.lastIndexOf('/') + 1);
  const isHere = path.startsWith(DATA);
  const other = isHere ? path.replace(DATA, SECOND_COPY) : path.replace(SECOND_COPY, DATA);
  const report = await makeRecovery(disk, clock).check();
  const differing = await differingHistory(world, disk, clock);
  if (differing !== undefined) return differing;
  if (!isHere)
    return report.damagedAttachments.length === 0 ? undefined : 'the one on this PC is called damaged';
  if (world.files.has(other)) {
    if (!isWhole(world, disk, path)) return 'not put right although the second copy has it';
    return report.healed.length > 0 ? undefined : 'put right without a word';
  }
  return report.damagedAttachments.join() === sha512
    ? undefined
    : `reported: ${report.damagedAttachments.join()}`;
}

function isWhole(world: DamageWorld, disk: MemoryDisk, path: string): boolean {
  return (
    disk
      .files()
      .get(path)
      ?.equals(world.files.get(path) ?? Buffer.alloc(0)) ?? false
  );
}

async function differingHistory(
  world: DamageWorld,
  disk: MemoryDisk,
  clock: Clock,
): Promise<string | undefined> {
  const { journal } = await openStorage(disk, clock);
  const found = await readHistory(journal);
  await journal.close();
  if (found.length !== world.history.length) return `${found.length} of ${world.history.length} commands`;
  const at = found.findIndex(
    (command, index) => JSON.stringify(command) !== JSON.stringify(world.history[index]),
  );
  return at === -1 ? undefined : `command ${at + 1} differs`;
}

export const bitFlips: FaultTest = {
  id: 'F7',
  what: 'one bit flipped in journal, snapshots, attachments (a third each)',
  counts: { ci: 6_000, full: 30_000 },
  run,
};
