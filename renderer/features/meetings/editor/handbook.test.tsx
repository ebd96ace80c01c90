// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HANDBOOK_SETTING } from '../../../../shared/domain/handbook';
import { createOp } from '../../../../shared/schema/command';
import { handbookWords } from '../../../../shared/words/handbook';
import { meetingWords } from '../../../../shared/words/meetings';
import { mountPage } from '../testing/mount-page';

const value = { isKept: true, name: '党支部工作手册（2026年）', size: 'A5', chapters: ['committeeMeeting'] };

it('asks for the page of the issued book early, and writes the name of the book along with it', async () => {
  await mountPage({
    route: '/meetings/new?type=committeeMeeting',
    ops: ({ branchId }) => [
      createOp('settings', { id: '1'.padStart(26, '0'), branchId, key: HANDBOOK_SETTING, value }),
    ],
  });
  const pages = await screen.findByLabelText<HTMLInputElement>(handbookWords.editor.pages, {
    selector: 'input',
  });
  expect(screen.getByText(handbookWords.editor.note(value.name))).toBeTruthy();
  // Before the place.
  // The last: what was arranged last time may be taken over above it, its place too.
  const place = screen
    .getAllByLabelText(new RegExp(`^${meetingWords.basics.place}`), { selector: 'input' })
    .at(-1);
  if (!place) throw new Error('no place');
  expect(pages.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  fireEvent.change(pages, { target: { value: '第37页' } });
  await waitFor(() => {
    expect(screen.getByDisplayValue(value.name)).toBeTruthy();
  });
  expect(pages.value).toBe('第37页');
});
