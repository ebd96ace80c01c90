// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emptyMemberFile } from '../../../../shared/domain/member-file';
import { succeed } from '../../../../shared/ipc/reply';
import { updateOp } from '../../../../shared/schema/command';
import { memberFormWords as words } from '../../../../shared/words/members';
import { draftContent } from './form-draft';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage } from '../testing/mount-page';

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
/** At once, as pasted: typing forty characters one by one into so large a form is slow in jsdom. */
async function fill(user: UserEvent, input: HTMLElement, text: string): Promise<void> {
  await user.click(input);
  await user.paste(text);
}
const save = () => screen.getByRole('button', { name: words.save });

async function openFileOf(name: string) {
  const page = await mountPage({ route: '/members' });
  const cell = await screen.findByText(name);
  await page.user.dblClick(cell);
  await screen.findByRole('heading', { name: `${words.editTitle}：${name}` });
  return page;
}

describe('a new member', () => {
  it('is saved as one command and shown in the list', async () => {
    const { user, desk, database } = await mountPage({ route: '/members/new' });
    await fill(user, await screen.findByRole('textbox', { name: /^姓名/ }), '吴 建平');
    await fill(user, field('公民身份号码'), '110105198806150016');
    await user.tab();
    // Birth date and gender come from the number.
    expect((field(/^出生日期/) as HTMLInputElement).value).toBe('1988年6月15日');
    expect(screen.getByRole('radio', { name: '男', checked: true })).toBeTruthy();
    await fill(user, field(/^入党时间/), '2012.7.1');
    await fill(user, field('转正时间'), '2013.7.1');
    await user.selectOptions(screen.getByRole('combobox', { name: '党小组' }), '第一党小组');
    await user.clear(field(/^编入本支部日期/));
    await fill(user, field(/^编入本支部日期/), '2020.3.1');
    await user.click(save());
    await screen.findByText(words.created('吴建平'));
    expect(desk.journal.map((entry) => entry.command.name)).toEqual([
      'branches.loadSample',
      'members.create',
    ]);
    const person = (await database.rows('persons').toArray()).find((row) => row.name === '吴建平');
    expect(person).toMatchObject({ gender: 'male', birthDate: '1988-06-15' });
    expect(person?.idKey).toMatch(/^[0-9a-f]{32}$/);
    expect(await screen.findByRole('complementary', { name: '吴建平' })).toBeTruthy();
  });

  it('is checked beside each field when it is left, and refused as a whole with jumps', async () => {
    const { user, desk } = await mountPage({ route: '/members/new' });
    const idNo = await screen.findByRole('textbox', { name: '公民身份号码' });
    await fill(user, idNo, '110105198806150015');
    expect(screen.queryByText(/校验不符/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/最后一位校验不符/)).toBeTruthy();
    await user.click(save());
    await screen.findByText(words.errorCount(5));
    expect(desk.journal).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '入党时间' }));
    expect(document.activeElement).toBe(field(/^入党时间/));
    await expectAccessibleByAllRules();
  });

  it('is not written twice: the same number names the other person', async () => {
    const { user } = await mountPage({ route: '/members/new' });
    await fill(user, await screen.findByRole('textbox', { name: '公民身份号码' }), '110105197105180429');
    await user.tab();
    expect(screen.getByText(/已登记在单文静名下/)).toBeTruthy();
  });
});

describe('a stored file', () => {
  it('is changed as one command, its number covered and untouched', async () => {
    const { user, desk } = await openFileOf('单文静');
    expect((field('公民身份号码') as HTMLInputElement).value).toBe('110105********0429');
    await user.clear(field('科室'));
    await fill(user, field('科室'), '组织联络部');
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(words.changed('单文静'));
    const { command } = desk.journal[1]!;
    expect([command.name, command.ops.map((op) => op.table)]).toEqual(['members.change', ['persons']]);
    expect(command.ops[0]?.after).toMatchObject({ department: '组织联络部', idNo: '110105197105180429' });
  });

  it('covers its telephones until asked for, registers the look, and keeps what was not touched', async () => {
    const { user, desk, database } = await openFileOf('单文静');
    const stored = (await database.rows('persons').toArray()).find((row) => row.name === '单文静');
    const mobile = stored?.mobile ?? '';
    expect(mobile).toMatch(/^1\d{10}$/);
    expect((field('手机') as HTMLInputElement).value).toBe(`${mobile.slice(0, 3)}****${mobile.slice(7)}`);
    expect(document.body.innerHTML).not.toContain(mobile);
    // Nothing is on file: simply typed in.
    await fill(user, field('固定电话'), '0536-8123456');
    await user.click(screen.getByRole('button', { name: /显示.*：手机/ }));
    await waitFor(() => {
      expect((field('手机') as HTMLInputElement).value).toBe(mobile);
    });
    expect(await database.rows('lookLog').toArray()).toMatchObject([
      { field: 'mobile', personId: stored?.id },
    ]);
    await user.click(save());
    await screen.findByText(words.changed('单文静'));
    const { command } = desk.journal.at(-1)!;
    expect(command.ops[0]?.after).toMatchObject({ mobile, phone: '0536-8123456' });
  });

  it('says 没有改动 and writes nothing when nothing changed', async () => {
    const { user, desk } = await openFileOf('单文静');
    await user.click(save());
    await screen.findByText(words.unchanged);
    expect(desk.journal).toHaveLength(1);
  });

  it('shows a conflict and keeps what was typed when the file changed meanwhile', async () => {
    const { user, database, writePoint } = await openFileOf('单文静');
    await fill(user, field('职务'), '兼工会主席');
    const person = (await database.rows('persons').toArray()).find((row) => row.name === '单文静')!;
    await writePoint.write('members.change', [updateOp('persons', person, { rank: '二级主任科员' })]);
    await user.click(save());
    await screen.findByText('这条内容刚被改过，您的修改没有写入。');
    expect((field('职务') as HTMLInputElement).value).toBe('办公室主任兼工会主席');
  });

  it('keeps what was typed as a draft when the page is left', async () => {
    const { user, desk } = await openFileOf('单文静');
    await fill(user, field('职称'), '政工师');
    await user.click(screen.getByRole('button', { name: '返回' }));
    await waitFor(() => {
      expect(desk.calls.some((call) => call.name === 'drafts.save')).toBe(true);
    });
    const draft = desk.calls.find((call) => call.name === 'drafts.save')?.input as { content: unknown };
    expect(JSON.stringify(draft.content)).toContain('政工师');
  });

  it('goes on from a draft, and drops it when told to', async () => {
    const values = { ...emptyMemberFile(), name: '吴建平' };
    const { user, desk } = await mountPage({
      route: '/members/new',
      answers: {
        'drafts.read': ({ ownerId }) =>
          succeed({
            draft: {
              ownerId,
              savedAt: '2026-09-21T02:05:00.000Z',
              baseRev: 0,
              content: draftContent(values),
            },
          }),
      },
    });
    await screen.findByText(words.draftRestored('09-21 10:05'));
    expect((field(/^姓名/) as HTMLInputElement).value).toBe('吴建平');
    await user.click(screen.getByRole('button', { name: words.draftDropped }));
    await waitFor(() => {
      expect((field(/^姓名/) as HTMLInputElement).value).toBe('');
    });
    expect(desk.calls.some((call) => call.name === 'drafts.remove')).toBe(true);
  });
});
