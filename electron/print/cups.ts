/**
 * Printing on Linux through CUPS's own commands with our PDF: Chromium's silent print failed against CUPS-PDF
 * (tried on Electron 25). No shell is involved: arguments stay arguments.
 */
import { execFile } from 'node:child_process';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { cupsMedia, type SheetSize } from './sheet-size';

export interface PrintJob {
  printer: string;
  title: string;
  copies: number;
  duplex: 'simplex' | 'longEdge' | 'shortEdge';
  /** The paper the PDF was set for. */
  size: SheetSize;
}

/** `lp` only hands the file to the queue; a server that does not answer for so long is not there. */
const COMMAND_LIMIT_MS = 20_000;
const SIDES: Record<PrintJob['duplex'], string> = {
  simplex: 'one-sided',
  longEdge: 'two-sided-long-edge',
  shortEdge: 'two-sided-short-edge',
};
const MAX_TITLE_CHARS = 120;

/** Arguments of `lp` for a PDF on standard input; exported for the tests. */
export function lpArguments(job: PrintJob): string[] {
  // eslint-disable-next-line no-control-regex -- a job title is one line
  const title = Array.from(job.title.replace(/[\u0000-\u001f]/g, ' ')).slice(0, MAX_TITLE_CHARS);
  return [
    ...['-d', job.printer],
    ...['-n', String(job.copies)],
    ...['-t', title.join('')],
    ...['-o', `sides=${SIDES[job.duplex]}`],
    // Our pages have measured margins: a queue set to Letter or "fit to page" would shift them.
    ...['-o', `media=${cupsMedia(job.size)}`],
    ...['-o', 'print-scaling=none'],
  ];
}

/**
 * Hands a PDF to a queue.
 * @returns the job's name as CUPS gave it, e.g. `PDF-12`
 * @throws ExpectedFailure printFailed with the message of CUPS
 */
export async function printWithCups(pdf: Uint8Array, job: PrintJob): Promise<string> {
  const { stdout } = await run('lp', lpArguments(job), pdf);
  return /request id is (\S+)/.exec(stdout)?.[1] ?? '';
}

/** Name of the default queue, or undefined when there is none (or no CUPS). */
export async function defaultCupsPrinter(): Promise<string | undefined> {
  try {
    const { stdout } = await run('lpstat', ['-d']);
    return /^system default destination: (\S+)/m.exec(stdout)?.[1];
  } catch (error) {
    if (error instanceof ExpectedFailure) return undefined;
    throw error;
  }
}

function run(command: string, args: string[], input?: Uint8Array): Promise<{ stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      // C: the answers are read by a program.
      { env: { ...process.env, LC_ALL: 'C', LANG: 'C' }, timeout: COMMAND_LIMIT_MS, windowsHide: true },
      (error, stdout, stderr) => {
        if (!error) resolve({ stdout });
        else
          reject(
            new ExpectedFailure('printFailed', `${command}: ${stderr.trim() || error.message}`, {
              cause: error,
            }),
          );
      },
    );
    // A command that ended early closes its input; its own message is what counts.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
