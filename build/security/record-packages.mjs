// Writes down which npm packages' code went into each bundle: bill of materials and licence notices are made of
// what is really shipped, not of what is installed.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readJson, root } from '../setup/places.mjs';

const folder = join(root, 'out', 'packages');
const MARK = `${sep}node_modules${sep}`;

/** @returns {string | null} folder of the package a module belongs to */
export function packageFolderOf(moduleId) {
  const path = moduleId.replace(/^\0/, '').split('?')[0].replaceAll('/', sep);
  const at = path.lastIndexOf(MARK);
  if (at === -1) return null;
  const [first, second] = path.slice(at + MARK.length).split(sep);
  return join(path.slice(0, at + MARK.length), first, first.startsWith('@') ? second : '');
}

/**
 * A plugin of the bundler.
 * @param {string} name of the bundle
 * @returns {import('vite').Plugin}
 */
export function recordPackages(name) {
  const found = new Set();
  return {
    name: 'record-packages',
    // A module that was looked at and left out again is named too: better one notice too many.
    moduleParsed({ id }) {
      const folderOfIt = packageFolderOf(id);
      if (folderOfIt) found.add(folderOfIt);
    },
    closeBundle() {
      mkdirSync(folder, { recursive: true });
      const list = [...found].map((path) => relative(root, path).replaceAll(sep, '/')).sort();
      writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(list, null, 1)}\n`);
    },
  };
}

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} folder absolute
 * @property {string} path from the root, as package-lock.json names it
 * @property {string[]} bundles in which its code is
 */

/** @param {string[]} bundles names @returns {BundledPackage[]} in the order of their names @throws when a record is missing */
export function bundledPackages(bundles) {
  const known = new Map();
  for (const bundle of bundles) {
    const list = readJson(join(folder, `${bundle}.json`));
    if (!list) throw new Error(`out/packages/${bundle}.json is missing: remove out/stamps and build again`);
    for (const path of list) known.set(path, [...(known.get(path) ?? []), bundle]);
  }
  return [...known]
    .map(([path, where]) => {
      const own = join(root, path);
      const facts = readJson(join(own, 'package.json')) ?? {};
      return {
        name: facts.name,
        version: facts.version,
        licence: licenceOf(facts),
        folder: own,
        path,
        bundles: where,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
}

/** The texts a package carries: its licence and, where there is one, its notice. */
export function licenceFilesOf(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(name) && !/\.(js|json|ts)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
