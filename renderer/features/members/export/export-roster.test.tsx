// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { RequestInput } from '../../../../shared/ipc/contract';
import { failureWords } from '../../../../shared/words/failures';
import { rosterExportWords as words } from '../../../../shared/words/roster-export';
import { uiWords } from '../../../../shared/words/ui';
import { expectAccessibleByAllRules } from '../../../desk/testing/stage-branch';
import { mountPage, NOW, type MountOptions } from '../testing/mount-page';
import { exportRoster } from './roster-export';

const token = '0123456789abcdef'.repeat(2);
const target = { token, fileName: '党员名册.xlsx', label: '/U盘/党员名册.xlsx' };
const saved = { token, label: target.label, freeBytes: 1, fileSystem: 'vfat' };
const REASON = '市直机关工委核对党员信息库';

const good: MountOptions['answers'] = {
  'export.pickRosterFile': () => succeed({ target }),
  'export.writeRoster': () => succeed({ saved, sha512: 'a'.repeat(128) }),
  'files.showInFolder': () => succeed({ shown: true }),
};

async function openDialog(answers: MountOptions['answers'] = good, query = '', somebody = '单文静') {
  const page = await mountPage({ route: `/members${query}`, answers });
  await screen.findByText(somebody);
  await page.user.click(screen.getByRole('button', { name: words.action }));
  const dialog = await screen.findByRole('dialog', { name: words.title });
  const button = (): HTMLButtonElement =>
    within(dialog).getByRole<HTMLButtonElement>('button', { name: /^导出\d+人的名册$/ });
  const exports = () => page.database.rows('dataExports').toArray();
  const sent = (): RequestInput<'export.writeRoster'>[] =>
    page.desk.calls
      .filter(({ name }) => name === 'export.writeRoster')
      .map(({ input }) => input as RequestInput<'export.writeRoster'>);
  return { ...page, dialog, button, exports, sent };
}

describe('exporting the roster', () => {
  it('covers numbers unless asked otherwise, registers before and after, and says where the file is', async () => {
    const { user, desk, dialog, button, exports, sent } = await openDialog();
    expect(within(dialog).getByText(words.coveredHelp)).toBeTruthy();
    expect(within(dialog).getByText(words.secrets)).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.click(button());
    await screen.findByText(words.done(9, target.label));
    const order = ['export.pickRosterFile', 'journal.commit', 'export.writeRoster', 'journal.commit'];
    expect(desk.calls.map(({ name }) => name).filter((name) => order.includes(name))).toEqual([
      'journal.commit', // the sample itself
      ...order,
    ]);
    const [request] = sent();
    expect(request?.rows).toHaveLength(9);
    expect(JSON.stringify(request?.rows)).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
    expect(JSON.stringify(request?.rows)).toContain('110105********0429');
    expect(await exports()).toMatchObject([
      { profile: 'superiorDefault', rowCount: 9, result: 'written', placeLabel: target.label, rev: 2 },
    ]);
    expect((await exports())[0]).not.toHaveProperty('reason');
    await user.click(screen.getByRole('button', { name: words.showInFolder }));
    expect(desk.calls.at(-1)).toEqual({ name: 'files.showInFolder', input: { token } });
  });

  it('gives full numbers only with a reason, and says that it is registered', async () => {
    const { user, dialog, button, exports, sent } = await openDialog();
    await user.click(within(dialog).getByRole('radio', { name: words.profiles.superiorFull }));
    expect(dialog.textContent).toContain(words.fullNote);
    expect(dialog.textContent).toContain(words.law);
    expect(button().disabled).toBe(true);
    const reason = within(dialog).getByRole('textbox', { name: new RegExp(words.reason) });
    await user.type(reason, '核对');
    await user.tab();
    expect(within(dialog).getByText(words.reasonShort)).toBeTruthy();
    expect(button().disabled).toBe(true);
    await user.clear(reason);
    await user.type(reason, REASON);
    await user.click(button());
    await waitFor(async () => {
      expect(await exports()).toMatchObject([{ profile: 'superiorFull', reason: REASON, result: 'written' }]);
    });
    expect(JSON.stringify(sent())).toContain('110105197105180429');
  });

  it('registers what was not written, stays open and says why', async () => {
    const { user, dialog, button, exports } = await openDialog({
      ...good,
      'export.writeRoster': () => fail('diskFull', 'test'),
    });
    await user.click(button());
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain(failureWords.diskFull.sentence);
    expect(alert.textContent).toContain('E-142');
    expect(alert.textContent).toContain(words.registeredAsFailed);
    expect(await exports()).toMatchObject([{ result: 'notWritten' }]);
  });

  it('writes no file when it cannot be registered', async () => {
    const { desk, branch } = await mountPage({ route: '/members', answers: good });
    const outcome = await exportRoster(
      { asOf: '2026-09-22', profile: 'superiorDefault', reason: '', columns: ['name'], entries: [] },
      {
        desk,
        branch,
        writePoint: { write: () => Promise.resolve(fail('spaceLow', 'test')) },
        now: () => NOW,
        newId: () => '0'.repeat(26),
      },
    );
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'spaceLow' }, isRegistered: false });
    expect(desk.calls.some(({ name }) => name === 'export.writeRoster')).toBe(false);
  });

  it('registers nothing when no place is picked', async () => {
    const { user, desk, button, exports } = await openDialog({
      ...good,
      'export.pickRosterFile': () => succeed({ target: null }),
    });
    await user.click(button());
    await waitFor(() => {
      expect(button().disabled).toBe(false);
    });
    expect(desk.calls.some(({ name }) => name === 'export.pickRosterFile')).toBe(true);
    expect(await exports()).toEqual([]);
  });
});

describe('who and what', () => {
  it('is the list as filtered, or everybody on another day', async () => {
    const { user, dialog, button, sent } = await openDialog(good, '?category=probationaryMember', '林一诺');
    expect(button().textContent).toBe(words.run(1));
    await user.click(within(dialog).getByRole('radio', { name: words.scopes.all(9) }));
    expect(button().textContent).toBe(words.run(9));
    const day = within(dialog).getByRole('textbox', { name: words.asOf });
    await user.clear(day);
    expect(button().disabled).toBe(true);
    await user.type(day, '2010.1.1');
    await user.tab();
    expect(button().textContent).toBe(words.run(3));
    await user.click(button());
    await screen.findByText(words.done(3, target.label));
    expect(sent()[0]?.rows.map((row) => row[1])).toEqual(['梁䶮', '解玉兰', '曾广林']);
  });

  it('is the marked rows when asked from their menu', async () => {
    const { user, desk } = await mountPage({ route: '/members', answers: good });
    await user.click(await screen.findByText('罗海燕'));
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('rowheader', { name: /曾广林/ }));
    await user.keyboard('{/Control}');
    await user.pointer({ keys: '[MouseRight]', target: screen.getByRole('rowheader', { name: /曾广林/ }) });
    await user.click(await screen.findByRole('menuitem', { name: words.rowMenu }));
    await user.click(await screen.findByRole('button', { name: words.run(2) }));
    await screen.findByText(words.done(2, target.label));
    const request = desk.calls.find(({ name }) => name === 'export.writeRoster');
    expect(JSON.stringify(request?.input)).toContain('曾广林');
    expect(JSON.stringify(request?.input)).not.toContain('单文静');
  });

  it('has no choice to make where the list shows everybody and nobody is marked', async () => {
    const { dialog } = await openDialog();
    expect(within(dialog).queryByRole('radio', { name: words.scopes.all(9) })).toBeNull();
    expect(within(dialog).getByRole('textbox', { name: words.asOf })).toBeTruthy();
  });

  it('is the columns that were ticked; the name stays', async () => {
    const { user, dialog, button, sent } = await openDialog();
    await user.click(within(dialog).getByRole('button', { name: words.changeColumns }));
    expect(within(dialog).queryByRole('checkbox', { name: '手机' })).toBeNull();
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: '姓名' }).disabled).toBe(true);
    await user.click(within(dialog).getByRole('checkbox', { name: '公民身份号码' }));
    await user.click(within(dialog).getByRole('checkbox', { name: '备注' }));
    await user.click(button());
    await screen.findByText(words.done(9, target.label));
    const [request] = sent();
    expect(request?.columns).not.toContain('idNo');
    expect(request?.columns.at(-1)).toBe('note');
    expect(request?.columns.slice(0, 2)).toEqual(['no', 'name']);
  });

  it('the register is one menu away', async () => {
    const { user } = await mountPage({ route: '/members' });
    await screen.findByText('单文静');
    await user.click(screen.getByRole('button', { name: uiWords.more }));
    await user.click(await screen.findByRole('menuitem', { name: words.register }));
    expect(await screen.findByText('/changes?kind=dataExports')).toBeTruthy();
  });
});

describe('printing the internal roster', () => {
  it('asks what for, registers that first, and then opens the paper', async () => {
    const page = await mountPage({ route: '/members' });
    await screen.findByText('单文静');
    await page.user.click(screen.getByRole('button', { name: '更多操作' }));
    await page.user.click(await screen.findByRole('menuitem', { name: words.internal.menu }));
    const dialog = await screen.findByRole('dialog', { name: words.internal.title });
    const run = within(dialog).getByRole<HTMLButtonElement>('button', { name: words.internal.run });
    expect(within(dialog).getByText(words.internal.text(9))).toBeTruthy();
    expect(run.disabled).toBe(true);
    await page.user.type(within(dialog).getByRole('textbox', { name: words.reason }), '核对');
    await page.user.tab();
    expect(within(dialog).getByText(words.reasonShort)).toBeTruthy();
    await expectAccessibleByAllRules();
    await page.user.type(within(dialog).getByRole('textbox', { name: words.reason }), '党员信息库');
    await page.user.click(run);
    const address = (await screen.findByText(/^\/print\/roster/)).textContent;
    const [row] = await page.database.rows('dataExports').toArray();
    expect(row).toMatchObject({
      result: 'printed',
      profile: 'superiorFull',
      rowCount: 9,
      reason: '核对党员信息库',
    });
    expect(address).toBe(`/print/roster?date=2026-09-22&internal=${row?.id ?? ''}`);
  });
});
