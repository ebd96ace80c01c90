/** A power cut while somebody types without a pause costs at most what was typed since the last draft was kept. */
import { meetingWords } from '../../shared/words/meetings';
import { requestChannel } from '../../shared/ipc/bridge';
import { expect, test } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';

declare global {
  /** Drafts the page was told to be kept, each as the text that was sent. */
  var keptDrafts: string[] | undefined;
}

/** Main notes each draft once its answer goes back to the page: by then it is on the disk. */
async function noteKeptDrafts(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ ipcMain }, channel) => {
    type Message = { name: string; input: unknown };
    type Listener = (event: object, message: Message) => Promise<{ ok: boolean }>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Listener> })._invokeHandlers;
    const listener = handlers.get(channel);
    if (!listener) throw new Error('main listens to nobody');
    globalThis.keptDrafts = [];
    handlers.set(channel, async (event, message) => {
      const reply = await listener(event, message);
      if (message.name === 'drafts.save' && reply.ok)
        globalThis.keptDrafts?.push(JSON.stringify(message.input));
      return reply;
    });
  }, requestChannel);
}

const keptDrafts = (app: RunningApp): Promise<string[]> =>
  app.electron.evaluate(() => globalThis.keptDrafts ?? []);

/** Characters in a row that no other text of a record has. */
const typedIn = (text: string): number =>
  Math.max(0, ...(text.match(/救+/g) ?? []).map(({ length }) => length));
/** So many drafts are kept while the keys never rest. */
const DRAFTS_BEFORE_THE_CUT = 3;
/** A text of ten minutes; somewhere in it the power goes. */
const MOST_KEYS = 4_000;

test('what was kept of a text typed without a pause is there after the power cut', async ({
  computer,
  sampleApp,
}) => {
  const { records = [] } = await dumpTables(sampleApp.page);
  const draft = String(records.find(({ state }) => state === 'draft')?.['id']);
  await new Frame(sampleApp.page).open(`meetings/${draft}`);
  const resolution = (app: RunningApp) => new Meeting(app.page).text(meetingWords.agenda.resolution).first();
  await resolution(sampleApp).fill('');
  await noteKeptDrafts(sampleApp);

  let typed = 0;
  const power = { isOn: true };
  await resolution(sampleApp).focus();
  const typing = (async () => {
    while (power.isOn && typed < MOST_KEYS) {
      await sampleApp.page.keyboard.insertText('救');
      typed += 1;
    }
  })().catch(() => undefined);
  // The writing of drafts does not wait for the keys to rest.
  await expect.poll(async () => (await keptDrafts(sampleApp)).length).toBeGreaterThan(DRAFTS_BEFORE_THE_CUT);
  const kept = typedIn((await keptDrafts(sampleApp)).at(-1) ?? '');
  power.isOn = false;
  await sampleApp.kill();
  await typing;
  expect(kept).toBeGreaterThan(0);
  expect(typed).toBeLessThan(MOST_KEYS);

  const again = await computer.start();
  await new Frame(again.page).open(`meetings/${draft}`);
  await expect(resolution(again)).not.toHaveValue('');
  const found = typedIn(await resolution(again).inputValue());
  expect(found).toBeGreaterThanOrEqual(kept);
  expect(found).toBeLessThanOrEqual(typed + 1);
});
