// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountPage } from '../testing/mount-page';

it('a record opened at a field has the focus there (记录自查)', async () => {
  const first = await mountPage({ route: '/nowhere' });
  const id = first.records.find(({ state }) => state === 'draft')?.id ?? '';
  first.view.unmount();
  await mountPage({ route: `/meetings/${id}?field=agenda.0.discussion` });
  await screen.findByLabelText('出席人数');
  await waitFor(() => {
    expect(document.activeElement?.closest('[data-field="agenda.0.discussion"]')).toBeTruthy();
  });
});
