/** The list of files the build made: the only ones served, and only with exactly these contents. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha512Schema } from '../../shared/schema/primitives';

const listSchema = z.object({
  schema: z.literal('rendererFiles/1'),
  files: z.record(z.string(), z.object({ size: z.int().min(0), sha512: sha512Schema })),
});

export interface RendererFiles {
  /** Contents of a listed path (no leading slash); undefined when it is not listed. */
  read(path: string): Promise<Buffer | undefined>;
}

/** Thrown when a file of the program is not what the build made. */
export class DamagedProgramError extends Error {}

/** Stands in when the list itself cannot be read: every page is then 404 and the problem page is shown. */
export const noRendererFiles: RendererFiles = { read: async () => undefined };

/** The program's files and, under a folder of its own, files that keep a list of their own. */
export function withFolder(files: RendererFiles, folder: string, own: RendererFiles): RendererFiles {
  const start = `${folder}/`;
  return { read: (path) => (path.startsWith(start) ? own.read(path.slice(start.length)) : files.read(path)) };
}

/**
 * @param listFile `renderer-files.json`
 * @param folder where the listed paths lie
 * @throws when the list cannot be read: the program is incomplete
 */
export async function readRendererFiles(listFile: string, folder: string): Promise<RendererFiles> {
  const list = listSchema.parse(JSON.parse(await readFile(listFile, 'utf8')));
  const known = new Map(Object.entries(list.files));
  return {
    read: async (path) => {
      const expected = known.get(path);
      if (!expected) return undefined;
      const bytes = await readFile(join(folder, path)).catch((error: unknown) => {
        throw new DamagedProgramError(`${path} cannot be read`, { cause: error });
      });
      const sha512 = createHash('sha512').update(bytes).digest('hex');
      if (bytes.length !== expected.size || sha512 !== expected.sha512) {
        throw new DamagedProgramError(`${path} is not what was built`);
      }
      return bytes;
    },
  };
}
