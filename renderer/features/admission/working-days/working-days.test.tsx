// @vitest-environment jsdom
/** 公示 and its days: a year without its holiday notice is said, entered there, and counted with at once. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { workingDaySettingKey } from '../../../../shared/domain/working-days';
import { publicNoticeWords } from '../../../../shared/words/admission-paper';
import { admissionWords } from '../../../../shared/words/admission-screen';
import { workingDayWords as words } from '../../../../shared/words/working-days';
import { expectAccessible, stageBranch } from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { AdmissionPage } from '..';

const NOTICE = '元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。';

async function open() {
  const stage = await stageBranch();
  render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={['/admission']}>
          <Routes>
            <Route path="/admission" element={<AdmissionPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  await screen.findByRole('region', { name: admissionWords.boardLabel('入党积极分子', 1) });
  const user = userEvent.setup();
  const choose = async (label: string): Promise<void> => {
    await user.click(screen.getByRole('button', { name: '更多操作' }));
    await user.click(await screen.findByRole('menuitem', { name: label }));
  };
  const paste = async (dialog: HTMLElement, text: string): Promise<void> => {
    const box = within(dialog).getByRole('textbox', { name: new RegExp(words.text) });
    await user.clear(box);
    await user.click(box);
    await user.paste(text);
  };
  const rows = async () =>
    (await stage.database.rows('settings').toArray()).map(({ key, value }) => [key, value]);
  return { ...stage, user, choose, paste, rows };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}

it('is named where a notice reaches into it, entered from there, and the days are counted anew', async () => {
  const { user, choose, paste, rows } = await open();
  await choose(admissionWords.notice);
  const posting = await screen.findByRole('dialog', { name: publicNoticeWords.dialogTitle });
  const from = within(posting).getByRole('textbox', { name: new RegExp(publicNoticeWords.from) });
  await user.clear(from);
  await user.click(from);
  await user.paste('2026.12.30');
  await user.tab();
  expect(await within(posting).findByText(publicNoticeWords.until('2027-01-05', 5, 2027))).toBeTruthy();
  expect(within(posting).getByText(words.missing(2027))).toBeTruthy();
  await expectAccessible();

  await user.click(within(posting).getByRole('button', { name: words.enter(2027) }));
  const dialog = await screen.findByRole('dialog', { name: words.title });
  const save = within(dialog).getByRole('button', { name: words.confirm(2027) });
  expect(save).toHaveProperty('disabled', true);
  await paste(dialog, `${NOTICE}2月30日放假`);
  expect(within(dialog).getByText(words.problem({ code: 'unreadable', text: '2月30日放假' }))).toBeTruthy();
  expect(save).toHaveProperty('disabled', true);
  await paste(dialog, NOTICE);
  expect(within(dialog).getByText(words.count(3, 1, 1))).toBeTruthy();
  await expectAccessible();
  await user.click(save);

  expect(await within(posting).findByText(publicNoticeWords.until('2027-01-06', 5))).toBeTruthy();
  expect(within(posting).queryByText(words.missing(2027))).toBeNull();
  expect(await rows()).toEqual([[workingDaySettingKey(2027), '1月1日至3日放假；1月9日上班']]);
  await user.click(within(posting).getByRole('button', { name: publicNoticeWords.cancel }));
  await user.click(await screen.findByRole('button', { name: /^撤销/ }));
  await waitFor(async () => {
    expect(await rows()).toEqual([]);
  });
});

it('is opened from the page, shows what was entered, and can be taken away again', async () => {
  const { user, choose, paste, rows } = await open();
  await choose(admissionWords.workingDays);
  const dialog = await screen.findByRole('dialog', { name: words.title });
  await paste(dialog, NOTICE);
  await user.click(within(dialog).getByRole('button', { name: words.confirm(2027) }));
  await screen.findByText(words.saved(2027));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  await choose(admissionWords.workingDays);
  const again = await screen.findByRole('dialog', { name: words.title });
  const box = within(again).getByRole('textbox', { name: new RegExp(words.text) });
  await waitFor(() => {
    expect(box).toHaveProperty('value', '1月1日至3日放假；1月9日上班');
  });
  await user.click(within(again).getByRole('button', { name: words.remove }));
  await screen.findByText(words.removed(2027));
  expect(await rows()).toEqual([]);
});

it('the notice of a 接收 is offered for 发展对象 only, and goes to the press with its days', async () => {
  const { user, choose } = await open();
  await choose(admissionWords.notice);
  const posting = within(await screen.findByRole('dialog', { name: publicNoticeWords.dialogTitle }));
  await user.click(posting.getByRole('radio', { name: publicNoticeWords.kinds.probationary }));
  expect(posting.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual(['苏禾']);
  await user.click(posting.getByRole('checkbox', { name: '苏禾' }));
  await user.click(posting.getByRole('textbox', { name: new RegExp(publicNoticeWords.phone) }));
  await user.paste('0312-5550100');
  await user.click(posting.getByRole('button', { name: publicNoticeWords.typeset }));
  const address = await screen.findByText(/^\/print\/public-notice/);
  expect(address.textContent).toContain('notice=probationary');
  expect(address.textContent).toContain('from=2026-09-23&to=2026-09-30&phone=0312-5550100');
});
