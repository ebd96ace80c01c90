/** The real disk, but what it keeps of a new file is not what it was given; only reading it again shows that. */
import type { Disk } from '../disk';
import { nodeDisk } from '../node-disk';

/**
 * @param isMeant which files it lies about, by their path
 * @param spoil what is written in place of the bytes given
 */
export function lyingDisk(
  isMeant: (path: string) => boolean = () => true,
  spoil: (bytes: Uint8Array) => Uint8Array = (bytes) => Buffer.alloc(bytes.length, 0x41),
): Disk {
  return {
    ...nodeDisk,
    open: async (path, mode) => {
      const file = await nodeDisk.open(path, mode);
      if (mode !== 'createNew' || !isMeant(path)) return file;
      const write = async (bytes: Uint8Array, position: number): Promise<number> => {
        await file.write(spoil(bytes), position);
        return bytes.length;
      };
      return { ...file, write };
    },
  };
}
