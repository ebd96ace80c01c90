import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanName,
  foldName,
  MAX_COMPONENT_BYTES,
  MAX_COMPONENT_CHARS,
  nameFault,
  numberedName,
  packageNameFor,
  recordFileName,
  safeComponent,
  safeFileName,
  utf8Length,
} from './names';

describe('file names we write', () => {
  it('builds the name of a record from date, type and subject', () => {
    const parts = { date: '2026-03-18', label: '支部党员大会', theme: '学习贯彻全会精神', extension: 'pdf' };
    expect(recordFileName(parts)).toBe('20260318_支部党员大会_学习贯彻全会精神.pdf');
    expect(recordFileName({ ...parts, attachmentNo: 2 })).toBe(
      '20260318_支部党员大会_学习贯彻全会精神_附件02.pdf',
    );
    expect(recordFileName({ ...parts, date: '2026-03', theme: '' })).toBe('202603_支部党员大会.pdf');
  });

  it('cuts the subject at 30 characters, rare ones whole', () => {
    const name = recordFileName({
      date: '2026-03-18',
      label: '党课',
      theme: '𠮷'.repeat(40),
      extension: 'pdf',
    });
    expect(Array.from(name).filter((char) => char === '𠮷')).toHaveLength(30);
  });

  it('names a package after branch, period and day', () => {
    expect(packageNameFor('清源市红十字会机关支部', '2026', '2026-11-22')).toBe(
      '迎检资料_清源市红十字会机关支部_2026_20261122',
    );
    expect(packageNameFor('甲/乙:支部', '2025-2026', '2026-11-22')).toBe(
      '迎检资料_甲＿乙＿支部_2025-2026_20261122',
    );
  });

  it.each([
    ['a:b*c?.pdf', 'a＿b＿c.pdf'],
    ['学习《条例》（第3次）.PDF', '学习＿条例＿第3次.pdf'],
    ['../../etc/passwd', 'etc＿passwd'],
    ['  .隐藏. ', '隐藏'],
    ['CON.txt', '＿CON.txt'],
    ['com1', '＿com1'],
    ['lpt¹.pdf', 'lpt.pdf'],
    ['阿卜杜拉·买买提.docx', '阿卜杜拉·买买提.docx'],
    ['２０２６年Ａ组.pdf', '2026年A组.pdf'],
    ['', '未命名'],
    ['\u0000\u001f', '未命名'],
    ['e\u0301tude.pdf', 'tude.pdf'],
  ])('makes %j safe', (typed, expected) => {
    expect(safeFileName(typed)).toBe(expected);
  });

  it('yields a safe name for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(nameFault(safeFileName(typed))).toBeUndefined();
        expect(nameFault(safeComponent(typed, '空'))).toBeUndefined();
        expect(nameFault(numberedName(safeFileName(typed), 12))).toBeUndefined();
      }),
    );
  });

  it('keeps long names within characters and bytes', () => {
    const name = safeFileName(`${'汉'.repeat(300)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(MAX_COMPONENT_CHARS);
    expect(utf8Length(name)).toBeLessThanOrEqual(MAX_COMPONENT_BYTES);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  it('numbers a name before its extension', () => {
    expect(numberedName('名册.pdf', 2)).toBe('名册_2.pdf');
    expect(numberedName('迎检资料_甲_2026_20261122', 3)).toBe('迎检资料_甲_2026_20261122_3');
  });

  it('counts bytes as UTF-8 does', () => {
    for (const text of ['a', 'é', '汉', '𠮷', 'a汉𠮷é']) {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }
  });

  it('folds what a stick takes for one name', () => {
    expect(foldName('A.PDF')).toBe(foldName('a.pdf'));
    expect(foldName('e\u0301')).toBe(foldName('É'));
    expect(foldName('甲')).not.toBe(foldName('乙'));
  });

  it.each([
    ['a b', 'notAllowed'],
    ['a.', 'edge'],
    ['NUL', 'reserved'],
    ['', 'empty'],
    ['x'.repeat(101), 'tooLong'],
    ['e\u0301', 'notNfc'],
  ] as const)('refuses to write %j (%s)', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  it('cleans to nothing when nothing is left', () => {
    expect(cleanName('???')).toBe('');
  });
});
