// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountPage } from '../testing/mount-page';

it('the list of theme days says what the year was made of; other lists do not (row 27)', async () => {
  const mounted = await mountPage({ route: '/meetings?type=themeDay' });
  const line = await screen.findByText(/^2026年主题党日\d+次：/);
  expect(line.textContent).toMatch(/集中学习\d+次/);
  mounted.view.unmount();
  await mountPage({ route: '/meetings?type=committeeMeeting' });
  await screen.findByRole('grid', { name: '会议记录' });
  expect(screen.queryByText(/^2026年支委会\d+次/)).toBeNull();
});

it('a theme day with a visit says what is not written and not photographed', async () => {
  const { user, records } = await mountPage({ route: '/meetings/new?type=themeDay' });
  expect(records.length).toBeGreaterThan(0);
  const visit = await screen.findByLabelText('慰问');
  expect(screen.queryByText(/不贴正面照/)).toBeNull();
  await user.click(visit);
  expect(screen.getByText(/记录里不写姓名.*不贴正面照/)).toBeTruthy();
});
