import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByPinyin, compareByStroke, matchName, namePinyin, normaliseName } from './person-name';

describe('names', () => {
  it('loses every kind of space and unifies the dot', () => {
    expect(normaliseName('张　三 ')).toBe('张三');
    for (const dot of ['•', '・', '‧', '.', '．', '·'])
      expect(normaliseName(`艾力${dot}吐尔逊`)).toBe('艾力·吐尔逊');
    expect(normaliseName('\ufeff𠮷\u200b田')).toBe('𠮷田');
  });

  it.each([
    ['单文静', 'shan wen jing'],
    ['仇志远', 'qiu zhi yuan'],
    ['解玉兰', 'xie yu lan'],
    ['曾广林', 'zeng guang lin'],
  ])('reads the surname of %s', (name, syllables) => {
    expect(namePinyin(name).syllables.join(' ')).toBe(syllables);
  });

  it('has one syllable a character, also for rare ones', () => {
    for (const name of ['梁䶮', '艾力·吐尔逊', '𠮷田'])
      expect(namePinyin(name).syllables).toHaveLength(Array.from(name).length);
  });

  it.each([
    ['曾广林', 'zgl', [0, 1, 2]],
    ['曾广林', 'zenggl', [0, 1, 2]],
    ['曾广林', '曾gl', [0, 1, 2]],
    ['曾广林', 'guang', [1]],
    ['单文静', 'shan', [0]],
    ['单文静', 'wj', [1, 2]],
    ['解玉兰', 'XYL', [0, 1, 2]],
    ['梁䶮', '䶮', [1]],
  ])('finds %s by %s', (name, query, hits) => {
    expect(matchName(name, query)).toEqual(hits);
  });

  it('does not find what is not there', () => {
    expect(matchName('曾广林', 'ceng')).toBeUndefined();
    expect(matchName('单文静', 'dan')).toBeUndefined();
    expect(matchName('曾广林', '')).toEqual([]);
  });

  it('sorts by the reading of the surname, and by strokes', () => {
    const names = ['曾广林', '单文静', '解玉兰', '仇志远'];
    expect([...names].sort(compareByPinyin)).toEqual(['仇志远', '单文静', '解玉兰', '曾广林']);
    expect([...names].sort(compareByStroke)).toEqual(['仇志远', '单文静', '曾广林', '解玉兰']);
  });

  it('never throws on a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, query) => {
        matchName(normaliseName(name), query);
      }),
      { seed: 3 },
    );
  });
});
