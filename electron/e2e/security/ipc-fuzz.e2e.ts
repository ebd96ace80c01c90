/** F15: hostile requests only get typed failures, and nobody but our own page gets any answer at all. */
import { expect, test } from '@playwright/test';
import { Random } from '../../faults/support/random';
import { requestChannel } from '../../../shared/ipc/bridge';
import { requestNames } from '../../../shared/ipc/request-names';
import { senders } from './fuzz/askers';
import { FuzzedApp } from './fuzz/fuzzed-app';
import { fuzzOrder, hostileValuesOnly, MEMORY_ROOM_BYTES, spoiltPlaces } from './fuzz/f15-hostile-requests';
import { hostileArguments } from './fuzz/hostile-arguments';
import { RecordKeeper, type PlainCommand, type Row } from './fuzz/record-keeper';
import { requestsWithMadeUpInput, validInput } from './fuzz/valid-inputs';
import { proves, tell } from './security-list';

const SEED = 20260922;
/** `npm run faults -- --full --only F15` asks each 1,000 times, and 1,000 times with one place spoilt. */
const ARGUMENTS = 50;
const SPOILT = 12;
/** What a record may be changed by hangs on this one. */
const SPOILT_COMMANDS = 150;
const THROUGH_BRIDGE = 6;
const DEADLINE_MS = 300_000;

test('every request that takes something is tried with an input of a working branch', proves('F15'), () => {
  expect(requestsWithMadeUpInput).toEqual([]);
  expect([...fuzzOrder].sort()).toEqual([...requestNames].sort());
});

test('every request, from everybody who is not our page', proves('17', 'F15'), async () => {
  test.setTimeout(DEADLINE_MS);
  const fuzzed = await FuzzedApp.start();
  try {
    const wrong: string[] = [];
    const strangers = senders.filter((sender) => sender !== 'page');
    for (const name of requestNames) {
      // What our own page would be answered.
      const text = JSON.stringify(validInput(name, fuzzed.known, new Random(SEED)));
      for (const sender of strangers) wrong.push(...(await fuzzed.askMain(name, [text], { sender })).wrong);
    }
    const noRequests = [
      '',
      '__proto__',
      'constructor',
      'toString',
      'app.getInfo\0',
      'APP.GETINFO',
      'x'.repeat(100_000),
    ];
    for (const name of noRequests) wrong.push(...(await fuzzed.askMain(name, ['{}'])).wrong);
    wrong.push(...(await fuzzed.checkAll()));
    expect(wrong).toEqual([]);
    tell(`${requestNames.length} requests x ${strangers.length} wrong senders: notAllowed`);
  } finally {
    await fuzzed.close();
  }
});

test('one channel, and one message on it', proves('17', '20'), async () => {
  const fuzzed = await FuzzedApp.start();
  try {
    const seen = await fuzzed.app.electron.evaluate(async ({ BrowserWindow, ipcMain }, channel) => {
      type Listener = (event: object, ...args: unknown[]) => Promise<unknown>;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Listener> })._invokeHandlers;
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const ask = (...args: unknown[]): unknown =>
        handlers.get(channel)?.({ sender: page, senderFrame: page?.mainFrame }, ...args);
      const question = { name: 'app.getInfo', input: {} };
      return {
        channels: [...handlers.keys()],
        // Electron keeps one of its own for `error`, so that an event of that name ends nothing.
        listeners: ipcMain.eventNames().filter((name) => name !== 'error'),
        onPage: page ? ['ipc-message', 'ipc-message-sync'].map((name) => page.listenerCount(name)) : [],
        right: await ask(question),
        wrong: await Promise.all([
          ask(),
          ask(question, 'more'),
          ask(question, question),
          ask({ ...question, more: 1 }),
          ask([question]),
          ask('app.getInfo', {}),
        ]),
      };
    }, requestChannel);
    expect(seen.channels).toEqual([requestChannel]);
    expect(seen.listeners).toEqual([]);
    expect(seen.onPage).toEqual([0, 0]);
    expect(seen.right).toMatchObject({ ok: true });
    for (const answer of seen.wrong)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
    tell('1 channel, 0 other listeners; extra arguments and extra keys: badRequest');
  } finally {
    await fuzzed.close();
  }
});

test(
  'the books notice a changed record, a lost version and a line nobody acknowledged',
  proves('F15'),
  () => {
    const version = { no: 1, at: 'then', checkCode: 'AAAA-BBBB' };
    const record = (
      rev: number,
      state: string,
      revisions: object[] = [],
      corrections: object[] = [],
    ): Row => ({ id: 'r', rev, state, revisions, corrections });
    const command = (id: string, before: Row | null, after: Row | null): PlainCommand => ({
      ...{ id, name: 'meetings.change', at: 'now', by: '单文静' },
      ops: [{ table: 'records', id: 'r', before, after }],
    });
    const signed = record(2, 'signed', [version]);
    const slip = record(3, 'signed', [version, { ...version, no: 2 }], [{}]);
    const begin = (): RecordKeeper => {
      const keeper = new RecordKeeper();
      expect(keeper.follow(command('1', null, record(1, 'draft')))).toEqual([]);
      expect(keeper.follow(command('2', record(1, 'draft'), signed))).toEqual([]);
      return keeper;
    };
    expect(begin().follow(command('3', signed, slip))).toEqual([]);
    // What the page says stood there before does not matter here either.
    const lies = [
      command('3', record(2, 'draft'), record(3, 'draft')),
      command('3', record(2, 'draft'), null),
      command('3', signed, record(3, 'signed', [version])),
      command('3', signed, { ...slip, revisions: [{ ...version, at: 'later' }] }),
      command('3', record(1, 'draft'), record(3, 'signed', [version], [{}])),
      command('3', null, record(1, 'draft')),
    ];
    for (const lie of lies) expect(begin().follow(lie), JSON.stringify(lie)).not.toEqual([]);
    const keeper = begin();
    expect(keeper.compare([])).not.toEqual([]);
    const again = begin();
    const journaled = [command('1', null, record(1, 'draft')), command('2', record(1, 'draft'), signed)];
    expect(again.compare(journaled)).toEqual([]);
    expect(again.compare([command('4', null, null)])).not.toEqual([]);
  },
);

test('every request with hostile arguments', proves('17', 'F15'), async () => {
  test.setTimeout(DEADLINE_MS);
  const fuzzed = await FuzzedApp.start();
  try {
    const wrong: string[] = [];
    const before = await fuzzed.memory();
    for (const name of fuzzOrder) {
      wrong.push(...(await hostileValuesOnly(fuzzed, name, { count: ARGUMENTS, batch: 0, seed: SEED })));
    }
    expect(wrong).toEqual([]);
    expect((await fuzzed.memory()) - before).toBeLessThan(MEMORY_ROOM_BYTES);
    tell(
      `${fuzzOrder.length} requests x ${ARGUMENTS} arguments at main's listener: typed failures only, canary whole`,
    );
  } finally {
    await fuzzed.close();
  }
});

test('right inputs of a working branch, one place spoilt', proves('17', 'F15'), async () => {
  test.setTimeout(DEADLINE_MS);
  const fuzzed = await FuzzedApp.start();
  try {
    const wrong: string[] = [];
    let behind = 0;
    let asked = 0;
    for (const name of fuzzOrder) {
      const count = name === 'journal.commit' ? SPOILT_COMMANDS : SPOILT;
      const outcome = await spoiltPlaces(fuzzed, name, { count, batch: 0, seed: SEED });
      wrong.push(...outcome.wrong);
      behind += outcome.behind;
      asked += count;
    }
    expect(wrong).toEqual([]);
    expect(behind).toBeGreaterThan(asked / 2);
    tell(
      `${asked} inputs with one place spoilt, ${behind} behind the schema: no bug, no path, no record changed`,
    );
  } finally {
    await fuzzed.close();
  }
});

test('the same through the bridge of the page', proves('17', '20', 'F15'), async () => {
  test.setTimeout(DEADLINE_MS);
  const fuzzed = await FuzzedApp.start();
  try {
    const { canary } = fuzzed;
    const wrong: string[] = [];
    for (const name of fuzzOrder) {
      const texts = hostileArguments(name, { count: THROUGH_BRIDGE, batch: 1, seed: SEED, canary });
      wrong.push(...(await fuzzed.askBridge(name, texts)));
    }
    wrong.push(...(await fuzzed.checkAll()));
    expect(wrong).toEqual([]);
    tell(`${fuzzOrder.length} requests x ${THROUGH_BRIDGE} arguments through the real bridge`);
  } finally {
    await fuzzed.close();
  }
});
