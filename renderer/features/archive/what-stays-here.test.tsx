// @vitest-environment jsdom
/**
 * What never leaves with an inspection package, proved with a whole year of branch life: what two people talked about,
 * 提醒谈话, the 党组 register, anybody's dues, whose verdict it was (decisions 70, 73, 74), habits and the paste panel.
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { yuanText } from '../../../shared/domain/dues';
import { succeed } from '../../../shared/ipc/reply';
import { fillSettingKey } from '../../../shared/domain/fill-fields';
import { createOp } from '../../../shared/schema/command';
import type { TableName, TableRows } from '../../../shared/schema/tables';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import { reviewVerdictWords } from '../../../shared/words/yearly-life';
import { stageBranch } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { ExportPage } from '.';

const token = 't'.repeat(32);
const SECRET = '只留在本机';

/** Everything the page hands to main for the package of a year: pages as laid out, data files, names, gaps. */
async function takenAlong(year: number) {
  const stage = await stageBranch({
    withLife: true,
    answers: {
      'files.pickPlace': () =>
        succeed({ place: { token, label: 'U盘', freeBytes: 8_000_000_000, fileSystem: 'exfat' } }),
      'paper.makePdf': () =>
        succeed({ pdfId: token, pages: 1, sizeBytes: 1000, sha512: 'a'.repeat(128), fonts: [] }),
      'archive.export': () =>
        succeed({
          ...{ token, label: 'U盘', packageName: '迎检资料', fileCount: 1, totalBytes: 1 },
          ...{ tagManifestSha512: 'b'.repeat(128), checkCode: 'ABCD-EFGH' },
          readBackAt: '2026-09-22T01:31:00.000Z',
        }),
    },
  });
  const { branch, newId, sample, writePoint, World, desk } = stage;
  const [first, second] = sample.ops.filter(({ table }) => table === 'persons').map(({ id }) => id);
  await writePoint.write('talks.create', [
    createOp('heartTalks', {
      ...{ id: newId(), branchId: branch.id, kind: 'reminder', on: `${String(year)}-03-05` },
      ...{ talkerPersonId: first ?? '', talkerName: '单文静', targetPersonId: second ?? '' },
      ...{ targetName: '曾广林', place: `${SECRET}地点`, paperPages: `${SECRET}页码` },
      followUp: { what: `${SECRET}约定` },
    }),
    createOp('settings', {
      ...{ id: newId(), branchId: branch.id, key: fillSettingKey('meetings') },
      value: { fields: [`${SECRET}填报项`] },
    }),
  ]);
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/archive/export']}>
          <Routes>
            <Route path="/archive/export" element={<ExportPage />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const user = userEvent.setup();
  // Years come with the records; until they are read there is only this one.
  await screen.findByRole('option', { name: '2025年' });
  await user.selectOptions(screen.getByRole('combobox', { name: words.export.year }), String(year));
  await user.click(await screen.findByRole('button', { name: words.export.pick }));
  await user.click(await screen.findByRole('button', { name: /^导出[1-9]\d*份$/ }));
  await screen.findByRole('heading', { name: words.export.doneTitle });
  const sent = desk.calls.filter(({ name }) => name === 'paper.makePdf' || name === 'archive.export');
  const rows = <T extends TableName>(table: T): TableRows[T][] =>
    sample.ops.filter((op) => op.table === table).map(({ after }) => after as TableRows[T]);
  // What a reader of the pages sees: a word may be parted by marks of the layout, a number never is.
  const text = JSON.stringify(sent.map(({ input }) => input)).replaceAll(/<[^>]+>/g, '');
  return { text, rows };
}

describe.each([2025, 2026])('the package of %i', (year) => {
  it('holds the minutes, and nothing of what stays on this PC', async () => {
    const { text, rows } = await takenAlong(year);
    const held = rows('records').find(
      ({ startAt, state }) => startAt.startsWith(String(year)) && state === 'signed',
    );
    expect(text).toContain(held?.title);

    const stays = new Map<string, readonly (string | undefined)[]>([
      ['提醒谈话 and the paste panel', [SECRET]],
      ['talks', rows('heartTalks').flatMap(({ paperPages, followUp }) => [paperPages, followUp?.what])],
      [
        'the 党组 register',
        rows('leadingGroupMeetings').flatMap(({ bookPlace, majorDecisions }) => [
          bookPlace,
          ...majorDecisions.flatMap(({ docNo, kind, title }) => [
            docNo,
            kind === 'decision' ? undefined : title,
          ]),
        ]),
      ],
      [
        'bases and dues of anybody',
        rows('duesProfiles').flatMap(({ baseFen = 0, monthlyDueFen, items, note }) => [
          ...[yuanText(baseFen), yuanText(monthlyDueFen), String(baseFen), note],
          ...items.map(({ amountFen }) => yuanText(Math.abs(amountFen))),
        ]),
      ],
      ['who handed dues over for whom', rows('duesPayments').map(({ note }) => note)],
      ['receipts of the superior', rows('duesHandovers').map(({ receiptNo }) => receiptNo)],
      [
        'habits of writing',
        rows('settings')
          .flatMap(({ value }): unknown[] => (Array.isArray(value) ? value : []))
          .map(firstText),
      ],
      [
        'a report nobody has finished',
        rows('branchTexts').flatMap((row) => (row.state === 'draft' ? row.title : [])),
      ],
    ]);
    for (const [what, texts] of stays) {
      const known = texts.filter((one): one is string => one !== undefined && one !== '');
      expect(known.length, what).toBeGreaterThan(0);
      expect(
        known.filter((one) => text.includes(one)),
        what,
      ).toEqual([]);
    }
  });
});

it('tells of the review how many got what, and of nobody which', async () => {
  const { text, rows } = await takenAlong(2025);
  const [review] = rows('records').flatMap(({ sections }) =>
    sections.flatMap((section) => (section.type === 'democraticReview' ? [section] : [])),
  );
  expect(review?.rows.length).toBeGreaterThan(5);
  expect(text).toContain('民主评议');
  // P-19 names verdicts, 自评 and ballots of each; the code of a verdict stands in no data file.
  for (const code of ['"selfGrade', '"verdict', '"ballot"', 'selfGrade\\\\', 'notGraded'])
    expect(text).not.toContain(code);
  const remark = review?.rows.find((row) => row.remark !== undefined)?.remark ?? '';
  expect(remark).not.toBe('');
  expect(text).not.toContain(remark);
  for (const name of rows('persons').map((person) => person.name))
    for (const verdict of Object.values(reviewVerdictWords)) expect(text).not.toContain(`${name}${verdict}`);
});

function firstText(value: unknown): string {
  if (typeof value === 'string') return value;
  const { topics = [] } = value as { topics?: { materials: string }[] };
  return topics[0]?.materials ?? '';
}
