/** Small and read-only file systems, for disks that are full or may not be written. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';

/** Root ignores permissions, so an unwritable folder is a mount, as a write-protected stick is. */
export type Mount = { kind: 'small'; sizeBytes: number } | { kind: 'readOnly' };

/** Mounts a file system on `folder`, which then is empty. @throws Error when the system does not let us */
export function mount(folder: string, how: Mount): void {
  mkdirSync(folder, { recursive: true });
  const options = how.kind === 'small' ? `size=${how.sizeBytes},mode=0777` : 'size=64m,ro';
  run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder);
}

/** Takes the file system away, as pulling a stick does; the desktop then removes its folder, too. */
export function unmount(folder: string): void {
  run('umount', '-l', folder);
  rmdirSync(folder);
}

function run(command: string, ...args: string[]): void {
  const isRoot = process.getuid?.() === 0;
  const { status, stderr } = isRoot
    ? spawnSync(command, args, { encoding: 'utf8' })
    : spawnSync('sudo', ['-n', command, ...args], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} failed (tests of full disks need root or sudo without password): ${stderr}`);
  }
}
