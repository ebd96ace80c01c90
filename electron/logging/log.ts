/** The program's log: `logs/app.log` and the one before it, at most 1 MB each, personal numbers redacted. */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { redact } from './redact';

export interface Log {
  readonly file: string;
  info(message: string): void;
  warn(message: string, cause?: unknown): void;
  error(message: string, cause?: unknown): void;
}

const LIMIT_BYTES = 1024 * 1024;
/** One entry never fills the log: a page could report a stack of any size. */
const ENTRY_CHARS = 8_000;

/**
 * Writes synchronously: the last line before a crash is the one that matters. A log that cannot be written
 * (full disk) is given up silently, because logging must never stop the work.
 */
export function createLog(folder: string, now: () => Date, limitBytes = LIMIT_BYTES): Log {
  const file = join(folder, 'app.log');
  let size = prepare(folder, file);
  const write = (level: string, message: string, cause?: unknown): void => {
    const text = cause === undefined ? message : `${message}: ${describe(cause)}`;
    const entry = `${now().toISOString()} ${level} ${redact(text).slice(0, ENTRY_CHARS)}\n`;
    try {
      if (size + Buffer.byteLength(entry) > limitBytes && existsSync(file)) {
        renameSync(file, join(folder, 'app.1.log'));
        size = 0;
      }
      appendFileSync(file, entry, { mode: 0o600 });
      size += Buffer.byteLength(entry);
    } catch {
      // see above: nothing sensible can be done here
    }
  };
  return {
    file,
    info: (message) => write('info', message),
    warn: (message, cause) => write('warn', message, cause),
    error: (message, cause) => write('error', message, cause),
  };
}

function prepare(folder: string, file: string): number {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return existsSync(file) ? statSync(file).size : 0;
  } catch {
    return 0;
  }
}

/** Stack of an error and of its causes. */
export function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? cause.message;
  return cause.cause === undefined ? own : `${own}\ncaused by: ${describe(cause.cause)}`;
}
