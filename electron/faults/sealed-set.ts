/**
 * What only sealed data can get wrong: lines that were moved, forged or brought from elsewhere, a key that is not
 * open, clear text on the medium. Part of the small set that has to find spoilt modules out.
 */
import type { Command } from '../../shared/schema/command';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ClearEnvelope, Envelope, SealedEnvelope } from '../journal/envelope';
import { chainHash, encodeLine } from '../journal/line';
import { addDataKey, forgetDataKeys } from '../vault/key-ring';
import { difference, fingerprint } from './support/check-recovered';
import { Clock } from './support/clock';
import { faultId } from './support/ledger';
import type { MemoryDisk } from './support/memory-disk';
import { openFaultKey, useSealing, useSealingWith } from './support/sealing';
import { DATA, makeRecovery, openStorage, readHistory } from './support/storage';
import { profileBefore } from './support/story-start';

/** In every row; it must not be found on the medium. */
const TEXT = '支部委员会记录';
const FIRST_SEGMENT = `${DATA}/journal/000001.jsonl`;
/** Large enough for all lines of these journals. */
const ONE_SEGMENT = 100_000;

/** @returns the first thing that is wrong, or undefined */
export async function runSealedSet(seed: number): Promise<string | undefined> {
  for (const check of [nothingInClear, movedLines, forgedLines, sealedLater, withoutTheKey]) {
    useSealing(true);
    const wrong = await check(seed);
    openFaultKey();
    if (wrong !== undefined) return `${check.name}: ${wrong}`;
  }
  return undefined;
}

/** One command for each row, each flushed by itself. */
async function journalOf(
  seed: number,
  rows: readonly number[],
  disk = profileBefore(seed),
): Promise<MemoryDisk> {
  const { journal } = await openStorage(disk, new Clock(), ONE_SEGMENT);
  for (const row of rows) await journal.commit(makeRow(row, journal.lastSeq));
  await journal.close();
  return disk;
}

function makeRow(row: number, baseSeq: number): Command {
  const after = { id: faultId(row), branchId: faultId(0), rev: 1, key: `key ${row}`, value: TEXT };
  return {
    ...{ schema: 'command/1', id: faultId(row, '01HW'), name: 'settings.change', by: '李 红梅', baseSeq },
    at: '2026-03-18T06:00:00.000Z',
    ops: [{ table: 'settings', id: after.id, before: null, after }],
  };
}

async function outcomeOf(disk: MemoryDisk): Promise<string> {
  return openStorage(disk, new Clock(), ONE_SEGMENT).then(
    async ({ journal }) => {
      await journal.close();
      return 'opened';
    },
    (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
  );
}

function linesOf(disk: MemoryDisk): [ClearEnvelope, ...SealedEnvelope[]] {
  const text = (disk.files().get(FIRST_SEGMENT) ?? Buffer.alloc(0)).toString('utf8').trimEnd();
  return text.split('\n').map((line) => JSON.parse(line.slice(line.indexOf('{'))) as SealedEnvelope) as never;
}

/** Right checksums and a right chain, so that only what is sealed can tell. */
function plantChained(disk: MemoryDisk, path: string, envelopes: readonly Envelope[]): void {
  let last: string | undefined;
  const lines = envelopes.map(({ seq, group, prev, ...rest }) => {
    const bytes = Buffer.from(JSON.stringify({ seq, group, prev: last ?? prev, ...rest }), 'utf8');
    last = chainHash(bytes);
    return encodeLine(bytes);
  });
  disk.plant(path, Buffer.concat(lines));
}

/** Neither in the journal nor in what is set aside. */
async function nothingInClear(seed: number): Promise<string | undefined> {
  const disk = await journalOf(seed, [1, 2, 3]);
  await makeRecovery(disk, new Clock()).keepViewRows([{ table: 'settings', row: { value: TEXT } }]);
  const path = [...disk.files(DATA)].find(
    ([, bytes]) => bytes.includes(TEXT) || bytes.includes('settings'),
  )?.[0];
  return path && `${path} can be read`;
}

/** To another place of the same journal, and to the same place of another one. */
async function movedLines(seed: number): Promise<string | undefined> {
  const disk = await journalOf(seed, [1, 2]);
  const [header, first, second] = linesOf(disk);
  const [, , foreign] = linesOf(await journalOf(seed, [3, 4]));
  if (!first || !second || !foreign) throw new Error('two lines were written');
  const swapped = [header, { ...first, payload: second.payload }, { ...second, payload: first.payload }];
  const brought = [header, first, { ...second, payload: foreign.payload }];
  for (const [how, envelopes] of [['swapped', swapped] as const, ['brought', brought] as const]) {
    plantChained(disk, FIRST_SEGMENT, envelopes);
    const outcome = await outcomeOf(disk);
    if (outcome !== 'journalDamaged') return `${how}: ${outcome}`;
  }
  return undefined;
}

/** Whoever has no key could write clear lines behind the sealed ones. */
async function forgedLines(seed: number): Promise<string | undefined> {
  const disk = await journalOf(seed, [1]);
  const [header, first] = linesOf(disk);
  if (!first) throw new Error('a line was written');
  const forged: ClearEnvelope = { seq: 2, group: 2, prev: '', alg: 'none', payload: makeRow(9, 1) };
  plantChained(disk, FIRST_SEGMENT, [header, first, forged]);
  const inside = await outcomeOf(disk);
  if (inside !== 'journalDamaged') return `in the same segment: ${inside}`;
  const { salvaged } = await makeRecovery(disk, new Clock(), ONE_SEGMENT).repair();
  if (salvaged > 0) return 'a repair took the forged line over';

  const other = await journalOf(seed, [1]);
  const bytes = (other.files().get(FIRST_SEGMENT) ?? Buffer.alloc(0))
    .toString('utf8')
    .trimEnd()
    .split('\n')[1];
  const prev = chainHash(Buffer.from(bytes?.slice(bytes.indexOf('{')) ?? '', 'utf8'));
  const about = { createdBy: 'x', createdAt: '2026-03-18T06:00:00.000Z', segment: 2 };
  const clear = { schema: 'journal/2' as const, minReader: 2, ...about };
  plantChained(other, FIRST_SEGMENT.replace('1.jsonl', '2.jsonl'), [
    { seq: 1, group: 2, prev, alg: 'none', payload: clear },
    forged,
  ]);
  const behind = await outcomeOf(other);
  return behind === 'journalDamaged' ? undefined : `in a segment behind: ${behind}`;
}

/** A clear journal goes on sealed: in a segment of its own, and everything is read. */
async function sealedLater(seed: number): Promise<string | undefined> {
  useSealing(false);
  const disk = await journalOf(seed, [1, 2]);
  const clear = disk.files().get(FIRST_SEGMENT);
  useSealing(true);
  await journalOf(seed, [3], disk);
  if (!clear?.equals(disk.files().get(FIRST_SEGMENT) ?? Buffer.alloc(0)))
    return 'the clear segment was changed';
  const { journal } = await openStorage(disk, new Clock());
  const found = (await readHistory(journal)).length;
  await journal.close();
  return found === 3 ? undefined : `${found} of 3 commands are read`;
}

/** Locked, or sealed with an older key that is not open: neither is damage, and nothing is touched. */
async function withoutTheKey(seed: number): Promise<string | undefined> {
  const disk = await journalOf(seed, [1, 2]);
  const before = fingerprint(disk);
  for (const isLocked of [true, false]) {
    forgetDataKeys();
    if (!isLocked) {
      addDataKey('k-newer', Buffer.alloc(32, 8));
      useSealingWith('k-newer');
    }
    const outcome = await outcomeOf(disk);
    if (outcome !== 'vaultLocked') return `${outcome} instead of locked`;
    const code = await makeRecovery(disk, new Clock())
      .repair()
      .then(
        () => 'repaired',
        (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
      );
    if (code !== 'vaultLocked') return `the repair: ${code}`;
    const changed = difference(before, fingerprint(disk));
    if (changed !== undefined) return `${changed} was changed`;
  }
  openFaultKey();
  const found = await outcomeOf(disk);
  return found === 'opened' ? undefined : `with the key: ${found}`;
}
