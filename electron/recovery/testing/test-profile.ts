/** A profile in a real folder: a journal of several segments, snapshots of it, and ways to spoil both. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Op } from '../../../shared/schema/command';
import { reduceOps, type BranchState } from '../../../shared/schema/state';
import { buildSnapshot, type BuiltSnapshot } from '../../backup/build-snapshot';
import { SnapshotStore } from '../../backup/snapshot-store';
import type { Disk } from '../../files/disk';
import { nodeDisk } from '../../files/node-disk';
import type { Journal } from '../../journal/journal';
import { testCommand, testOp } from '../../journal/testing/commands';
import type { Log } from '../../logging/log';
import type { SealWith } from '../../vault/key-ring';
import { RecoveryService, type RecoveryParts } from '../recovery-service';

const START_MS = Date.parse('2026-03-18T06:00:00.000Z');
/** About ten commands fill a segment. */
const SEGMENT_BYTES = 4000;

export class TestProfile {
  readonly data: string;
  readonly logged: string[] = [];
  private minutes = 0;

  constructor(
    readonly folder: string,
    readonly sealWith: SealWith = 'none',
  ) {
    this.data = join(folder, 'data');
    mkdirSync(this.data, { recursive: true });
  }

  service(parts: Partial<RecoveryParts> = {}): RecoveryService {
    const log: Log = {
      file: '',
      info: (message) => this.logged.push(message),
      warn: (message) => this.logged.push(message),
      error: (message) => this.logged.push(message),
    };
    return new RecoveryService({
      disk: nodeDisk,
      dataFolder: this.data,
      createdBy: 'branch-handbook 1.2.3',
      now: () => new Date(START_MS + this.minutes * 60_000),
      log,
      sealWith: () => this.sealWith,
      segmentBytes: SEGMENT_BYTES,
      ...parts,
    });
  }

  /** Commands `from` to `to`, each creating row of that number; every fifth also changes row 1000. */
  async write(from: number, to: number): Promise<void> {
    const journal = await this.service().open();
    for (let number = from; number <= to; number += 1) await journal.commit(commandOf(number));
    await journal.close();
    this.minutes += 1;
  }

  async snapshot(folder = join(this.data, 'snapshots'), disk: Disk = nodeDisk): Promise<BuiltSnapshot> {
    const journal = await this.service().open();
    const extent = journal.getExtent();
    await journal.close();
    this.minutes += 1;
    return buildSnapshot({
      disk,
      store: new SnapshotStore({ disk, folder }),
      extent,
      attachmentsFolder: join(this.data, 'files'),
      files: [],
      reason: 'manual',
      createdBy: 'branch-handbook 1.2.3',
      now: new Date(START_MS + this.minutes * 60_000),
    });
  }

  path(segment: number, folder = 'journal'): string {
    return join(this.data, folder, `${String(segment).padStart(6, '0')}.jsonl`);
  }
  segments(folder = 'journal'): string[] {
    return readdirSync(join(this.data, folder)).filter((name) => name.endsWith('.jsonl'));
  }
  /** All segments' bytes by name. */
  bytes(folder = 'journal'): Record<string, string> {
    const entries = this.segments(folder).map((name) => [
      name,
      readFileSync(join(this.data, folder, name), 'latin1'),
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }
  put(bytes: Record<string, string>, folder = 'journal'): void {
    for (const name of this.segments(folder)) rmSync(join(this.data, folder, name));
    for (const [name, text] of Object.entries(bytes)) {
      writeFileSync(join(this.data, folder, name), Buffer.from(text, 'latin1'));
    }
  }
  flip(path: string, at: number, mask = 0x04): void {
    const bytes = readFileSync(path);
    const place = at < 0 ? bytes.length + at : at;
    bytes[place] = (bytes[place] ?? 0) ^ mask;
    writeFileSync(path, bytes);
  }
  aside(): string[] {
    const folder = join(this.data, 'aside');
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
  }
  /** Path of a snapshot's part. */
  partPath(sha256: string): string {
    return join(this.data, 'snapshots', 'parts', sha256.slice(0, 2), `${sha256}.gz`);
  }
}

/** Creates row `number`; every fifth command changes row 1000 as well. */
export function commandOf(number: number): Command {
  const ops: Op[] = [testOp(number, 1, `第${number}条`)];
  if (number % 5 === 0) ops.push(testOp(1000, number / 5, `到第${number}条`));
  return testCommand(number, ops);
}

export async function commandsOf(journal: Journal): Promise<Command[]> {
  const commands: Command[] = [];
  for (;;) {
    const { entries } = await journal.readAfter(commands.length, 500);
    if (entries.length === 0) return commands;
    commands.push(...entries.map(({ command }) => command));
  }
}

/** Row values by id, without revisions. */
export async function valuesOf(journal: Journal): Promise<Record<string, unknown>> {
  const state: BranchState = new Map();
  for (const { ops } of await commandsOf(journal)) reduceOps(state, ops);
  const values: Record<string, unknown> = {};
  for (const [id, row] of state.get('settings') ?? [])
    values[id] = (row as unknown as { value: unknown }).value;
  return values;
}
