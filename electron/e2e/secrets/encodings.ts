/** The shapes a text can lie on a disk in: encodings of its characters, and what is wrapped around them. */

type Encode = (text: string) => Buffer;

const utf8: Encode = (text) => Buffer.from(text, 'utf8');
const utf16le: Encode = (text) => Buffer.from(text, 'utf16le');
const utf16be: Encode = (text) => utf16le(text).swap16();

/** Node only decodes it: the two-byte half of GB 18030 is turned round, which holds every character used here. */
const gbBytes = ((): ReadonlyMap<string, Buffer> => {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const text = decoder.decode(bytes);
      if (text.length === 1 && !found.has(text)) found.set(text, bytes);
    }
  }
  return found;
})();

const gb18030: Encode = (text) =>
  Buffer.concat(Array.from(text, (sign) => (sign < '\x80' ? Buffer.from(sign) : bytesInGb(sign))));

function bytesInGb(sign: string): Buffer {
  const bytes = gbBytes.get(sign);
  if (!bytes) throw new Error(`${sign} has no two bytes in GB 18030`);
  return bytes;
}

/**
 * Base64 of a text that begins at the first, second or third byte of a group: only the characters that its own
 * bytes decide, whatever stands around it.
 */
function base64At(offset: number, bytes: Buffer): string {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const bits = (offset + bytes.length) * 8;
  return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6));
}

const characters: Readonly<Record<string, Encode>> = { utf8, utf16le, gb18030 };

/** Every shape by name. The last ones are those of addresses, escaped JSON and the strings of a PDF. */
export const encodings: Readonly<Record<string, Encode>> = {
  ...characters,
  ...Object.fromEntries(
    Object.entries(characters).flatMap(([name, encode]) =>
      [0, 1, 2].map((offset): [string, Encode] => [
        `base64 of ${name}, byte ${String(offset)}`,
        (text) => Buffer.from(base64At(offset, encode(text))),
      ]),
    ),
  ),
  utf16be,
  'percent-encoded': (text) => Buffer.from(encodeURIComponent(text)),
  'JSON escapes': (text) =>
    Buffer.from(text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  'hex of utf8': (text) => Buffer.from(utf8(text).toString('hex')),
  'HEX of utf8': (text) => Buffer.from(utf8(text).toString('hex').toUpperCase()),
  'HEX of utf16be': (text) => Buffer.from(utf16be(text).toString('hex').toUpperCase()),
};
