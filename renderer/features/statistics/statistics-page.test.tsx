// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { dayOfInstant } from '../../../shared/domain/dates';
import { yearStatistics } from '../../../shared/domain/year-statistics';
import { statisticsWords as words } from '../../../shared/words/statistics';
import { sampleFacts } from '../../desk/testing/sample-facts';
import { expectAccessibleByAllRules, NOW, stageBranch } from '../../desk/testing/stage-branch';
import { yearStatisticsPaper } from '../../paper/year-statistics/year-statistics-paper';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { StatisticsPage } from '.';

it('counts the roster of 31 December, and every number opens its names', async () => {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={['/members/statistics?year=2025']}>
          <Routes>
            <Route path="*" element={<StatisticsPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  const user = userEvent.setup();
  const { tables, branch } = sampleFacts(NOW);
  const stats = yearStatistics(tables, 2025, dayOfInstant(NOW));
  await screen.findByText(words.asOf('2025-12-31', stats.roster.length));
  const women = stats.groups.gender.find(({ key }) => key === 'female')?.memberIds.length ?? 0;
  expect(women).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: words.show('女', women) }));
  const panel = await screen.findByRole('complementary', { name: `${words.groups.gender}：女` });
  expect(within(panel).getAllByRole('link')).toHaveLength(women);
  expect(within(panel).getByRole('link', { name: '单文静' })).toBeTruthy();
  await expectAccessibleByAllRules();

  const { html } = yearStatisticsPaper({ branch, stats, tables });
  const text = html.replace(/<style.*?<\/style>/s, '').replace(/<[^>]+>/g, '');
  expect(text).toContain(
    words.balance(stats.balance.atStart, stats.balance.came, stats.balance.went, stats.balance.atEnd),
  );
  expect(text).toContain('单文静');
  expect(text).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
});
