// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../../../shared/ipc/contract';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { RosterTables } from '../../../../shared/domain/roster';
import { sampleRecord } from '../../../../shared/domain/testing/sample-record';
import { listSheetSchema } from '../../../../shared/paper/list-sheet';
import type { WordDocument } from '../../../../shared/paper/word-document';
import { wordFileWords } from '../../../../shared/words/docx';
import { failureText } from '../../../../shared/words/failures';
import { listFileWords } from '../../../../shared/words/list-files';
import { mountPage, type MountOptions } from '../testing/mount-page';
import { meetingRows } from './meeting-rows';
import { meetingSheet } from './meeting-sheet';

const saved = {
  token: '0123456789abcdef'.repeat(2),
  label: '/桌面/一览.xlsx',
  freeBytes: 1,
  fileSystem: 'ext4',
  isRemovable: false,
};
const good: MountOptions['answers'] = {
  'export.saveSheet': () => succeed({ saved }),
  'export.saveWord': () => succeed({ saved }),
};

type Mounted = Awaited<ReturnType<typeof mountPage>>;

async function choose({ user }: Pick<Mounted, 'user'>, label: string): Promise<void> {
  await user.click((await screen.findAllByRole('button', { name: '更多操作' }))[0] ?? document.body);
  await user.click(await screen.findByRole('menuitem', { name: label }));
}

function sentOf<Name extends 'export.saveSheet' | 'export.saveWord'>({ desk }: Mounted, name: Name) {
  return desk.calls.filter((call) => call.name === name).map((call) => call.input as RequestInput<Name>);
}

async function shownTitles(): Promise<string[]> {
  const grid = await screen.findByRole('grid', { name: '会议记录' });
  await within(grid).findAllByRole('gridcell');
  const lines = within(grid).getAllByRole('row').slice(1);
  return lines.map((line) => within(line).getAllByRole('gridcell')[2]?.textContent ?? '');
}

describe('the list of meetings as a workbook', () => {
  it('is what is shown under the filter, in the order it is shown in', async () => {
    const mounted = await mountPage({ route: '/meetings?type=themeDay', answers: good });
    const newestFirst = await shownTitles();
    expect(newestFirst.length).toBeGreaterThan(2);
    await choose(mounted, listFileWords.save);
    await screen.findByText(listFileWords.saved(saved.label));
    const [first] = sentOf(mounted, 'export.saveSheet');
    expect(first?.sheet.rows.map((row) => row[2] ?? '未填主题')).toEqual(newestFirst);
    expect(first?.name).toMatch(/^2026年组织生活一览_.+\.xlsx$/);
    expect(first?.sheet.subtitle).toContain(`共${String(newestFirst.length)}次`);
    expect(first?.sheet.subtitle).toContain('筛选：主题党日');
    expect(listSheetSchema.safeParse(first?.sheet).error).toBeUndefined();
    // Sorted the other way round in the head, the file follows.
    const head = screen.getByRole('columnheader', { name: /^日期/ });
    await mounted.user.click(within(head).getByRole('button'));
    await waitFor(async () => {
      expect(await shownTitles()).toEqual([...newestFirst].reverse());
    });
    await choose(mounted, listFileWords.save);
    await waitFor(() => {
      expect(sentOf(mounted, 'export.saveSheet')).toHaveLength(2);
    });
    const days = sentOf(mounted, 'export.saveSheet')[1]?.sheet.rows.map((row) => row[0]);
    expect(days).toEqual(first?.sheet.rows.map((row) => row[0]).reverse());
  });

  it('says when it could not be written', async () => {
    const mounted = await mountPage({
      route: '/meetings',
      answers: { 'export.saveSheet': () => fail('diskFull', 'test') },
    });
    await shownTitles();
    await choose(mounted, listFileWords.save);
    expect(await screen.findByText(failureText({ code: 'diskFull' }))).toBeTruthy();
  });

  it('has days, numbers and texts; a meeting to come has 应到 only', () => {
    const tables: RosterTables = {
      ...{ persons: [], members: [], memberships: [], statusSpans: [] },
      ...{ partyGroups: [], groupSpans: [], posts: [] },
    };
    const sheetOn = (today: string) => {
      const rows = meetingRows([sampleRecord({ state: 'draft', title: '=1+1' })], tables, today);
      return meetingSheet({
        ...{ rows, year: 2026, today, branch: { fullName: '某支部' } },
        filter: { type: '', state: '', search: '=SUM' },
      });
    };
    const held = sheetOn('2026-12-31');
    expect(held.columns.map(({ header, kind }) => `${header} ${kind}`)).toEqual([
      ...['日期 date', '会议 text', '主题 text', '地点 text', '主持人 text', '记录人 text'],
      ...['应到 number', '实到 number', '缺席 number', '状态 text', '备注 text'],
    ]);
    expect(held.rows[0]?.[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(held.rows[0]?.slice(6, 9)).toEqual([0, 0, 0]);
    expect(held.rows[0]?.[2]).toBe('=1+1');
    expect(held.subtitle).toContain('筛选：含“=SUM”');
    expect(listSheetSchema.safeParse(held).error).toBeUndefined();
  });
});

describe('导出Word on the page of a meeting', () => {
  it('stores what is typed and describes the minutes with it', async () => {
    const mounted = await mountPage({ route: '/meetings/new?type=memberAssembly', answers: good });
    const title = await screen.findByRole('textbox', { name: '主题' });
    await mounted.user.type(title, '审议管理办法');
    await choose(mounted, wordFileWords.save);
    await screen.findByText(wordFileWords.saved(saved.label));
    const [call] = sentOf(mounted, 'export.saveWord');
    const document = call?.document as WordDocument;
    expect(call?.name).toBe(`${document.title}.docx`);
    expect(JSON.stringify(document.blocks)).toContain('审议管理办法');
    const records = await mounted.database.rows('records').toArray();
    expect(records.some((record) => record.title === '审议管理办法')).toBe(true);
  });
});
