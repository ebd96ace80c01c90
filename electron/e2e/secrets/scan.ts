/** Looks for texts in every file below a folder, in every encoding, also inside of what is packed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { encodings } from './encodings';

export interface Found {
  value: string;
  /** Relative to the folder; ` › gzip at 12` for what was packed in it. */
  file: string;
  encoding: string;
}

interface Needle {
  value: string;
  encoding: string;
  bytes: Buffer;
}

/** Packed inside packed (a PDF in a package) and no deeper. */
const MOST_LAYERS = 2;
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
const HEAD_BYTES = 3;

export class Scanner {
  /** 1 for the first three bytes of any needle: nearly every place of a file is passed with one look. */
  private readonly heads = new Uint8Array(1 << 24);
  private readonly byHead = new Map<number, Needle[]>();

  constructor(values: readonly string[]) {
    for (const value of values) {
      const seen = new Set<string>();
      for (const [encoding, encode] of Object.entries(encodings)) {
        const bytes = encode(value);
        // Digits are the same in several encodings.
        if (seen.has(bytes.toString('latin1'))) continue;
        seen.add(bytes.toString('latin1'));
        const head = headAt(bytes, 0);
        this.heads[head] = 1;
        this.byHead.set(head, [...(this.byHead.get(head) ?? []), { value, encoding, bytes }]);
      }
    }
  }

  /** @param leaveOut folders the user put something into on purpose, relative to `folder` */
  scanFolder(folder: string, leaveOut: readonly string[] = []): { found: Found[]; files: string[] } {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((file) => !leaveOut.some((place) => file.startsWith(place + sep)));
    const found = files.flatMap((file) => {
      const named = this.find(Buffer.from(file), `name of ${file}`);
      const bytes = readIfThere(join(folder, file));
      return bytes ? [...named, ...this.find(bytes, file)] : named;
    });
    return { found, files };
  }

  find(bytes: Buffer, file: string, layer = 0): Found[] {
    const found: Found[] = [];
    const note = ({ value, encoding }: Needle): void => {
      const isKnown = found.some((one) => one.value === value && one.encoding === encoding);
      if (!isKnown) found.push({ value, file, encoding });
    };
    const { heads, byHead } = this;
    const last = bytes.length - HEAD_BYTES;
    for (let at = 0; at <= last; at += 1) {
      const head = headAt(bytes, at);
      if (heads[head] === 0) continue;
      for (const needle of byHead.get(head) ?? []) {
        if (bytes.subarray(at, at + needle.bytes.length).equals(needle.bytes)) note(needle);
      }
    }
    if (layer === MOST_LAYERS) return found;
    for (const { name, content } of unpack(bytes)) {
      found.push(...this.find(content, `${file} › ${name}`, layer + 1));
    }
    return found;
  }
}

function headAt(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** Undefined when it is gone: the program still runs while some of the scans are made. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Everything that can be inflated, at whatever place of a file it begins: gzip, zlib (PDF), members of a zip. */
function* unpack(bytes: Buffer): Generator<{ name: string; content: Buffer }> {
  const options = {
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: MOST_UNPACKED_BYTES,
  };
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    const first = bytes[at];
    if (first === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8) {
      yield* tried(`gzip at ${String(at)}`, () => gunzipSync(bytes.subarray(at), options));
    } else if (first === 0x78 && bytes.readUInt16BE(at) % 31 === 0) {
      yield* tried(`zlib at ${String(at)}`, () => inflateSync(bytes.subarray(at), options));
    } else if (first === 0x50 && bytes.readUInt32LE(at) === 0x04034b50 && at + 30 < bytes.length) {
      const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      yield* tried(`zip member at ${String(at)}`, () => inflateRawSync(bytes.subarray(start), options));
    }
  }
}

function* tried(name: string, inflate: () => Buffer): Generator<{ name: string; content: Buffer }> {
  let content: Buffer;
  try {
    content = inflate();
  } catch {
    // Bytes that only look like a beginning.
    return;
  }
  if (content.length > 0) yield { name, content };
}
