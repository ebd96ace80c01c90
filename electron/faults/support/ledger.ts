/**
 * The user's side of the story: makes valid commands and knows, by the reducer all of us share, what the rows
 * are after each. What the storage gives back is held against it.
 */
import { inverseOps, type Command, type Op } from '../../../shared/schema/command';
import { reduceOps, type BranchState } from '../../../shared/schema/state';
import type { Attachment, Setting } from '../../../shared/schema/ledger';
import type { AnyRow } from '../../../shared/schema/tables';
import type { Random } from './random';

const BRANCH = faultId(0);

/** A ULID-shaped id from a number. */
export function faultId(number: number, mark = '01HX'): string {
  return `${mark}${String(number).padStart(26 - mark.length, '0')}`;
}

export class Ledger {
  /** Commands in the order they were handed over; history[n] has seq n + 1. */
  history: Command[] = [];
  private state: BranchState = new Map();
  private nextId = 1;

  constructor(
    private readonly random: Random,
    private readonly now: () => Date,
  ) {}

  get seq(): number {
    return this.history.length;
  }

  /** One to a few rows made, changed or deleted. */
  change(): Command {
    const ops: Op[] = [];
    const touched = new Set<string>();
    for (let count = this.random.between(1, 3); count > 0; count -= 1) {
      const rows = [...(this.state.get('settings')?.values() ?? [])].filter((row) => !touched.has(row.id));
      const op =
        rows.length > 3 && this.random.chance(0.6) ? this.changeRow(this.random.pick(rows)) : this.makeRow();
      touched.add(op.id);
      ops.push(op);
    }
    return this.take('settings.change', ops);
  }

  /** Like an import: many rows at once. */
  bulk(rows: number): Command {
    return this.take(
      'members.importRoster',
      Array.from({ length: rows }, () => this.makeRow()),
    );
  }

  /** The row that says an attachment belongs to the branch. */
  attach(sha512: string, sizeBytes: number): Command {
    const after: Attachment = {
      id: faultId(this.nextId++),
      branchId: BRANCH,
      rev: 1,
      ownerTable: 'branches',
      ownerId: BRANCH,
      kind: 'material',
      sha512,
      sizeBytes,
      mediaType: 'application/pdf',
      name: `材料${this.nextId}.pdf`,
      sortNo: 1,
      addedAt: this.now().toISOString(),
    };
    return this.take('records.attach', [{ table: 'attachments', id: after.id, before: null, after }]);
  }

  /** Takes the newest command back; undefined when it is not to be taken back. */
  undo(): Command | undefined {
    const last = this.history.at(-1);
    return last && this.take('settings.undo', inverseOps(last.ops));
  }

  /** The rows after command `seq`. */
  stateAt(seq: number): BranchState {
    const state: BranchState = new Map();
    for (const command of this.history.slice(0, seq)) reduceOps(state, command.ops);
    return state;
  }

  /** History is what the journal says it is: after a crash, or commands that were refused. */
  adopt(commands: readonly Command[]): void {
    this.history = [...commands];
    this.state = this.stateAt(commands.length);
  }

  /** Goes on where another stopped: no id is used twice. */
  follow(before: Ledger): void {
    this.nextId = before.nextId;
    this.adopt(before.history);
  }

  private take(name: string, ops: Op[]): Command {
    const command: Command = {
      schema: 'command/1',
      // Never used twice, even after going back.
      id: faultId(this.nextId++, '01HY'),
      name,
      at: this.now().toISOString(),
      by: '李 红梅',
      baseSeq: 0,
      ops,
    };
    this.history.push(command);
    reduceOps(this.state, ops);
    return command;
  }

  private makeRow(): Op {
    const id = faultId(this.nextId++);
    const after: Setting = { id, branchId: BRANCH, rev: 1, key: `key ${this.nextId}`, value: this.value() };
    return { table: 'settings', id, before: null, after };
  }

  private changeRow(row: AnyRow): Op {
    const before = row as Setting;
    if (this.random.chance(0.2)) return { table: 'settings', id: row.id, before, after: null };
    const after: Setting = { ...before, rev: before.rev + 1, value: this.value() };
    return { table: 'settings', id: row.id, before, after };
  }

  /** Mostly short; now and then longer than a sector. */
  private value(): string {
    const length = this.random.chance(0.1) ? this.random.between(300, 900) : this.random.between(0, 40);
    return '支部记录'.repeat(Math.ceil(length / 4)).slice(0, length);
  }
}
