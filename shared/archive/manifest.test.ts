import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePath, manifestKind, parseManifest, splitLines, writeManifest } from './manifest';
import { unsafeReason } from './unsafe-path';

const SUM = 'a'.repeat(64);

describe('manifests', () => {
  it.each(['\n', '\r\n', '\r'])('reads lines ended by %j', (end) => {
    const text = `${SUM}  data/a${end}${SUM.toUpperCase()}\t data/b c${end}`;
    expect(parseManifest(text, 'sha256', true)).toEqual({
      entries: [
        { checksum: SUM, path: 'data/a' },
        { checksum: SUM, path: 'data/b c' },
      ],
      problems: [],
    });
  });

  it('tolerates the mark of md5sum and a leading dot, and says so', () => {
    const parsed = parseManifest(`${SUM} *./data/a\n`, 'sha256', true);
    expect(parsed.entries).toEqual([{ checksum: SUM, path: 'data/a' }]);
    expect(parsed.problems).toEqual([{ fault: 'starMark', line: 1, path: 'data/a' }]);
  });

  it.each([
    ['no checksum here', 'badLine'],
    [SUM, 'badLine'],
    [`${SUM.slice(1)}  data/a`, 'badChecksum'],
    [`${SUM}  data/a\n${SUM}  data/a`, 'sameTwice'],
    [`${SUM}  data/a\n${'b'.repeat(64)}  data/a`, 'twoSums'],
  ] as const)('finds fault with %j', (text, fault) => {
    expect(parseManifest(text, 'sha256', true).problems.map((problem) => problem.fault)).toContain(fault);
  });

  it('decodes only what the standard encodes', () => {
    expect(decodePath('data/%7Edir2/%test2%0A%0d.txt', true)).toBe('data/%7Edir2/%test2\n\r.txt');
    expect(decodePath('data/100%25.txt', true)).toBe('data/100%.txt');
    expect(decodePath('data/100%25.txt', false)).toBe('data/100%25.txt');
  });

  it('reads back what it writes', () => {
    const path = fc.stringMatching(/^[a-z0-9_ ·-]{1,20}$/).map((name) => `data/${name}x`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 20 }), (paths) => {
        const entries = paths.map((name) => ({ checksum: SUM, path: name }));
        const read = parseManifest(writeManifest(entries), 'sha256', true);
        expect(read.problems).toEqual([]);
        expect(new Set(read.entries.map((entry) => entry.path))).toEqual(new Set(paths));
      }),
    );
  });

  it('refuses to write a name the standard would have to encode', () => {
    for (const path of ['data/a%b', 'data/a\nb', 'data\\a']) {
      expect(() => writeManifest([{ checksum: SUM, path }])).toThrow();
    }
  });

  it('knows manifests by name', () => {
    expect(manifestKind('manifest-SHA-512.txt')).toEqual({ algorithm: 'sha512', isTagManifest: false });
    expect(manifestKind('tagmanifest-md5.txt')).toEqual({ algorithm: 'md5', isTagManifest: true });
    expect(manifestKind('mymanifest-md5.txt')).toBeUndefined();
    expect(splitLines('a\n\nb')).toEqual(['a', '', 'b']);
  });
});

describe('paths out of somebody else’s manifest', () => {
  it.each([
    ['/etc/passwd', 'absolute'],
    ['//server/share', 'absolute'],
    ['\\\\server\\share\\a', 'backslash'],
    ['\\\\?\\C:\\a', 'backslash'],
    ['C:/Windows/a', 'drive'],
    ['c:a', 'drive'],
    ['data/../../a', 'parent'],
    ['..', 'parent'],
    ['~/a', 'home'],
    ['~root/a', 'home'],
    ['data/~/a', 'home'],
    ['%TEMP%/a', 'variable'],
    ['data/%UserProfile%/a', 'variable'],
    ['data/a:stream', 'stream'],
    ['file://x/a', 'stream'],
    ['data/a\u0000b', 'control'],
    ['data/', 'empty'],
    ['', 'empty'],
    [`data/${'x'.repeat(5000)}`, 'tooLong'],
  ] as const)('refuses %j (%s)', (path, reason) => {
    expect(unsafeReason(path)).toBe(reason);
  });

  it.each([
    'data/a',
    'data/a..b',
    'data/~$文档.docx',
    'data/%7Edir2',
    'data/%E4%BD%A0.txt',
    'data/100%',
    'data/..a',
  ])('takes %j', (path) => {
    expect(unsafeReason(path)).toBeUndefined();
  });
});
