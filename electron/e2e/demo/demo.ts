/**
 * `npm run demo -- --out DIR`: the main job, unattended, through the screens of the real program. Leaves printed
 * PDFs, the package, a picture of each step and summary.json in DIR.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import { expect, test } from '../fixtures';
import { assembly, memberNames, planItems } from '../job/facts';
import * as job from '../job/main-job';
import { checkWithSha512sum, listFiles } from '../machine/paper-tools';
import { printedJob } from '../machine/printed-jobs';
import { messyRoster, ownBranch } from '../machine/samples';
import { ArchivePages } from '../pages/archive';
import { FirstStart } from '../pages/first-start';
import { Frame } from '../pages/frame';
import { ImportRoster } from '../pages/import-roster';
import { Meeting } from '../pages/meeting';
import { PrintPage } from '../pages/print';
import { StudyPlan } from '../pages/study-plan';
import { Recorder } from './recorder';

const STEPS = 12;

test('demo', async ({ newApp }) => {
  const out = process.env['DEMO_OUT'];
  if (out === undefined) throw new Error('DEMO_OUT is not set: run `npm run demo -- --out DIR`');
  const { page } = newApp;
  const printFolder = join(out, 'print');
  const archiveFolder = join(out, 'archive');
  // Results of an earlier run would be taken for this one's.
  for (const folder of [printFolder, archiveFolder]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const name of readdirSync(out)) if (/^\d\d-.*\.png$/.test(name)) rmSync(join(out, name));
  const recorder = new Recorder(out, page, STEPS);
  const frame = new Frame(page);
  const pdf = (name: string): string => join(printFolder, name);
  const versions = await page.evaluate(async () => {
    const desk = (
      window as unknown as { branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> } }
    ).branchDesk;
    return ((await desk.requests['app.getInfo']?.({})) as { value: Record<string, string> }).value;
  });

  await recorder.step('建立本支部', async (photograph) => {
    await photograph('第一次打开');
    await new FirstStart(page).createBranch(ownBranch);
  });

  await recorder.step('核对名册', async () => {
    const importing = new ImportRoster(newApp);
    await importing.open();
    await importing.choose(messyRoster);
    await expect(importing.run).toHaveText('导入7人，余3人待处理');
  });

  await recorder.step('导入党员', async (photograph) => {
    const importing = new ImportRoster(newApp);
    await importing.decide('曾广林', '入党时间', /1998.*10/);
    await importing.fillIn('仇志远', '公民身份号码', '110105197208120314');
    await importing.decide('马晓峰', '公民身份号码', '不导入这一行');
    await photograph('处理完疑问');
    await importing.run.click();
    await expect(importing.done(memberNames.length)).toBeVisible();
  });

  await recorder.step('党员名单', async () => {
    await frame.goTo('members');
  });

  await recorder.step('学习计划', async () => {
    await job.makeStudyPlan(newApp);
  });

  const meeting = new Meeting(page);
  await recorder.step('会议记录', async (photograph) => {
    await job.writeMinutes(newApp, assembly);
    await photograph('记录末尾');
    for (const tab of ['出席', '议题与表决', '基本情况']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await photograph(`记录_${tab}`);
    }
  });

  await recorder.step('送签并打印', async () => {
    await job.sendAndPrint(newApp, meeting, pdf('会议记录.pdf'));
    await printedJob(assembly.title);
  });

  await recorder.step('签字归档', async (photograph) => {
    await meeting.open(assembly.title);
    await photograph('等待签字');
    await meeting.signNow();
  });

  await recorder.step('打印其余三种', async (photograph) => {
    await meeting.open(assembly.title);
    await meeting.openSignInSheet();
    const printing = new PrintPage(newApp);
    await printing.untilReady();
    await photograph('签到表');
    await printing.saveTo(pdf('签到表.pdf'));
    await job.printDocument(newApp, 'roster', pdf('党员名册.pdf'));
    await photograph('党员名册');
    await frame.closeToast();
    await new StudyPlan(page).open();
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await printing.untilReady();
    await printing.saveTo(pdf('学习计划表.pdf'));
  });

  await recorder.step('工作台', async (photograph) => {
    await frame.goTo('meetings');
    await photograph('组织生活');
    await frame.goTo('dashboard');
  });

  await recorder.step('导出到U盘', async (photograph) => {
    const archive = new ArchivePages(newApp);
    await archive.prepareExport(archiveFolder);
    await photograph('导出之前');
    await archive.start.click();
    await expect(archive.done).toBeVisible({ timeout: 60_000 });
  });

  const [packageName = ''] = readdirSync(archiveFolder);
  const bag = join(archiveFolder, packageName);
  await recorder.step('核对资料包', async () => {
    await job.verifyPackage(newApp, bag);
  });

  const files = listFiles(bag);
  const cli = spawnSync('node', [join(root, 'out/electron/cli.cjs'), 'verify', bag, '--json'], {
    encoding: 'utf8',
  });
  recorder.writeSummary({
    done: `${ownBranch.shortName}：导入${memberNames.length}名党员，制定学习计划${planItems.length}项，记录、送签、打印、签字归档${assembly.heading}，导出并核对迎检资料。`,
    clock: '2026-09-22',
    versions: {
      app: versions['version'],
      electron: versions['electron'],
      chrome: versions['chrome'],
      node: versions['node'],
    },
    counts: {
      members: memberNames.length,
      planItems: planItems.length,
      meetings: 1,
      printedPdfs: readdirSync(printFolder).length,
      packageFiles: files.length,
      packageBytes: files.reduce((sum, file) => sum + statSync(join(bag, file)).size, 0),
    },
    print: readdirSync(printFolder).map((name) => `print/${name}`),
    archive: `archive/${packageName}`,
    checks: {
      sha512sum: checkWithSha512sum(bag).length === 0,
      cliVerify: JSON.parse(cli.stdout.trim().split('\n').at(-1) ?? 'null') as unknown,
    },
  });
});
