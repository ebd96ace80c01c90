import { expect, it } from 'vitest';
import { readEnvironment, type Surroundings } from './environment';

const shipped: Surroundings = {
  packaged: true,
  platform: 'linux',
  env: {},
  userDataSwitch: '',
  appData: '/home/li/.config',
};
const NOW = '2026-03-18T06:00:00.000Z';

it('a shipped program takes no orders from the environment', () => {
  const env = { BRANCH_HANDBOOK_TEST: '1', BRANCH_HANDBOOK_NOW: NOW, BRANCH_HANDBOOK_PROFILE: '/tmp/other' };
  const environment = readEnvironment({ ...shipped, env });
  expect(environment).toMatchObject({ development: false, testing: false, clockIsFixed: false });
  expect(environment.profile).toBe('/home/li/.config/BranchHandbook');
});

it('seals, unless a test asks for the same program without it', () => {
  const unsealed = { BRANCH_HANDBOOK_SEALING: 'none' };
  const asked = { ...unsealed, BRANCH_HANDBOOK_TEST: '1' };
  expect(readEnvironment({ ...shipped, env: asked }).sealing).toBe(true);
  expect(readEnvironment({ ...shipped, packaged: false, env: unsealed }).sealing).toBe(true);
  expect(readEnvironment({ ...shipped, packaged: false, env: asked }).sealing).toBe(false);
});

it('development has a profile of its own, tests name theirs', () => {
  const development = { ...shipped, packaged: false };
  expect(readEnvironment(development).profile).toBe('/home/li/.config/BranchHandbook-development');
  const named = { ...development, env: { BRANCH_HANDBOOK_PROFILE: '/tmp/a' } };
  expect(readEnvironment(named).profile).toBe('/tmp/a');
  expect(readEnvironment({ ...named, userDataSwitch: '/tmp/b' }).profile).toBe('/tmp/b');
});

it('on Windows the profile does not roam', () => {
  const windows = { ...shipped, platform: 'win32', env: { LOCALAPPDATA: '/local' } } as const;
  expect(readEnvironment(windows).profile).toBe('/local/BranchHandbook');
});

it('the clock stands still only in test mode and only for a readable instant', () => {
  const env = { BRANCH_HANDBOOK_TEST: '1', BRANCH_HANDBOOK_NOW: NOW };
  const testing = readEnvironment({ ...shipped, packaged: false, env });
  expect([testing.testing, testing.clockIsFixed, testing.now().toISOString()]).toEqual([true, true, NOW]);
  const bad = readEnvironment({ ...shipped, packaged: false, env: { ...env, BRANCH_HANDBOOK_NOW: 'soon' } });
  expect(bad.clockIsFixed).toBe(false);
  const untested = readEnvironment({ ...shipped, packaged: false, env: { BRANCH_HANDBOOK_NOW: NOW } });
  expect(untested.clockIsFixed).toBe(false);
});

it('a test may make the kept space small; nobody else may', () => {
  const env = { BRANCH_HANDBOOK_TEST: '1', BRANCH_HANDBOOK_SPACE_MB: '4:1' };
  expect(readEnvironment({ ...shipped, packaged: false, env }).space).toEqual({
    minFreeBytes: 4 * 1024 * 1024,
    ballastBytes: 1024 * 1024,
  });
  expect(readEnvironment({ ...shipped, env }).space).toBeUndefined();
  const odd = { ...env, BRANCH_HANDBOOK_SPACE_MB: 'none' };
  expect(readEnvironment({ ...shipped, packaged: false, env: odd }).space).toBeUndefined();
});
