/** The main job step by step through the screens; the main-job test and the demo both do exactly this. */
import { expect } from '@playwright/test';
import type { RunningApp } from '../machine/running-app';
import { ownBranch } from '../machine/samples';
import { ArchivePages } from '../pages/archive';
import { FirstStart } from '../pages/first-start';
import { ImportRoster } from '../pages/import-roster';
import { Meeting } from '../pages/meeting';
import { PrintPage } from '../pages/print';
import { StudyPlan } from '../pages/study-plan';
import type { MeetingFacts } from './facts';
import { planItems } from './facts';

export async function foundBranch(app: RunningApp): Promise<void> {
  await new FirstStart(app.page).createBranch(ownBranch);
}

/** @returns with everybody of the roster imported */
export async function importRoster(app: RunningApp, file: string, people: number): Promise<void> {
  const importing = new ImportRoster(app);
  await importing.open();
  await importing.choose(file);
  await expect(importing.run).toHaveText(`导入${people}人`);
  await importing.run.click();
  await expect(importing.done(people)).toBeVisible();
}

export async function makeStudyPlan(app: RunningApp): Promise<void> {
  const plan = new StudyPlan(app.page);
  await plan.begin();
  for (const item of planItems) await plan.addItem(item);
}

/** From the choice of the kind to a complete draft; nothing is sent yet. */
export async function writeMinutes(app: RunningApp, facts: MeetingFacts): Promise<Meeting> {
  const meeting = new Meeting(app.page);
  await meeting.begin(facts.kind);
  await meeting.text('主题').fill(facts.title);
  await meeting.fillTime(facts.date, facts.from, facts.to);
  await meeting.text('地点').fill(facts.place);
  await meeting.choosePerson('主持人', facts.host);
  await meeting.choosePerson('记录人', facts.recorder);
  await meeting.fulfilPlanItem(facts.planTopic);
  for (const { name, status } of facts.away) await meeting.setAttendance(name, status);
  for (const item of facts.agenda) await meeting.addAgendaItem(item);
  await meeting.text('会议内容').fill(facts.content);
  await meeting.text('会议决议').fill(facts.resolution);
  return meeting;
}

/** 送签, the official copy to a file and to the printer. */
export async function sendAndPrint(app: RunningApp, meeting: Meeting, file: string): Promise<void> {
  await meeting.sendForSignature();
  const printing = new PrintPage(app);
  await printing.untilReady();
  await printing.saveTo(file);
  await printing.printNow();
}

export async function signMinutes(app: RunningApp, facts: MeetingFacts): Promise<void> {
  const meeting = new Meeting(app.page);
  await meeting.open(facts.title);
  await meeting.signNow();
}

/** @returns nothing; the package is the only thing in `folder` */
export async function exportYear(app: RunningApp, folder: string): Promise<void> {
  await new ArchivePages(app).export(folder);
}

export async function verifyPackage(app: RunningApp, bag: string): Promise<void> {
  const archive = new ArchivePages(app);
  await archive.verify(bag);
  await expect(archive.verdictGood).toBeVisible();
}

export async function printDocument(app: RunningApp, route: string, file: string): Promise<void> {
  const printing = new PrintPage(app);
  await printing.open(route);
  await printing.saveTo(file);
}
