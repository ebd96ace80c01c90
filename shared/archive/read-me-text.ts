/** 说明文件.txt: what this is, how to open it, how to check it. UTF-8 with BOM and CRLF, for the old Windows editor. */
import { formatDateZh, localTimeOfInstant } from '../domain/dates';
import { readMeWords as words } from '../words/archive';
import { VIEWER_NAME } from './layout';
import type { ArchivePlan } from './plan';
import { humanBytes } from './tag-file';

export interface PackageFacts {
  packageName: string;
  /** UTC instant. */
  createdAt: string;
  appVersion: string;
  /** Files and bytes under `data/`. */
  fileCount: number;
  totalBytes: number;
}

/** The text with BOM (U+FEFF) and CRLF, ready to be encoded as UTF-8. */
export function buildReadMe(plan: ArchivePlan, facts: PackageFacts): string {
  const lines = [
    words.title,
    '',
    words.field(words.packageName, facts.packageName),
    words.field(words.branch, plan.branch.fullName),
    words.field(
      words.period,
      `${plan.period.label}（${formatDateZh(plan.period.from)}—${formatDateZh(plan.period.to)}）`,
    ),
    words.field(words.madeAt, instantZh(facts.createdAt)),
    words.field(words.madeBy, words.software(facts.appVersion)),
    words.field(words.amount, words.files(facts.fileCount, humanBytes(facts.totalBytes))),
    ...(plan.contact === '' ? [] : [words.field(words.contact, plan.contact)]),
    '',
    words.howToOpenTitle,
    ...words.howToOpen(VIEWER_NAME),
    '',
    words.howToCheckTitle,
    ...words.howToCheck(VIEWER_NAME),
    '',
    words.careTitle,
    ...words.care,
    ...(plan.gaps.length === 0
      ? []
      : ['', words.gapsTitle, ...plan.gaps.map((gap, index) => `${index + 1}. ${gap}`)]),
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}

/** 2026年9月22日 14:40, Asia/Shanghai. */
export function instantZh(instant: string): string {
  const local = localTimeOfInstant(instant);
  return `${formatDateZh(local.slice(0, 10))} ${local.slice(11)}`;
}
