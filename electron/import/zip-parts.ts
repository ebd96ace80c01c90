/**
 * Opens the zip inside an .xlsx and streams its parts. Sizes are judged from the central directory before a byte is
 * inflated; names, sizes and check sums are verified, so that a damaged file is refused and never half read.
 */
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { Crc32 } from '../files/crc32';
import type { ImportLimits } from './limits';
import { refuse } from './refuse';

const openZip = promisify<Buffer, object, ZipFile>(fromBuffer);
/** Ratios mean nothing for the small parts. */
const RATIO_FLOOR_BYTES = 1024 * 1024;
const ENCRYPTED_FLAG = 1;

export class ZipParts {
  private inflated = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ImportLimits,
  ) {}

  static async open(bytes: Buffer, limits: ImportLimits): Promise<ZipParts> {
    let zip: ZipFile;
    try {
      zip = await openZip(bytes, { lazyEntries: true, autoClose: false, strictFileNames: true });
    } catch (cause) {
      throw refuse('fileBroken', 'no zip directory', cause);
    }
    if (zip.entryCount > limits.zipEntries) throw refuse('fileTooLarge', `${zip.entryCount} zip entries`);
    return new ZipParts(zip, await listEntries(zip), limits);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Entry of a part name, compared without case as Office does. */
  find(name: string): string | undefined {
    if (this.entries.has(name)) return name;
    const wanted = name.toLowerCase();
    return [...this.entries.keys()].find((each) => each.toLowerCase() === wanted);
  }

  /** Whole part as text; UTF-8 without document type, as the Office formats demand. */
  async readText(name: string, maxBytes: number): Promise<string> {
    const chunks: string[] = [];
    await this.stream(name, maxBytes, (text) => {
      chunks.push(text);
    });
    return chunks.join('');
  }

  /** Feeds a part piece by piece; `take` may throw to stop. Refuses wrong sizes and check sums at the end. */
  async stream(name: string, maxBytes: number, take: (text: string) => void): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw refuse('fileBroken', `missing part ${name}`);
    this.judgeSize(entry, maxBytes);
    const open = promisify<Entry, NodeJS.ReadableStream>(this.zip.openReadStream.bind(this.zip));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const crc = new Crc32();
    try {
      const stream = await open(entry);
      for await (const chunk of stream) {
        const bytes = chunk as Buffer;
        crc.update(bytes);
        take(checkedText(decoder.decode(bytes, { stream: true })));
      }
      take(checkedText(decoder.decode()));
    } catch (cause) {
      if (cause instanceof ExpectedFailure) throw cause;
      throw refuse('fileBroken', `part ${name} cannot be inflated`, cause);
    }
    if (crc.value !== entry.crc32) throw refuse('fileBroken', `check sum of ${name}`);
  }

  close(): void {
    this.zip.close();
  }

  private judgeSize(entry: Entry, maxBytes: number): void {
    const { uncompressedSize, compressedSize, fileName } = entry;
    if (entry.isEncrypted() || entry.generalPurposeBitFlag & ENCRYPTED_FLAG) {
      throw refuse('fileEncrypted', `zip part ${fileName} is encrypted`);
    }
    this.inflated += uncompressedSize;
    const isBomb =
      uncompressedSize > RATIO_FLOOR_BYTES &&
      uncompressedSize > this.limits.ratio * Math.max(1, compressedSize);
    if (uncompressedSize > maxBytes || this.inflated > this.limits.inflatedBytes || isBomb) {
      throw refuse('fileTooLarge', `${fileName}: ${compressedSize} -> ${uncompressedSize} bytes`);
    }
  }
}

/** Entities can only be declared in a document type; Office files never have one (XML billion laughs). */
function checkedText(text: string): string {
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
    throw refuse('fileBroken', 'document type in XML');
  return text;
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', (cause: unknown) => {
      reject(refuse('fileBroken', 'zip directory', cause));
    });
    zip.on('entry', (entry: Entry) => {
      // Two parts of one name: which one is meant cannot be known.
      if (entries.has(entry.fileName)) reject(refuse('fileBroken', `two parts named ${entry.fileName}`));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.readEntry();
  });
}
