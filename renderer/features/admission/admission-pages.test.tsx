// @vitest-environment jsdom
/** The pages of 发展党员 on a database of their own: a case opened, a step recorded, a member made only when asked. */
import { screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { goodLines, type StepLine } from '../../../shared/domain/testing/admission-case';
import { succeed } from '../../../shared/ipc/reply';
import {
  admissionCaseWords,
  admissionEndWords,
  admissionPersonWords,
  admissionStepDialogWords as dialogWords,
  admissionWords as words,
  stepTitle,
} from '../../../shared/words/admission-screen';
import { attachmentWords } from '../../../shared/words/ui';
import { expectAccessible } from '../../desk/testing/stage-branch';
import { mountCase as open, NAME } from './testing/mount-case';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const text = (name: RegExp) => within(screen.getByRole('dialog')).getByRole('textbox', { name });
const upTo = (no: number): StepLine[] => goodLines.filter(([step]) => step <= no);

async function put(user: ReturnType<typeof userEvent.setup>, name: RegExp, value: string): Promise<void> {
  await user.clear(text(name));
  await user.click(text(name));
  await user.paste(value);
  await user.tab();
}

describe('a new case', () => {
  it('asks for eighteen years, no ID number, and opens with step 1', async () => {
    const { user, database, steps } = await open();
    await user.click((await screen.findAllByRole('button', { name: words.create }))[0] as HTMLElement);
    const confirm = await button(words.open.confirm);
    await put(user, /^姓名/, NAME);
    await user.click(screen.getByRole('radio', { name: '女' }));
    await put(user, /^出生日期/, '2009.3.8');
    await put(user, /^递交申请书日期/, '2026.9.14');
    expect(await screen.findByText(words.open.tooYoung)).toBeTruthy();
    expect((confirm as HTMLButtonElement).disabled).toBe(true);
    expect(screen.queryByRole('textbox', { name: /身份/ })).toBeNull();
    await expectAccessible();
    await put(user, /^出生日期/, '1996.3.8');
    await user.click(confirm);
    await screen.findByRole('heading', { name: NAME, level: 1 });
    expect(await steps()).toMatchObject([{ no: 1, doneOn: '2026-09-14', rule: '2026' }]);
    const person = (await database.rows('persons').toArray()).find(({ name }) => name === NAME);
    expect(person).toMatchObject({ identity: 'applicant', birthDate: '1996-03-08' });
  });
});

describe('the page of a case', () => {
  it('offers the member file with the approval; without the tick nobody becomes a member', async () => {
    const { user, database } = await open(upTo(16));
    const members = () => database.rows('members').count();
    const before = await members();
    await user.click(
      (
        await screen.findAllByRole('button', { name: admissionCaseWords.record(stepTitle(17)) })
      )[0] as HTMLElement,
    );
    await put(user, /^完成日期/, '2026.9.10');
    await user.click(screen.getByRole('checkbox', { name: dialogWords.makesMember('2026-08-20') }));
    await user.click(await button(dialogWords.confirm));
    await screen.findByText(dialogWords.saved(stepTitle(17)));
    expect(await members()).toBe(before);
    await user.click(await button(admissionCaseWords.makeMember));
    await waitFor(async () => {
      expect(await members()).toBe(before + 1);
    });
    const made = (await database.rows('members').toArray()).find(({ joinDate }) => joinDate === '2026-08-20');
    expect(made?.category).toBe('probationaryMember');
    await expectAccessible();
  });

  it('keeps a day in the future out, and shows beside the step the rule of its day', async () => {
    const { user } = await open(upTo(6));
    await user.click(
      (
        await screen.findAllByRole('button', { name: admissionCaseWords.record(stepTitle(7)) })
      )[0] as HTMLElement,
    );
    const rule = screen.getByRole('complementary', { name: dialogWords.ruleTitle });
    expect(rule.textContent).toContain('2026年修订');
    await put(user, /^完成日期/, '2026.5.17');
    expect(rule.textContent).toContain('2014年');
    await put(user, /^完成日期/, '2026.12.1');
    expect(((await button(dialogWords.confirm)) as HTMLButtonElement).disabled).toBe(true);
  });

  it('takes no files of the political review, and says why', async () => {
    const { user } = await open(upTo(10));
    await user.click(await button(admissionCaseWords.change('2026-07-20', stepTitle(10))));
    expect(await screen.findByText(dialogWords.noFiles)).toBeTruthy();
    expect(screen.queryByRole('region', { name: dialogWords.files })).toBeNull();
  });

  it('keeps the files of a step, and refuses what looks like ballots with a sentence', async () => {
    const files = [
      { token: 'a'.repeat(32), name: '大会决议.pdf', sizeBytes: 2000 },
      { token: 'b'.repeat(32), name: '表决票扫描.pdf', sizeBytes: 1000 },
    ];
    const { user, database, desk } = await open(upTo(16), {
      'files.pickFiles': () => succeed({ files }),
      'attachments.add': () =>
        succeed({
          sha512: 'c'.repeat(128),
          sizeBytes: 2000,
          mediaType: 'application/pdf',
          name: '大会决议.pdf',
        }),
    });
    await user.click(await button(admissionCaseWords.change('2026-08-20', stepTitle(15))));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(dialogWords.noBallots)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: attachmentWords.add }));
    expect(await screen.findByText(dialogWords.refusedFile('表决票扫描.pdf'))).toBeTruthy();
    const rows = await database.rows('attachments').toArray();
    const own = rows.filter(({ ownerTable }) => ownerTable === 'developmentSteps');
    expect(own).toMatchObject([{ name: '大会决议.pdf', kind: 'document' }]);
    expect(desk.calls.filter(({ name }) => name === 'attachments.add')).toHaveLength(1);
  });

  it('asks for the ID number from 发展对象 on only', async () => {
    const early = await open(upTo(7));
    await early.user.click(await button(admissionCaseWords.editPerson));
    await screen.findByRole('dialog', { name: admissionPersonWords.title(NAME) });
    expect(screen.queryByRole('textbox', { name: admissionPersonWords.idNo })).toBeNull();
  });

  it('asks for it of a 发展对象, and takes no wrong one', async () => {
    const { user } = await open(upTo(8));
    await user.click(await button(admissionCaseWords.editPerson));
    await screen.findByRole('dialog', { name: admissionPersonWords.title(NAME) });
    await put(user, new RegExp(admissionPersonWords.idNo), '110105199503080029');
    expect(await screen.findByText(admissionPersonWords.idNoWrong)).toBeTruthy();
    const confirm = within(screen.getByRole('dialog')).getByRole('button', {
      name: admissionPersonWords.confirm,
    });
    expect(confirm).toHaveProperty('disabled', true);
  });

  it('deletes a step and brings it back', async () => {
    const { user, steps } = await open(upTo(2));
    await user.click(await button(admissionCaseWords.change('2025-03-20', stepTitle(2))));
    await user.click(await button(dialogWords.remove));
    await screen.findByText(dialogWords.removed(stepTitle(2)));
    expect(await steps()).toHaveLength(1);
    await user.click(await button(/^撤销/));
    await waitFor(async () => {
      expect(await steps()).toHaveLength(2);
    });
  });

  it('ends with an outcome, and asks for no further step', async () => {
    const { user, database } = await open(upTo(6));
    await user.click(await button('更多操作'));
    await user.click(await screen.findByRole('menuitem', { name: admissionCaseWords.end }));
    await user.click(screen.getByRole('radio', { name: '本人撤回申请' }));
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: admissionEndWords.confirm }),
    );
    await screen.findByText(admissionEndWords.done(NAME, '本人撤回申请'));
    const [row] = await database.rows('developmentCases').toArray();
    expect(row).toMatchObject({ outcome: 'withdrawn', endedOn: '2026-09-16' });
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: admissionCaseWords.record(stepTitle(7)) })).toBeNull();
    });
  });
});
