/**
 * The keys of the subjects (persons, member files, import runs): one random key each, in `data/vault/keyring-*.bin`,
 * sealed with the current data key. Erasing somebody is destroying that key here, once; a tombstone stays, so that
 * neither a restore nor a merge brings the key back, and the subject never gets another one.
 */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import { isOpen, openFor, sealFor } from './key-ring';
import { KEY_BYTES } from './seal';
import { requireReader, SlotFile, type SlotFormat } from './slot-file';

export const keyringNames = ['keyring-a.bin', 'keyring-b.bin'] as const;
const SCHEMA = 'keyring/1';
const READER = 1;

export interface Tombstone {
  subject: string;
  /** Instant of the erasure. */
  at: string;
}
/** Keys as base64. */
export interface KeyringContents {
  keys: Record<string, string>;
  erased: Tombstone[];
  /** Of the page's working view: another one after every erasure, so that what the engine left is unreadable. */
  view: { keyId: string; key: string };
}

const base64Key = z.string().length(44);
const contentsSchema = z.object({
  keys: z.record(z.string().min(1), base64Key),
  erased: z.array(z.object({ subject: z.string().min(1), at: z.string() })),
  view: z.object({ keyId: z.string().min(1), key: base64Key }),
});

/**
 * `{"schema":"keyring/1",…}` in one line, then the sealed JSON of the contents.
 * @param currentKeyId what to seal with
 */
export function keyringFormat(currentKeyId: () => string): SlotFormat<KeyringContents> {
  return {
    encode: (contents, generation) => {
      const header = { schema: SCHEMA, minReader: READER, generation, keyId: currentKeyId() };
      const plain = Buffer.from(JSON.stringify(contents), 'utf8');
      const sealed = sealFor(currentKeyId(), 'keyring', plain, boundTo(header));
      plain.fill(0);
      const line = JSON.stringify({ ...header, digest: digestOf(header, sealed) });
      return Buffer.concat([Buffer.from(`${line}\n`, 'utf8'), sealed]);
    },
    decode: (bytes) => {
      const end = bytes.indexOf(0x0a);
      const header = parseObject(bytes.subarray(0, Math.max(0, end)).toString('utf8'));
      const sealed = bytes.subarray(end + 1);
      if (header['digest'] !== digestOf(header, sealed)) return undefined;
      const { minReader, generation, keyId } = header;
      requireReader(minReader, READER, SCHEMA);
      if (typeof keyId !== 'string' || !Number.isSafeInteger(generation) || !isOpen(keyId)) return undefined;
      const plain = openFor(keyId, 'keyring', sealed, boundTo(header));
      const parsed = plain && contentsSchema.safeParse(parseObject(plain.toString('utf8')));
      plain?.fill(0);
      return parsed?.success ? { value: parsed.data, generation: Number(generation) } : undefined;
    },
  };
}

type Header = Readonly<Record<string, unknown>>;

function boundTo(header: Header): string {
  return JSON.stringify([header['schema'], header['minReader'], header['generation'], header['keyId']]);
}

/** Frozen: as in vault-file, a flipped bit must not pass for a newer program. */
function digestOf(header: Header, sealed: Uint8Array): string {
  return createHash('sha256').update(boundTo(header)).update(sealed).digest('hex');
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function newViewKey(): KeyringContents['view'] {
  return { keyId: `v${randomBytes(8).toString('hex')}`, key: randomBytes(KEY_BYTES).toString('base64') };
}

export interface KeyringParts {
  disk: Disk;
  /** `data/vault`. */
  folder: string;
  currentKeyId: () => string;
  /** After the write: the page is to take the other key. */
  viewKeyChanged?: () => void;
  log: Pick<Log, 'warn'>;
}

export class Keyring {
  private readonly file: SlotFile<KeyringContents>;
  private state: 'closed' | 'open' | 'damaged' = 'closed';
  private keys = new Map<string, Buffer>();
  private graves = new Map<string, string>();
  private view = newViewKey();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: KeyringParts) {
    this.file = new SlotFile(
      parts.disk,
      parts.folder,
      keyringNames,
      keyringFormat(parts.currentKeyId),
      parts.log,
    );
  }

  /** A new, empty ring on the disk, over whatever lies there: with a new vault only. */
  create(): Promise<void> {
    return this.inTurn(async () => {
      await this.keep({ keys: {}, erased: [], view: newViewKey() });
    });
  }

  /** After the data keys were opened. Damage is told when a key is needed, not here. */
  open(): Promise<void> {
    return this.inTurn(async () => {
      const reading = await this.file.readAndHeal();
      if (reading.kind === 'whole') this.take(reading.value);
      else this.state = 'damaged';
    });
  }

  close(): void {
    for (const key of this.keys.values()) key.fill(0);
    this.keys = new Map();
    this.graves = new Map();
    this.view = newViewKey();
    this.state = 'closed';
  }

  /** True when both slots are lost: what was sealed for subjects opens again only with another copy's keyring. */
  get isDamaged(): boolean {
    return this.state === 'damaged';
  }

  /**
   * 32 bytes, the caller's own copy; undefined when there never was one, or when it was erased.
   * @throws ExpectedFailure vaultLocked, keyMissing when the keyring itself is lost
   */
  keyOf(subject: string): Buffer | undefined {
    this.requireOpen();
    const key = this.keys.get(subject);
    // A copy: closing overwrites ours, and a piece sealed with zeros would be readable by everybody.
    return key && Buffer.from(key);
  }

  isErased(subject: string): boolean {
    this.requireOpen();
    return this.graves.has(subject);
  }

  /** Instant of the erasure; undefined when there was none, or the keyring is lost. @throws ExpectedFailure vaultLocked */
  erasedAt(subject: string): string | undefined {
    if (this.state === 'closed') throw new ExpectedFailure('vaultLocked', 'keyring');
    return this.graves.get(subject);
  }

  /** Those that have a key. @throws ExpectedFailure vaultLocked, keyMissing */
  subjects(): readonly string[] {
    this.requireOpen();
    return [...this.keys.keys()];
  }

  erased(): readonly Tombstone[] {
    this.requireOpen();
    return [...this.graves].map(([subject, at]) => ({ subject, at }));
  }

  viewKey(): KeyringContents['view'] {
    if (this.state === 'closed') throw new ExpectedFailure('vaultLocked', 'keyring');
    // A lost keyring does not keep the page from working: its view is then rebuilt at each start.
    return this.view;
  }

  contents(): KeyringContents {
    this.requireOpen();
    const keys = [...this.keys].map(([subject, key]) => [subject, key.toString('base64')] as const);
    return { keys: Object.fromEntries(keys), erased: [...this.erased()], view: this.view };
  }

  /**
   * Keys for those that have none; erased ones are passed over. One write for many.
   * @throws ExpectedFailure of writing: then none of them has a key; vaultLocked, keyMissing
   */
  makeFor(subjects: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      this.requireOpen();
      const missing = new Set(subjects.filter((one) => !this.keys.has(one) && !this.graves.has(one)));
      if (missing.size === 0) return;
      const { keys, ...rest } = this.contents();
      for (const subject of missing) keys[subject] = randomBytes(KEY_BYTES).toString('base64');
      await this.keep({ ...rest, keys });
    });
  }

  /**
   * Destroys keys in both slots; the view gets another key with the same write. Can be called again.
   * @param at instant of the erasure
   * @throws ExpectedFailure of writing: then the keys may be there still; vaultLocked, keyMissing
   */
  erase(subjects: readonly string[], at: string): Promise<void> {
    return this.inTurn(async () => {
      this.requireOpen();
      const { keys, erased } = this.contents();
      const graves = subjects.filter((subject) => !this.graves.has(subject));
      const { both } = await this.keep({
        keys: without(keys, new Set(subjects)),
        erased: [...erased, ...[...new Set(graves)].map((subject) => ({ subject, at }))],
        view: newViewKey(),
      });
      this.parts.viewKeyChanged?.();
      if (!both)
        throw new ExpectedFailure('notWritable', 'one slot of the keyring still holds what was erased');
    });
  }

  /**
   * Takes in another keyring (restore, repair): what is erased in either stays erased; where both have a key for
   * one subject, the one known here counts. A lost keyring is replaced by the other.
   */
  merge(other: KeyringContents): Promise<void> {
    return this.inTurn(async () => {
      if (this.state === 'closed') throw new ExpectedFailure('vaultLocked', 'keyring');
      const own = this.state === 'damaged' ? { keys: {}, erased: [], view: newViewKey() } : this.contents();
      const graves = new Map([...other.erased, ...own.erased].map(({ subject, at }) => [subject, at]));
      const keys = without({ ...other.keys, ...own.keys }, new Set(graves.keys()));
      const erased = [...graves].map(([subject, at]) => ({ subject, at }));
      // Not told to the page: rows it has without their fields must be read again, which the next start does.
      await this.keep({ keys, erased, view: newViewKey() });
    });
  }

  /** Writes the same again, sealed with the data key that is current now. */
  reseal(): Promise<void> {
    return this.inTurn(async () => {
      if (this.state === 'open') await this.keep(this.contents());
    });
  }

  private async keep(contents: KeyringContents): Promise<{ both: boolean }> {
    const written = await this.file.write(contents);
    this.take(contents);
    return written;
  }

  private take(contents: KeyringContents): void {
    this.close();
    this.keys = new Map(
      Object.entries(contents.keys).map(([subject, key]) => [subject, Buffer.from(key, 'base64')]),
    );
    this.graves = new Map(contents.erased.map(({ subject, at }) => [subject, at]));
    this.view = contents.view;
    this.state = 'open';
  }

  private requireOpen(): void {
    if (this.state === 'closed') throw new ExpectedFailure('vaultLocked', 'keyring');
    if (this.state === 'damaged')
      throw new ExpectedFailure('keyMissing', 'both slots of the keyring are lost');
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function without(keys: Record<string, string>, subjects: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).filter(([subject]) => !subjects.has(subject)));
}
