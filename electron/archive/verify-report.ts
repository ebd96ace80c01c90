/** The report a layman can read, print and keep; its last line protects its own text. */
import { createHash } from 'node:crypto';
import { instantZh } from '../../shared/archive/read-me-text';
import { humanBytes } from '../../shared/archive/tag-file';
import { reportWords as words, verifyCodeWords } from '../../shared/words/archive-check';
import type { BagFinding } from './bag-findings';
import type { BagReport } from './verify-bag';

export interface ReportFacts {
  now: Date;
  appVersion: string;
  /** The place that was verified, as the user named it. */
  place: string;
}

/**
 * Text with BOM and CRLF for the old Windows editor. The last line is the SHA-512 of everything before it
 * (UTF-8 with BOM), so a changed report shows.
 */
export function buildVerifyReport(packages: readonly BagReport[], facts: ReportFacts): string {
  const good = packages.filter((report) => report.valid).length;
  const lines = [
    words.title,
    '',
    `${words.checkedAt}：${instantZh(facts.now.toISOString())}`,
    `${words.software}：支部手册 ${facts.appVersion}`,
    `${words.folder}：${facts.place}`,
    words.total(packages.length, good),
    ...packages.flatMap((report, index) => ['', ...section(report, index + 1)]),
    '',
    '',
  ];
  const body = `\uFEFF${lines.join('\r\n')}`;
  return `${body}${words.hashLine}${sha512(body)}\r\n`;
}

/** Is the report as it was written? */
export function isReportUnchanged(report: string): boolean {
  const at = report.lastIndexOf(words.hashLine);
  if (at < 0) return false;
  return report.slice(at + words.hashLine.length).trim() === sha512(report.slice(0, at));
}

function section(report: BagReport, no: number): string[] {
  const errors = report.problems.filter((finding) => finding.breaks !== 'nothing');
  const notices = report.problems.filter((finding) => finding.breaks === 'nothing');
  const verdict = report.valid
    ? words.verdictGood
    : report.complete
      ? words.verdictChanged
      : words.verdictBad;
  return [
    words.packageHead(no, report.name),
    verdict,
    words.counts(report.counts.filesChecked, humanBytes(report.counts.bytesChecked)),
    ...(report.checkCode === undefined ? [] : [words.checkCode(report.checkCode)]),
    ...(errors.length === 0 ? [] : [words.problems(errors.length), ...errors.map(line)]),
    ...(notices.length === 0 ? [] : [words.warnings(notices.length), ...notices.map(line)]),
  ];
}

function line(finding: BagFinding): string {
  return `  ${words.finding(verifyCodeWords[finding.code], finding.message)}`;
}

function sha512(text: string): string {
  return createHash('sha512').update(text, 'utf8').digest('hex');
}
