/** A roster as an office would import it: two hundred invented people with valid ID numbers, as a csv file. */
import { checkCharacter } from '../../../shared/domain/id-number';

export const ROSTER_PEOPLE = 200;

const HEADS = [
  '姓名',
  '性别',
  '民族',
  '公民身份号码',
  '出生日期',
  '全日制学历',
  '手机',
  '人员类别',
  '入党时间',
];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const NAMES = '安博程丹恩方国海佳康立明宁鹏庆蓉思涛维欣';

/** @param batch another one holds other people */
export function rosterCsv(batch: number): string {
  const lines = Array.from({ length: ROSTER_PEOPLE }, (_, at) => personLine(batch, at).join(','));
  return `${[HEADS.join(','), ...lines].join('\r\n')}\r\n`;
}

function personLine(batch: number, at: number): string[] {
  const name = letter(SURNAMES, at) + letter(NAMES, Math.floor(at / 20)) + letter(NAMES, batch + at * 7);
  const year = 1965 + (at % 35);
  const day = `${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (batch % 28)).padStart(2, '0')}`;
  const isWoman = at % 2 === 0;
  // Odd order codes are men's (GB 11643).
  const order = String(2 * at + (isWoman ? 0 : 1) + 100).padStart(3, '0');
  const body = `110105${year}${day.replace('-', '')}${order}`;
  return [
    name,
    isWoman ? '女' : '男',
    '汉族',
    body + checkCharacter(body),
    `${year}-${day}`,
    '大学本科',
    `138${String(batch * 1000 + at).padStart(8, '0')}`,
    '正式党员',
    `${year + 25}-07-01`,
  ];
}

function letter(letters: string, at: number): string {
  return letters[at % letters.length] ?? '安';
}
