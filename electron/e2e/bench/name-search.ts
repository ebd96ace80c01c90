/**
 * R5 as a program of its own, run by the Node inside Electron: one search over 60,000 names through the index the
 * list of members uses, beside a plain loop of `includes` over name, pinyin and initials. Prints one JSON line.
 *
 * Recall is counted against two judges: every name the slow matcher (matchName) finds by looking at each, and for
 * Chinese characters every name that holds them (what `grep -F` would find).
 */
import { createNameIndex } from '../../../shared/domain/name-index';
import { matchName, namePinyin } from '../../../shared/domain/person-name';

const RECORDS = 60_000;
const ROUNDS = 7;
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜' +
  '范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文单仇解查区盖朴冼覃';
const GIVEN =
  '安博程丹恩方国海佳康立明宁鹏庆蓉思涛维欣文武英杰华敏静强磊洋勇军艳娟超霞平刚玉兰广林志远春生秀红建';
const ASKED = [
  '单',
  '曾广',
  '王安博',
  'zgl',
  'zenggl',
  'zengguanglin',
  '曾gl',
  'shan',
  'qiu',
  'xyl',
  'ou',
] as const;
const MORE = [
  'wab',
  'lim',
  'zhangwei',
  'cheng',
  'zh',
  'l',
  'guang',
  'xie',
  '张w',
  'qinxiu',
  'pj',
  'gel',
] as const;
const queries: readonly string[] = [...ASKED, ...MORE];

/** Surname and two characters, every combination only once. */
function makeNames(): string[] {
  const surnames = Array.from(SURNAMES);
  const given = Array.from(GIVEN);
  return Array.from({ length: RECORDS }, (_, at) => {
    const rest = Math.floor(at / surnames.length);
    const first = given[rest % given.length] ?? '';
    const second = given[(Math.floor(rest / given.length) + at) % given.length] ?? '';
    return (surnames[at % surnames.length] ?? '') + first + second;
  });
}

function timed<T>(work: () => T): { milliseconds: number; value: T } {
  const startedAt = performance.now();
  const value = work();
  return { milliseconds: performance.now() - startedAt, value };
}

function main(): void {
  const names = makeNames();
  const texts = names.map((name) => {
    const { syllables } = namePinyin(name);
    return `${name} ${syllables.join('')} ${syllables.map((part) => part.slice(0, 1)).join('')}`;
  });
  const index = createNameIndex(names);
  const { milliseconds: buildMs } = timed(() => index.find('a'));
  const plain = (query: string): number[] => {
    const found: number[] = [];
    for (let at = 0; at < texts.length; at += 1) if (texts[at]?.includes(query) === true) found.push(at);
    return found;
  };

  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const round = { ours: [] as number[], reference: [] as number[] };
    for (const query of queries) {
      round.ours.push(timed(() => index.find(query)).milliseconds);
      round.reference.push(timed(() => plain(query)).milliseconds);
    }
    return round;
  });

  let wanted = 0;
  let found = 0;
  for (const query of queries) {
    const hits = new Set(index.find(query));
    names.forEach((name, at) => {
      if (matchName(name, query) === undefined && !name.includes(query)) return;
      wanted += 1;
      if (hits.has(at)) found += 1;
    });
  }
  const recallPercent = (100 * found) / wanted;
  // The first round warms the engine and is thrown away.
  process.stdout.write(
    `${JSON.stringify({ rounds: rounds.slice(1), recallPercent, foundAtAll: found, buildMs })}\n`,
  );
}

main();
