// What the package is made of: a bill of materials (CycloneDX 1.5, JSON) and the licence texts of everything in
// it. Two runs on the same tree give the same bytes: no clock, no chance.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../setup/places.mjs';
import { licenceFilesOf } from './record-packages.mjs';

/** @typedef {import('./record-packages.mjs').BundledPackage} BundledPackage */

/**
 * Licences that allow this program to be handed on to any branch. Another one stops the packaging until somebody
 * has read it.
 */
export const acceptedLicences = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'BlueOak-1.0.0'],
  ...['(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'MIT OR Apache-2.0'],
  // Fonts: may travel with any program as long as this licence does.
  'OFL-1.1',
  // Parts of d3 inside victory-vendor are ISC and BSD.
  'MIT AND ISC AND BSD-3-Clause',
]);

/**
 * Tables in our own sources made from somebody else's data: no package of the lock file tells of them, and their
 * notices must be passed on all the same.
 */
export const tablesOfOthers = [
  {
    name: 'cnchar-order',
    version: '3.2.6',
    licence: 'MIT',
    file: 'shared/domain/stroke-table.ts',
    holder: 'Copyright (c) 2017 - present theajack',
  },
];

/** Programs and fonts built into a package, whose own licence file does not name them. */
export const builtIntoPackages = [
  {
    name: 'zxing-cpp',
    licence: 'Apache-2.0',
    into: 'zxing-wasm',
    holder: 'Copyright 2016 ZXing authors, 2016 Nu-book Inc., 2017 Axel Waldow',
  },
  {
    name: 'LXGW WenKai',
    licence: 'OFL-1.1',
    into: '@chinese-fonts/lxgwwenkai',
    holder:
      'Copyright 2021-2025 LXGW (https://github.com/lxgw/LxgwWenKai)\nCopyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)',
  },
  {
    name: 'OpenJPEG',
    licence: 'BSD-2-Clause',
    into: 'pdfjs-dist',
    holder:
      'Copyright (c) 2002-2014, Universite catholique de Louvain (UCL), Belgium, and others named below',
    // Of the decoder of JPEG 2000 and of its build; they lie in the package under names of their own.
    texts: ['wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG'],
  },
];

/** Full names of the licences of those. */
const LICENCE_NAMES = {
  'Apache-2.0': 'Apache License, Version 2.0',
  'OFL-1.1': 'SIL Open Font License, Version 1.1',
};

/** The MIT licence as SPDX has it. */
const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const purlOf = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** npm's integrity string as CycloneDX hashes. */
function hashesOf(integrity = '') {
  return integrity
    .split(' ')
    .filter((part) => part.startsWith('sha512-'))
    .map((part) => ({ alg: 'SHA-512', content: Buffer.from(part.slice(7), 'base64').toString('hex') }));
}

/** An SPDX id, or an SPDX expression. */
function licenceEntry(licence) {
  return licence.includes(' ') ? { expression: licence } : { license: { id: licence } };
}

/** A version-5-like UUID of some text: the serial number stays the same as long as the contents do. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * @param {object} parts
 * @param {{name: string, version: string, license: string}} parts.app our own package.json
 * @param {readonly BundledPackage[]} parts.packages
 * @param {{electron: string, chrome: string, node: string}} parts.runtime
 * @returns {object} CycloneDX 1.5
 */
export function billOfMaterials({ app, packages, runtime }) {
  const lock = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const engine = (name, version, purl, licence) => ({
    type: 'framework',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [{ license: { id: licence } }],
  });
  const components = [
    engine('electron', runtime.electron, `pkg:npm/electron@${runtime.electron}`, 'MIT'),
    engine('chromium', runtime.chrome, `pkg:generic/chromium@${runtime.chrome}`, 'BSD-3-Clause'),
    engine('nodejs', runtime.node, `pkg:generic/nodejs@${runtime.node}`, 'MIT'),
    ...packages.map((one) => ({
      type: 'library',
      'bom-ref': `${purlOf(one)}#${one.path}`,
      name: one.name,
      version: one.version,
      purl: purlOf(one),
      licenses: [licenceEntry(one.licence)],
      hashes: hashesOf(lock[one.path]?.integrity),
      properties: [{ name: 'branch-handbook:bundles', value: one.bundles.join(' ') }],
    })),
    ...tablesOfOthers.map((one) => ({
      type: 'data',
      'bom-ref': `${purlOf(one)}#${one.file}`,
      name: one.name,
      version: one.version,
      purl: purlOf(one),
      licenses: [licenceEntry(one.licence)],
      properties: [{ name: 'branch-handbook:bundles', value: one.file }],
    })),
  ];
  const self = `pkg:npm/${app.name}@${app.version}`;
  const body = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: app.name,
        version: app.version,
        licenses: [{ license: { id: app.license } }],
      },
    },
    components,
    dependencies: [{ ref: self, dependsOn: components.map((component) => component['bom-ref']) }],
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(body))}`;
  return { bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber, version: 1, ...body };
}

/** A package whose text of this licence is among the notices. */
function carrierOf(licence, packages) {
  const carrier = packages.find((one) => one.licence === licence && licenceFilesOf(one.folder).length > 0);
  if (!carrier) throw new Error(`no package carries the text of ${licence}`);
  return carrier.name;
}

/** What is built into a package: its own texts where the package has them, else where its licence stands. */
function builtInNotice({ name, licence, holder, texts }, into, packages) {
  const text = texts
    ? texts.map((file) => readFileSync(join(into.folder, file), 'utf8').trim()).join('\n\n')
    : `Licensed under the ${LICENCE_NAMES[licence]}; its text: see ${carrierOf(licence, packages)} in this file.`;
  const line = '='.repeat(78);
  return `${line}\n${name} (${licence}), built into ${into.name}\n${line}\n\n${holder}\n\n${text}\n`;
}

/**
 * The texts one has to pass on with the program. Electron's and Chromium's own lie beside it as
 * LICENSE.electron.txt and LICENSES.chromium.html.
 * @param {readonly BundledPackage[]} packages
 * @throws {Error} naming every package whose licence is not accepted or not stated
 */
export function licenceNotices(packages) {
  const refused = packages.filter(({ licence }) => !acceptedLicences.has(licence));
  if (refused.length > 0) {
    const names = refused.map(
      ({ name, version, licence }) => `${name}@${version} (${licence || 'none stated'})`,
    );
    throw new Error(`licences nobody has accepted yet: ${names.join(', ')}`);
  }
  const parts = packages.map((one) => {
    const texts = licenceFilesOf(one.folder).map((file) => readFileSync(file, 'utf8').trim());
    const text =
      texts.length > 0
        ? texts.join('\n\n')
        : `(the package carries no text of its own; it states ${one.licence})`;
    return `${'='.repeat(78)}\n${one.name} ${one.version} (${one.licence})\n${'='.repeat(78)}\n\n${text}\n`;
  });
  const tables = tablesOfOthers.map(
    (one) =>
      `${'='.repeat(78)}\n${one.name} ${one.version} (${one.licence}), data of ${one.file}\n${'='.repeat(78)}\n\n${one.holder}\n\n${MIT_TEXT}\n`,
  );
  const built = builtIntoPackages.flatMap((one) => {
    const into = packages.find(({ name }) => name === one.into);
    return into ? [builtInNotice(one, into, packages)] : [];
  });
  const head =
    'Third-party software in this program\n\nElectron, Chromium and Node.js: see LICENSE.electron.txt and LICENSES.chromium.html beside this file.\nThe packages below are part of the program itself.\n';
  return [head, ...parts, ...tables, ...built].join('\n');
}
