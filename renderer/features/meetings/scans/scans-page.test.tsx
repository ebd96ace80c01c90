// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { sheetCodeText } from '../../../../shared/domain/sheet-code';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import { createOp } from '../../../../shared/schema/command';
import type { OrgLifeRecord, Revision } from '../../../../shared/schema/meeting';
import { failureText } from '../../../../shared/words/failures';
import { scanWords as words } from '../../../../shared/words/scans';
import {
  expectAccessibleByAllRules,
  stageBranch,
  type StageOptions,
} from '../../../desk/testing/stage-branch';
import { ToastHost } from '../../../ui/feedback/ToastHost';
import { ScansPage } from './ScansPage';

/** What the fake main makes of a file: its codes, by name. */
type Stack = Record<string, (ids: { sent: string; signed: string; draft: string }) => string[]>;

const minutes = (recordId: string, revision: number, page = 1): string =>
  sheetCodeText({ recordId, kind: 'minutes', revision, page }) ?? '';
const signIn = (recordId: string): string =>
  sheetCodeText({ recordId, kind: 'signIn', revision: 0, page: 1 }) ?? '';
const hashOf = (name: string): string =>
  Array.from(new TextEncoder().encode(name), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .padEnd(128, '0')
    .slice(0, 128);

async function openPage(stack: Stack, answers: StageOptions['answers'] = {}) {
  const names = Object.keys(stack);
  const tokens = new Map(names.map((name, at) => [at.toString(16).padStart(32, '0'), name]));
  const files: FileGrant[] = [...tokens].map(([token, name]) => ({ token, name, sizeBytes: 1000 }));
  const ids = {
    sent: '01J8ZQ4T6V9W3X5Y7A1B2C3D4E',
    signed: '01J8ZQ4T6V9W3X5Y7A1B2C3D4F',
    draft: '01J8ZQ4T6V9W3X5Y7A1B2C3D4G',
  };
  const stage = await stageBranch({
    answers: {
      'scans.pickFolder': () => succeed({ files, left: 0 }),
      'scans.open': ({ token }) => {
        const name = tokens.get(token) ?? '';
        if (name.includes('坏')) return fail('fileBroken', 'scan');
        return succeed({ kind: 'picture', sha512: hashOf(name), codes: stack[name]?.(ids) ?? [] });
      },
      'attachments.add': ({ token }) => {
        const name = tokens.get(token) ?? '';
        return succeed({ sha512: hashOf(name), sizeBytes: 1000, mediaType: 'image/jpeg', name });
      },
      ...answers,
    },
  });
  const { World, database, writePoint, desk } = stage;
  const records = await database.rows('records').toArray();
  const model = records.find(({ state }) => state === 'signed');
  if (!model) throw new Error('the sample has a signed record');
  const at = '2026-09-18T09:00:00.000Z';
  const revision = (record: OrgLifeRecord, no: number): Revision => {
    const { snapshot, checkCode = '', ...content } = record;
    if (!snapshot) throw new Error('a signed record has its roster');
    return { no, at, how: 'sent', content, snapshot, checkCode };
  };
  // One out as its second draft, one signed as its first, one taken back.
  await writePoint.write('tests.prepare', [
    createOp('records', {
      ...{ ...model, id: ids.sent, title: '送签的' },
      ...{ state: 'outForSignature', revisions: [revision(model, 1), revision(model, 2)] },
    }),
    createOp('records', { ...model, id: ids.signed, title: '签好的', revisions: [revision(model, 1)] }),
    createOp('records', {
      ...{ ...model, id: ids.draft, title: '撤回的' },
      ...{ state: 'draft', revisions: [revision(model, 1)] },
    }),
  ]);
  const before = desk.journal.length;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={['/meetings/scans']}>
          <Routes>
            <Route path="/meetings/scans" element={<ScansPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  const user = userEvent.setup();
  const read = async () => {
    await user.click(await screen.findByRole('button', { name: words.pickFolder }));
    await screen.findByRole('button', { name: /^归入/ });
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: words.groups.waiting })).toBeNull();
    });
  };
  const group = (name: keyof typeof words.groups) =>
    within(screen.getByRole('region', { name: words.groups[name] }));
  const rows = async () =>
    (await database.rows('attachments').toArray()).filter(
      (row) => tokens.size > 0 && names.includes(row.name),
    );
  const written = () => desk.journal.slice(before).map(({ command }) => command.name);
  return { ...stage, ids, user, read, group, rows, written, tokens };
}

function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}

describe('扫描件归位', () => {
  it('places nineteen of twenty mixed scans, asks about the foreign one, and files nothing by itself', async () => {
    const stack: Stack = { '发票.jpg': () => ['https://example.org/invoice'] };
    for (let page = 1; page <= 9; page += 1)
      stack[`会议记录${page}.jpg`] = ({ sent }) => [minutes(sent, 2, page)];
    for (let page = 1; page <= 6; page += 1)
      stack[`已归档${page}.jpg`] = ({ signed }) => [minutes(signed, 1, page)];
    for (let no = 1; no <= 2; no += 1) stack[`签到表${no}.jpg`] = ({ draft }) => [signIn(draft)];
    for (let no = 1; no <= 2; no += 1) stack[`旧稿${no}.jpg`] = ({ sent }) => [minutes(sent, 1, no)];
    const { read, group, rows, written, user, ids } = await openPage(stack);
    await read();
    expect(group('placed').getAllByRole('listitem')).toHaveLength(17);
    expect(group('old').getAllByRole('listitem')).toHaveLength(2);
    expect(group('ask').getAllByRole('listitem')).toHaveLength(1);
    expect(group('ask').getByText('发票.jpg')).toBeTruthy();
    expect(group('ask').getByText(words.doubts.foreign)).toBeTruthy();
    expect(group('old').getAllByText(words.oldNote(2))).toHaveLength(2);
    expect(written()).toEqual([]);

    await user.click(screen.getByRole('button', { name: words.file(19) }));
    expect(await screen.findByText(words.done(19))).toBeTruthy();
    expect(written()).toEqual(['attachments.fileScans']);
    const filed = await rows();
    expect(filed).toHaveLength(19);
    const kindsOf = (ownerId: string) =>
      filed.filter((row) => row.ownerId === ownerId).map(({ kind, revisionNo }) => [kind, revisionNo]);
    expect(kindsOf(ids.signed)).toEqual(Array(6).fill(['signedScan', 1]));
    expect(kindsOf(ids.draft)).toEqual(Array(2).fill(['signInScan', undefined]));
    expect(kindsOf(ids.sent).filter(([, revision]) => revision === 1)).toHaveLength(2);
    const sorted = filed.filter((row) => row.ownerId === ids.sent).map(({ sortNo }) => sortNo);
    expect(new Set(sorted).size).toBe(11);

    // 撤销 takes back all of it; the page shows them as placed again.
    await user.click(await screen.findByRole('button', { name: /^撤销/ }));
    await waitFor(async () => {
      expect(await rows()).toEqual([]);
    });
    await waitFor(() => {
      expect(group('placed').getAllByRole('listitem')).toHaveLength(17);
    });
  });

  it('never changes the record, and leaves 签字归档 to the user', async () => {
    const { read, user, database, ids } = await openPage({ 'a.jpg': ({ sent }) => [minutes(sent, 2)] });
    const before = await database.rows('records').get(ids.sent);
    await read();
    await user.click(screen.getByRole('button', { name: words.file(1) }));
    const links = await screen.findAllByRole('button', { name: words.goSign });
    expect(await database.rows('records').get(ids.sent)).toEqual(before);
    await user.click(links[0]!);
    expect(await screen.findByText(`/meetings/${ids.sent}`)).toBeTruthy();
  });

  it('asks where a file without a code belongs, and files what was chosen', async () => {
    const { read, group, user, rows, ids } = await openPage({ '手写.jpg': () => [] });
    await read();
    expect(group('ask').getByText(words.doubts.noCode)).toBeTruthy();
    expect(screen.getByRole('button', { name: words.file(0) })).toHaveProperty('disabled', true);
    await user.selectOptions(
      screen.getByRole('combobox', { name: words.chooseRecord('手写.jpg') }),
      ids.signed,
    );
    await user.selectOptions(
      screen.getByRole('combobox', { name: words.chooseKind('手写.jpg') }),
      'material',
    );
    await user.click(screen.getByRole('button', { name: words.file(1) }));
    await waitFor(async () => {
      expect(await rows()).toMatchObject([{ ownerId: ids.signed, kind: 'material', name: '手写.jpg' }]);
    });
    expect((await rows())[0]).not.toHaveProperty('revisionNo');
  });

  it('says what could not be read, and files no file that changed meanwhile', async () => {
    const { read, group, user, rows, written } = await openPage(
      { '坏.jpg': () => [], 'b.jpg': ({ sent }) => [minutes(sent, 2)] },
      {
        'attachments.add': () =>
          succeed({ sha512: 'f'.repeat(128), sizeBytes: 1, mediaType: 'image/jpeg', name: 'b.jpg' }),
      },
    );
    await read();
    expect(group('failed').getByText(failureText({ code: 'fileBroken' }))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.file(1) }));
    expect(await screen.findByText(words.changed)).toBeTruthy();
    expect(await rows()).toEqual([]);
    expect(written()).toEqual([]);
  });

  it('knows a scan again that is filed already', async () => {
    const stack: Stack = { 'c.jpg': ({ sent }) => [minutes(sent, 2)] };
    const { read, user, group } = await openPage(stack);
    await read();
    await user.click(screen.getByRole('button', { name: words.file(1) }));
    await screen.findByRole('region', { name: words.groups.filed });
    await user.click(screen.getByRole('button', { name: words.clear }));
    await read();
    expect(group('filed').getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('button', { name: words.file(0) })).toHaveProperty('disabled', true);
  });

  it('files one file with the sheets of two meetings to both, and names the pages', async () => {
    const { read, group, user, rows, ids } = await openPage({
      '合在一起.jpg': ({ sent, signed }) => [minutes(sent, 2), minutes(signed, 1)],
    });
    await read();
    expect(group('placed').getAllByRole('listitem')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: words.file(2) }));
    await waitFor(async () => {
      expect((await rows()).map(({ ownerId, caption }) => [ownerId, caption])).toEqual(
        expect.arrayContaining([
          [ids.sent, words.caption('1')],
          [ids.signed, words.caption('1')],
        ]),
      );
    });
  });

  it('lists whose paper is out', async () => {
    const { ids, user } = await openPage({});
    const list = within(await screen.findByRole('region', { name: words.awaiting.title }));
    expect(list.getByText(words.awaiting.noScan)).toBeTruthy();
    expect(list.getByText(/^第2稿，9月18日/)).toBeTruthy();
    await expectAccessibleByAllRules();
    await user.click(list.getByText(words.awaiting.print));
    expect(await screen.findByText(`/print/minutes/${ids.sent}`)).toBeTruthy();
  });
});
