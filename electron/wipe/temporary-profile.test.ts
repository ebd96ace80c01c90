import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { readEnvironment, type Environment } from '../shell/environment';
import { markerName, writeMarker } from './marker';
import { removeTemporary, withWipeOrder } from './temporary-profile';
import { orderedMarker } from './testing/small-profile';

const makeFolder = useTempFolders();
let temp: string;
let environment: Environment;
beforeEach(() => {
  temp = makeFolder();
  environment = readEnvironment({
    packaged: false,
    platform: process.platform,
    env: {},
    userDataSwitch: makeFolder(),
    appData: temp,
  });
});

describe('a start', () => {
  it('works on its own profile while nobody ordered anything', () => {
    expect(withWipeOrder(environment, temp)).toBe(environment);
    expect(readdirSync(temp)).toEqual([]);
  });

  it('with an order works on a temporary profile, the same at each start', async () => {
    await writeMarker(nodeDisk, environment.profile, orderedMarker);
    const found = withWipeOrder(environment, temp);
    expect(found.wipe).toEqual({ profile: environment.profile, marker: orderedMarker });
    expect(dirname(found.profile)).toBe(temp);
    expect(lstatSync(found.profile).mode & 0o777).toBe(0o700);
    expect(withWipeOrder(environment, temp).profile).toBe(found.profile);
    mkdirSync(join(found.profile, 'Cache'));
    removeTemporary(found);
    expect(readdirSync(temp)).toEqual([]);
  });

  it('does not walk through a link somebody laid under that name', async () => {
    await writeMarker(nodeDisk, environment.profile, orderedMarker);
    const { profile: usual } = withWipeOrder(environment, temp);
    const other = makeFolder();
    removeTemporary({ ...environment, profile: usual, wipe: { profile: '', marker: orderedMarker } });
    symlinkSync(other, usual);
    const found = withWipeOrder(environment, temp);
    expect(found.profile).not.toBe(usual);
    removeTemporary(found);
    expect(existsSync(other)).toBe(true);
    expect(readdirSync(temp)).toEqual([basename(usual)]);
  });

  it.each(['', '{', '{"schema":"wiping/2"}', JSON.stringify({ ...orderedMarker, step: 'other' })])(
    'takes %j for no order: keys are not destroyed on a guess',
    (text) => {
      writeFileSync(join(environment.profile, markerName), text);
      expect(withWipeOrder(environment, temp)).toBe(environment);
    },
  );

  it('removes nothing when it was no start for clearing', () => {
    removeTemporary(environment);
    expect(existsSync(environment.profile)).toBe(true);
  });
});
