import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../setup/places.mjs';
import {
  acceptedLicences,
  billOfMaterials,
  builtIntoPackages,
  licenceNotices,
  tablesOfOthers,
} from './bill-of-materials.mjs';

describe('what the package is made of', () => {
  it('passes on the notice of every table made from the data of others, and names it', () => {
    const notices = licenceNotices([]);
    const runtime = { electron: '1', chrome: '2', node: '3' };
    const app = { name: 'a', version: '1', license: 'MIT' };
    const { components } = billOfMaterials({ app, packages: [], runtime }) as {
      components: { name: string }[];
    };
    for (const { name, file, holder, licence } of tablesOfOthers) {
      expect(notices).toContain(`${holder}\n\nPermission is hereby granted`);
      expect(components.map((component) => component.name)).toContain(name);
      expect(acceptedLicences.has(licence)).toBe(true);
      expect(existsSync(join(root, file))).toBe(true);
      expect(readFileSync(join(root, file), 'utf8')).toContain(name);
    }
  });

  it('names what is built into a package, and where the text of its licence stands', () => {
    const of = (name: string, licence: string) => ({
      ...{ name, licence, version: '1', path: `node_modules/${name}`, bundles: ['main'] },
      folder: join(root, 'node_modules', name),
    });
    const apache = of('dexie', 'Apache-2.0');
    const font = [of('@chinese-fonts/lxgwwenkai', 'MIT'), of('@fontsource/noto-serif-sc', 'OFL-1.1')];
    const pdf = of('pdfjs-dist', 'Apache-2.0');
    const notices = licenceNotices([of('zxing-wasm', 'MIT'), apache, ...font, pdf]);
    for (const { name, holder } of builtIntoPackages) {
      expect(notices).toContain(name);
      expect(notices).toContain(holder);
    }
    expect(notices).toContain('Apache License, Version 2.0; its text: see dexie in this file');
    expect(notices).toContain(
      'Font License, Version 1.1; its text: see @fontsource/noto-serif-sc in this file',
    );
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(notices).toContain('THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS `AS IS');
    expect(licenceNotices([apache])).not.toContain('zxing-cpp');
    expect(() => licenceNotices([of('zxing-wasm', 'MIT')])).toThrow('Apache-2.0');
  });
});
