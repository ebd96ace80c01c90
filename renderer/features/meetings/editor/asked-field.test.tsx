// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountPage } from '../testing/mount-page';

it('a record opened at a field has the focus there, and the way back leads to 记录自查', async () => {
  const first = await mountPage({ route: '/nowhere' });
  const id = first.records.find(({ state }) => state === 'draft')?.id ?? '';
  first.view.unmount();
  const { user } = await mountPage({ route: `/meetings/${id}?from=checks&field=agenda.0.discussion` });
  await screen.findByLabelText('出席人数');
  await waitFor(() => {
    expect(document.activeElement?.closest('[data-field="agenda.0.discussion"]')).toBeTruthy();
  });
  await user.click(screen.getByLabelText('返回'));
  await screen.findByText(/^\/meetings\/checks\?year=\d{4}$/);
});
