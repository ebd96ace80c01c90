/**
 * The fonts that ship with the program (made by build/vite/shipped-fonts.mjs): which characters each file draws, the
 * rules a sheet needs, and the files themselves. Read when the first sheet is set, not at start.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  codePointsOf,
  shippedFaceRules,
  shippedFaces,
  shippedFamilies,
  shippedFamilyName,
  type FontSlice,
  type SlicesOfFaces,
} from '../../shared/paper/shipped-faces';
import { appOrigin } from '../../shared/ipc/bridge';
import { screenFacesFile, shippedFontsFolder } from '../../shared/paper/shipped-fonts-address';
import { sha512Schema } from '../../shared/schema/primitives';
import type { Log } from '../logging/log';

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

const sliceSchema = z.object({
  file: z.string(),
  // A hundred thousand numbers: one plain look at each, not a schema each (40 ms of the first print).
  ranges: z.custom<readonly number[]>(isNumbers),
  size: z.int().min(1),
  sha512: sha512Schema,
});
const listSchema = z.object({
  schema: z.literal('shippedFonts/1'),
  faces: z.record(z.enum(shippedFaces), z.array(sliceSchema)),
});

export interface ShippedFonts {
  /** The sheet with the rules for its own characters; unchanged where the fonts cannot be had. */
  addTo(html: string): Promise<string>;
  /**
   * A file below `fonts/` by its name from there: a slice, or the rules for the page itself.
   * @returns undefined for a name that is not on the list, and for a file that is not what was built
   */
  read(name: string): Promise<Buffer | undefined>;
}

interface Known {
  slices: SlicesOfFaces;
  files: ReadonlyMap<string, { size: number; sha512: string }>;
}

/**
 * A font that is missing or damaged must not stop the printing: the sheet is then set in what the PC has, and the
 * log says so.
 * @param listFile `fonts.json`
 * @param folder where the listed files lie
 */
export function createShippedFonts(listFile: string, folder: string, log: Log): ShippedFonts {
  let known: Promise<Known | undefined> | undefined;
  const list = (): Promise<Known | undefined> =>
    (known ??= readList(listFile).catch((error: unknown) => {
      log.error('the list of shipped fonts cannot be read', error);
      return undefined;
    }));

  return {
    async addTo(html) {
      const found = await list();
      if (!found) return html;
      const base = `${appOrigin}/${shippedFontsFolder}`;
      const named = shippedFamilies.filter((family) => html.includes(shippedFamilyName(family)));
      const rules = shippedFaceRules(found.slices, base, named, codePointsOf(html));
      return html.replace('</head>', () => `<style>${rules}</style></head>`);
    },
    async read(name) {
      const found = await list();
      if (!found) return undefined;
      if (name === screenFacesFile) {
        return Buffer.from(shippedFaceRules(found.slices, `/${shippedFontsFolder}`), 'utf8');
      }
      const expected = found.files.get(name);
      if (!expected) return undefined;
      try {
        const bytes = await readFile(join(folder, name));
        if (createHash('sha512').update(bytes).digest('hex') === expected.sha512) return bytes;
        log.error(`font ${name} is not what was built`);
      } catch (error) {
        log.error(`font ${name} cannot be read`, error);
      }
      return undefined;
    },
  };
}

async function readList(listFile: string): Promise<Known> {
  const { faces } = listSchema.parse(JSON.parse(await readFile(listFile, 'utf8')));
  const files = new Map(
    Object.values(faces)
      .flat()
      .map(({ file, size, sha512 }) => [file, { size, sha512 }]),
  );
  const slicesOf = (face: (typeof shippedFaces)[number]): FontSlice[] =>
    faces[face].map(({ file, ranges }) => ({ file, ranges }));
  const slices: SlicesOfFaces = {
    title: slicesOf('title'),
    song: slicesOf('song'),
    hei: slicesOf('hei'),
    kai: slicesOf('kai'),
    fang: slicesOf('fang'),
    digits: slicesOf('digits'),
  };
  return { slices, files };
}
