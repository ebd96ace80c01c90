import { expect, it } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { recoverySheetWords as words } from '../../../shared/words/lock';
import { recoverySheetPaper } from './recovery-sheet-paper';

const code = makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => index * 15));
const sheet = recoverySheetPaper({ code, madeOn: '2026-09-22' });
const text = sheet.html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '');

it('shows every group of the code with its number, in order', () => {
  const groups = code.split('-');
  expect(groups).toHaveLength(7);
  const places = groups.map((group, index) => text.indexOf(`${group}${words.groupNo(index + 1)}`));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

it('says what it opens, where to keep it, what it may cost, and when it was made', () => {
  expect(text).toContain('2026年9月22日');
  expect(text).toContain('密封后交支部书记或保险柜保管');
  expect(text).toContain('忘记密码时');
  expect(text).toContain('没有别的办法');
});

it('carries the code nowhere but on the sheet itself', () => {
  expect(sheet.title).not.toContain(code);
  expect(JSON.stringify(sheet.stamp)).not.toContain(code.slice(0, 5));
});
