// @vitest-environment jsdom
import type { ReactElement } from 'react';
import axe from 'axe-core';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { KitBasics } from './KitBasics';
import { KitFeedback } from './KitFeedback';
import { KitFields } from './KitFields';
import { KitForm } from './KitForm';
import { KitList } from './KitList';
import { KitPage } from './KitPage';
import { KitPaper } from './KitPaper';
import { KitSteps } from './KitSteps';
import { readKitOptions } from './kit-options';

/** Colours and sizes need a real layout: palette.test.ts and the end-to-end tests look at those. */
const options: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } },
  preload: false,
};
async function seriousProblems(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
function show(part: ReactElement) {
  return { user: userEvent.setup(), ...render(<ToastHost>{part}</ToastHost>) };
}

it.each([
  ['basics', <KitBasics key="1" />],
  ['fields', <KitFields key="2" />],
  ['feedback', <KitFeedback key="3" />],
  ['form', <KitForm key="4" />],
  ['list', <KitList key="5" />],
  ['steps', <KitSteps key="6" />],
  ['paper', <KitPaper key="7" />],
])('has nothing serious for axe: %s', async (_name, part) => {
  const { container } = show(part);
  expect(await seriousProblems(container)).toEqual([]);
});

it('has nothing serious for axe while a list of people is open', async () => {
  const { user } = show(<KitFields />);
  await user.click(screen.getByRole('combobox', { name: '主持人' }));
  expect(await seriousProblems(screen.getByRole('listbox'))).toEqual([]);
});

it('has nothing serious for axe in a dialog', async () => {
  const { user } = show(<KitFeedback />);
  await user.click(screen.getByRole('button', { name: '归档…' }));
  expect(await seriousProblems(screen.getByRole('dialog'))).toEqual([]);
});

it('has nothing serious for axe in the calendar', async () => {
  const { user } = show(<KitFields />);
  await user.click(screen.getByRole('button', { name: '打开日历：入党时间' }));
  expect(await seriousProblems(screen.getByRole('dialog'))).toEqual([]);
});

it('has nothing serious for axe in a context menu', async () => {
  show(<KitList />);
  fireEvent.contextMenu(screen.getByRole('row', { name: /曾广林/ }));
  expect(await seriousProblems(screen.getByRole('menu'))).toEqual([]);
});

it('stands as a whole', () => {
  render(<KitPage start={{ size: 'standard', isDark: false }} nonce={undefined} />);
  expect(screen.getByRole('heading', { level: 1, name: '部件' })).toBeTruthy();
});

it('takes size and darkness from the address', () => {
  expect(readKitOptions({ search: '?size=large&dark=1', hash: '' })).toEqual({ size: 'large', isDark: true });
  expect(readKitOptions({ search: '', hash: '#size=huge' })).toEqual({ size: 'huge', isDark: false });
  expect(readKitOptions({ search: '', hash: '' })).toEqual({ size: 'standard', isDark: false });
});
