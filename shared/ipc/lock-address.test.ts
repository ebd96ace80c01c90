import { expect, it } from 'vitest';
import { lockedAddress, lockReasons, readLockReason } from './lock-address';

const index = 'app://branch-handbook/index.html';

it('carries the reason and the place, never the query', () => {
  const old = `${index}#/changes?by=%E6%9D%8E%E7%BA%A2%E6%A2%85&row=members/01J`;
  expect(lockedAddress(index, 'idle', old)).toBe(`${index}#/changes?locked=idle`);
  const again = lockedAddress(index, 'asked', `${index}#/meetings/01JABC-2?locked=idle`);
  expect(again).toBe(`${index}#/meetings/01JABC-2?locked=asked`);
  expect(lockedAddress(index, 'screen', index)).toBe(`${index}#/?locked=screen`);
  expect(lockedAddress(index, 'screen', `${index}#nonsense`)).toBe(`${index}#/?locked=screen`);
});

it('the page reads back what main wrote, and nothing else', () => {
  for (const reason of lockReasons) {
    expect(readLockReason(new URL(lockedAddress(index, reason, `${index}#/members`)).hash)).toBe(reason);
  }
  for (const hash of ['', '#/', '#/?locked=', '#/?locked=because', '#/?unlocked=idle', '#/?locked=idlex']) {
    expect(readLockReason(hash)).toBeUndefined();
  }
});
