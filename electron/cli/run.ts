/** The window-less commands. Plain Node: no window, no database, nothing is ever changed. */
import { humanBytes } from '../../shared/archive/tag-file';
import { ExpectedFailure, type Reply } from '../../shared/ipc/reply';
import { cliWords as words, verifyCodeWords, verifyWords } from '../../shared/words/archive-check';
import { failureText } from '../../shared/words/failures';
import type { BagFinding } from '../archive/bag-findings';
import type { BagReport } from '../archive/verify-bag';
import { verifyFolder, type FolderReport } from '../archive/verify-folder';

export interface CliIo {
  /** One line of standard output; the JSON answer is the last one. */
  out(line: string): void;
  /** One line of standard error: notices, usage after a mistake. */
  err(line: string): void;
  /** Dry run of the roster import, as plain data. */
  previewImport(file: string): Promise<Reply<unknown>>;
}

/** Exit codes: what was asked is fine; it is not; it could not be read or understood. */
export const EXIT = { good: 0, bad: 1, cannot: 2 } as const;

/** Runs one command line (without node and script); gives the exit code and never throws. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === 'verify') return await verify(rest, io);
    if (command === 'import-preview') return await importPreview(rest, io);
  } catch (error) {
    io.err(words.broke(error instanceof Error ? error.message : String(error)));
    return EXIT.cannot;
  }
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    words.usage.forEach((line) => io.out(line));
    return command === undefined ? EXIT.cannot : EXIT.good;
  }
  io.err(words.unknown(command));
  words.usage.forEach((line) => io.err(line));
  return EXIT.cannot;
}

async function verify(args: readonly string[], io: CliIo): Promise<number> {
  const json = args.includes('--json');
  const answer = (report: FolderReport): number => {
    const valid = report.packages.every((bag) => bag.valid);
    if (json) printJson(report, io);
    else printReport(report, io);
    return valid ? EXIT.good : EXIT.bad;
  };
  const refuse = (code: string, path: string, message: string): number => {
    if (json) io.out(JSON.stringify({ valid: false, complete: false, problems: [{ code, path, message }] }));
    else io.err(message);
    return EXIT.cannot;
  };
  const option = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (option !== undefined) return refuse('unreadable', '', words.unknownOption(option));
  const place = args.find((arg) => !arg.startsWith('--'));
  if (place === undefined || place === '') return refuse('unreadable', '', words.needPath);
  try {
    return answer(await verifyFolder(place));
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return refuse(error.code === 'notABag' ? 'notABag' : 'unreadable', place, error.message);
  }
}

/** `{valid, complete, problems}`; in a folder of packages each path starts with its package's name. */
function printJson({ packages, isFolderOfPackages }: FolderReport, io: CliIo): void {
  const named = (bag: BagReport, path: string): string =>
    isFolderOfPackages ? `${bag.name}${path === '' ? '' : `/${path}`}` : path;
  io.out(
    JSON.stringify({
      valid: packages.every((bag) => bag.valid),
      complete: packages.every((bag) => bag.complete),
      problems: packages.flatMap((bag) =>
        bag.problems.map(({ code, path, message }) => ({ code, path: named(bag, path), message })),
      ),
    }),
  );
}

function printReport({ packages, unfinished, isFolderOfPackages }: FolderReport, io: CliIo): void {
  for (const bag of packages) {
    const errors = bag.problems.filter((finding) => finding.breaks !== 'nothing');
    const { filesChecked, bytesChecked } = bag.counts;
    io.out(
      bag.valid
        ? words.good(bag.name, filesChecked, humanBytes(bytesChecked))
        : words.bad(bag.name, errors.length),
    );
    errors.forEach((finding) => io.out(`  ${line(finding)}`));
    if (bag.checkCode !== undefined) io.out(`  ${words.code(bag.checkCode)}`);
    const notices = bag.problems.filter((finding) => finding.breaks === 'nothing');
    notices.forEach((finding) => io.err(words.notice(bag.name, finding.message)));
  }
  unfinished.forEach((name) => io.err(words.notice(name, verifyWords.unfinished(name))));
  if (isFolderOfPackages) io.out(words.summary(packages.length, packages.filter((bag) => bag.valid).length));
}

function line(finding: BagFinding): string {
  return `${verifyCodeWords[finding.code]}　${finding.message}`;
}

async function importPreview(args: readonly string[], io: CliIo): Promise<number> {
  const [file, extra] = args;
  if (file === undefined || extra !== undefined) {
    io.err(file === undefined ? words.needFile : words.unknownOption(extra ?? ''));
    return EXIT.cannot;
  }
  const reply = await io.previewImport(file);
  if (!reply.ok) {
    io.err(failureText(reply.failure));
    return EXIT.cannot;
  }
  io.out(JSON.stringify(reply.value));
  return EXIT.good;
}
