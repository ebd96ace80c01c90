/**
 * The last page: what was cleared, what could not be, what was not touched. Plain HTML in a program that has no data,
 * no bridge and no page of the build any more; everything in it is escaped, because folders have names of their own.
 */
import type { Preferences } from '../../shared/ipc/requests/shell';
import { wipedWords as words } from '../../shared/words/wipe';
import type { Cleared } from './clear-profile';

export const lastScriptPath = '/wiped.js';
/** Named one by one; a folder with thousands of files that resist is named by its first ones. */
const MOST_NAMED = 12;
/** Pixels, as the page has them (renderer/app/theme/PageStyles). */
const FONT_PX: Readonly<Record<Preferences['textSize'], number>> = {
  standard: 16,
  large: 19,
  extraLarge: 24,
};

export interface LastWords {
  profile: string;
  /** undefined: the folder is one that must not be removed, and nothing was. */
  cleared: Cleared | undefined;
  copy: string | null;
  systemKey: boolean;
  textSize: Preferences['textSize'];
}

export const lastScript = `'use strict';
document.getElementById('close').addEventListener('click', () => window.close());
`;

/** @param nonce of the style element */
export function lastPage(said: LastWords, nonce: string): string {
  const { cleared } = said;
  const title = cleared ? titleOf(cleared) : words.refusedTitle;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8" /><title>${title}</title><style nonce="${nonce}">${styleFor(said)}</style></head>
<body data-ready="wiped"><main><h1>${title}</h1>${cleared ? tell(said, cleared) : paragraphs([words.refusedText, words.folder(said.profile)])}
</main><footer><button id="close" type="button" autofocus>${words.close}</button></footer><script src="${lastScriptPath}"></script></body></html>`;
}

function titleOf({ left }: Cleared): string {
  return left.length === 0 ? words.title : words.titleLeft;
}

function tell({ profile, copy, systemKey }: LastWords, cleared: Cleared): string {
  const { left, leftOfEngine, foreign, notOverwritten } = cleared;
  const isLeft = left.length + leftOfEngine.length + notOverwritten.length > 0 || systemKey;
  const resisting = [
    left.length > 0 ? list(words.leftText, left) : '',
    leftOfEngine.length > 0 ? list(words.leftOfEngine, leftOfEngine) : '',
    paragraphs([
      ...(notOverwritten.length > 0 ? [words.notOverwritten] : []),
      ...(systemKey ? [words.systemKey] : []),
    ]),
  ].join('');
  const untouched = [
    copy === null ? words.noCopy : words.copy(copy),
    words.elsewhere,
    words.disk,
    left.length === 0 ? words.program : words.programLeft,
  ];
  const stillThere = left.length + leftOfEngine.length + foreign.length > 0;
  return [
    paragraphs([left.length === 0 ? words.text : words.textLeft]),
    isLeft ? `<h2>${words.left}</h2>${resisting}` : '',
    `<h2>${words.untouched}</h2><ul>${untouched.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`,
    foreign.length > 0 ? list(words.foreign, foreign) : '',
    stillThere ? paragraphs([words.folder(profile)]) : '',
  ].join('');
}

function list(text: string, names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).map((name) => `<li><code>${escape(name)}</code></li>`);
  if (names.length > MOST_NAMED) named.push(`<li>${words.more(names.length)}</li>`);
  return `${paragraphs([text])}<ul class="names">${named.join('')}</ul>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escape(text)}</p>`).join('');
}

function escape(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

function styleFor({ textSize }: LastWords): string {
  return `html{font-size:${FONT_PX[textSize]}px}
body{margin:0;height:100vh;display:flex;flex-direction:column;background:#fff;color:#2b2622;
font:1rem/1.6 "Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{flex:1;min-height:0;overflow:auto;padding:2rem 2.5rem 1rem}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .5rem}h2{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:0 0 .25rem}ul{margin:.25rem 0 0;padding-left:1.25rem}li{margin:.125rem 0}
p,li{overflow-wrap:anywhere}code{font:.875rem/1.6 Consolas,"DejaVu Sans Mono",monospace}
footer{padding:1rem 2.5rem;border-top:1px solid #e4ddd3;text-align:right}
button{font:inherit;padding:.5rem 1.75rem;border-radius:4px;border:1px solid #9e1b1e;background:#9e1b1e;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #b5892e;outline-offset:2px}`;
}
