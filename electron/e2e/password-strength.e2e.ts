/** A new password is judged beside the page: typing one never holds the window up. */
import { newPasswordWords } from '../../shared/words/lock';
import { expect, test } from './fixtures';
import { TEST_PASSWORD } from './machine/open-vault';
import { Lock } from './pages/lock';

test('the first password is judged in a worker of our own', async ({ computer }) => {
  const { page } = await computer.start({ vault: 'locked' });
  const lock = new Lock(page);
  await expect(lock.firstTitle).toBeVisible();
  const longest = await page.evaluateHandle(() => {
    const seen = { ms: 0, tasks: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.ms = Math.max(seen.ms, duration);
        seen.tasks += 1;
      }
    }).observe({ type: 'longtask' });
    return seen;
  });
  await lock.password.pressSequentially(TEST_PASSWORD);
  await expect(page.getByText(newPasswordWords.hints.good)).toBeVisible();

  const { ms, tasks } = await longest.jsonValue();
  // Told, not judged: on a PC that does other things meanwhile any task may be long.
  test.info().annotations.push({ type: 'long tasks', description: `${tasks}, longest ${ms} ms` });

  expect(page.workers().filter((worker) => worker.url().includes('/strength.worker-'))).toHaveLength(1);
  // Had the page read the lists itself, they would be among its own scripts.
  const own = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(own.filter((address) => address.includes('password-strength'))).toEqual([]);
});
