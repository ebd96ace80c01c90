// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { meetingWords } from '../../../../shared/words/meetings';
import { uiWords } from '../../../../shared/words/ui';
import { mountPage } from '../testing/mount-page';

const words = meetingWords.basics;
const place = () => screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.place}`) });
const tick = async (part: keyof typeof words.lastTimePart): Promise<HTMLInputElement> => {
  const box = await screen.findByRole('group', { name: new RegExp(`^${words.lastTime}`) });
  return within(box).getByRole<HTMLInputElement>('checkbox', {
    name: new RegExp(`^${words.lastTimePart[part]}`),
  });
};

describe('沿用上次', () => {
  it('a new record shows what it took; topics only where they are asked for, places can be left', async () => {
    const { user, records } = await mountPage({ route: '/meetings/new?type=committeeMeeting' });
    const last = records.filter(({ primaryType }) => primaryType === 'committeeMeeting').at(-1);
    expect((await place()).value).toBe(last?.place);
    expect((await tick('place')).checked).toBe(true);
    expect((await tick('agenda')).checked).toBe(false);

    await user.click(await tick('place'));
    await waitFor(async () => {
      expect((await place()).value).not.toBe(last?.place);
    });
    await user.click(await tick('agenda'));
    for (const { topic } of last?.agenda ?? []) await screen.findAllByText(topic);
    expect((await tick('agenda')).checked).toBe(true);
    expect(screen.queryByText(last?.agenda[0]?.resolution ?? '—')).toBeNull();
  });

  it('照这次新建 takes everything the record arranged', async () => {
    const first = await mountPage({ route: '/meetings' });
    const record =
      first.records.find(
        ({ primaryType, agenda, state }) =>
          primaryType === 'committeeMeeting' && state === 'draft' && agenda.length > 0,
      ) ?? first.records.find(({ primaryType }) => primaryType === 'committeeMeeting');
    first.view.unmount();
    const { user } = await mountPage({ route: `/meetings/${record?.id ?? ''}` });
    await user.click((await screen.findAllByRole('button', { name: uiWords.more }))[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: meetingWords.list.commands.followOn }));
    const taken = await tick('agenda');
    expect(taken.checked).toBe(true);
    expect((await tick('place')).checked).toBe(true);
    expect((await place()).value).toBe(record?.place);
  });
});
