import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByStroke } from './person-name';
import { strokeTable } from './stroke-table';

const sorted = (...names: string[]): string[] => [...names].sort(compareByStroke);
/** In this order and no other: from both ends. */
function expectInOrder(...names: string[]): void {
  expect(sorted(...[...names].reverse())).toEqual(names);
  expect(sorted(...names)).toEqual(names);
}

describe('姓氏笔画 order', () => {
  it('counts the strokes of simplified characters: 阝 two, 艹 three, 辶 three', () => {
    expectInOrder('丁', '万', '邓', '艾', '刘', '苏', '陈', '邵', '赵', '郭', '葛', '谢', '魏');
    expectInOrder('边', '迟', '凌', '葛', '谭');
  });

  it('of as many strokes goes by the first ones: 横、竖、撇、点、折', () => {
    // 3: 于 一一丨, 万 一フ丿, 习 フ丶, 马 フフ一.
    expectInOrder('于', '万', '习', '马');
    // 4: 王 and 韦 begin with 横, 毛 and 方 with 撇 and 点, 尹 and 孔 with 折.
    expectInOrder('王', '韦', '毛', '方', '尹', '孔');
    // 7: 横 李, 竖 吴, 撇 何, 点 汪, 折 张.
    expectInOrder('李', '吴', '何', '汪', '张');
    // The same strokes: the plain form before the hooked one.
    expectInOrder('干', '于');
  });

  it('goes on with the following characters, single given names first', () => {
    expectInOrder('王宁', '王毅', '王小洪', '王文涛', '王东明');
    expectInOrder('张军', '张一鸣', '张又侠', '张小红');
    expectInOrder('马飚', '马兴瑞', '马晓伟');
  });

  it('puts rare characters by their strokes after those whose strokes are known', () => {
    // 㛃 has nine strokes, 䶮 twenty: the collation of the system only counts them.
    expectInOrder('丁宁', '丁洁', '丁㛃', '丁曾');
    expectInOrder('王一', '欧阳一');
    expectInOrder('艾力', '艾力·吐尔逊');
  });

  it('is total and always the same', () => {
    const names = ['王宁', '王凝', '欧阳宁', '𠮷田', '䶮', '', 'Li', '艾力·吐尔逊', '单文静', '单文婧'];
    const once = sorted(...names);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(sorted(...shuffled)).toEqual(once);
      }),
      { seed: 5, numRuns: 50 },
    );
    expect(compareByStroke('单文静', '单文静')).toBe(0);
    expect(compareByStroke('单文静', '单文婧')).not.toBe(0);
  });

  it('rests on a table that has every character once', () => {
    const all = Object.values(strokeTable).flatMap((characters) => Array.from(characters));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(6939);
  });
});
