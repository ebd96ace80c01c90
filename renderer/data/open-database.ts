/**
 * Opens the working view and brings it to the end of the journal, whatever state it is found in (decision
 * table in README.md). A view is never shown unless it stands exactly where the journal ends.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { databaseName, type BranchDatabase } from './database';
import { decideView, type ViewDecision } from './decide-view';
import type { DataPorts } from './journal-port';
import {
  deleteStore,
  findFutureVersion,
  futureVersionOf,
  openStore,
  waitReal,
  type Wait,
} from './open-store';
import { rebuildView, type OnProgress } from './rebuild';
import { replay } from './replay';
import { readViewRows, rescueRows, type Rescued } from './rescue';
import {
  positionRow,
  readPosition,
  readRebuilding,
  isReadable,
  viewKeyRows,
  type RebuildReason,
  type ViewPosition,
} from './view-position';
import type { ViewKey } from './view-key';
import { writeRows } from './write-rows';

export interface ReadyView {
  kind: 'ready';
  database: BranchDatabase;
  /** Commands a lagging view was behind. */
  replayed: number;
  /** Set when the view was thrown away; `fromSeq` is where it stood. */
  rebuilt: { why: RebuildReason; fromSeq: number } | null;
  /** Set when the view knew more than the journal. */
  rescued: Rescued | null;
}
export type OpenResult = ReadyView | { kind: 'fromFuture'; foundVersion: number };

export interface OpenOptions {
  name?: string;
  onProgress?: OnProgress;
  wait?: Wait;
  /** Rows are sealed with it in the engine's files; without one they lie there in clear. */
  viewKey?: ViewKey | undefined;
}

/**
 * @throws ExpectedFailure those of the journal (nothing was touched then), and databaseUnavailable with the
 *   engine's reason as message when the view could not even be made anew
 */
export async function openDatabase(ports: DataPorts, options: OpenOptions = {}): Promise<OpenResult> {
  const { name = databaseName } = options;
  const foundVersion = await findFutureVersion(name);
  if (foundVersion !== undefined) return { kind: 'fromFuture', foundVersion };
  const opening = new Opening(ports, options);
  // The journal is asked first: when it cannot be read, the view is evidence and stays as it is.
  await ports.journal.getState();
  try {
    return await opening.openFound();
  } catch (error) {
    opening.close();
    if (error instanceof ExpectedFailure) throw error;
    return await opening.startOver();
  }
}

class Opening {
  private database: BranchDatabase | undefined;
  private readonly name: string;
  private readonly wait: Wait;
  private readonly onProgress: OnProgress;
  private readonly viewKey: ViewKey | undefined;

  constructor(
    private readonly ports: DataPorts,
    { name = databaseName, onProgress = () => undefined, wait = waitReal, viewKey }: OpenOptions,
  ) {
    this.viewKey = viewKey;
    this.name = name;
    this.wait = wait;
    this.onProgress = onProgress;
  }

  close(): void {
    this.database?.close();
    this.database = undefined;
  }

  async openFound(): Promise<OpenResult> {
    const database = await openStore(this.name, this.wait, this.viewKey);
    this.database = database;
    const foundVersion = futureVersionOf(database);
    if (foundVersion !== undefined) {
      this.close();
      return { kind: 'fromFuture', foundVersion };
    }
    const view = await readPosition(database);
    // A new view has nothing to read; one of another key is as good as none, and nothing was lost by that.
    if (view !== null && !(await isReadable(database))) {
      return this.replace(database, view.seq, { kind: 'rebuild', why: 'resealed' });
    }
    const interrupted = await readRebuilding(database);
    const state = await this.ports.journal.getState(view?.seq);
    const decision = decideView(view, interrupted, state);
    if (decision.kind === 'keep') return this.keep(database, view);
    return this.replace(database, view?.seq ?? 0, decision);
  }

  /** The engine could not open, read or write the view. The journal is the truth: once more, from nothing. */
  async startOver(): Promise<OpenResult> {
    try {
      const database = await this.rebuild('unreadable');
      return ready(database, { rebuilt: { why: 'unreadable', fromSeq: 0 } });
    } catch (error) {
      this.close();
      if (error instanceof ExpectedFailure) throw error;
      const reason = error instanceof Error ? error.name : 'unknown';
      throw new ExpectedFailure('databaseUnavailable', reason, { cause: error });
    }
  }

  private async keep(database: BranchDatabase, view: ViewPosition | null): Promise<OpenResult> {
    const { journal } = this.ports;
    const state = await journal.getState(view?.seq);
    const from = {
      seq: view?.seq ?? 0,
      hash: state.hashAtSeq ?? view?.hash ?? null,
      journalId: state.journalId,
    };
    const end = await replay(database, journal, from, (commands) => {
      this.onProgress(commands, state.lastSeq - from.seq);
    });
    // A new view, or one of an earlier build, learns here whose journal it follows.
    const isStamped = view?.journalId === end.journalId && view.seq === end.seq && view.hash === end.hash;
    if (!isStamped) await writeRows(database, [], { puts: [positionRow(end), ...viewKeyRows(database)] });
    return ready(database, { replayed: end.seq - from.seq });
  }

  private async replace(
    found: BranchDatabase,
    fromSeq: number,
    decision: Exclude<ViewDecision, { kind: 'keep' }>,
  ): Promise<OpenResult> {
    let rescued: Rescued | null = null;
    let why: RebuildReason = 'diverged';
    if (decision.kind === 'rescue') {
      rescued = await rescueRows(this.ports, await readViewRows(found), fromSeq, this.onProgress);
    } else why = decision.why;
    this.close();
    const database = await this.rebuild(why);
    return ready(database, { rebuilt: { why, fromSeq }, rescued });
  }

  private rebuild(why: RebuildReason): Promise<BranchDatabase> {
    const { ports, onProgress } = this;
    const makeEmpty = async (): Promise<BranchDatabase> => {
      this.close();
      await deleteStore(this.name, this.wait);
      this.database = await openStore(this.name, this.wait, this.viewKey);
      return this.database;
    };
    return rebuildView({ journal: ports.journal, makeEmpty, why, onProgress });
  }
}

function ready(database: BranchDatabase, found: Partial<ReadyView>): ReadyView {
  return { kind: 'ready', database, replayed: 0, rebuilt: null, rescued: null, ...found };
}
