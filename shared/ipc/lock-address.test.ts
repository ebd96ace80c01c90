import { expect, it } from 'vitest';
import { lockedAddress, lockReasons, readLockReason } from './lock-address';

const index = 'app://branch-handbook/index.html';

it('carries the reason and the place, never the query', () => {
  const old = `${index}#/changes?by=%E6%9D%8E%E7%BA%A2%E6%A2%85&row=members/01J`;
  expect(lockedAddress(index, 'idle', old)).toBe(`${index}?locked=idle#/changes`);
  const again = lockedAddress(index, 'asked', `${index}?locked=idle#/meetings/01JABC-2`);
  expect(again).toBe(`${index}?locked=asked#/meetings/01JABC-2`);
  expect(lockedAddress(index, 'screen', index)).toBe(`${index}?locked=screen`);
  expect(lockedAddress(index, 'screen', `${index}#nonsense`)).toBe(`${index}?locked=screen`);
});

it('the page reads back what main wrote, and nothing else', () => {
  for (const reason of lockReasons) {
    expect(readLockReason(lockedAddress(index, reason, index).slice(index.length))).toBe(reason);
  }
  for (const search of ['', '?locked=', '?locked=because', '?unlocked=idle', '?locked=idlex']) {
    expect(readLockReason(search)).toBeUndefined();
  }
});
