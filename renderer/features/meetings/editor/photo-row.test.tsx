// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createOp } from '../../../../shared/schema/command';
import type { Attachment } from '../../../../shared/schema/ledger';
import { meetingWords } from '../../../../shared/words/meetings';
import { photoWords } from '../../../../shared/words/photos';
import { mountPage } from '../testing/mount-page';

const DRAFT = '01J8ZQ4T6V9W3X5Y7A1B2C3D4E';
const OTHER = '01J8ZQ4T6V9W3X5Y7A1B2C3D4F';
const ids = ['01J8ZQ4T6V9W3X5Y7A1B2C3D4G', '01J8ZQ4T6V9W3X5Y7A1B2C3D4H', '01J8ZQ4T6V9W3X5Y7A1B2C3D4J'];

interface PhotoFacts {
  name: string;
  hash: string;
  takenOn?: string;
  ownerId?: string;
}

/** The editor of a draft of 18 September 2026 with these photos. */
async function openDraft(photos: readonly PhotoFacts[]) {
  const page = await mountPage({
    route: `/meetings/${DRAFT}`,
    ops: ({ branchId, records }) => {
      const model = records.find(({ state }) => state === 'draft');
      if (!model) throw new Error('the sample has a draft');
      const { endAt: _end, ...content } = model;
      const record = { ...content, startAt: '2026-09-18T15:00' };
      return [
        createOp('records', { ...record, id: DRAFT }),
        createOp('records', { ...record, id: OTHER, title: '另一次' }),
        ...photos.map(({ name, hash, takenOn, ownerId = DRAFT }, index) =>
          createOp('attachments', {
            ...{ id: ids[index] ?? '', branchId, ownerTable: 'records', ownerId, kind: 'photo', name },
            ...{ sha512: hash.repeat(128), sizeBytes: 10, mediaType: 'image/jpeg', sortNo: index + 1 },
            addedAt: '2026-09-22T01:30:00.000Z',
            ...(takenOn === undefined ? {} : { takenOn }),
          }),
        ),
      ];
    },
  });
  const row = within(await screen.findByRole('group', { name: meetingWords.attachments.photos }));
  const stored = async (): Promise<Attachment[]> =>
    page.database.rows('attachments').where('ownerId').equals(DRAFT).sortBy('sortNo');
  return { ...page, row, stored };
}

describe('the photos of a meeting', () => {
  it('says which was taken on another day, and by how much', async () => {
    const { row } = await openDraft([
      { name: 'a.jpg', hash: 'a', takenOn: '2026-09-15' },
      { name: 'b.jpg', hash: 'b', takenOn: '2026-09-18' },
      { name: 'c.jpg', hash: 'c' },
    ]);
    expect(await row.findByText(photoWords.takenOther('9月15日', -3))).toBeTruthy();
    expect(row.getByText(photoWords.takenSame('9月18日'))).toBeTruthy();
    expect(row.getAllByText(/^拍摄于/)).toHaveLength(2);
  });

  it('notices one that is there twice, here or with another meeting', async () => {
    const { row } = await openDraft([
      { name: 'a.jpg', hash: 'a' },
      { name: 'a2.jpg', hash: 'a' },
      { name: 'a3.jpg', hash: 'a', ownerId: OTHER },
    ]);
    expect(await row.findByText(photoWords.sameHere('a2.jpg'))).toBeTruthy();
    expect(row.getByText(photoWords.sameHere('a.jpg'))).toBeTruthy();
    expect(row.getAllByText(/也用了这一张$/)).toHaveLength(2);
  });

  it('moves a photo in the row, which is the order it is printed in', async () => {
    const { row, stored, user, commands } = await openDraft([
      { name: 'a.jpg', hash: 'a' },
      { name: 'b.jpg', hash: 'b' },
    ]);
    expect(row.getByRole('button', { name: photoWords.earlier('a.jpg') })).toHaveProperty('disabled', true);
    await user.click(row.getByRole('button', { name: photoWords.later('a.jpg') }));
    await waitFor(async () => {
      expect((await stored()).map(({ name }) => name)).toEqual(['b.jpg', 'a.jpg']);
    });
    expect(commands().at(-1)).toBe('attachments.change');
    await waitFor(() => {
      const shown = row.getAllByRole('img').map((image) => image.getAttribute('alt'));
      expect(shown).toEqual(['b.jpg', 'a.jpg']);
    });
  });
});
