/**
 * The page shown when the real one cannot be: no React, no file of the build, only these two texts. It still
 * offers a copy of the data and a way back.
 */
import { bridgeKey } from '../../shared/ipc/bridge';
import { failureLabel, failureNumbers, type FailureCode } from '../../shared/ipc/failure-codes';
import { failureWords } from '../../shared/words/failures';
import { dataCopyWords, problemActions, problemReasons, problemWords } from '../../shared/words/shell';
import { indexUrl } from './origin';

export const problemScriptPath = '/problem.js';

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-items:center;background:#faf8f5;color:#2b2622;
font:16px/1.6 "Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
main{max-width:36em;padding:32px 40px;background:#fff;border:1px solid #e4ddd3;border-radius:6px}
h1{font-size:20px;margin:0 0 8px}button{font:inherit;padding:8px 20px;margin:12px 12px 0 0;border-radius:4px;
border:1px solid #9e1b1e;background:#fff;color:#9e1b1e;cursor:pointer}#reopen{background:#9e1b1e;color:#fff}
button:focus-visible{outline:3px solid #b5892e;outline-offset:2px}button:disabled{opacity:.6}
#result{min-height:1.6em;margin:16px 0 0}`;

/** @param reason one of `problemReasons`; anything else counts as a page that did not load */
export function problemPage(reason: string, nonce: string): string {
  const known = problemReasons.find((name) => name === reason) ?? 'loadFailed';
  const { title, text } = problemWords[known];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8" /><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head>
<body data-ready="problem"><main><h1>${title}</h1><p>${text}</p>
<button id="reopen" type="button" autofocus>${problemActions.reopen}</button><button id="saveCopy" type="button">${problemActions.saveCopy}</button>
<p id="result" role="status"></p></main><script src="${problemScriptPath}"></script></body></html>`;
}

const failureTexts = Object.fromEntries(
  Object.keys(failureNumbers).map((name) => {
    const code = name as FailureCode;
    const { sentence, action } = failureWords[code];
    return [code, `${sentence}${action}（${failureLabel(code)}）`];
  }),
);

const words = JSON.stringify({
  saving: problemActions.saving,
  saved: dataCopyWords.saved('{label}', '{count}'),
  notSaved: problemActions.notSaved,
  cancelled: problemActions.cancelled,
  failures: failureTexts,
});

export const problemScript = `'use strict';
const words = ${words};
const reopen = document.getElementById('reopen');
const saveCopy = document.getElementById('saveCopy');
const result = document.getElementById('result');
reopen.addEventListener('click', () => location.replace(${JSON.stringify(indexUrl)}));
saveCopy.addEventListener('click', async () => {
  saveCopy.disabled = true;
  result.textContent = words.saving;
  const reply = await window.${bridgeKey}.requests['app.saveDataCopy']({});
  saveCopy.disabled = false;
  if (reply.ok) {
    result.textContent = words.saved.replace('{label}', reply.value.label).replace('{count}', reply.value.fileCount);
  } else if (reply.failure.code === 'cancelled') result.textContent = words.cancelled;
  else result.textContent = words.notSaved + (words.failures[reply.failure.code] ?? '');
});
`;
