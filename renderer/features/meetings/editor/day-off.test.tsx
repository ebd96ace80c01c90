// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountPage } from '../testing/mount-page';

it('a meeting on a Saturday asks for its reason, one on a weekday does not (X-12)', async () => {
  await mountPage({ route: '/meetings/new?type=committeeMeeting' });
  // By its label, not its role: working out every name of the page takes seconds where the machine is busy.
  const day = await screen.findByLabelText(/^日期/, { selector: 'input' });
  const type = (value: string): void => {
    fireEvent.change(day, { target: { value } });
    fireEvent.blur(day);
  };
  type('2026-09-17');
  expect(screen.queryByLabelText(/^休息日开会的原因/)).toBeNull();
  type('2026-09-19');
  expect(await screen.findByLabelText(/^休息日开会的原因/)).toBeTruthy();
});
