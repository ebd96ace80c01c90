/**
 * `请先打开_目录.html`: one file that lists and opens everything by double click, in any browser, without
 * network, and checks the folder with its own SHA-512. With scripts off it is a plain list.
 */
import { formatDateZh, formatPartialDateZh } from '../../domain/dates';
import { archiveKindLabel, viewerScriptWords, viewerWords as words } from '../../words/archive';
import { directoryOf, itemGroups, type ArchiveItemGroup, type ArchiveListItem } from '../items';
import type { ArchiveFolder } from '../layout';
import type { ArchiveEntry, ArchivePlan } from '../plan';
import { instantZh, type PackageFacts } from '../read-me-text';
import { humanBytes } from '../tag-file';
import { escapeHtml, hrefOf, scriptJson } from './html';
import { VIEWER_SCRIPT_SOURCE } from './script-source';
import { SHA512_SOURCE } from './sha512-source';
import { VIEWER_STYLE } from './style';

/** SHA-256 of a text in base64: the policy names the one script and the one style by their digest. */
export type Sha256Base64 = (text: string) => string;

/** The whole page as a string (write as UTF-8 without BOM). */
export function buildViewer(plan: ArchivePlan, facts: PackageFacts, sha256Base64: Sha256Base64): string {
  const script = [
    `var WORDS = ${scriptJson({ ...viewerScriptWords, checkCodeLabel: words.checkCodeLabel, checkCodeHint: words.checkCodeHint })};`,
    `var PACKAGE_NAME = ${scriptJson(facts.packageName)};`,
    SHA512_SOURCE,
    VIEWER_SCRIPT_SOURCE,
  ].join('\n');
  const policy =
    `default-src 'none'; script-src 'sha256-${sha256Base64(script)}'; style-src 'sha256-${sha256Base64(VIEWER_STYLE)}'; ` +
    `base-uri 'none'; form-action 'none'`;
  const groups = itemGroups(plan);
  const itemCount = groups.reduce((sum, group) => sum + group.items.length, 0);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(words.documentTitle(plan.branch.shortName, plan.period.label))}</title>
<style>${VIEWER_STYLE}</style>
</head>
<body>
${header(plan, facts, itemCount)}
<div class="wrap frame">
<nav aria-label="${words.categories}">
<h2>${words.categories}</h2>
<ul>
${groups.map(({ folder, items }) => navLine(folder, items.length)).join('\n')}
<li class="tocheck"><a href="#check">${words.openCheck}</a></li>
</ul>
</nav>
<main>
<div class="tools">
<div class="search"><input id="query" type="text" autocomplete="off" spellcheck="false" aria-label="${words.searchLabel}" placeholder="${words.searchHint}"><button id="clear" type="button" hidden>${words.clear}</button></div>
<span id="found" role="status"></span>
<button id="print" class="button" type="button">${words.print}</button>
<a class="button" href="#check">${words.openCheck}</a>
</div>
<noscript><p class="noscript">${words.noScript}</p></noscript>
<p id="nothing" class="nothing" hidden></p>
${groups
  .filter((group) => group.items.length > 0)
  .map(category)
  .join('\n')}
${gaps(plan)}
${checkSection(facts)}
<footer>${escapeHtml(words.footer)}</footer>
</main>
</div>
<script>${script}</script>
</body>
</html>
`;
}

function header(plan: ArchivePlan, facts: PackageFacts, itemCount: number): string {
  const span = `${formatDateZh(plan.period.from)}—${formatDateZh(plan.period.to)}`;
  const rows: [string, string][] = [
    [words.period, span],
    [words.amount, words.amountValue(itemCount, facts.fileCount, humanBytes(facts.totalBytes))],
    [words.madeAt, instantZh(facts.createdAt)],
    ...(plan.contact === '' ? [] : [[words.contact, plan.contact] as [string, string]]),
    [words.software, `支部手册 ${facts.appVersion}`],
    [words.packageName, facts.packageName],
  ];
  return `<header class="top"><div class="wrap">
<p class="branch">${escapeHtml(plan.branch.fullName)}</p>
<div class="titleline"><h1>${words.heading}</h1><span class="period">${escapeHtml(plan.period.label)}</span></div>
<dl class="facts">${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>
</div></header>`;
}

function navLine(folder: ArchiveFolder, count: number): string {
  const name = `<span>${folder.code} ${escapeHtml(folder.name)}</span>`;
  return count === 0
    ? `<li><span class="empty">${name}<span class="n">${words.none}</span></span></li>`
    : `<li><a href="#c${folder.code}">${name}<span class="n">${words.categoryCount(count)}</span></a></li>`;
}

function category({ folder, items }: ArchiveItemGroup): string {
  const c = words.columns;
  const directories = [...new Set(items.map((item) => directoryOf(item.entry.path)))];
  const bodies = directories.map((directory) => {
    const heading = directory.split('/').slice(1).map(partName).join(' · ');
    const inside = items.filter((item) => directoryOf(item.entry.path) === directory);
    const before = items.findIndex((item) => directoryOf(item.entry.path) === directory);
    return part(heading, inside, before);
  });
  return `<section class="category" id="c${folder.code}">
<h2><span class="no">${folder.code}</span>${escapeHtml(folder.name)}<span class="n">${words.categoryCount(items.length)}</span></h2>
<table>
<thead><tr><th class="c-no" scope="col">${c.no}</th><th class="c-date" scope="col">${c.date}</th><th scope="col">${c.title}</th><th class="c-kind" scope="col">${c.kind}</th><th class="c-pages" scope="col">${c.pages}</th></tr></thead>
${bodies.join('\n')}
</table>
</section>`;
}

/** `01支部党员大会` -> 支部党员大会; a year such as 2026 keeps its digits. */
function partName(name: string): string {
  return /^\d{4}$/.test(name) ? `${name}年度` : name.replace(/^\d{2}(?=\D)/, '');
}

/** One body of the table per sub-folder; items are numbered through the whole category. */
function part(heading: string, items: ArchiveListItem[], before: number): string {
  const count = `<span class="n">${words.categoryCount(items.length)}</span>`;
  const title =
    heading === ''
      ? ''
      : `<tr class="parthead"><th colspan="5" scope="rowgroup">${escapeHtml(heading)}${count}</th></tr>\n`;
  return `<tbody class="part">\n${title}${items.map((item, index) => row(item, before + index + 1)).join('\n')}\n</tbody>`;
}

function row({ entry, parts }: ArchiveListItem, number: number): string {
  const date = entry.date === '' ? words.undated : entry.date.replace(/-/g, '.');
  const note = entry.note === undefined ? '' : `<div class="sub">${escapeHtml(entry.note)}</div>`;
  const links = parts.map((attached) =>
    link(attached, extensionOf(attached.path) === 'JSON' ? words.dataFile : attached.title),
  );
  const attached = links.length === 0 ? '' : `<div class="sub">${links.join('')}</div>`;
  return (
    `<tr class="item" data-find="${escapeHtml(findText({ entry, parts }))}"><td class="c-no">${number}</td><td class="c-date">${date}</td>` +
    `<td class="name">${link(entry, entry.title)}<span class="ext">${fileType(entry.path)}</span>${note}${attached}</td>` +
    `<td class="c-kind">${escapeHtml(archiveKindLabel(entry.kind))}</td><td class="c-pages">${entry.pages ?? ''}</td></tr>`
  );
}

/** What a search looks through: every way a date is typed, and the folder, but no page numbers. */
function findText({ entry, parts }: ArchiveListItem): string {
  const { date } = entry;
  const spoken =
    date === '' ? [] : [date, date.replace(/-/g, '.'), date.replace(/-/g, ''), formatPartialDateZh(date)];
  const names = [
    entry.title,
    archiveKindLabel(entry.kind),
    entry.note ?? '',
    ...parts.map((attached) => attached.title),
  ];
  return [...names, ...spoken, directoryOf(entry.path)].join(' ').normalize('NFC').toLowerCase();
}

function link(entry: ArchiveEntry, text: string): string {
  return `<a href="${escapeHtml(hrefOf(entry.path))}" target="_blank" rel="noopener">${escapeHtml(text)}</a>`;
}

/** How people call the kind of file: PDF, Excel表格, 图片. */
function fileType(path: string): string {
  const extension = extensionOf(path);
  return words.fileTypes[extension] ?? extension;
}

function extensionOf(path: string): string {
  return escapeHtml((/\.([A-Za-z0-9]+)$/.exec(path)?.[1] ?? '').toUpperCase());
}

function gaps(plan: ArchivePlan): string {
  if (plan.gaps.length === 0) return '';
  return `<section class="gaps"><h2>${words.gaps}</h2><ol>${plan.gaps.map((gap) => `<li>${escapeHtml(gap)}</li>`).join('')}</ol></section>`;
}

function checkSection(facts: PackageFacts): string {
  return `<section class="check" id="check">
<h2>${words.checkTitle}</h2>
<p>${words.checkIntro}</p>
<p class="which">${words.chooseWhich}<b>${escapeHtml(facts.packageName)}</b></p>
<noscript><p>${words.noScriptCheck}</p></noscript>
<div class="pick"><input id="folder" type="file" webkitdirectory multiple><label class="button primary" for="folder">${words.choose}</label><span id="state" role="status"></span><button id="stop" class="button" type="button" hidden>${viewerScriptWords.stop}</button></div>
<progress id="bar" max="1" value="0" hidden></progress>
<p class="hint">${words.checkAsk}</p>
<div id="verdict" class="verdict" tabindex="-1" hidden></div>
</section>`;
}
