/** What was done, by whom and when, can be read, narrowed and printed; numbers of persons stay covered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesWords as words } from '../../shared/words/changes';
import { commandLabel } from '../../shared/words/commands';
import { firstStartWords } from '../../shared/words/first-start';
import { meetingWords } from '../../shared/words/meetings';
import { logFileName } from '../../shared/words/shell';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import type { RunningApp } from './machine/running-app';
import { ownBranch, sampleMembers } from './machine/samples';
import { dumpTables } from './machine/tables';
import { Changes } from './pages/changes';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';
import { Members } from './pages/members';
import { PrintPage } from './pages/print';
import { Settings } from './pages/settings';

const MOBILE = '13800002607';
const ID_NUMBER = '110105197208120314';

/** A draft of the sample year with another place, a member with another number. */
async function work(app: RunningApp): Promise<void> {
  const members = new Members(app.page);
  await members.edit('罗海燕');
  await members.reveal('手机');
  await members.field('手机').fill(MOBILE);
  await members.field('科室').fill('应急救援科');
  await members.save('罗海燕');
  const { records = [] } = await dumpTables(app.page);
  const draft = records.find((record) => record['state'] === 'draft');
  await new Frame(app.page).open(`meetings/${String(draft?.['id'])}`);
  const meeting = new Meeting(app.page);
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.text('地点').fill('二楼会议室');
  await app.page.keyboard.press('Control+s');
  await expect(new Frame(app.page).toast(/^已保存，/)).toBeVisible();
}

test('who did what and when, with what was before and after', async ({ computer, sampleApp }) => {
  const { page } = sampleApp;
  const changes = new Changes(sampleApp);
  await work(sampleApp);
  await changes.open();
  const member = changes.row(commandLabel('members.change'));
  await expect(member).toContainText('罗海燕');
  await expect(member).toContainText(firstStartWords.practiceOperator);
  await expect(member).toContainText('2026年9月22日 09:30');
  await expect(changes.row(commandLabel('meetings.saveDraft'))).toHaveCount(1);
  await expect(changes.row(commandLabel('branches.loadSample'))).toHaveCount(1);

  await member.click();
  await expect(changes.panel).toContainText('应急救援科');
  await expect(changes.panel).toContainText('138****2607');
  await expect(page.locator('body')).not.toContainText(MOBILE);
  for (const { person } of sampleMembers.members) {
    if (person.idNo !== undefined) await expect(changes.panel).not.toContainText(person.idNo);
  }
  await changes.row(commandLabel('meetings.saveDraft')).click();
  await expect(changes.panel).toContainText('二楼会议室');

  await changes.filterByKind('members');
  await expect(changes.row(commandLabel('meetings.saveDraft'))).toHaveCount(0);
  await expect(member).toHaveCount(1);
  await changes.print.click();
  const printing = new PrintPage(sampleApp);
  await printing.untilReady();
  const file = join(computer.folder, '变更记录.pdf');
  await printing.saveTo(file);
  const text = pdfText(file);
  for (const part of [words.paper.title, '罗海燕', commandLabel('members.change'), words.kinds.members]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain(commandLabel('meetings.saveDraft'));
  expect(text).not.toContain(MOBILE);
});

test("from a meeting's menu only its own changes are listed", async ({ sampleApp }) => {
  await work(sampleApp);
  const changes = new Changes(sampleApp);
  await new Meeting(sampleApp.page).more(meetingWords.editor.changes);
  await expect(changes.heading).toBeVisible();
  await expect(changes.row(commandLabel('meetings.saveDraft'))).toHaveCount(1);
  await expect(changes.row(commandLabel('members.change'))).toHaveCount(0);
  await changes.showAll.click();
  await expect(changes.row(commandLabel('members.change'))).toHaveCount(1);
});

test('the exported log holds no number of a person', async ({ computer, newApp }) => {
  await new FirstStart(newApp.page).createBranch(ownBranch);
  await new Settings(newApp.page).addGroup('青年小组');
  // Whatever an error may carry along, here and in the stack.
  await newApp.page.evaluate(
    async ({ message, stack }) => {
      const desk = (
        window as unknown as {
          branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> };
        }
      ).branchDesk;
      await desk.requests['app.reportPageError']?.({ message, stack });
    },
    { message: `没有这个人：${ID_NUMBER}`, stack: `at 联系电话 ${MOBILE}` },
  );
  const folder = computer.makeFolder('给维护人员');
  const file = join(folder, logFileName('2026-09-22'));
  await newApp.answerDialog(file);
  await newApp.chooseMenu('exportLog');
  await expect
    .poll(async () => (await newApp.askedDialogs()).map(({ kind }) => kind))
    .toEqual(['save', 'message']);
  expect(readdirSync(folder)).toEqual([logFileName('2026-09-22')]);
  const log = readFileSync(file, 'utf8');
  // The number, and whatever else was typed there.
  expect(log).toContain('page: [text]：[ID]');
  for (const typed of [ID_NUMBER, MOBILE, '联系电话']) expect(log).not.toContain(typed);
});
