/** Which file system a folder lies on: FAT32 takes no file of 4 GiB, and we say so before writing. */
import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';

const WINDOWS_DEADLINE_MS = 4_000;

/** `vfat`, `exfat`, `ntfs`, `ext4` … in lower case; empty when it cannot be told. Never throws. */
export async function fileSystemOf(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  try {
    if (platform === 'linux') {
      return fileSystemFromMounts(await readFile('/proc/self/mountinfo', 'utf8'), await realpath(folder));
    }
    return platform === 'win32' ? await askWindows(folder) : '';
  } catch {
    return ''; // unknown is a valid answer: the size check is then skipped
  }
}

/** Names that mean the same to us. `fuseblk` is how ntfs-3g and exfat-fuse show themselves. */
const ALIASES: Readonly<Record<string, string>> = {
  fat32: 'vfat',
  fat: 'vfat',
  msdos: 'vfat',
  ntfs3: 'ntfs',
};

function normalise(name: string): string {
  const lower = name.trim().toLowerCase();
  return (Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : undefined) ?? lower;
}

/**
 * Reads `/proc/self/mountinfo`: the deepest mount point that contains the folder, the last one mounted there.
 * Spaces in mount points are written `\040`.
 */
export function fileSystemFromMounts(mountInfo: string, folder: string): string {
  let best = { depth: -1, type: '' };
  for (const line of mountInfo.split('\n')) {
    const [left = '', right = ''] = line.split(' - ');
    const point = (left.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_all, octal: string) =>
      String.fromCharCode(parseInt(octal, 8)),
    );
    const [type = ''] = right.split(' ');
    const contains = point === '/' || folder === point || folder.startsWith(`${point}/`);
    if (point !== '' && contains && point.length >= best.depth) best = { depth: point.length, type };
  }
  return normalise(best.type);
}

/** The drive letter is the only thing handed over, and it is checked to be one letter. */
async function askWindows(folder: string): Promise<string> {
  const letter = /^([A-Za-z]):/.exec(parse(folder).root)?.[1];
  const system = process.env['SystemRoot'];
  if (letter === undefined || system === undefined) return '';
  const shell = join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const script = `(New-Object System.IO.DriveInfo '${letter}').DriveFormat`;
  const args = ['-NoProfile', '-NonInteractive', '-Command', script];
  const { stdout } = await promisify(execFile)(shell, args, {
    timeout: WINDOWS_DEADLINE_MS,
    windowsHide: true,
  });
  return normalise(stdout);
}
