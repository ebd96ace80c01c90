/** The log as one file to hand to whoever helps: both halves, redacted once more on the way out. */
import { basename, dirname, join } from 'node:path';
import { errorCode, type Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import { redact } from './redact';

/**
 * @param logFile the current log; the one before it lies beside as `NAME.1.log`
 * @throws system errors of reading and writing; an absent log counts as empty
 */
export async function exportLogFile(disk: Disk, logFile: string, target: string): Promise<void> {
  const earlier = join(dirname(logFile), basename(logFile).replace(/\.log$/, '.1.log'));
  const texts = await Promise.all([earlier, logFile].map((file) => readText(disk, file)));
  // The byte order mark makes old Windows editors read it as UTF-8.
  await replaceFile(disk, target, Buffer.from(`\ufeff${redact(texts.join(''))}`, 'utf8'));
}

async function readText(disk: Disk, file: string): Promise<string> {
  try {
    return (await disk.readFile(file)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
