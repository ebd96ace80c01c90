import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameIndex } from './name-index';
import { matchName, namePinyin } from './person-name';

/** Surnames people in the branch would type by another reading than the everyday one, and double surnames. */
const readings: readonly (readonly [string, string])[] = [
  ['单文静', 'shan wen jing'],
  ['仇志远', 'qiu zhi yuan'],
  ['解玉兰', 'xie yu lan'],
  ['曾广林', 'zeng guang lin'],
  ['查慧敏', 'zha hui min'],
  ['区志强', 'ou zhi qiang'],
  ['盖立新', 'ge li xin'],
  ['朴成浩', 'piao cheng hao'],
  ['冼少芳', 'xian shao fang'],
  ['覃秀英', 'qin xiu ying'],
  ['任建国', 'ren jian guo'],
  ['华学军', 'hua xue jun'],
  ['尹红梅', 'yin hong mei'],
  ['乐嘉明', 'yue jia ming'],
  ['翟永康', 'zhai yong kang'],
  ['尉迟晓军', 'yu chi xiao jun'],
  ['万俟春生', 'mo qi chun sheng'],
  ['令狐安', 'ling hu an'],
  ['澹台明', 'tan tai ming'],
  ['欧阳若兰', 'ou yang ruo lan'],
  ['长孙平', 'zhang sun ping'],
  ['艾力·吐尔逊', 'ai li · tu er xun'],
  ['𠮷田', '𠮷 tian'],
  ['梁䶮', 'liang yan'],
  ['王㛃', 'wang jie'],
];

/** Full, initials, and every mixture of whole syllables, first letters and characters of the name. */
function queriesOf(name: string, reading: string): string[] {
  const characters = Array.from(name);
  const syllables = reading.split(' ');
  const forms = characters.map((character, at) => {
    const syllable = syllables[at] ?? '';
    return [...new Set([character, syllable, start(syllable, 1), start(syllable, 2)])].filter(Boolean);
  });
  const joined = forms.reduce<string[]>(
    (sofar, options) => sofar.flatMap((before) => options.map((option) => before + option)),
    [''],
  );
  return [...joined, ...forms.flat(), ...syllables];
}

/** The first letters, as a person counts them: 𠮷 is two units in the engine. */
function start(text: string, count: number): string {
  return Array.from(text).slice(0, count).join('');
}

describe('the index of names', () => {
  const names = readings.map(([name]) => name);
  const index = createNameIndex(names, { lookAtEachUpTo: 0 });

  it.each(readings)('finds %s by %s in every mixture', (name, reading) => {
    expect(namePinyin(name).syllables.join(' ')).toBe(reading);
    const at = names.indexOf(name);
    for (const query of queriesOf(name, reading)) expect(index.find(query), query).toContain(at);
  });

  it('finds exactly what looking at each name finds', () => {
    const letter = fc.constantFrom(...Array.from('abcdeghijlmnoqstuxyz'), '单', '曾', '·', '䶮', '𠮷', 'İ');
    const some = fc.array(fc.constantFrom(...names, 'Müller', 'İbo', '曾'), { maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(letter, { maxLength: 6 }), (list, letters) => {
        const query = letters.join('');
        const slow = list.flatMap((name, at) => (matchName(name, query) ? [at] : []));
        expect(createNameIndex(list, { lookAtEachUpTo: 0 }).find(query)).toEqual(slow);
        expect(createNameIndex(list).find(query)).toEqual(slow);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });

  it('takes nobody away for an empty query', () => {
    expect(index.find(' ')).toHaveLength(names.length);
  });
});
