/** Small and read-only file systems, for disks that are full or may not be written; sticks that can be pulled. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs';

/**
 * Root ignores permissions, so an unwritable folder is a mount, as a write-protected stick is. A `stick` keeps
 * its contents when it is pulled and plugged in again at the same place: exFAT where the system can mount it,
 * else a folder beside.
 */
export type Mount = { kind: 'small'; sizeBytes: number } | { kind: 'readOnly' } | { kind: 'stick' };

const STICK_BYTES = 64 * 1024 * 1024;
/** Loop devices of the exFAT sticks that are plugged in, by folder. */
const loops = new Map<string, string>();

/** Mounts a file system on `folder`, which then is empty. @throws Error when the system does not let us */
export function mount(folder: string, how: Mount): void {
  mkdirSync(folder, { recursive: true });
  if (how.kind === 'stick') {
    plugIn(folder);
    return;
  }
  const options = how.kind === 'small' ? `size=${how.sizeBytes},mode=0777` : 'size=64m,ro';
  run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder);
}

/** Takes the file system away, as pulling a stick does; the desktop then removes its folder, too. */
export function unmount(folder: string): void {
  run('umount', '-l', folder);
  rmdirSync(folder);
  const loop = loops.get(folder);
  loops.delete(folder);
  if (loop !== undefined) run('losetup', '-d', loop);
}

/** Can a real exFAT file system be made and mounted here? */
export function hasExfat(): boolean {
  return existsSync('/dev/fuse') && ['mkfs.exfat', 'mount.exfat-fuse', 'losetup'].every(isInstalled);
}

function plugIn(folder: string): void {
  if (!hasExfat()) {
    const contents = `${folder}.contents`;
    mkdirSync(contents, { recursive: true });
    run('mount', '--bind', contents, folder);
    return;
  }
  const image = `${folder}.img`;
  if (!existsSync(image)) {
    writeFileSync(image, '');
    truncateSync(image, STICK_BYTES);
    run('mkfs.exfat', image);
  }
  const loop = run('losetup', '-f', '--show', image).trim();
  loops.set(folder, loop);
  run('mount.exfat-fuse', '-o', 'nonempty,allow_other,umask=0000', loop, folder);
}

function isInstalled(command: string): boolean {
  return spawnSync('which', [command]).status === 0;
}

/** @returns what it printed */
function run(command: string, ...args: string[]): string {
  const isRoot = process.getuid?.() === 0;
  const { status, stdout, stderr } = isRoot
    ? spawnSync(command, args, { encoding: 'utf8' })
    : spawnSync('sudo', ['-n', command, ...args], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} failed (tests of full disks need root or sudo without password): ${stderr}`);
  }
  return stdout;
}
