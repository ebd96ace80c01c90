import { expect, it } from 'vitest';
import { fileSystemFromMounts, fileSystemOf } from './file-system-of';

const MOUNTS = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 8:17 / /media/li/KINGSTON rw,nosuid - vfat /dev/sdb1 rw,uid=1000
41 22 8:33 / /media/li/迎检\\040资料 rw - exfat /dev/sdc1 rw
42 22 0:50 / /media/li/NTFS rw - ntfs3 /dev/sdd1 rw
43 22 0:51 / /media rw - tmpfs tmpfs rw
44 22 0:52 / /media/li/old rw - fuseblk /dev/sde1 rw
45 44 0:53 / /media/li/old rw - MSDOS /dev/sde1 rw
`;

it.each([
  ['/home/li', 'ext4'],
  ['/media/li/KINGSTON', 'vfat'],
  ['/media/li/KINGSTON/a/b', 'vfat'],
  ['/media/li/KINGSTON2', 'tmpfs'],
  ['/media/li/迎检 资料/x', 'exfat'],
  ['/media/li/NTFS', 'ntfs'],
  ['/media/li/old', 'vfat'],
])('%s lies on %s', (folder, expected) => {
  expect(fileSystemFromMounts(MOUNTS, folder)).toBe(expected);
});

it('is empty where nothing can be told, and never throws', async () => {
  expect(fileSystemFromMounts('', '/home')).toBe('');
  expect(await fileSystemOf('/no/such/folder', 'linux')).toBe('');
  expect(await fileSystemOf('relative', 'win32')).toBe('');
  expect(await fileSystemOf('/', 'darwin')).toBe('');
});
