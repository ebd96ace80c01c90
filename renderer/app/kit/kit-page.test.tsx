// @vitest-environment jsdom
import axe from 'axe-core';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { KitPage } from './KitPage';
import { readKitOptions } from './kit-options';

/** Rules that need real layout or colours (checked in the browser) are off. */
const options: axe.RunOptions = {
  rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  resultTypes: ['violations'],
};
async function seriousProblems(): Promise<string[]> {
  const { violations } = await axe.run(document.body, options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
function show() {
  render(<KitPage start={{ size: 'standard', isDark: false }} nonce={undefined} />);
  return userEvent.setup();
}

it('has nothing serious for axe, with everything on one page', async () => {
  show();
  expect(await seriousProblems()).toEqual([]);
}, 60_000);

it('has nothing serious for axe with a list of people open', async () => {
  const user = show();
  await user.click(screen.getByRole('combobox', { name: '主持人' }));
  expect(screen.getByRole('listbox')).toBeTruthy();
  expect(await seriousProblems()).toEqual([]);
}, 60_000);

it('has nothing serious for axe in dialogs, menus and calendars', async () => {
  const user = show();
  await user.click(screen.getByRole('button', { name: '归档…' }));
  expect(screen.getByRole('dialog')).toBeTruthy();
  expect(await seriousProblems()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '打开日历：入党时间' }));
  expect(await seriousProblems()).toEqual([]);
  await user.keyboard('{Escape}');
  fireEvent.contextMenu(screen.getByRole('row', { name: /曾广林/ }));
  expect(screen.getByRole('menu')).toBeTruthy();
  expect(await seriousProblems()).toEqual([]);
}, 60_000);

it('takes size and darkness from the address', () => {
  expect(readKitOptions({ search: '?size=large&dark=1', hash: '' })).toEqual({ size: 'large', isDark: true });
  expect(readKitOptions({ search: '', hash: '#size=huge' })).toEqual({ size: 'huge', isDark: false });
  expect(readKitOptions({ search: '', hash: '' })).toEqual({ size: 'standard', isDark: false });
});
