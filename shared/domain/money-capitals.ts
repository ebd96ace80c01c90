/**
 * 大写 of an amount as receipts and cheques write it (《正确填写票据和结算凭证的基本规定》): 壹佰零贰元陆角伍分, 拾元 as
 * 壹拾元, 整 behind 元 and 角. Pure.
 */
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** @param fen 0 to 999,999,999,999 分 */
export function moneyCapitals(fen: number): string {
  const whole = Math.floor(fen / 100);
  const [jiao, cent] = [Math.floor((fen % 100) / 10), fen % 10];
  const yuan = whole === 0 ? '' : `${wholeCapitals(whole)}元`;
  if (jiao === 0 && cent === 0) return `${yuan === '' ? '零元' : yuan}整`;
  // 元 and 分 with no 角 between them: 叁元零伍分.
  const middle = jiao === 0 ? (yuan === '' ? '' : '零') : `${DIGITS.charAt(jiao)}角`;
  return cent === 0 ? `${yuan}${middle}整` : `${yuan}${middle}${DIGITS.charAt(cent)}分`;
}

function wholeCapitals(value: number): string {
  let [text, rest, group] = ['', value, 0];
  let isGap = false;
  while (rest > 0) {
    const part = rest % 10_000;
    if (part === 0) isGap = text !== '';
    else {
      const zero = text !== '' && (isGap || lowerStartsWithZero(text, value, group)) ? '零' : '';
      text = `${groupCapitals(part)}${GROUPS[group] ?? ''}${zero}${text}`;
      isGap = false;
    }
    rest = Math.floor(rest / 10_000);
    group += 1;
  }
  return text;
}

/** Whether the group below begins with a nought: 壹万零壹佰. */
function lowerStartsWithZero(text: string, value: number, group: number): boolean {
  const lower = Math.floor(value / 10_000 ** (group - 1)) % 10_000;
  return lower > 0 && lower < 1000 && !text.startsWith('零');
}

function groupCapitals(part: number): string {
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${isGap ? '零' : ''}${DIGITS.charAt(digit)}${UNITS[place] ?? ''}`;
    isGap = false;
  }
  return text;
}
