/** What is in the package, read back from the packed folder. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  BILL,
  filesInArchive,
  NOTICES,
  readInArchive,
  shippedBundles,
  wrongContents,
} from '../../../build/security/finish-package.mjs';
import { fuses, readFuses, wrongFuses } from '../../../build/security/fuses.mjs';
import { bundledPackages } from '../../../build/security/record-packages.mjs';
import { readJson, root } from '../../../build/setup/places.mjs';
import { PACKED, PROGRAM, whyNotPacked } from './packed-app';
import { cannotProveHere, proves, tell } from './security-list';

interface Bill {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  components: {
    name: string;
    version: string;
    purl: string;
    licenses: unknown[];
    hashes?: { content: string }[];
  }[];
}

const pinned = (readJson(join(root, 'package.json')) as { devDependencies: { electron: string } })
  .devDependencies.electron;

test('fuses', proves('19'), () => {
  const why = whyNotPacked();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  const read = readFuses(join(PACKED, PROGRAM));
  const packed = readFileSync(join(PACKED, 'version'), 'utf8').trim();
  expect(wrongFuses(read, { mayLack: packed !== pinned })).toEqual([]);
  const here = Object.keys(read).length;
  const rest =
    here < fuses.length ? `; Electron ${packed} lacks ${fuses.length - here}, ${pinned} must have all` : '';
  tell(`${here} of ${fuses.length} fuses read back as wanted${rest}`);
});

test('one archive, nothing of development in it', proves('package'), () => {
  const why = whyNotPacked();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  expect(wrongContents(join(PACKED, 'resources'))).toEqual([]);
  expect(existsSync(join(PACKED, 'resources', 'app'))).toBe(false);
  const archive = join(PACKED, 'resources', 'app.asar');
  const files = filesInArchive(archive);
  for (const path of files.filter((name) => /\.(cjs|js|css|html)$/.test(name))) {
    const text = readInArchive(archive, path).toString('utf8');
    expect(text, path).not.toMatch(/sourceMappingURL=(?!data:,|`|\$|"|'|\))\S+\.map/);
    // Where it was built says who built it.
    expect(text.includes(root), `${path} names the folder it was built in`).toBe(false);
  }
  const listed = JSON.parse(readInArchive(archive, 'out/renderer-files.json').toString('utf8')) as {
    files: object;
  };
  const served = files.filter((path) => path.startsWith('out/renderer/') && /\.[a-z0-9]+$/i.test(path));
  expect(Object.keys(listed.files).sort()).toEqual(
    served.map((path) => path.slice('out/renderer/'.length)).sort(),
  );
  tell(`ASAR with ${files.length} entries, 0 source maps, 0 development files`);
});

test('licences and the bill of materials', proves('package'), () => {
  const why = whyNotPacked();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  const bill = JSON.parse(readFileSync(join(PACKED, BILL), 'utf8')) as Bill;
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const packages = bundledPackages(shippedBundles());
  const inBill = bill.components.map(({ name, version }) => `${name}@${version}`);
  for (const { name, version } of packages) expect(inBill).toContain(`${name}@${version}`);
  expect(inBill.some((name) => name.startsWith('electron@'))).toBe(true);
  for (const { purl, hashes, licenses } of bill.components) {
    expect(licenses, purl).toHaveLength(1);
    if (hashes) for (const { content } of hashes) expect(content, purl).toMatch(/^[0-9a-f]{128}$/);
  }
  const notices = readFileSync(join(PACKED, NOTICES), 'utf8');
  for (const { name, version, licence } of packages)
    expect(notices).toContain(`${name} ${version} (${licence})`);
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
    expect(statSync(join(PACKED, name)).size).toBeGreaterThan(1_000);
  }
  tell(`${packages.length} packages of the bundles named with version, licence and text`);
});
