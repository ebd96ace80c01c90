/**
 * The revisions a snapshot knows, as they lie in its lists: packed text. Ten years of a branch are 120,000 rows, and a
 * start needs none of them; a list is unpacked when the first row in it is asked for.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { KnownRevisions } from '../journal/checkpoint';
import { chunkIndexOf, parseRevisions } from './chunk-rules';

interface List {
  rows: number;
  /** Lines `<id> <rev>`. */
  unpack: () => Buffer;
  /** By id, once somebody asked. */
  parsed?: Map<string, number>;
}

export class RevisionLists implements KnownRevisions {
  private readonly byTable = new Map<string, { firstIds: string[]; lists: List[] }>();

  /**
   * Lists of one table come in the order of their ids.
   * @param rows how many lines there are
   * @param unpack gives lines `<id> <rev>` that were checked against their hash
   */
  add(table: string, { firstId, rows }: { firstId: string; rows: number }, unpack: () => Buffer): void {
    const known = this.byTable.get(table) ?? { firstIds: [], lists: [] };
    known.firstIds.push(firstId);
    known.lists.push({ rows, unpack });
    this.byTable.set(table, known);
  }

  /**
   * @throws ExpectedFailure journalDamaged when the list is none of ours, though its file is what was written and
   *   read back: a fault of the program that made it, which a check of the snapshot finds as well
   */
  get(key: string): number | undefined {
    const slash = key.indexOf('/');
    const id = key.slice(slash + 1);
    const known = this.byTable.get(key.slice(0, slash));
    const list = known?.lists[chunkIndexOf(known.firstIds, id)];
    if (!list) return undefined;
    list.parsed ??= parse(list);
    return list.parsed.get(id);
  }
}

function parse({ rows, unpack }: List): Map<string, number> {
  let lines: { id: string; rev: number }[] | undefined;
  try {
    lines = parseRevisions(unpack().toString('latin1'));
  } catch (cause) {
    throw faulty(cause);
  }
  if (lines?.length !== rows) throw faulty();
  return new Map(lines.map(({ id, rev }) => [id, rev]));
}

function faulty(cause?: unknown): ExpectedFailure {
  return new ExpectedFailure('journalDamaged', 'a list of revisions in the snapshot in use', { cause });
}
