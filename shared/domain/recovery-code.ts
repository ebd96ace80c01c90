/**
 * The recovery code on paper: 130 random bits in seven groups of five characters. The last character of each
 * group checks the group, so that a slip of the pen or the finger is named by its group while it is typed; ten
 * bits over the whole tell a group of another sheet apart. A code whose checks hold but that opens nothing is
 * another code, not a mistyped one.
 *
 * Characters: Crockford's base 32 (no I, L, O, U), https://www.crockford.com/base32.html.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Random bytes a code is made of; the last six bits are not used. */
export const RECOVERY_RANDOM_BYTES = 17;
export const RECOVERY_GROUPS = 7;
export const RECOVERY_GROUP_LENGTH = 5;
const SECRET_SYMBOLS = 26;
const SYMBOLS_PER_GROUP = RECOVERY_GROUP_LENGTH - 1;
const SYMBOL_COUNT = RECOVERY_GROUPS * SYMBOLS_PER_GROUP;

export type ReadRecoveryCode =
  /** `secret`: the 26 characters that are the code itself, for the derivation of its key. */
  | { ok: true; secret: string; code: string }
  /** `groups`: which ones cannot be right (1 to 7), in order; empty: the groups do not belong together. */
  | { ok: false; reason: 'wrongGroups' | 'wrongLength'; groups: number[] };

/** @param random 17 random bytes @returns `ABCDE-FGHJK-…`, seven groups */
export function makeRecoveryCode(random: Uint8Array): string {
  if (random.length < RECOVERY_RANDOM_BYTES) throw new Error('a recovery code needs 17 random bytes');
  const secret = symbolsOf(random).slice(0, SECRET_SYMBOLS);
  return writeCode([...secret, ...checkOfAll(secret)]);
}

/**
 * Reads what somebody typed from paper: lower case, full-width characters, O for 0, I and L for 1, any or no
 * separators.
 */
export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const groups = splitTyped(typed);
  const wrong = groups.flatMap((group, at) => (isWholeGroup(group, at) ? [] : [at + 1]));
  if (groups.length !== RECOVERY_GROUPS) {
    const within = wrong.filter((group) => group <= RECOVERY_GROUPS);
    return { ok: false, reason: 'wrongLength', groups: within };
  }
  if (wrong.length > 0) return { ok: false, reason: 'wrongGroups', groups: wrong };
  const symbols = groups.flatMap((group) => valuesOf(group).slice(0, SYMBOLS_PER_GROUP));
  const secret = symbols.slice(0, SECRET_SYMBOLS);
  const check = checkOfAll(secret);
  if (check.some((value, at) => value !== symbols[SECRET_SYMBOLS + at])) {
    return { ok: false, reason: 'wrongGroups', groups: [] };
  }
  return { ok: true, secret: secret.map(letter).join(''), code: writeCode(symbols) };
}

/**
 * Whether one finished group can be right in its place, for a mark while typing.
 * @param index 0 to 6
 */
export function isRightGroup(typed: string, index: number): boolean {
  return isWholeGroup(tidy(typed).replace(/[^0-9A-Z]/g, ''), index);
}

function writeCode(symbols: readonly number[]): string {
  const groups = [];
  for (let at = 0; at < SYMBOL_COUNT; at += SYMBOLS_PER_GROUP) {
    const group = symbols.slice(at, at + SYMBOLS_PER_GROUP);
    groups.push([...group, checkOfGroup(group, groups.length)].map(letter).join(''));
  }
  return groups.join('-');
}

/** Separators count when there are any: a forgotten character then spoils one group only. */
function splitTyped(typed: string): string[] {
  const tidied = tidy(typed).trim();
  const parts = tidied.split(/[^0-9A-Z]+/).filter((part) => part !== '');
  if (parts.length === RECOVERY_GROUPS) return parts;
  return parts.join('').match(/.{1,5}/g) ?? [];
}

/** Upper case, half width (NFKC), and the letters that look like digits. */
function tidy(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}

function isWholeGroup(group: string, index: number): boolean {
  if (group.length !== RECOVERY_GROUP_LENGTH) return false;
  const values = valuesOf(group);
  if (values.includes(-1)) return false;
  const check = values[SYMBOLS_PER_GROUP];
  return check === checkOfGroup(values.slice(0, SYMBOLS_PER_GROUP), index);
}

function valuesOf(group: string): number[] {
  return Array.from(group, (character) => ALPHABET.indexOf(character));
}

function letter(value: number): string {
  return ALPHABET.charAt(value);
}

/** Groups of five bits, the first bit first. */
function symbolsOf(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return symbols;
}

/**
 * A weighted sum in the field of 32 elements: one wrong character and two neighbours exchanged are always found,
 * anything else 31 times out of 32. The group's number goes in, so that exchanged groups are found, too.
 */
function checkOfGroup(group: readonly number[], index: number): number {
  return weighted(group, 1) ^ (index + 1);
}

/** Two such sums over the whole secret: ten bits. */
function checkOfAll(secret: readonly number[]): [number, number] {
  return [weighted(secret, 1), weighted(secret, 2)];
}

function weighted(symbols: readonly number[], step: number): number {
  let sum = 0;
  for (const symbol of symbols) {
    sum ^= symbol;
    for (let time = 0; time < step; time += 1) sum = double(sum);
  }
  return sum;
}

/** Multiplication by x in GF(32) with x^5 + x^2 + 1. */
function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? (shifted ^ 0b100101) & 31 : shifted;
}
