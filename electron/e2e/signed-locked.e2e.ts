/** What is signed on paper stays as it was signed; only a slip with its reason comes after it. */
import { join } from 'node:path';
import { expect, test as base } from './fixtures';
import { pdfText } from './machine/paper-tools';
import type { RunningApp } from './machine/running-app';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';
import { PrintPage } from './pages/print';

interface StoredRecord {
  id: string;
  title: string;
  place: string;
  state: string;
  rev: number;
  revisions: { no: number; pdfHash?: string }[];
  corrections: { reason: string }[];
}

const test = base.extend<{ meeting: Meeting }>({
  meeting: async ({ sampleApp }, use) => {
    const meeting = new Meeting(sampleApp.page);
    await openDraft(sampleApp, meeting);
    await use(meeting);
  },
});

/** The first draft of the list, opened. */
async function openDraft(app: RunningApp, meeting: Meeting): Promise<void> {
  const records = await storedRecords(app);
  const draft = records.find((record) => record.state === 'draft');
  if (!draft) throw new Error('the sample year has no draft');
  await new Frame(app.page).open(`meetings/${draft.id}`);
  await expect(meeting.step('草稿')).toBeVisible();
}

async function storedRecords(app: RunningApp): Promise<StoredRecord[]> {
  return ((await dumpTables(app.page))['records'] ?? []) as unknown as StoredRecord[];
}

async function storedRecord(app: RunningApp, id: string): Promise<StoredRecord> {
  const record = (await storedRecords(app)).find((one) => one.id === id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
}

function openId(app: RunningApp): string {
  return /(meetings|minutes)\/([0-9A-Z]{26})/.exec(app.page.url())?.[2] ?? '';
}

async function sendAndReturn(app: RunningApp, meeting: Meeting, id: string): Promise<void> {
  await meeting.sendForSignature();
  await new PrintPage(app).untilReady();
  await new Frame(app.page).open(`meetings/${id}`);
  await expect(meeting.step('送签稿')).toBeVisible();
}

test('a withdrawn copy is kept as a version', async ({ computer, sampleApp, meeting }) => {
  const id = openId(sampleApp);
  const firstPlace = await meeting.text('地点').inputValue();
  await sendAndReturn(sampleApp, meeting, id);
  await expect(meeting.text('地点')).toHaveCount(0);
  await meeting.withdraw.click();
  await meeting.dialog.getByRole('textbox', { name: /撤回原因/ }).fill('地点写错');
  await meeting.dialog.getByRole('button', { name: /^撤回/ }).click();
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.text('地点').fill('二楼会议室');
  await sendAndReturn(sampleApp, meeting, id);
  const record = await storedRecord(sampleApp, id);
  expect(record.place).toBe('二楼会议室');
  expect(record.revisions.map(({ no }) => no)).toEqual([1, 2]);
  await sampleApp.page.getByRole('button', { name: '看第1稿' }).click();
  const printing = new PrintPage(sampleApp);
  await printing.untilReady();
  const file = join(computer.folder, '第1稿.pdf');
  await printing.saveTo(file);
  expect(pdfText(file)).toContain(firstPlace);
  expect(pdfText(file)).not.toContain('二楼会议室');
});

test('a signed record is locked, also against undo', async ({ sampleApp, meeting }) => {
  const id = openId(sampleApp);
  await sendAndReturn(sampleApp, meeting, id);
  await meeting.signNow();
  await expect(sampleApp.page.getByText('已签字归档，内容已锁定')).toBeVisible();
  for (const label of ['主题', '地点', '会议内容']) await expect(meeting.text(label)).toHaveCount(0);
  for (const step of [meeting.send, meeting.withdraw, meeting.sign]) await expect(step).toHaveCount(0);

  const signed = await storedRecord(sampleApp, id);
  await sampleApp.chooseMenu('undo');
  await expect(new Frame(sampleApp.page).toast('已签字归档的记录不能撤销')).toBeVisible();
  expect(await storedRecord(sampleApp, id)).toEqual(signed);
});

test('a command forged in the page cannot alter a signed record', async ({ sampleApp }) => {
  const before = (await storedRecords(sampleApp)).find((record) => record.state === 'signed');
  if (!before) throw new Error('the sample year has no signed record');
  const forge = (after: StoredRecord | null) =>
    sampleApp.page.evaluate(
      async ({ row, changed }) => {
        const desk = (
          window as unknown as {
            branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> };
          }
        ).branchDesk;
        const state = (await desk.requests['journal.getState']?.({})) as { value: { lastSeq: number } };
        return desk.requests['journal.commit']?.({
          command: {
            schema: 'command/1',
            id: '01K5ZZZZZZZZZZZZZZZZZZZZZZ',
            name: 'records.update',
            at: '2026-09-22T01:30:00.000Z',
            by: '单文静',
            baseSeq: state.value.lastSeq,
            ops: [{ table: 'records', id: row.id, before: row, after: changed }],
          },
        });
      },
      { row: before, changed: after },
    );
  const rev = before.rev + 1;
  expect(await forge({ ...before, rev, place: '别处' })).toMatchObject({ ok: false });
  expect(await forge({ ...before, rev, state: 'draft' })).toMatchObject({ ok: false });
  expect(await forge(null)).toMatchObject({ ok: false });
  expect(await storedRecord(sampleApp, before.id)).toEqual(before);
});

test('a correction needs a reason, and both versions stay', async ({ computer, sampleApp, meeting }) => {
  const id = openId(sampleApp);
  await sendAndReturn(sampleApp, meeting, id);
  await meeting.signNow();
  await meeting.correct.click();
  const confirm = meeting.dialog.getByRole('button', { name: /^更正/ });
  await expect(confirm).toBeDisabled();
  await meeting.dialog.getByRole('textbox', { name: '更正原因' }).fill('地点登记有误，与签到表核对后更正');
  await confirm.click();
  await meeting.text('地点').fill('一楼报告厅');
  await meeting.saveCorrection.click();
  const printing = new PrintPage(sampleApp);
  await printing.untilReady();
  const file = join(computer.folder, '更正后.pdf');
  await printing.saveTo(file);
  const text = pdfText(file);
  expect(text).toContain('一楼报告厅');
  expect(text).toContain('地点登记有误，与签到表核对后更正');

  const record = await storedRecord(sampleApp, id);
  expect(record.state).toBe('signed');
  expect(record.corrections).toHaveLength(1);
  expect(record.revisions.map(({ no }) => no)).toEqual([1, 2]);
  expect(new Set(record.revisions.map(({ pdfHash }) => pdfHash)).size).toBe(2);
  await new Frame(sampleApp.page).open(`meetings/${id}`);
  await expect(sampleApp.page.getByRole('button', { name: '看第1稿' })).toBeVisible();
});
