// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import { branchWords as words } from '../../../shared/words/branch';
import { attachmentWords } from '../../../shared/words/ui';
import { expectAccessibleByAllRules, stageBranch, type StageOptions } from '../../desk/testing/stage-branch';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { BranchPage } from '.';

async function open(route = '/branch', answers: StageOptions['answers'] = {}) {
  const stage = await stageBranch({ answers });
  const { World, database } = stage;
  render(
    <World>
      <ToastHost>
        <MemoryRouter initialEntries={[route]}>
          <Routes>
            <Route path="/branch" element={<BranchPage />} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ToastHost>
    </World>,
  );
  return { ...stage, database, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{pathname + search}</p>;
}
const rowNames = (table: string): string[] =>
  within(screen.getByRole('grid', { name: table }))
    .queryAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('the page of the branch', () => {
  it('shows who leads it and says that the term ends in less than six months, with where it is written', async () => {
    await open();
    const findings = await screen.findByRole('list', { name: words.findings.list });
    const [first] = within(findings).getAllByRole('listitem');
    expect(first?.textContent).toContain('本届2027年3月15日期满，还有不到6个月');
    expect(first?.textContent).toContain('机关基层组织工作条例》第七、八条');
    expect(rowNames(words.posts.table)).toEqual(['单文静', '曾广林', '曾广林', '解玉兰']);
    expect(screen.getByText('第7届，2024年3月15日当选')).toBeTruthy();
    expect(screen.getByText('正式党员8人，预备党员1人')).toBeTruthy();
    await expectAccessibleByAllRules();
  });

  it('shows the committee of another day, and the way back', async () => {
    const { user } = await open('/branch?date=2024-03-14');
    await screen.findByText(words.asOf.shown('2024-03-14'));
    await screen.findByText(words.committee.none);
    await user.click(screen.getByRole('button', { name: words.asOf.backToToday }));
    await waitFor(() => {
      expect(rowNames(words.posts.table)).toHaveLength(4);
    });
  });

  it('lets the successor take up the post on the day the predecessor lays it down', async () => {
    const { user, database } = await open();
    await user.click(await screen.findByRole('button', { name: words.posts.create }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('combobox', { name: /党员/ }), 'zgl{Enter}');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /职务/ }), 'secretary');
    expect(within(dialog).getByText('支部书记同时只有一人：单文静同日卸任')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox', { name: words.posts.docNo }), '清直工组〔2026〕9号');
    await user.click(within(dialog).getByRole('radio', { name: '兼职' }));
    await user.click(within(dialog).getByRole('button', { name: words.posts.confirmCreate }));
    await screen.findByText('已登记曾广林任支部书记');
    const heads = await database
      .rows('posts')
      .filter((post) => post.post === 'secretary')
      .toArray();
    expect(
      heads.map(({ from, to, approvalDocNo, isFullTime }) => [from, to, approvalDocNo, isFullTime]),
    ).toEqual([
      ['2024-03-15', '2026-09-22', undefined, undefined],
      ['2026-09-22', undefined, '清直工组〔2026〕9号', false],
    ]);
    // The one who left the committee is listed under its term, and the empty seat is named.
    const past = await screen.findByRole('table', { name: '第7届' });
    expect(within(past).getByText('单文静')).toBeTruthy();
    expect(screen.getByText(/单文静（支部书记）2026年9月22日离任，支委会缺1人/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await waitFor(() => {
      expect(rowNames(words.posts.table)).toEqual(['单文静', '曾广林', '曾广林', '解玉兰']);
    });
  });

  it('knows the ways to head a group from those into the committee', async () => {
    const { user } = await open('/branch?section=groups');
    await screen.findByText(words.groups.leaders);
    await user.click(await screen.findByRole('button', { name: words.posts.create }));
    const how = within(await screen.findByRole('dialog')).getByRole('combobox', { name: words.posts.how });
    expect(
      within(how)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['指派', '推荐']));
    expect(within(how).queryByRole('option', { name: '补选' })).toBeNull();
  });

  it('lists the groups with leader and people', async () => {
    await open('/branch?section=groups');
    await screen.findByText(words.groups.leaders);
    expect(rowNames(words.groups.table)).toHaveLength(2);
    expect(rowNames(words.groups.leaders).sort()).toEqual(['仇志远', '马晓峰'].sort());
    await expectAccessibleByAllRules();
  });

  it('keeps the 党组 as a list of its own, also of people who are not members', async () => {
    const { user, database } = await open('/branch?section=leading');
    await screen.findByText(words.leading.empty);
    await user.click(screen.getByRole('button', { name: words.leading.create }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('combobox', { name: /姓名/ }), '段若溪');
    await user.click(await screen.findByRole('option', { name: /段若溪/ }));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /职务/ }), 'leadingGroupSecretary');
    await user.click(within(dialog).getByRole('button', { name: words.posts.confirmCreate }));
    await waitFor(() => {
      expect(rowNames(words.leading.table)).toEqual(['段若溪']);
    });
    expect(await database.rows('leadingPosts').toArray()).toMatchObject([
      { post: 'leadingGroupSecretary', from: '2026-09-22' },
    ]);
    await expectAccessibleByAllRules();
  });

  it('counts the exchanges of the year, and prints a page for everybody with an office', async () => {
    const { user } = await open('/branch?section=exchanges');
    await user.click(await screen.findByRole('button', { name: words.exchanges.create }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('combobox', { name: /党员/ }), 'zgl{Enter}');
    await user.type(within(dialog).getByRole('textbox', { name: /原岗位/ }), '赈济部部长');
    await user.type(within(dialog).getByRole('textbox', { name: /现岗位/ }), '机关党支部专职副书记');
    await user.click(within(dialog).getByRole('button', { name: words.exchanges.confirmCreate }));
    await screen.findByText(/2026年交流1人次，其中到党务岗位1人次/);
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: words.exchanges.dutyPrintOf('解玉兰') }));
    await screen.findByText(/^\/print\/duty-record\//);
  });

  it('leads from the reminder of the term to the election, and from the election to the new committee', async () => {
    const { user, database, branch } = await open();
    await user.click(await screen.findByRole('button', { name: /^办理换届/ }));
    await user.click(await screen.findByRole('button', { name: words.reelections.start.reelection }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: words.reelections.start.reelection,
      }),
    );
    await screen.findByText('下一步：党组研究，参考时间2026年11月15日以前');
    await user.click(screen.getByRole('button', { name: '登记：党员大会选举' }));
    const step = await screen.findByRole('dialog');
    await user.type(within(step).getByRole('textbox', { name: '会议或机关' }), '支部党员大会');
    await user.click(within(step).getByRole('button', { name: words.reelections.steps.save }));
    await screen.findByText('支部党员大会');
    await expectAccessibleByAllRules();
    await user.click(screen.getByRole('button', { name: words.reelections.takeOffice.button.reelection }));
    const office = await screen.findByRole('dialog');
    for (const [index, who] of ['zgl', 'xyl', 'xyl', 'qzy'].entries()) {
      const name = words.reelections.takeOffice.member(index + 1);
      await user.type(within(office).getByRole('combobox', { name }), `${who}{Enter}`);
    }
    await user.click(within(office).getByRole('button', { name: words.reelections.takeOffice.confirm(4) }));
    await screen.findByText(words.reelections.takeOffice.taken(4));
    const held = await database
      .rows('posts')
      .filter((post) => post.body === 'committee' && post.to === undefined)
      .toArray();
    expect(held.map(({ post, from, how }) => [post, from, how])).toEqual(
      ['secretary', 'organizationOfficer', 'publicityOfficer', 'disciplineOfficer'].map((post) => [
        post,
        '2026-09-22',
        'election',
      ]),
    );
    expect(await database.rows('branches').get(branch.id)).toMatchObject({
      electionDate: '2026-09-22',
      termNo: 8,
    });
  });

  it('takes in the reply by which the branch was founded', async () => {
    const { user, database } = await open('/branch', {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '成立批复.pdf', sizeBytes: 2048 }] }),
      'attachments.add': () =>
        succeed({
          ...{ sha512: 'b'.repeat(128), sizeBytes: 2048, mediaType: 'application/pdf' },
          name: '成立批复.pdf',
        }),
    });
    const profile = await screen.findByRole('region', { name: words.profile.title });
    await user.click(within(profile).getByRole('button', { name: '选文件' }));
    await within(profile).findByRole('button', { name: '成立批复.pdf' });
    await waitFor(async () => {
      expect(await database.rows('attachments').toArray()).toMatchObject([
        { ownerTable: 'branches', name: '成立批复.pdf', kind: 'document' },
      ]);
    });
  });

  it('keeps the papers of a by-election with it, and takes one away only for as long as one likes', async () => {
    const { user, database } = await open('/branch?section=reelections', {
      'files.pickFiles': () =>
        succeed({ files: [{ token: 'a'.repeat(32), name: '补选请示.pdf', sizeBytes: 2048 }] }),
      'attachments.add': () =>
        succeed({
          ...{ sha512: 'b'.repeat(128), sizeBytes: 2048, mediaType: 'application/pdf' },
          name: '补选请示.pdf',
        }),
    });
    await user.click(await screen.findByRole('button', { name: words.reelections.start.byElection }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: words.reelections.start.byElection }));
    await screen.findByText('下一步：党组研究，参考时间2026年10月2日以前');
    await user.click(screen.getByRole('button', { name: '选文件' }));
    await screen.findByRole('button', { name: '补选请示.pdf' });
    const [row] = await database.rows('reelections').toArray();
    expect(await database.rows('attachments').toArray()).toMatchObject([
      { ownerTable: 'reelections', ownerId: row?.id, kind: 'document', sortNo: 1 },
    ]);
    // With a paper in it the case is no longer deleted as a mistake.
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: words.reelections.remove })).toBeNull();
    });
    await user.click(await screen.findByRole('button', { name: /移除.*补选请示/ }));
    await screen.findByText(attachmentWords.removed('补选请示.pdf'));
    await user.click(screen.getByRole('button', { name: /^撤销/ }));
    await screen.findByRole('button', { name: '补选请示.pdf' });
  });
});
