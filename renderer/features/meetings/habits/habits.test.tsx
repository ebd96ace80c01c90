// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  PHRASES_KEY,
  readPhrases,
  readTemplates,
  TEMPLATES_KEY,
} from '../../../../shared/domain/meeting-habits';
import { createOp } from '../../../../shared/schema/command';
import { meetingHabitWords } from '../../../../shared/words/meeting-habits';
import { meetingWords } from '../../../../shared/words/meetings';
import { uiWords } from '../../../../shared/words/ui';
import { mountPage } from '../testing/mount-page';

const { template: words, phrase: phraseWords } = meetingHabitWords;
const ID = '01J0000000000000000000TEMP';

async function openDraft(ops?: Parameters<typeof mountPage>[0]['ops']) {
  const first = await mountPage({ route: '/meetings', ...(ops ? { ops } : {}) });
  const draft = first.records.find(({ state }) => state === 'draft');
  first.view.unmount();
  const page = await mountPage({ route: `/meetings/${draft?.id ?? ''}`, ...(ops ? { ops } : {}) });
  await screen.findByRole('textbox', { name: new RegExp(meetingWords.content.text) });
  return { ...page, draft };
}

const content = (): HTMLTextAreaElement =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(meetingWords.content.text) });

describe('templates', () => {
  it('are kept from a record and begin the next one of their kind', async () => {
    const { user, database, draft } = await openDraft();
    await user.click(screen.getAllByRole('button', { name: uiWords.more })[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: words.save }));
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox', { name: new RegExp(words.name) });
    await user.clear(name);
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: words.confirm }).disabled).toBe(
      true,
    );
    await user.type(name, '每月常规');
    await user.click(within(dialog).getByRole('button', { name: words.confirm }));
    await screen.findByText(words.saved('每月常规'));
    const [stored] = readTemplates(await database.rows('settings').toArray());
    expect(stored).toMatchObject({ name: '每月常规', type: draft?.primaryType, place: draft?.place });
    expect(stored?.topics.map(({ topic }) => topic)).toEqual(draft?.agenda.map(({ topic }) => topic));
  });

  it('stand under the kinds of meeting, begin a record with their topics, and can be deleted', async () => {
    const value = [
      {
        ...{ id: ID, name: '每月支委会', type: 'committeeMeeting', title: '研究支部工作', place: '小会议室' },
        topics: [
          { topic: '传达学习', materials: '上级文件' },
          { topic: '研究发展党员', materials: '' },
        ],
      },
    ];
    const page = await mountPage({
      route: '/meetings/new',
      ops: ({ branchId }) => [createOp('settings', { id: ID, branchId, key: TEMPLATES_KEY, value })],
    });
    const { user, database } = page;
    await user.click(await screen.findByRole('button', { name: /^每月支委会/ }));
    const place = await screen.findByRole<HTMLInputElement>('textbox', {
      name: new RegExp(`^${meetingWords.basics.place}`),
    });
    expect(place.value).toBe('小会议室');
    expect(screen.getByDisplayValue('研究支部工作')).toBeTruthy();
    expect(screen.getAllByText('传达学习').length).toBeGreaterThan(0);
    expect(screen.getAllByText('研究发展党员').length).toBeGreaterThan(0);
    page.view.unmount();

    const again = await mountPage({
      route: '/meetings/new',
      ops: ({ branchId }) => [createOp('settings', { id: ID, branchId, key: TEMPLATES_KEY, value })],
    });
    await again.user.click(await screen.findByRole('button', { name: words.remove('每月支委会') }));
    await screen.findByText(words.removed('每月支委会'));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^每月支委会/ })).toBeNull();
    });
    expect(readTemplates(await again.database.rows('settings').toArray())).toEqual([]);
    expect(readTemplates(await database.rows('settings').toArray())).toHaveLength(1);
  });
});

describe('phrases', () => {
  it('go to where the cursor was, and only where text is selected one is kept', async () => {
    const { user, database } = await openDraft(({ branchId }) => [
      createOp('settings', { id: ID, branchId, key: PHRASES_KEY, value: ['会议认为'] }),
    ]);
    const menu = (): HTMLElement => screen.getByRole('button', { name: phraseWords.menu });
    content().focus();
    fireEvent.change(content(), { target: { value: '前后' } });
    content().setSelectionRange(1, 1);
    await user.click(menu());
    await user.click(await screen.findByRole('menuitem', { name: '会议认为' }));
    await waitFor(() => {
      expect(content().value).toBe('前会议认为后');
    });
    content().setSelectionRange(0, 0);
    await user.click(menu());
    await user.click(await screen.findByRole('menuitem', { name: phraseWords.keep }));
    await screen.findByText(phraseWords.notSaved);
    content().focus();
    content().setSelectionRange(0, 3);
    await user.click(menu());
    await user.click(await screen.findByRole('menuitem', { name: phraseWords.keep }));
    await screen.findByText(phraseWords.saved);
    expect(readPhrases(await database.rows('settings').toArray())).toEqual(['前会议', '会议认为']);
    await user.click(menu());
    await user.click(await screen.findByRole('menuitem', { name: phraseWords.manage }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: '会议认为' }));
    await user.click(within(dialog).getByRole('button', { name: phraseWords.remove }));
    await screen.findByText(phraseWords.removed);
    expect(readPhrases(await database.rows('settings').toArray())).toEqual(['前会议']);
  });
});
