/** F8: one bit of IndexedDB's own files is flipped; Chromium then silently starts with an empty database. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultTest } from '../../faults/fault-test';
import { Random } from '../../faults/support/random';
import { databaseFiles } from './chromium/chromium-faults';
import { checkStarted } from './pairs';
import { withApp, withProfile } from './profiles';

export const flipInView: FaultTest = {
  id: 'F8',
  what: "one bit flipped in IndexedDB's own files (real Electron)",
  counts: { ci: 20, full: 100 },
  needsApp: true,
  run: (caseNo, seed) =>
    withProfile(async (profile, template) => {
      const random = new Random(seed, caseNo);
      const files = databaseFiles(join(profile, 'IndexedDB'));
      const file = files[random.below(files.length)];
      if (file === undefined) return 'the profile has no database files';
      const bytes = readFileSync(file);
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      writeFileSync(file, bytes);
      const wrong = await withApp({ profile }, (app) => checkStarted(app, [], template.tables));
      return wrong && `${file.slice(profile.length)} byte ${at}: ${wrong}`;
    }),
};
