/**
 * GB/T 9704-2012 版心检验页: exactly 22 lines of 28 characters with marks and rare names, printed by the tests
 * and measured in the PDF. Not for users.
 */
import { checkSheetWords as words } from '../../shared/words/paper';
import { CjkText } from './text/CjkText';
import { renderDocument } from './render-document';
import type { PaperDocument } from './paper-document';

export const CHECK_LINES = 22;
export const CHECK_COLUMNS = 28;
const INDENT = 2;
/** Names outside GB2312, one outside the basic plane: the official fonts lack them. */
export const RARE_NAMES = ['解晓喆', '曾䶮', '闻小㛃', '仇𠅤'] as const;

const SENTENCES = [
  '完善党员先锋岗承诺制度，公开承诺事项，接受群众监督。',
  '落实党费收缴规定，按月收缴，定期公示。',
  '加强党员教育管理，严把发展党员入口关，落实预备党员培养责任。',
  `${RARE_NAMES.join('、')}等同志主动承担急难险重任务，发挥了先锋模范作用。`,
  '严格执行组织生活制度，会前准备充分，会中讨论热烈，会后抓好落实。',
  '党小组按月开展学习讨论，记录真实完整，原件妥善保存。',
  '支部坚持把政治建设摆在首位，认真学习贯彻党的创新理论，引导党员坚定理想信念。',
  '坚持问题导向，深入基层站点听取意见，帮助群众解决急难愁盼问题。',
  '把党建工作与救护培训、志愿服务、人道救助同谋划、同部署、同推进、同考核。',
  '压实意识形态工作责任，严格宣传稿件审核，守好宣传阵地。',
] as const;
/** Marks that never begin a line: where one would, Chromium moves a character and the line is not 28 wide. */
const NOT_FIRST = new Set(Array.from('，。、；：）》”’'));

/** The text of the page as its 22 lines; the first is 26 long because of its indent. */
export function checkLines(): string[] {
  const text = composeText(CHECK_LINES * CHECK_COLUMNS - INDENT);
  return Array.from({ length: CHECK_LINES }, (_, line) => {
    const start = line === 0 ? 0 : line * CHECK_COLUMNS - INDENT;
    return text.slice(start, (line + 1) * CHECK_COLUMNS - INDENT).join('');
  });
}

export function checkSheet(): PaperDocument {
  return renderDocument({
    title: words.title,
    frame: 'text',
    css: '',
    stamp: { pageNumbers: 'gbt9704', headLeft: words.running },
    body: (
      <p>
        <CjkText text={checkLines().join('')} />
      </p>
    ),
  });
}

/** Sentences in an order that fills `length` characters exactly and puts no mark at a line's start. */
function composeText(length: number): string[] {
  const extend = (text: string[], step: number): string[] | undefined => {
    if (text.length === length) return text;
    for (let turn = 0; turn < SENTENCES.length; turn += 1) {
      const sentence = Array.from(SENTENCES[(step * 3 + turn) % SENTENCES.length] ?? '');
      const next = [...text, ...sentence];
      if (next.length > length || breaksBadly(next, text.length)) continue;
      const found = extend(next, step + 1);
      if (found) return found;
    }
    return undefined;
  };
  const text = extend([], 0);
  if (!text) throw new Error('the check sentences do not fill the page');
  return text;
}

function breaksBadly(text: readonly string[], from: number): boolean {
  return text.some(
    (character, index) => index >= from && (index + INDENT) % CHECK_COLUMNS === 0 && NOT_FIRST.has(character),
  );
}
