/** Every screen: nothing serious for axe, nothing cut off at 1366×768 in the largest text, everything by keyboard. */
import { join } from 'node:path';
import { backupWords } from '../../shared/words/backup';
import { expect, test } from './fixtures';
import { findBarriers, findCutOff } from './machine/axe';
import { flipInLine } from './machine/journal-files';
import type { RunningApp } from './machine/running-app';
import { dumpTables } from './machine/tables';
import { Backup, RestoreSteps } from './pages/backup';
import { Boot } from './pages/boot';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';
import { PrintPage } from './pages/print';
import { Settings } from './pages/settings';

type TextSize = 'standard' | 'large' | 'extraLarge';
type Theme = 'light' | 'dark';

interface Screen {
  name: string;
  route: string;
  /** What must be there before the screen is looked at. */
  shows: string;
}

async function screensOf(app: RunningApp): Promise<Screen[]> {
  const { members = [], records = [], developmentCases = [] } = await dumpTables(app.page);
  const recordIn = (state: string): string =>
    String(records.find((record) => record['state'] === state)?.['id']);
  return [
    { name: '工作台', route: '', shows: '今天要办' },
    { name: '党员', route: 'members', shows: '登记党员' },
    { name: '党员详情', route: `members?id=${String(members[0]?.['id'])}`, shows: '基本情况' },
    { name: '登记党员', route: 'members/new', shows: '保存档案' },
    { name: '党员档案', route: `members/${String(members[0]?.['id'])}`, shows: '由近到远' },
    { name: '导入', route: 'members/import', shows: '选Excel名册' },
    {
      name: '合并档案',
      route: `members/merge/${String(members[0]?.['id'])}/${String(members[1]?.['id'])}`,
      shows: '合并后另一份进回收站',
    },
    { name: '合并记录', route: 'members/merges', shows: '还没有合并过档案' },
    { name: '回收站', route: 'recycle', shows: '回收站是空的' },
    { name: '新增支部', route: 'settings/new-branch', shows: '建立支部' },
    { name: '支部班子', route: 'branch', shows: '现任班子' },
    { name: '党小组', route: 'branch?section=groups', shows: '组长、副组长' },
    { name: '发展党员', route: 'admission', shows: '曲映川' },
    { name: '发展党员名单', route: 'admission?view=list', shows: '苏禾' },
    { name: '发展档案', route: `admission/${String(developmentCases[2]?.['id'])}`, shows: '接下来' },
    { name: '打印进度表', route: 'print/admission', shows: '共4页' },
    { name: '换届和补选', route: 'branch?section=reelections', shows: '开始换届' },
    { name: '岗位交流', route: 'branch?section=exchanges', shows: '登记交流' },
    { name: '政治生日', route: 'members/birthdays', shows: '按月' },
    { name: '光荣在党50年', route: 'members/birthdays?view=medal', shows: '党龄' },
    { name: '先锋岗', route: 'members/pioneer', shows: '还没有设岗' },
    { name: '统计核对', route: 'members/statistics', shows: '本年增减' },
    { name: '党费', route: 'dues', shows: '月应交' },
    { name: '党费上缴', route: 'dues?view=batches', shows: '这一年还没有上缴' },
    { name: '党费核对', route: 'dues?view=check', shows: '还没有核定月应交' },
    { name: '导入党费', route: 'dues/import', shows: '选Excel文件' },
    { name: '组织生活', route: 'meetings', shows: '新建会议记录' },
    { name: '新建', route: 'meetings/new', shows: '选一种' },
    { name: '组织生活会', route: 'meetings/new?type=orgLifeMeeting', shows: '会前谈心谈话' },
    { name: '民主评议', route: 'meetings/new?type=democraticReview', shows: '收回票数' },
    { name: '待办与整改', route: 'meetings/todos', shows: '没有未办结的事项' },
    { name: '记录自查', route: 'meetings/checks', shows: '缺的会不能补造' },
    { name: '扫描件归位', route: 'meetings/scans', shows: '已打印待签字' },
    { name: '导入出勤', route: 'meetings/import-attendance', shows: '选Excel文件' },
    { name: '草稿', route: `meetings/${recordIn('draft')}`, shows: '基本情况' },
    { name: '已签字', route: `meetings/${recordIn('signed')}`, shows: '已签字归档，内容已锁定' },
    { name: '缺席补课', route: 'meetings/make-ups', shows: '没有补课' },
    { name: '谈心谈话', route: 'talks', shows: '只登记谁和谁' },
    { name: '党组会登记', route: 'leading-group-meetings', shows: '资料包默认不带走' },
    { name: '谈话覆盖情况', route: 'talks?view=coverage', shows: '提醒谈话不计入' },
    { name: '学习计划', route: 'study-plan', shows: '新增一项' },
    { name: '学时', route: 'study-plan/hours', shows: '党员每年32学时' },
    { name: '导入学习计划', route: 'study-plan/import', shows: '选Excel文件' },
    { name: '迎检归档', route: 'archive', shows: '核对资料包' },
    { name: '导出', route: 'archive/export', shows: '如实说明' },
    { name: '核对', route: 'archive/verify', shows: '选资料包' },
    { name: '打印', route: 'print/roster', shows: '共1页' },
    { name: '变更记录', route: 'changes', shows: '载入示例支部' },
    { name: '打印变更', route: 'print/changes', shows: '共1页' },
    { name: '数据与备份', route: 'settings/backup', shows: '本机快照' },
    { name: '从备份恢复', route: 'settings/backup/restore', shows: '只是查看和比较' },
    { name: '检查并修复', route: 'settings/backup/check', shows: '开始检查' },
    { name: '清除本机数据', route: 'settings/wipe', shows: '核对第二份备份' },
    { name: '交接', route: 'handover', shows: '选U盘，制作交接包…' },
    { name: '接收交接', route: 'handover/take', shows: '选择交接包…' },
    { name: '设置', route: 'settings', shows: '设置' },
    { name: '党员档案设置', route: 'settings?section=members', shows: '需要时才收集' },
    { name: '帮助', route: 'help', shows: '快捷键' },
    // Last: the window is a narrow panel there.
    { name: '填报小窗', route: `fill/meetings/${recordIn('signed')}`, shows: '复制下一项' },
  ];
}

async function choose(app: RunningApp, theme: Theme, textSize: TextSize): Promise<void> {
  await app.page.evaluate(
    async (patch) => {
      const desk = (
        window as unknown as {
          branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> };
        }
      ).branchDesk;
      await desk.requests['app.setPreferences']?.(patch);
      location.reload();
    },
    { theme, textSize },
  );
  await app.page.waitForEvent('load');
  await app.untilStarted();
}

async function show(app: RunningApp, screen: Screen): Promise<void> {
  await new Frame(app.page).open(screen.route);
  await expect(app.page.getByRole('main').getByText(screen.shows).first()).toBeVisible({ timeout: 20_000 });
  await app.page.evaluate(() => document.fonts.ready);
  if (screen.route.startsWith('print/')) await new PrintPage(app).untilReady();
}

test('first start', async ({ newApp }, testInfo) => {
  expect(await findBarriers(newApp.page)).toEqual([]);
  const start = new FirstStart(newApp.page);
  await start.accept.check();
  await start.create.click();
  await expect(start.submit).toBeVisible();
  expect(await findBarriers(newApp.page)).toEqual([]);
  await choose(newApp, 'light', 'extraLarge');
  expect(await findCutOff(newApp.page)).toEqual([]);
  await newApp.page.screenshot({ path: testInfo.outputPath('first-start-extraLarge.png') });
});

const looks: readonly { theme: Theme; textSize: TextSize }[] = [
  { theme: 'light', textSize: 'standard' },
  { theme: 'dark', textSize: 'large' },
  { theme: 'light', textSize: 'extraLarge' },
];

for (const { theme, textSize } of looks) {
  test(`every screen, ${theme}, ${textSize}`, async ({ sampleApp }, testInfo) => {
    // Some sixty screens, half a second to a second each on two busy cores.
    test.setTimeout(240_000);
    const screens = await screensOf(sampleApp);
    await choose(sampleApp, theme, textSize);
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await show(sampleApp, screen);
        await sampleApp.page.screenshot({
          path: join(testInfo.outputDir, `${screen.name}-${theme}-${textSize}.png`),
          animations: 'disabled',
        });
        expect.soft(await findBarriers(sampleApp.page), screen.name).toEqual([]);
        expect.soft(await findCutOff(sampleApp.page), screen.name).toEqual([]);
      });
    }
  });
}

for (const textSize of ['standard', 'extraLarge'] as const) {
  test(`what is seen in trouble, ${textSize}`, async ({ computer, sampleApp }, testInfo) => {
    const look = async (app: RunningApp, name: string): Promise<void> => {
      const path = join(testInfo.outputDir, `${name}-${textSize}.png`);
      await app.page.screenshot({ path, animations: 'disabled' });
      expect.soft(await findBarriers(app.page), name).toEqual([]);
      expect.soft(await findCutOff(app.page), name).toEqual([]);
    };
    await choose(sampleApp, 'light', textSize);
    const steps = new RestoreSteps(sampleApp.page);
    await new Backup(sampleApp).snapshotNow();
    for (const name of ['青年小组', '退休小组', '机关小组'])
      await new Settings(sampleApp.page).addGroup(name);
    await steps.compareWith('manual');
    await steps.openKind('partyGroups');
    await look(sampleApp, '恢复前的比较');
    await sampleApp.kill();
    flipInLine(sampleApp.journalFolder, 1);

    const damaged = await computer.start();
    await expect(new Boot(damaged.page).text(backupWords.check.damaged(3))).toBeVisible();
    await look(damaged, '流水有损坏');
    await new Boot(damaged.page).restore.click();
    await expect(new RestoreSteps(damaged.page).list).toBeVisible();
    await look(damaged, '打不开时恢复');
  });
}

test('by keyboard alone: from 工作台 to a new draft and back to the list', async ({ sampleApp }) => {
  const { page } = sampleApp;
  const { keyboard } = page;
  const frame = new Frame(page);
  const focusOn = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (focused.trim().startsWith(name)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached by Tab`);
  };
  await focusOn('组织生活');
  await keyboard.press('Enter');
  await expect(frame.heading('组织生活')).toBeVisible();
  await sampleApp.chooseMenu('newRecord');
  await expect(frame.heading('新建会议记录')).toBeVisible();
  await focusOn('支部党员大会');
  await keyboard.press('Enter');
  const meeting = new Meeting(page);
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.text('主题').focus();
  await keyboard.type('学习会议精神');
  // Enter moves on instead of sending anything.
  await keyboard.press('Enter');
  await expect(meeting.text('主题')).not.toBeFocused();
  await keyboard.press('Control+s');
  await expect(frame.toast(/^已保存，/)).toBeVisible();
  await focusOn('返回');
  await keyboard.press('Enter');
  await expect(frame.heading('组织生活')).toBeVisible();
  await expect(page.getByRole('grid').getByText('学习会议精神')).toBeVisible();
});
