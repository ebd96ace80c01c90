import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../backup/testing/office';
import { useTempFolders } from '../files/testing/temp-folder';
import { kindOf } from './file-kind';
import { requireOwnProfile } from './own-profile';

const makeFolder = useTempFolders();
let home: string;
let profile: string;
beforeEach(() => {
  home = makeFolder();
  profile = join(home, '.config', 'BranchHandbook');
  mkdirSync(join(profile, 'data', 'vault'), { recursive: true });
});

const ask = (folder: string): Promise<string> =>
  codeOf(
    requireOwnProfile(
      folder,
      { system: [home, join(home, 'documents')], program: [join(home, 'program')] },
      kindOf,
    ),
  );

describe('a profile that may be removed', () => {
  it('is a folder of its own, also below a linked one', async () => {
    expect(await ask(profile)).toBe('done');
    symlinkSync(join(home, '.config'), join(home, 'linked'));
    expect(await ask(join(home, 'linked', 'BranchHandbook'))).toBe('done');
  });

  it.each([
    ['the home folder', () => home],
    ['a folder above it', () => dirname(home)],
    ['the root of the disk', () => '/'],
    ['what is not there', () => join(home, 'nothing')],
  ])('is not %s', async (_name, folder) => {
    expect(await ask(folder())).toBe('wipeOddProfile');
  });

  it('does not hold documents or the program', async () => {
    const wide = join(home, 'wide');
    mkdirSync(join(wide, 'documents'), { recursive: true });
    symlinkSync(join(wide, 'documents'), join(home, 'documents'));
    expect(await ask(wide)).toBe('wipeOddProfile');
    mkdirSync(join(profile, 'app'));
    symlinkSync(join(profile, 'app'), join(home, 'program'));
    expect(await ask(profile)).toBe('wipeOddProfile');
  });

  it.each(['', 'data', join('data', 'vault')])('is not a link, nor is "%s" in it', async (below) => {
    const path = join(profile, below);
    const moved = join(home, 'moved');
    renameSync(path, moved);
    symlinkSync(moved, path);
    expect(await ask(profile)).toBe('wipeOddProfile');
  });
});
