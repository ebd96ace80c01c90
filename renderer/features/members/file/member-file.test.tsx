// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { updateOp } from '../../../../shared/schema/command';
import { circumstanceWords, sanctionWords } from '../../../../shared/words/domain';
import {
  circumstanceEntryWords,
  entryWords,
  letterWords,
  memberFileWords as words,
  rewardEntryWords,
  sanctionEntryWords,
  workEntryWords,
} from '../../../../shared/words/member-life';
import { mountPage } from '../testing/mount-page';

async function openFile() {
  const page = await mountPage({ route: '/nowhere' });
  const [member] = await page.database.rows('members').toArray();
  const person = member && (await page.database.rows('persons').get(member.personId));
  if (!member || !person) throw new Error('no member in the sample');
  page.goTo(`/members/${member.id}`);
  await screen.findByRole('heading', { name: person.name });
  const section = (name: string): HTMLElement => screen.getByRole('region', { name });
  const press = async (within_: HTMLElement, name: string): Promise<void> => {
    await page.user.click(within(within_).getByRole('button', { name }));
  };
  return { ...page, member, person, section, press };
}
type OpenFile = Awaited<ReturnType<typeof openFile>>;
const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog');

async function fill({ user }: OpenFile, label: string | RegExp, text: string): Promise<void> {
  const field = within(await dialog()).getByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
}
const labelled = (label: string): RegExp => new RegExp(`^${label}`);

describe('the file of one member', () => {
  it('shows every section and what happened, with numbers covered', async () => {
    const page = await openFile();
    for (const name of Object.values(words.sections)) expect(page.section(name)).toBeTruthy();
    expect(screen.getByRole('list', { name: words.timeline })).toBeTruthy();
    if (page.person.idNo) expect(document.body.textContent).not.toContain(page.person.idNo);
  });

  it('says how far the dues of the year are paid, and what is missing, without an amount', async () => {
    const page = await openFile();
    const work = page.section(words.sections.work);
    const link = await within(work).findByRole('link', { name: words.dues.paid('2026-09', 0) });
    expect(link.getAttribute('href')).toContain(`/dues?member=${page.member.id}`);
    const stored = (await page.database.rows('members').get(page.member.id))!;
    await page.writePoint.write('tests.prepare', [
      updateOp('members', stored, { duesPaidThrough: '2026-06' }),
    ]);
    await within(work).findByRole('link', { name: words.dues.paid('2026-06', 2) });
  });

  it('sends a letter, keeps the member here, and lets them go with the receipt', async () => {
    const page = await openFile();
    await page.press(page.section(words.sections.belonging), words.add.letter);
    await page.press(await dialog(), letterWords.confirm(page.person.name));
    expect(within(await dialog()).getByText(entryWords.problems.missing)).toBeTruthy();
    await fill(page, labelled(letterWords.toOrg), '清源市民政局机关支部');
    await fill(page, letterWords.letterNo, '2026-12');
    await page.press(await dialog(), letterWords.confirm(page.person.name));
    await screen.findByText(/正在转往清源市民政局机关支部/);
    const stored = async () =>
      (await page.database.rows('memberships').where('memberId').equals(page.member.id).toArray()).at(-1);
    expect(await stored()).toMatchObject({ transfer: { letterNo: '2026-12', letterOn: '2026-09-22' } });
    expect((await stored())?.to).toBeUndefined();
    await page.press(page.section(words.sections.belonging), letterWords.receipt);
    await page.press(await dialog(), letterWords.receiptConfirm(page.person.name));
    await waitFor(async () => {
      expect(await stored()).toMatchObject({
        to: '2026-09-22',
        toHow: 'transferOut',
        toOrg: '清源市民政局机关支部',
        transfer: { receiptOn: '2026-09-22' },
      });
    });
  });

  it('registers a circumstance with its contacts, and refuses one twice over the same days', async () => {
    const page = await openFile();
    const section = page.section(words.sections.circumstances);
    const begin = async (from: string): Promise<void> => {
      await page.press(section, words.add.circumstance);
      await page.user.selectOptions(
        within(await dialog()).getByLabelText(labelled(circumstanceEntryWords.kind)),
        circumstanceWords.mobile,
      );
      await fill(page, labelled(entryWords.from), from);
      await page.press(await dialog(), circumstanceEntryWords.confirm);
    };
    await begin('2026-03-01');
    await within(section).findByText(circumstanceEntryWords.contactOverdue('2026-06-01'));
    await page.press(section, words.contactOf(circumstanceWords.mobile));
    await page.user.selectOptions(
      within(await dialog()).getByLabelText(labelled(circumstanceEntryWords.contactWay)),
      '电话',
    );
    await fill(page, labelled(circumstanceEntryWords.contactBy), '单文静');
    await page.user.click(within(await dialog()).getByLabelText(circumstanceEntryWords.reachedYes));
    await page.press(await dialog(), circumstanceEntryWords.contactConfirm);
    await within(section).findByText(circumstanceEntryWords.contactDue('2026-12-22'));
    await begin('2026-09-01');
    expect(await within(await dialog()).findByText(circumstanceEntryWords.overlaps)).toBeTruthy();
  });

  it('retires somebody from a day and keeps the work before', async () => {
    const page = await openFile();
    const section = page.section(words.sections.work);
    expect(within(section).getByText('按第二条（工资收入）')).toBeTruthy();
    await page.press(section, words.add.retire);
    await page.press(await dialog(), workEntryWords.retireConfirm(page.person.name));
    await within(section).findByRole('list', { name: words.workBefore });
    expect(within(section).getByText('2026年9月起按第五条（离退休费）')).toBeTruthy();
    const spans = await page.database.rows('workSpans').toArray();
    expect(spans.map(({ to, postCategory }) => [to, postCategory])).toEqual([
      ['2026-09-01', page.person.postCategory],
      [undefined, 'retired'],
    ]);
    const after = await page.database.rows('persons').get(page.person.id);
    expect(after?.postCategory).toBe('retired');
  });

  it('covers a sanction until it is asked for, and registers the look first', async () => {
    const page = await openFile();
    const section = page.section(words.sections.sanctions);
    await page.press(section, words.add.sanction);
    await page.user.selectOptions(
      within(await dialog()).getByLabelText(labelled(sanctionEntryWords.kind)),
      sanctionWords.probationWithinParty,
    );
    await page.press(await dialog(), sanctionEntryWords.confirm);
    await within(section).findByText(words.sanctionsCovered);
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(document.body.textContent).not.toContain(sanctionWords.probationWithinParty);
    const statuses = await page.database.rows('statusSpans').toArray();
    expect(statuses.some(({ status }) => status === 'probationWithinParty')).toBe(true);
    await page.press(section, words.showSanctions);
    await within(section).findByText(sanctionWords.probationWithinParty);
    const looks = await page.database.rows('lookLog').toArray();
    expect(looks.map(({ field, personId }) => [field, personId])).toEqual([['sanctions', page.person.id]]);
  });

  it('takes away a reward that was entered by mistake', async () => {
    const page = await openFile();
    const section = page.section(words.sections.rewards);
    await page.press(section, words.add.reward);
    await fill(page, labelled(rewardEntryWords.name), '优秀共产党员');
    await fill(page, labelled(rewardEntryWords.awardedOn), '2025.7');
    await fill(page, labelled(rewardEntryWords.issuer), '中共清源市直属机关工委');
    await page.user.selectOptions(
      within(await dialog()).getByLabelText(labelled(rewardEntryWords.level)),
      '市厅级',
    );
    await page.user.selectOptions(
      within(await dialog()).getByLabelText(labelled(rewardEntryWords.kind)),
      '党内表彰',
    );
    await page.press(await dialog(), rewardEntryWords.confirm);
    await within(section).findByText('优秀共产党员');
    expect(await page.database.rows('rewards').toArray()).toMatchObject([{ awardedOn: '2025-07' }]);
    await page.press(section, words.correctOf('优秀共产党员'));
    await page.press(await dialog(), entryWords.remove);
    await within(section).findByText(words.none.rewards);
  });
});
