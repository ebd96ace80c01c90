/** Where stories begin. */
import { MemoryDisk } from './memory-disk';
import { Random } from './random';
import { DATA, PICKED, STICK } from './storage';

/** A profile just made, and files of the user's own to attach. */
export function profileBefore(seed: number): MemoryDisk {
  const disk = new MemoryDisk();
  const random = new Random(seed, 2);
  for (let number = 1; number <= 2; number += 1) {
    const text = `%PDF-1.4\n${'附件内容 '.repeat(random.between(20, 500))}\n%%EOF\n`;
    disk.plant(`${PICKED}/${number}.pdf`, Buffer.from(text, 'utf8'));
  }
  disk.plant(`${STICK}/my-own.txt`, Buffer.from('a stick that is used for other things, too'));
  disk.plant(`${DATA}/kept-by-nobody.txt`, Buffer.from('a file of another program'));
  return disk;
}
