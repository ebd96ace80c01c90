/** Members in from Excel, the year's plan, a meeting recorded, printed, signed, and an honest package on a stick. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { root } from '../../build/setup/places.mjs';
import { expect, test } from './fixtures';
import { assembly, idNumbers, memberNames, planItems } from './job/facts';
import * as job from './job/main-job';
import { checkWithSha512sum, listFiles, pdfText } from './machine/paper-tools';
import { printedJob } from './machine/printed-jobs';
import { cleanRoster } from './machine/samples';
import { Meeting } from './pages/meeting';
import { Members } from './pages/members';
import { PrintPage } from './pages/print';
import { StudyPlan } from './pages/study-plan';
import { ArchivePages } from './pages/archive';
import { Frame } from './pages/frame';

function expectMinutes(text: string): void {
  for (const name of memberNames) expect(text, name).toContain(name);
  for (const { status } of assembly.away) expect(text, status).toContain(status);
  for (const item of assembly.agenda) {
    expect(text).toContain(item.topic);
    expect(text).toContain(item.resolution);
    for (const { text: said } of item.speeches) expect(text).toContain(said);
  }
  expect(text).toContain(assembly.resolution);
  expect(text).toContain(assembly.place);
}

/** All text of a file that a reader could find, whatever its format. */
function readableText(file: string): string {
  if (file.endsWith('.pdf')) return pdfText(file) + readFileSync(file, 'latin1');
  if (!file.endsWith('.xlsx')) return readFileSync(file, 'utf8');
  const book = readWorkbook(readFileSync(file));
  return book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] ?? {})).join('\n');
}

interface VerifyAnswer {
  valid: boolean;
  complete: boolean;
  problems: { code: string; path: string; message: string }[];
}

function runCli(...args: string[]): { status: number | null; answer: VerifyAnswer } {
  const { status, stdout } = spawnSync('node', [join(root, 'out/electron/cli.cjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, answer: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as VerifyAnswer };
}

test('the main job', async ({ computer, newApp }) => {
  test.setTimeout(120_000);
  const { page } = newApp;
  const minutes = join(computer.makeFolder('打印'), '会议记录.pdf');
  const stick = computer.makeFolder('U盘');

  await test.step('first start, own branch', () => job.foundBranch(newApp));

  await test.step('roster from Excel', async () => {
    await job.importRoster(newApp, cleanRoster, memberNames.length);
    await new Frame(page).goTo('members');
    for (const name of memberNames) await expect(new Members(page).row(name)).toHaveCount(1);
  });

  await test.step('study plan of the year', () => job.makeStudyPlan(newApp));

  await test.step('the meeting as it was', async () => {
    const meeting = await job.writeMinutes(newApp, assembly);
    await expect(meeting.counts).toHaveText(/应到9.*实到5.*缺席4.*有表决权：应到8.*实到5/s);
    await expect(page.getByText('赞成超过半数，通过')).toBeVisible();
    await job.sendAndPrint(newApp, meeting, minutes);
  });

  await test.step('the paper says everything', async () => {
    expectMinutes(pdfText(minutes));
    const printed = await printedJob(assembly.title);
    expectMinutes(pdfText(printed.file));
    expect(printed.copies).toBe('1');
  });

  await test.step('the other sheets', async () => {
    const folder = computer.makeFolder('打印');
    const sheets = [
      { route: 'roster', file: join(folder, '党员名册.pdf'), says: ['党员名册', ...memberNames] },
      {
        route: 'study-plan',
        file: join(folder, '学习计划.pdf'),
        says: ['2026年度学习计划', ...planItems.map(({ topic }) => topic)],
      },
    ];
    for (const { route, file, says } of sheets) {
      await job.printDocument(newApp, route, file);
      for (const text of says) expect(pdfText(file), file).toContain(text);
    }
    await new Meeting(page).open(assembly.title);
    await new Meeting(page).openSignInSheet();
    const file = join(folder, '签到表.pdf');
    await new PrintPage(newApp).saveTo(file);
    for (const text of ['签到表', ...memberNames]) expect(pdfText(file)).toContain(text);
  });

  await test.step('signed', async () => {
    await job.signMinutes(newApp, assembly);
    await new StudyPlan(page).open();
    await expect(new StudyPlan(page).row(assembly.planTopic)).toContainText('已完成');
    await expect(new StudyPlan(page).row(planItems[0]?.topic ?? '')).toContainText('逾期');
  });

  await test.step('the package on the stick', () => job.exportYear(newApp, stick));
  const [name = ''] = readdirSync(stick);
  const bag = join(stick, name);

  await test.step('anybody can check it', async () => {
    expect(readdirSync(stick)).toHaveLength(1);
    expect(checkWithSha512sum(bag)).toEqual([]);
    await job.verifyPackage(newApp, bag);
    const cli = runCli('verify', bag, '--json');
    expect(cli.status).toBe(0);
    expect(cli.answer).toEqual({ valid: true, complete: true, problems: [] });
  });

  await test.step('one changed byte, one missing and one extra file are each named', async () => {
    const copy = join(computer.makeFolder('动过的'), name);
    cpSync(bag, copy, { recursive: true });
    const payload = listFiles(copy).filter((file) => file.startsWith('data/') && file.endsWith('.pdf'));
    const [changed = '', missing = ''] = payload;
    const bytes = readFileSync(join(copy, changed));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x01;
    writeFileSync(join(copy, changed), bytes);
    rmSync(join(copy, missing));
    writeFileSync(join(copy, 'data', '多出来的.txt'), '多');

    const cli = runCli('verify', copy, '--json');
    expect(cli.status).toBe(1);
    expect(cli.answer).toMatchObject({ valid: false, complete: false });
    expect(cli.answer.problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(
      ['badOxum bag-info.txt', `changed ${changed}`, 'extra data/多出来的.txt', `missing ${missing}`].sort(),
    );
    const archive = new ArchivePages(newApp);
    await archive.verify(copy);
    await expect(archive.verdictBad).toHaveText('有4处不对');
    for (const path of [changed, missing, '多出来的.txt']) await expect(archive.findings).toContainText(path);
  });

  await test.step('it holds the signed copy and not one ID number', () => {
    const files = listFiles(bag);
    expect(files).toContain('请先打开_目录.html');
    expect(files).toContain('说明文件.txt');
    const archived = files.filter((file) => file.endsWith('.pdf') && file.includes('支部党员大会'));
    expect(archived.length).toBeGreaterThan(0);
    expect(readFileSync(join(bag, archived[0] ?? '')).equals(readFileSync(minutes))).toBe(true);
    expect(idNumbers).toHaveLength(memberNames.length);
    for (const file of files) {
      const text = readableText(join(bag, file));
      for (const idNo of idNumbers) expect(text.includes(idNo), `${idNo} in ${file}`).toBe(false);
    }
    expect(existsSync(join(bag, 'manifest-sha512.txt'))).toBe(true);
  });
});
