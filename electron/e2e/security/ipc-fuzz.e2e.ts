/** F15: hostile requests only get typed failures, and nobody but our own page gets any answer at all. */
import { expect, test } from '@playwright/test';
import { requestNames } from '../../../shared/ipc/request-names';
import { FuzzedApp, senders } from './fuzz/fuzzed-app';
import { fuzzOrder, MEMORY_ROOM_BYTES } from './fuzz/f15-hostile-requests';
import { hostileArguments } from './fuzz/hostile-arguments';
import { proves, tell } from './security-list';

const SEED = 20260922;
/** `npm run faults -- --full --only F15` asks each 1,000 times. */
const ARGUMENTS = 50;
const THROUGH_BRIDGE = 6;
const DEADLINE_MS = 240_000;

test.describe.configure({ mode: 'serial' });

test('every request, from everybody who is not our page', proves('17', 'F15'), async () => {
  const fuzzed = await FuzzedApp.start();
  try {
    const wrong: string[] = [];
    const strangers = senders.filter((sender) => sender !== 'page');
    for (const name of requestNames) {
      for (const sender of strangers) wrong.push(...(await fuzzed.askMain(name, ['{}'], sender)));
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
    for (const name of noRequests) wrong.push(...(await fuzzed.askMain(name, ['{}'])));
    expect(wrong).toEqual([]);
    tell(`${requestNames.length} requests x ${strangers.length} wrong senders: notAllowed`);
  } finally {
    await fuzzed.close();
  }
});

test('every request with hostile arguments', proves('17', 'F15'), async () => {
  test.setTimeout(DEADLINE_MS);
  const fuzzed = await FuzzedApp.start();
  try {
    const { canary } = fuzzed;
    const wrong: string[] = [];
    const before = await fuzzed.memory();
    for (const name of fuzzOrder) {
      wrong.push(
        ...(await fuzzed.askMain(
          name,
          hostileArguments(name, { count: ARGUMENTS, batch: 0, seed: SEED, canary }),
        )),
      );
    }
    expect(wrong).toEqual([]);
    expect(fuzzed.isCanaryWell(), 'what lies outside the profile').toBe(true);
    expect((await fuzzed.memory()) - before).toBeLessThan(MEMORY_ROOM_BYTES);
    tell(
      `${fuzzOrder.length} requests x ${ARGUMENTS} arguments at main's listener: typed failures only, canary whole`,
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
    expect(wrong).toEqual([]);
    expect(fuzzed.isCanaryWell(), 'what lies outside the profile').toBe(true);
    tell(`${fuzzOrder.length} requests x ${THROUGH_BRIDGE} arguments through the real bridge`);
  } finally {
    await fuzzed.close();
  }
});
