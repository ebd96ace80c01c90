/** What is planted and must not be found: invented, 20 of each kind, no two alike. */
import { checkCharacter } from '../../../shared/domain/id-number';

export interface Planted {
  /** Region 110105, valid checksum. */
  idNo: string;
  /** YYYYMMDD, as the number says. */
  birthDate: string;
  gender: '男' | '女';
  mobile: string;
  /** What somebody said in a heart-to-heart talk. */
  talk: string;
}

const TALKS = [
  '母亲瘫痪在床请了护工',
  '女儿厌学已休学半年',
  '房贷断供银行催得紧',
  '夜里失眠靠吃药入睡',
  '与科长当众吵过一架',
  '弟弟酗酒打伤了邻居',
  '打算年底辞职去南方',
  '体检查出甲状腺结节',
  '借给表哥的钱要不回',
  '觉得考核评得不公道',
  '丈夫常年在外不着家',
  '儿子网恋被骗走学费',
  '老屋漏雨没有钱翻修',
  '上次处分心里不服气',
  '岳父偏瘫要轮流陪护',
  '想调离窗口换个岗位',
  '炒股亏掉了拆迁补偿',
  '妻子流产情绪很低落',
  '写材料吃力怕拖后腿',
  '同学聚会受了点刺激',
] as const;

/** The n-th of each kind; always the same. */
export const planted: readonly Planted[] = TALKS.map((talk, index) => {
  const year = String(1961 + index);
  const month = String(((index * 7) % 12) + 1).padStart(2, '0');
  const day = String(((index * 11) % 28) + 1).padStart(2, '0');
  const birthDate = `${year}${month}${day}`;
  const order = 137 + index * 41;
  const body = `110105${birthDate}${String(order)}`;
  return {
    idNo: body + checkCharacter(body),
    birthDate,
    gender: order % 2 === 1 ? '男' : '女',
    mobile: `139${String(40_213_577 + index * 2_917_331)}`,
    talk,
  };
});

export function plantedAt(index: number): Planted {
  const one = planted[index];
  if (!one) throw new Error(`only ${String(planted.length)} are planted`);
  return one;
}

/** All three in one sentence, as they come in minutes and notes. */
export function sentenceOf({ idNo, mobile, talk }: Planted): string {
  return `谈心：${talk}；证件${idNo}，电话${mobile}。`;
}

export const plantedValues: readonly string[] = planted.flatMap(({ idNo, mobile, talk }) => [
  idNo,
  mobile,
  talk,
]);
