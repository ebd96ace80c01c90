/**
 * X-32, row 27: words of donation or illness near a person's name. Health of a named person never enters the program
 * (domain, fact 7), and a branch of the Red Cross visits donors and families: so it is asked about, by name and word.
 * Pure; nothing is changed or kept.
 */
import { recordCheckRules } from '../../rules/record-checks';
import type { OrgLifeRecord } from '../../schema/meeting';
import { spokenTextOf } from './record-texts';
import { finding, type CheckFacts, type RecordFinding } from './finding';

/**
 * What tells of a person's health or of a donation of the body. Money given (捐款) is public and not among them; 病假 and
 * 请假 are categories of attendance, and 献血 as a campaign stands without a name.
 */
const healthWords = [
  ...['献血', '造血干细胞', '骨髓', '捐献', '遗体', '器官', '角膜', '捐卵', '配型'],
  ...['患病', '患有', '生病', '病重', '病情', '大病', '住院', '出院', '手术', '化疗', '放疗', '透析'],
  ...[
    '癌',
    '肿瘤',
    '白血病',
    '糖尿病',
    '高血压',
    '心脏病',
    '抑郁',
    '精神病',
    '残疾',
    '怀孕',
    '流产',
    '确诊',
    '艾滋',
  ],
] as const;

/** What follows within ten characters makes it the work of a Red Cross, not somebody's health: 造血干细胞捐献动员工作. */
const WORK_AFTER =
  /^.{0,10}?(工作|动员|宣传|志愿|服务|登记|项目|活动|条例|办法|知识|培训|协调|业务|任务|纪念|救助|保险|联合会|人联|日)/u;

const SENTENCE_END = /[。！？；\n]/u;

export interface HealthHit {
  name: string;
  word: string;
}

/**
 * Names with a word of health in the same sentence, at most 30 characters away; each pair once, in the order of the
 * text. Names of one character are left out: they are in too many words.
 */
export function healthNearNames(text: string, names: readonly string[]): HealthHit[] {
  const hits = new Map<string, HealthHit>();
  const known = [...new Set(names)].filter((name) => Array.from(name).length > 1);
  for (const sentence of text.split(SENTENCE_END)) {
    const words = healthWords.filter((word) => sentence.includes(word));
    if (words.length === 0) continue;
    for (const name of known.filter((one) => sentence.includes(one))) {
      const near = words.find(
        (word) => distanceOf(sentence, name, word) <= recordCheckRules.healthCharacters,
      );
      if (near !== undefined) hits.set(`${name}/${near}`, { name, word: near });
    }
  }
  return [...hits.values()];
}

/** Characters between the nearest two places of both; Infinity where the word is only about work. */
function distanceOf(sentence: string, name: string, word: string): number {
  const ends = (piece: string): [number, number][] => {
    const found: [number, number][] = [];
    for (let at = sentence.indexOf(piece); at >= 0; at = sentence.indexOf(piece, at + 1))
      found.push([at, at + piece.length]);
    return found;
  };
  const gaps = ends(name).flatMap(([from, to]) =>
    ends(word)
      .filter(([, end]) => !WORK_AFTER.test(sentence.slice(end)))
      .map(([start, end]) => Math.max(start - to, from - end, 0)),
  );
  return Math.min(Infinity, ...gaps);
}

export function healthFindings(record: OrgLifeRecord, { tables, attachments }: CheckFacts): RecordFinding[] {
  const names = [
    ...tables.persons.map(({ name }) => name),
    ...record.observers.map(({ name }) => name),
    ...record.agenda.flatMap(({ reporter, discussion }) => [
      ...(reporter ? [reporter.name] : []),
      ...discussion.map(({ speaker }) => speaker.name),
    ]),
  ];
  const captions = attachments
    .filter(({ ownerId }) => ownerId === record.id)
    .map(({ caption, name }) => caption ?? name);
  const hits = [...spokenTextOf(record), ...captions].flatMap((text) => healthNearNames(text, names));
  if (hits.length === 0) return [];
  return [
    finding('healthNearName', [record.id], {
      names: [...new Set(hits.map(({ name }) => name))],
      words: [...new Set(hits.map(({ word }) => word))],
    }),
  ];
}
