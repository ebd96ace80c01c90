/** A real journal in a folder of a test's own, and the extent a snapshot job is given. */
import { afterEach } from 'vitest';
import type { Op } from '../../../shared/schema/command';
import type { AnyRow, TableName } from '../../../shared/schema/tables';
import { nodeDisk } from '../../files/node-disk';
import type { JournalExtent } from '../../journal/checkpoint';
import type { Journal } from '../../journal/journal';
import { openJournal } from '../../journal/open-journal';
import type { SealWith } from '../../vault/key-ring';
import { testCommand, testId } from '../../journal/testing/commands';

const NOW = new Date('2026-03-18T06:00:00.000Z');

export interface TestChange {
  table: TableName;
  /** Number of the row: `testId(row)`. */
  row: number;
  /** New contents; null deletes the row. */
  value: string | null;
}

interface TestJournalOptions {
  segmentBytes?: number;
  journalId?: string;
  sealWith?: SealWith;
}

/** Call at the top of a test file; journals opened by the returned function are closed after each test. */
export function useTestJournals(): (folder: string, options?: TestJournalOptions) => Promise<TestJournal> {
  const opened: TestJournal[] = [];
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close();
  });
  return async (folder, options = {}) => {
    const journal = await TestJournal.open(folder, options);
    opened.push(journal);
    return journal;
  };
}

export class TestJournal {
  private readonly rows = new Map<string, AnyRow>();
  private commands = 0;

  private constructor(
    private readonly journal: Journal,
    readonly journalId: string,
  ) {}

  static async open(folder: string, options: TestJournalOptions): Promise<TestJournal> {
    const { segmentBytes = 2000, journalId = 'test' } = options;
    const open = {
      disk: nodeDisk,
      folder,
      createdBy: 'test',
      now: () => NOW,
      sealWith: options.sealWith ?? ('none' as const),
      segmentBytes,
    };
    return new TestJournal(await openJournal(open), journalId);
  }

  /** One command; a deletion of an absent row is left out. Returns its seq. */
  async commit(changes: readonly TestChange[]): Promise<number> {
    const ops: Op[] = [];
    for (const change of changes) {
      const op = this.opFor(change);
      if (op) ops.push(op);
    }
    if (ops.length === 0) return this.commands;
    this.commands += 1;
    return (await this.journal.commit(testCommand(this.commands, ops))).seq;
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  /** The state by `table/id`, as the commands left it. */
  get state(): ReadonlyMap<string, AnyRow> {
    return this.rows;
  }

  extent(): JournalExtent {
    return { ...this.journal.getExtent(), journalId: this.journalId };
  }

  private opFor({ table, row, value }: TestChange): Op | undefined {
    const id = testId(row);
    const key = `${table}/${id}`;
    const before = this.rows.get(key) ?? null;
    if (value === null && before === null) return undefined;
    const after: AnyRow | null =
      value === null ? null : makeRow(table, value, { id, branchId: testId(0), rev: (before?.rev ?? 0) + 1 });
    if (after) this.rows.set(key, after);
    else this.rows.delete(key);
    return { table, id, before, after } as Op;
  }
}

function makeRow(table: TableName, value: string, base: AnyRow): AnyRow {
  const row = { ...base, value };
  return table === 'branches'
    ? Object.assign(row, { fullName: value, sample: value.startsWith('practice') })
    : row;
}
