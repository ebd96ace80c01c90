/**
 * The revisions a snapshot knows, as they lie in its lists: text. Ten years of a branch are 120,000 rows, and a start
 * needs none of them; a list is taken apart when the first row in it is asked for.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { KnownRevisions } from '../journal/checkpoint';
import { chunkIndexOf, countRevisions, parseRevisions } from './chunk-rules';

interface List {
  text: Buffer;
  /** By id, once somebody asked. */
  parsed: Map<string, number> | undefined;
}

export class RevisionLists implements KnownRevisions {
  private readonly byTable = new Map<string, { firstIds: string[]; lists: List[] }>();

  /**
   * Lists of one table come in the order of their ids.
   * @param text lines `<id> <rev>`, checked against its hash
   * @returns false when it does not hold so many lines
   */
  add(table: string, { firstId, rows }: { firstId: string; rows: number }, text: Buffer): boolean {
    if (countRevisions(text) !== rows) return false;
    const known = this.byTable.get(table) ?? { firstIds: [], lists: [] };
    known.firstIds.push(firstId);
    known.lists.push({ text, parsed: undefined });
    this.byTable.set(table, known);
    return true;
  }

  /** @throws ExpectedFailure journalDamaged when a line of the list is none of ours: a bug of who wrote it */
  get(key: string): number | undefined {
    const slash = key.indexOf('/');
    const id = key.slice(slash + 1);
    const known = this.byTable.get(key.slice(0, slash));
    const list = known?.lists[chunkIndexOf(known.firstIds, id)];
    return list && parsedOf(list).get(id);
  }
}

function parsedOf(list: List): Map<string, number> {
  if (list.parsed) return list.parsed;
  const lines = parseRevisions(list.text.toString('latin1'));
  if (!lines) throw new ExpectedFailure('journalDamaged', 'a list of revisions in the snapshot in use');
  list.parsed = new Map(lines.map(({ id, rev }) => [id, rev]));
  list.text = Buffer.alloc(0);
  return list.parsed;
}
