// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COLLECT_SETTING } from '../../../../shared/domain/member-collect';
import { succeed } from '../../../../shared/ipc/reply';
import { createOp } from '../../../../shared/schema/command';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { mountPage } from '../testing/mount-page';

/** Files the user picks, one after another: name and what main finds it to be. */
async function openWith(picks: readonly { name: string; mediaType: string }[]) {
  let at = -1;
  const page = await mountPage({
    route: '/nowhere',
    answers: {
      'files.pickFiles': () => {
        at += 1;
        const name = picks[at]?.name ?? '';
        return succeed({ files: [{ token: `token-${String(at)}`, name, sizeBytes: 9 }] });
      },
      'attachments.add': () => {
        const { name = '', mediaType = '' } = picks[at] ?? {};
        return succeed({ sha512: String(at).repeat(128), sizeBytes: 9, mediaType, name });
      },
    },
  });
  const [member] = await page.database.rows('members').toArray();
  if (!member) throw new Error('no member in the sample');
  const id = '01J00000000000000000000SET';
  const row = { id, branchId: page.branch.id, key: COLLECT_SETTING, value: { photo: true } };
  await page.writePoint.write('settings.change', [createOp('settings', row)]);
  page.goTo(`/members/${member.id}`);
  await screen.findByText(words.photoHelp);
  const portraits = async () =>
    (await page.database.rows('attachments').where('ownerId').equals(member.id).toArray()).filter(
      ({ kind }) => kind === 'portrait',
    );
  const press = async (name: string): Promise<void> => {
    await page.user.click(await screen.findByRole('button', { name }));
  };
  return { ...page, portraits, press };
}

describe('the portrait of a member', () => {
  it('is one picture, and a new one takes its place in one command', async () => {
    const picture = (name: string) => ({ name, mediaType: 'image/jpeg' });
    const page = await openWith([picture('一.jpg'), picture('二.jpg')]);
    await page.press(words.addPhoto);
    expect(await screen.findByRole('img')).toBeTruthy();
    const before = page.desk.journal.length;
    await page.press(words.replacePhoto);
    await waitFor(async () => {
      expect((await page.portraits()).map(({ name }) => name)).toEqual(['二.jpg']);
    });
    expect(page.desk.journal).toHaveLength(before + 1);
    // The page shows the new one before it can be taken away.
    await waitFor(() => {
      expect(screen.getByRole('img').getAttribute('src')).toContain('1'.repeat(128));
    });
    await page.press(words.removePhoto);
    await waitFor(async () => {
      expect(await page.portraits()).toEqual([]);
    });
  });

  it('is refused when it is no picture', async () => {
    const page = await openWith([{ name: '表.pdf', mediaType: 'application/pdf' }]);
    await page.press(words.addPhoto);
    expect(await screen.findByText(words.photoNotPicture)).toBeTruthy();
    expect(await page.portraits()).toEqual([]);
  });
});
