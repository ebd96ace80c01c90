/** Power that goes while a hand-over is taken: the new PC is then as new as before, or has everything. */
import { existsSync, readdirSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RequestAnswer, RequestInput, RequestName } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import { expect, test } from './fixtures';
import type { Computer } from './machine/computer';
import { openVault } from './machine/open-vault';
import type { RunningApp } from './machine/running-app';
import { dumpTables, type Tables } from './machine/tables';
import { FirstStart } from './pages/first-start';

const OTHER_PASSWORD = '东边窗下的旧藤椅';
const COMMAND = '01K5QZ8M3E0000000000000001';
const facts = { on: '2026-09-22', from: '单文静', to: '罗海燕', counts: {} };

/** Facts on the disk, in the order they come about. */
const moments: readonly [name: string, has: (data: string) => boolean][] = [
  ['the work began', (data) => names(data).some((name) => name.startsWith('restore-'))],
  ['the journal is being written aside', (data) => names(data).some((name) => name.startsWith('journal-'))],
  ['it is swapped', (data) => existsSync(join(data, 'CURRENT'))],
];

for (const [name, has] of moments) {
  test(`power that goes when ${name}: taken not at all, or whole`, async ({ computer, sampleApp }) => {
    const before = await dumpTables(sampleApp.page);
    const stick = computer.plugIn('U盘', { kind: 'stick' });
    const made = await give(sampleApp, stick);
    expect(readdirSync(stick)).toEqual([made.packageName]);
    await sampleApp.quit();
    const profile = computer.makeFolder('new-pc');
    const data = join(profile, 'data');
    const cut = await startNew(computer, profile);
    const { source } = await openPackage(cut, stick, made.code);
    const taking = ask(cut, 'handover.take', { source, commandId: COMMAND }).catch(() => undefined);
    while (!has(data)) await nextTurn();
    await cut.kill();
    await taking;

    const next = await startNew(computer, profile);
    if (!existsSync(join(data, 'CURRENT'))) {
      await expect(new FirstStart(next.page).title).toBeVisible();
      expect((await dumpTables(next.page))['persons']).toEqual([]);
      const again = await openPackage(next, stick, made.code);
      await ask(next, 'handover.take', { source: again.source, commandId: COMMAND });
      await next.page.reload();
      await next.untilStarted();
    }
    await hasAll(next.page, before, made.packageId);
    expect(names(data).filter((each) => each.startsWith('restore-'))).toEqual([]);
  });
}

test('a stick that is too small gets nothing, and the program goes on', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('U盘', { kind: 'small', sizeBytes: 2 * 1024 * 1024 });
  await expect(give(sampleApp, stick)).rejects.toThrow('diskFull');
  expect(readdirSync(stick)).toEqual([]);
  const room = computer.makeFolder('移动硬盘');
  expect(readdirSync(room)).toEqual([]);
  expect((await give(sampleApp, room)).seq).toBeGreaterThan(0);
});

test('a hand-over that is cancelled while it is written leaves nothing on the stick', async ({
  computer,
  sampleApp,
}) => {
  const stick = computer.plugIn('U盘', { kind: 'stick' });
  const making = give(sampleApp, stick).then(
    () => 'made',
    (error: unknown) => (error as Error).message,
  );
  while (!names(stick).some((name) => name.includes('.partial-'))) await nextTurn();
  await ask(sampleApp, 'handover.cancel', {});
  const outcome = await making;
  // A slow test may come too late for it; then there is a whole one.
  if (outcome === 'made') expect(names(stick).filter((name) => name.includes('.partial-'))).toEqual([]);
  else {
    expect(outcome).toBe('handover.make: cancelled');
    expect(names(stick)).toEqual([]);
  }
});

async function give(app: RunningApp, folder: string): Promise<RequestAnswer<'handover.make'>> {
  return ask(app, 'handover.make', { place: await pick(app, 'handover', folder), facts });
}

async function hasAll(page: Page, before: Tables, packageId: string): Promise<void> {
  await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible();
  const { handovers, ...rest } = await dumpTables(page);
  const { handovers: none, ...wanted } = before;
  expect(none).toEqual([]);
  expect(handovers).toMatchObject([{ direction: 'taken', to: '罗海燕', packageId }]);
  expect(rest).toEqual(wanted);
}

async function startNew(computer: Computer, profile: string): Promise<RunningApp> {
  const app = await computer.start({ profile, vault: 'locked' });
  await openVault(app.page, OTHER_PASSWORD);
  await app.untilStarted();
  return app;
}

async function openPackage(app: RunningApp, stick: string, code: string): Promise<{ source: string }> {
  const offer = await ask(app, 'handover.open', { place: await pick(app, 'takeOver', stick) });
  const checked = await ask(app, 'handover.unlock', { source: offer.source, code });
  expect(checked.attachmentsMissing).toBe(0);
  return offer;
}

async function pick(app: RunningApp, purpose: 'handover' | 'takeOver', folder: string): Promise<string> {
  await app.answerDialog(folder);
  const { place } = await ask(app, 'files.pickPlace', { purpose });
  return place?.token ?? '';
}

async function ask<N extends RequestName>(
  { page }: RunningApp,
  name: N,
  input: RequestInput<N>,
): Promise<RequestAnswer<N>> {
  const reply = await page.evaluate(
    async ([request, given]) => {
      const own = window as unknown as {
        branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> };
      };
      return own.branchDesk.requests[request]?.(given);
    },
    [name, input] as const,
  );
  const answer = reply as Reply<RequestAnswer<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
  return answer.value;
}

function names(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
