// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { newBranchText } from '../../../shared/domain/branch-texts';
import { succeed } from '../../../shared/ipc/reply';
import type { Draft } from '../../../shared/ipc/requests/journal';
import { createOp } from '../../../shared/schema/command';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { expectAccessibleByAllRules, stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { loadTextPage, TextsPage } from '.';

const { TextPage } = await loadTextPage();

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}

type Stage = Awaited<ReturnType<typeof stageBranch>>;

function show(stage: Stage, route: string) {
  const view = render(
    <stage.World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/texts" element={<TextsPage />} />
            <Route path="/texts/:id" element={<TextPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </stage.World>,
  );
  return { ...stage, ...view, user: userEvent.setup() };
}

/** A stage that remembers draft files as main does. */
async function stageWithDrafts(draft?: Omit<Draft, 'savedAt'>) {
  const drafts = new Map<string, Draft>();
  const savedAt = '2026-09-22T01:29:00.000Z';
  const stage = await stageBranch({
    answers: {
      'drafts.read': ({ ownerId }) => succeed({ draft: drafts.get(ownerId) ?? null }),
      'drafts.save': ({ ownerId, baseRev, content }) => {
        drafts.set(ownerId, { ownerId, baseRev, content, savedAt });
        return succeed({ savedAt });
      },
      'drafts.remove': ({ ownerId }) => {
        drafts.delete(ownerId);
        return succeed({ removed: true });
      },
    },
  });
  if (draft) drafts.set(draft.ownerId, { ...draft, savedAt });
  return { ...stage, drafts };
}

async function withText(stage: Stage, kind: BranchText['kind'], patch: Partial<BranchText> = {}) {
  const id = stage.newId();
  const row = { ...newBranchText(kind, 2026, undefined, { id, branch: stage.branch }), ...patch };
  await stage.writePoint.write('branchTexts.create', [createOp('branchTexts', row)]);
  return id;
}
const stored = async (stage: Stage, id: string): Promise<BranchText | undefined> =>
  (await stage.database.rows('branchTexts').toArray()).find((row) => row.id === id);
const area = (label: string): HTMLTextAreaElement =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${label}`) });

describe('the list of texts', () => {
  it('says what is still to be written, begins it, and shows it in its year', async () => {
    const page = show(await stageWithDrafts(), '/texts');
    const { user, database } = page;
    // 2025 is over, and nothing was reported by 22 September 2026.
    const what = words.duty.title({ kind: 'secretaryReport', year: 2025 });
    await screen.findByText(words.duty.missingTitle(what));
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: `${words.duty.write}：${what}` }));
    const dialog = await screen.findByRole('dialog', { name: words.dialog.title });
    await user.click(within(dialog).getByRole('button', { name: words.dialog.create }));
    await screen.findByRole('heading', { level: 1, name: words.titles.secretaryReport(2025) });
    const [row] = await database.rows('branchTexts').toArray();
    expect(row).toMatchObject({ kind: 'secretaryReport', year: 2025, state: 'draft', body: [] });
    expect(row?.personName).toBe(row?.signer);
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(await screen.findByRole('gridcell', { name: words.titles.secretaryReport(2025) })).toBeTruthy();
    await screen.findByRole('button', { name: `${words.duty.goOn}：${what}` });
  });

  it('no longer asks for what the branch switched off', async () => {
    const page = show(await stageWithDrafts(), '/texts');
    const { user } = page;
    const what = words.duty.title({ kind: 'secretaryReport', year: 2025 });
    await screen.findByText(words.duty.missingTitle(what));
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(await screen.findByRole('menuitem', { name: words.settings.open }));
    const dialog = await screen.findByRole('dialog', { name: words.settings.title });
    await user.click(within(dialog).getByRole('checkbox', { name: words.settings.secretaryReport }));
    await user.click(within(dialog).getByRole('button', { name: words.settings.save }));
    await waitFor(() => {
      expect(screen.queryByText(words.duty.missingTitle(what))).toBeNull();
    });
  });

  it('deletes drafts, with 撤销, and says whom the officials’ table lacks', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'annualSummary');
    const page = show(stage, '/texts');
    const { user } = page;
    const cell = await screen.findByRole('gridcell', { name: words.titles.annualSummary(2026) });
    fireEvent.contextMenu(cell, { clientX: 9, clientY: 9 });
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${words.commands.remove}`) }));
    await screen.findByText(words.emptyTitle(2026));
    await user.click(await screen.findByRole('button', { name: /^撤销/ }));
    await screen.findByRole('gridcell', { name: words.titles.annualSummary(2026) });
    expect(await stored(stage, id)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: words.views.officials }));
    const none = await screen.findAllByText(/党员领导干部/);
    expect(none.length).toBeGreaterThan(0);
  });
});

describe('one text', () => {
  it('keeps what is typed in the draft file, and gives it to the journal on leaving', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'annualSummary');
    const page = show(stage, `/texts/${id}`);
    await screen.findByRole('heading', { level: 1, name: words.titles.annualSummary(2026) });
    fireEvent.change(area(words.fields.bodyText), { target: { value: '一、工作\n做了三件事。' } });
    await waitFor(() => {
      expect(stage.drafts.get(id)?.content).toMatchObject({
        branchText: { bodyText: '一、工作\n做了三件事。' },
      });
    });
    expect((await stored(stage, id))?.body).toEqual([]);
    page.unmount();
    await waitFor(async () => {
      expect((await stored(stage, id))?.body.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
    });
    await waitFor(() => {
      expect(stage.drafts.has(id)).toBe(false);
    });
  });

  it('keeps what is typed in the very moment the field appears', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'annualSummary');
    const watch = new MutationObserver(() => {
      const box = document.querySelector('textarea:not([aria-hidden])');
      if (!box) return;
      watch.disconnect();
      fireEvent.change(box, { target: { value: '一开页就写。' } });
    });
    watch.observe(document.body, { childList: true, subtree: true });
    show(stage, `/texts/${id}`);
    await waitFor(() => {
      expect(stage.drafts.get(id)?.content).toMatchObject({ branchText: { bodyText: '一开页就写。' } });
    });
  });

  it('takes up a draft of the stored version, and only offers one of an older version', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'annualSummary');
    const typed = { title: '题目', addressee: '', bodyText: '接着写。', annexText: '', signer: '支部' };
    const content = {
      branchText: { ...typed, datedOn: '', deliveredOn: '', deliveredTo: '', paperPlace: '' },
    };
    stage.drafts.set(id, { ownerId: id, baseRev: 1, content, savedAt: '2026-09-22T01:00:00.000Z' });
    const page = show(stage, `/texts/${id}`);
    await screen.findByDisplayValue('接着写。');
    page.unmount();
    await waitFor(async () => {
      expect((await stored(stage, id))?.rev).toBe(2);
    });
    stage.drafts.set(id, { ownerId: id, baseRev: 1, content, savedAt: '2026-09-22T01:00:00.000Z' });
    const again = show(stage, `/texts/${id}`);
    await screen.findByText(words.editor.stale);
    await again.user.click(screen.getByRole('button', { name: words.editor.dropStale }));
    await waitFor(() => {
      expect(stage.drafts.has(id)).toBe(false);
    });
  });

  it('offers what was counted, puts it at the cursor, and leads to the list it was counted from', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'annualSummary');
    const { user } = show(stage, `/texts/${id}`);
    const facts = await screen.findByRole('region', { name: words.facts.titleOf(2026) });
    const [insert] = await within(facts).findAllByRole('button', { name: /^插入：.*在册党员/ });
    if (!insert) throw new Error('no fact is offered');
    fireEvent.change(area(words.fields.bodyText), { target: { value: '前。后。' } });
    const body = area(words.fields.bodyText);
    body.focus();
    body.setSelectionRange(2, 2);
    await user.click(insert);
    await waitFor(() => {
      expect(area(words.fields.bodyText).value).toMatch(/^前。截至9月22日，在册党员\d+名，.*。后。$/);
    });
    const link = within(facts).getAllByRole('link', { name: /^看明细：.*支部党员大会/ })[0];
    expect(link?.getAttribute('href')).toBe('/meetings?type=memberAssembly&year=2026');
    await expectAccessibleByAllRules();
  });

  it('says what 定稿 still wants, locks, and is opened again with a reason only', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'annualSummary');
    const { user } = show(stage, `/texts/${id}`);
    await user.click(await screen.findByRole('button', { name: words.editor.finalise }));
    const { fields } = words;
    await screen.findByText(words.editor.missing(`${fields.bodyText}、${fields.datedOn}`));
    fireEvent.change(area(fields.bodyText), { target: { value: '正文。' } });
    fireEvent.change(area(fields.datedOn), { target: { value: '2026-09-20' } });
    fireEvent.blur(area(fields.datedOn));
    await user.click(screen.getByRole('button', { name: words.editor.finalise }));
    const dialog = await screen.findByRole('dialog', {
      name: words.finalDialog.title(words.titles.annualSummary(2026)),
    });
    await user.click(within(dialog).getByRole('button', { name: words.finalDialog.confirm }));
    await screen.findByText(words.editor.final('2026-09-22'));
    expect(screen.queryByRole('textbox', { name: new RegExp(`^${fields.bodyText}`) })).toBeNull();
    expect(await stored(stage, id)).toMatchObject({ state: 'final', datedOn: '2026-09-20' });
    expect(stage.drafts.has(id)).toBe(false);
    await expectAccessibleByAllRules();

    await user.click(screen.getByRole('button', { name: words.editor.reopen }));
    const reopen = await screen.findByRole('dialog', { name: /^退回修改/ });
    const confirm = within(reopen).getByRole<HTMLButtonElement>('button', {
      name: words.reopenDialog.confirm,
    });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(within(reopen).getByRole('textbox', { name: /^退回原因/ }), {
      target: { value: '第二段数字有误' },
    });
    await user.click(confirm);
    await screen.findByText(words.editor.reopenedFor('第二段数字有误'));
    expect(area(fields.bodyText).value).toBe('正文。');
    expect(await stored(stage, id)).toMatchObject({ state: 'draft', reopenedReason: '第二段数字有误' });
  });

  it('may be on paper only, and is delivered after 定稿 without being opened', async () => {
    const stage = await stageWithDrafts();
    const id = await withText(stage, 'secretaryReport', { paperPlace: '文件柜2号盒', datedOn: '2026-09-01' });
    const { user } = show(stage, `/texts/${id}`);
    await user.click(await screen.findByRole('button', { name: words.editor.finalise }));
    const dialog = await screen.findByRole('dialog', { name: /^定稿/ });
    await user.click(within(dialog).getByRole('button', { name: words.finalDialog.confirm }));
    await user.click(await screen.findByRole('button', { name: words.editor.note }));
    const note = await screen.findByRole('dialog', { name: /^登记报送/ });
    const delivered = words.deliveredWords.secretaryReport;
    const on = within(note).getByRole('textbox', { name: new RegExp(`^${delivered.on}`) });
    fireEvent.change(on, { target: { value: '2026-09-21' } });
    fireEvent.blur(on);
    await user.click(within(note).getByRole('button', { name: words.noteDialog.confirm }));
    await waitFor(async () => {
      expect(await stored(stage, id)).toMatchObject({ state: 'final', deliveredOn: '2026-09-21' });
    });
  });

  it('freezes the counts of the leading officials with the bulletin', async () => {
    const stage = await stageWithDrafts();
    const [person] = stage.sample.ops.flatMap(({ table, after }) =>
      table === 'members' && after ? [(after as { personId: string }).personId] : [],
    );
    const office = {
      ...{ id: stage.newId(), branchId: stage.branch.id, personId: person ?? '' },
      ...{ post: 'leadingGroupMember' as const, from: '2020-01-01' },
    };
    await stage.writePoint.write('branches.change', [createOp('leadingPosts', office)]);
    const id = await withText(stage, 'attendanceBulletin', {
      ...{ half: 1, datedOn: '2026-07-06', body: [{ type: 'paragraph', runs: [{ text: '通报如下。' }] }] },
    });
    const { user } = show(stage, `/texts/${id}`);
    const table = await screen.findByRole('table', { name: words.officials.title('2026年上半年') });
    const cells = within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(Number(cells[1])).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: words.editor.finalise }));
    const dialog = await screen.findByRole('dialog', { name: /^定稿/ });
    await user.click(within(dialog).getByRole('button', { name: words.finalDialog.confirm }));
    await screen.findByText(words.editor.final('2026-09-22'));
    const row = await stored(stage, id);
    expect(row?.participation).toHaveLength(1);
    expect([row?.participation?.[0]?.name, String(row?.participation?.[0]?.due)]).toEqual(cells.slice(0, 2));
  });

  it('says so calmly when it is not there', async () => {
    const { user } = show(await stageWithDrafts(), '/texts/01ARZ3NDEKTSV4RRFFQ69G5FAV');
    await screen.findByText(words.editor.notFound);
    await user.click(screen.getByRole('button', { name: words.editor.back }));
    await screen.findByText(words.emptyTitle(2026));
  });
});
