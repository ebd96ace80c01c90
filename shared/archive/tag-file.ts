/** The small text files of a bag: bagit.txt, bag-info.txt, fetch.txt (RFC 8493 §2.1.1, §2.2.2, §2.2.3). */
import { splitLines } from './manifest';

export const READABLE_VERSIONS: readonly string[] = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];

export interface Declaration {
  version: string;
  encoding: string;
}
export type DeclarationFault = 'bom' | 'shape' | 'version';

/**
 * Reads bagit.txt. Exactly two lines in this order; one space after the colon and none before it since 1.0,
 * while older versions may have blanks round it. What can be understood is returned beside the faults.
 */
export function parseDeclaration(text: string): { declaration?: Declaration; faults: DeclarationFault[] } {
  const faults: DeclarationFault[] = [];
  if (text.startsWith('\uFEFF')) faults.push('bom');
  const lines = splitLines(text.replace(/^\uFEFF/, ''));
  const version = /^BagIt-Version([ \t]*):([ \t]*)(\d+\.\d+)([ \t]*)$/.exec(lines[0] ?? '');
  const encoding = /^Tag-File-Character-Encoding([ \t]*):([ \t]*)(\S+)([ \t]*)$/.exec(lines[1] ?? '');
  if (!version?.[3] || !encoding?.[3]) return { faults: [...faults, 'shape'] };
  const exact = [version, encoding].every((found) => found[1] === '' && found[2] === ' ' && found[4] === '');
  if (!READABLE_VERSIONS.includes(version[3])) faults.push('version');
  const more = lines.slice(2);
  const strict = isVersionOne(version[3]);
  if (more.some((line) => strict || line.trim() !== '') || (strict && !exact)) faults.push('shape');
  return { declaration: { version: version[3], encoding: encoding[3] }, faults };
}

export function isVersionOne(version: string): boolean {
  return Number(version.split('.')[0]) >= 1;
}

export function writeDeclaration(): string {
  return 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
}

/** Label and value; labels repeat and keep their order. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** Reads bag-info.txt; `badLines` are line numbers from 1 that are neither `Label: value` nor a continuation. */
export function parseBagInfo(text: string): { info: [string, string][]; badLines: number[] } {
  const info: [string, string][] = [];
  const badLines: number[] = [];
  splitLines(text).forEach((content, index) => {
    if (content.trim() === '') return;
    const last = info[info.length - 1];
    const found = /^([^\s:][^:]*?)[ \t]*:(.*)$/.exec(content);
    if (/^[ \t]/.test(content) && last) last[1] = `${last[1]} ${content.trim()}`.trim();
    else if (found?.[1]) info.push([found[1], (found[2] ?? '').trim()]);
    else badLines.push(index + 1);
  });
  return { info, badLines };
}

/** Writes bag-info.txt: one line a label, LF. Line ends and blanks inside a value become one space. */
export function writeBagInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** Values of a reserved label, whatever its case. */
export function infoValues(info: BagInfo, label: string): string[] {
  return info.filter(([name]) => name.toLowerCase() === label.toLowerCase()).map(([, value]) => value);
}

/** `octets.files`; undefined when it is not that. */
export function parseOxum(value: string): { bytes: number; files: number } | undefined {
  const found = /^(\d{1,16})\.(\d{1,9})$/.exec(value.trim());
  return found ? { bytes: Number(found[1]), files: Number(found[2]) } : undefined;
}

/** Paths of fetch.txt lines `url length path`; we never fetch, we only say what is not here. */
export function parseFetch(text: string): { paths: string[]; badLines: number[] } {
  const paths: string[] = [];
  const badLines: number[] = [];
  splitLines(text).forEach((content, index) => {
    if (content.trim() === '') return;
    const found = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(content);
    if (found?.[3]) paths.push(found[3]);
    else badLines.push(index + 1);
  });
  return { paths, badLines };
}

/** 38.2 MB, counted by 1024 as the Windows Explorer does, so both show one number. */
export function humanBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}

/** Short 核对码 from a SHA-512: its first 16 digits in fours, to read out and to compare with paper. */
export function checkCodeOf(sha512: string): string {
  return (sha512.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
