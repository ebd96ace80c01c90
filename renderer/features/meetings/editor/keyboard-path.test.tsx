// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { meetingWords } from '../../../../shared/words/meetings';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { mountPage } from '../testing/mount-page';

describe('without a mouse', () => {
  it('from the list to a new record, its title, and 送签 with what is missing', async () => {
    const { user, commands } = await mountPage({ route: '/meetings' });
    await screen.findByRole('grid', { name: meetingWords.list.table });
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByText(meetingWords.choose.intro);
    await waitFor(() => {
      expect(document.activeElement?.textContent).toMatch(/^支部党员大会/);
    });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^支委会/);
    await user.keyboard('{Enter}');
    const title = await screen.findByLabelText(new RegExp(`^${meetingWords.basics.titleField}`));
    await waitFor(() => {
      expect(document.activeElement).toBe(title);
    });
    await user.keyboard('研究工作{Control>}{Enter}{/Control}');
    await screen.findByText(/^还不能送签，缺\d+处/);
    expect(commands()).toEqual([]);
  });

  it('into a dialog and back to where one was', async () => {
    const first = await mountPage({ route: '/meetings' });
    const signed = first.records.find(({ state }) => state === 'signed');
    first.view.unmount();
    const { user } = await mountPage({ route: `/meetings/${signed?.id ?? ''}` });
    const correct = await screen.findByRole('button', { name: meetingWords.editor.correct });
    correct.focus();
    await user.keyboard('{Enter}');
    const reason = await screen.findByLabelText(new RegExp(`^${meetingStepWords.correct.reason}`));
    await waitFor(() => {
      expect(document.activeElement).toBe(reason);
    });
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(document.activeElement).toBe(correct);
    });
  });
});
