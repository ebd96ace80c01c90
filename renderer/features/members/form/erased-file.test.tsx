// @vitest-environment jsdom
/** Somebody whose personal data was erased comes back: a new file, with nothing of the old one. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { departureOps } from '../../../../shared/domain/member-changes';
import { storedFileOf, type StoredFile } from '../../../../shared/domain/member-file';
import { textCell } from '../../../../shared/import/sheet-table';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import { updateOp } from '../../../../shared/schema/command';
import { departureWords, erasedFileWords as words, memberFormWords } from '../../../../shared/words/members';
import { importPageWords } from '../../../../shared/words/members-import';
import { readRosterTables } from '../../../data/stores/branch-store';
import { mountPage, type MountOptions } from '../testing/mount-page';

const NAME = '罗海燕';
const AT = '2028-10-08T01:30:00.000Z';
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const create = () => screen.getByRole('button', { name: words.create });

/** Left the branch and was erased: what the view then holds, as main gives it. */
async function mountAfterErasure(route: string, answers: MountOptions['answers'] = {}) {
  const drafts = new Map<string, Draft>();
  const page = await mountPage({
    route: '/nowhere',
    answers: {
      'drafts.save': (draft) => {
        drafts.set(draft.ownerId, { ...draft, savedAt: AT });
        return succeed({ savedAt: AT });
      },
      'drafts.read': ({ ownerId }) => succeed({ draft: drafts.get(ownerId) ?? null }),
      'drafts.remove': ({ ownerId }) => succeed({ removed: drafts.delete(ownerId) }),
      ...answers,
    },
  });
  const { database, writePoint, branch } = page;
  const tables = await readRosterTables(database, branch.id);
  const person = tables.persons.find((row) => row.name === NAME);
  const member = tables.members.find((row) => row.personId === person?.id);
  const found = member && storedFileOf(tables, member.id);
  if (!found) throw new Error('nobody of that name');
  const departure = {
    kind: 'transferOut',
    on: '2026-09-22',
    toOrg: '清源市民政局机关支部',
    letterNo: '',
  } as const;
  let ids = 0;
  const newId = () => `01J0000000000000000000${String((ids += 1)).padStart(4, '0')}`;
  await writePoint.write('members.depart', departureOps(departure, found, { branchId: branch.id, newId }));
  const gone = Object.fromEntries(
    Object.keys(found.person)
      .filter((key) => !['id', 'branchId', 'rev', 'name', 'identity'].includes(key))
      .map((key) => [key, undefined]),
  );
  await writePoint.write('retention.erase', [
    updateOp('persons', found.person, { ...gone, erasedAt: AT }),
    updateOp('members', found.member, { sponsors: undefined, note: undefined, erasedAt: AT }),
  ]);
  page.goTo(route.replace(':id', found.member.id));
  return { ...page, found, drafts };
}

async function fill(user: Awaited<ReturnType<typeof mountPage>>['user'], input: HTMLElement, text: string) {
  await user.click(input);
  await user.paste(text);
}

/** What must be typed anew. */
async function saveNewFile({ user }: Awaited<ReturnType<typeof mountAfterErasure>>): Promise<void> {
  await user.click(screen.getByRole('radio', { name: '女' }));
  await fill(user, field(/^出生日期/), '1988.3');
  await fill(user, field(/^编入本支部日期/), '2026.9.22');
  await user.click(screen.getByRole('button', { name: memberFormWords.save }));
  await screen.findByText(memberFormWords.created(NAME));
}

/** One person and one file more, both new, and the erased ones as they were. */
async function expectNewFile(
  { database }: Awaited<ReturnType<typeof mountAfterErasure>>,
  { person, member }: StoredFile,
): Promise<void> {
  const persons = (await database.rows('persons').toArray()).filter(({ name }) => name === NAME);
  const members = await database.rows('members').toArray();
  expect(persons).toHaveLength(2);
  expect(persons.find(({ id }) => id === person.id)).toMatchObject({ erasedAt: AT, rev: person.rev + 1 });
  const fresh = persons.find(({ id }) => id !== person.id);
  expect(fresh?.erasedAt).toBeUndefined();
  const file = members.find(({ personId }) => personId === fresh?.id);
  expect(file?.id).not.toBe(member.id);
  expect(JSON.stringify(file)).not.toContain(member.id);
}

describe('a file whose personal data was erased', () => {
  it('says so above its form, and takes what is typed there to a new file', async () => {
    const page = await mountAfterErasure('/members/:id/edit');
    const { user, found } = page;
    await screen.findByText(words.title(NAME));
    await fill(user, field('职务'), '财务科科长');
    await user.click(create());
    await screen.findByRole('heading', { name: memberFormWords.createTitle });
    expect(screen.getByText(words.newNote(NAME))).toBeTruthy();
    const typed = (label: string | RegExp) => (field(label) as HTMLInputElement).value;
    expect([typed(/^姓名/), typed('职务'), typed(/^编入本支部日期/)]).toEqual([NAME, '财务科科长', '']);
    await saveNewFile(page);
    await expectNewFile(page, found);
    expect([...page.drafts]).toEqual([]);
    const persons = await page.database.rows('persons').toArray();
    expect(persons.find(({ jobTitle }) => jobTitle === '财务科科长')?.id).not.toBe(found.person.id);
  });

  it('is not taken back into the roster, a new one is offered instead', async () => {
    const page = await mountAfterErasure('/members?view=former&id=:id');
    const { user, found } = page;
    await screen.findByText(words.since('2028-10-08'));
    await user.click(await screen.findByRole('button', { name: /办理/ }));
    await user.click(await screen.findByRole('menuitem', { name: departureWords.returnMenu }));
    const dialog = await screen.findByRole('dialog', { name: words.title(NAME) });
    await user.click(within(dialog).getByRole('button', { name: words.create }));
    await screen.findByText(words.newNote(NAME));
    await saveNewFile(page);
    await expectNewFile(page, found);
  });
});

it('a file main refuses to fill in offers a new one, not only the refusal', async () => {
  let isRefusing = false;
  const page = await mountPage({ route: '/members' });
  const commit = page.desk['journal.commit'];
  page.desk['journal.commit'] = (input) =>
    isRefusing ? Promise.resolve(fail('personErased', 'persons')) : commit(input);
  await page.user.dblClick(await screen.findByText(NAME));
  await screen.findByRole('heading', { name: `${memberFormWords.editTitle}：${NAME}` });
  await fill(page.user, field('职称'), '会计师');
  isRefusing = true;
  await page.user.click(screen.getByRole('button', { name: memberFormWords.save }));
  await page.user.click(await screen.findByRole('button', { name: words.create }));
  await screen.findByRole('heading', { name: memberFormWords.createTitle });
});

it('a roster with somebody who was erased is imported whole: that row makes a new file', async () => {
  const heads = ['姓名', '性别', '身份证号', '出生年月', '入党时间', '转正时间'];
  const rows = [
    [NAME, '女', '110105198803120022', '1988.03', '2012.07', '2013.07'],
    ['吴建平', '男', '110105198806150016', '1988.06', '2012.07', '2013.07'],
  ];
  const table = {
    name: '党员',
    hidden: false,
    date1904: false,
    rows: [heads, ...rows].map((row) => row.map(textCell)),
  };
  const page = await mountAfterErasure('/members/import', {
    'files.pickFiles': () => succeed({ files: [{ token: 'a'.repeat(32), name: '名册.xlsx', sizeBytes: 1 }] }),
    'import.readTables': () => succeed({ tables: [table], fileSha512: 'ab'.repeat(64), name: '名册.xlsx' }),
  });
  await page.user.click(await screen.findByRole('button', { name: importPageWords.pick.button }));
  expect(await screen.findByText(importPageWords.newAfterErasure([NAME]))).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: importPageWords.check.run(2, 0) }));
  await screen.findByText(importPageWords.done.title(2));
  await expectNewFile(page, page.found);
  const command = page.desk.journal.at(-1)?.command;
  await waitFor(() => {
    expect(command?.ops.map(({ id }) => id)).not.toContain(page.found.person.id);
  });
});
