/**
 * Where rows pass between the page and everything that stores them: sealed on the way in, opened on the way out
 * (row-sealer.ts). In the practice build, which keeps data in clear, it lets them through as they are.
 */
import type { JournalEntry, RowsPage } from '../../shared/ipc/requests/journal';
import type { Command } from '../../shared/schema/command';
import type { AnyRow, TableName } from '../../shared/schema/tables';
import type { Log } from '../logging/log';
import { MissingKeys } from './missing-keys';
import { orderOf } from './erasure-orders';
import { idKeyOf, PRACTICE_INDEX_KEY } from './id-key';
import { RowSealer, type SubjectKeys } from './row-sealer';

export interface GateKeys {
  subjects: SubjectKeys;
  /** HMAC key of `idKey`. @throws ExpectedFailure vaultLocked */
  indexKey: () => Buffer;
}

/** Rows of the view that come back newer than the journal: what was erased meanwhile is left out, not refused. */
const RESCUE_COMMAND = 'recovery.rescueRows';

export class RowGate {
  private readonly sealer: RowSealer | undefined;

  /** @param keys `none`: nothing is sealed */
  constructor(
    private readonly keys: GateKeys | 'none',
    log: Pick<Log, 'warn'>,
    private readonly missing = new MissingKeys(log),
  ) {
    if (keys !== 'none') this.sealer = new RowSealer(keys.subjects, missing);
  }

  /** Subjects met so far, now or earlier, whose key is neither there nor erased: what is sealed for them cannot be shown. */
  get keysMissing(): number {
    return this.missing.count((subject) => this.sealer?.isKnown(subject) ?? true);
  }

  /**
   * A command of the page as it is stored; keys of new subjects are on the medium when it resolves.
   * @throws ExpectedFailure personErased, vaultLocked, keyMissing (also of a row whose fields the page could not be
   *   given), and those of writing the keyring: nothing of the command may be stored then
   */
  async seal(command: Command): Promise<Command> {
    if (!this.sealer) return command;
    const isRescue = command.name === RESCUE_COMMAND;
    if (!isRescue) this.sealer.requireReadable(command.ops, new Set(orderOf(command)?.subjects));
    return { ...command, ops: await this.sealer.sealOps(command.ops, isRescue ? 'leaveOut' : 'refuse') };
  }

  openEntries(entries: readonly JournalEntry[]): JournalEntry[] {
    return entries.map((entry) => this.openEntry(entry, true));
  }

  /** @param isMarked for a view that is brought to the present state by it; one command of the trail stays as it was */
  openEntry<E extends JournalEntry | null>(entry: E, isMarked = false): E {
    if (!this.sealer || entry === null) return entry;
    const { command } = entry;
    return { ...entry, command: { ...command, ops: this.sealer.openOps(command.ops, isMarked) } };
  }

  openPage(page: RowsPage): RowsPage {
    const { sealer } = this;
    if (!sealer) return page;
    const tables = page.tables.map(({ table, rows }) => ({
      table,
      rows: rows.map((row) => sealer.openRow(table, row, true)),
    }));
    return { ...page, tables };
  }

  /** Rows of tables this program does not know stay as they are: the file they go to is sealed as a whole. */
  async sealRows<R extends { table: string; row: unknown }>(rows: readonly R[]): Promise<R[]> {
    const { sealer } = this;
    if (!sealer) return [...rows];
    const pairs = rows.map(({ table, row }) => ({ table: table as TableName, row: row as AnyRow }));
    const sealed = await sealer.sealRows(pairs);
    return rows.map((one, at): R => ({ ...one, row: sealed[at] }));
  }

  /** @param numbers ID numbers @throws ExpectedFailure vaultLocked */
  idKeys(numbers: readonly string[]): string[] {
    const key = this.keys === 'none' ? PRACTICE_INDEX_KEY : this.keys.indexKey();
    const keys = numbers.map((number) => idKeyOf(key, number));
    if (typeof key !== 'string') key.fill(0);
    return keys;
  }
}
