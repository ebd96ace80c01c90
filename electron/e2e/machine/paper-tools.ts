/** What independent programs read out of our PDFs and packages. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Text of a PDF as pdftotext (poppler) reads it, without any white space: lines break where paper ends. */
export function pdfText(file: string): string {
  return layoutText(file).replace(/\s+/g, '');
}

/** Text of each page, laid out in lines as on paper. */
export function pdfPages(file: string): string[] {
  return layoutText(file).split('\f').slice(0, -1);
}

function layoutText(file: string): string {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftotext ${file}: ${stderr}`);
  return stdout;
}

/** Runs `sha512sum -c` inside a package, as an inspector would. @returns the lines that are not OK */
export function checkWithSha512sum(bag: string): string[] {
  const { status, stdout, stderr } = spawnSync('sha512sum', ['-c', 'manifest-sha512.txt'], {
    cwd: bag,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const bad = stdout.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'));
  return status === 0 ? bad : [...bad, stderr.trim(), `exit code ${String(status)}`];
}

/** Every file below a folder, with its path relative to it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
