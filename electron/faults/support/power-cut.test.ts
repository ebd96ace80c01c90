import { expect, it } from 'vitest';
import { MemoryDisk } from './memory-disk';
import { cutStyles, PowerModel, type CutStyle } from './power-cut';
import { Random } from './random';

/** Everything a cut may leave of the files under `/`, as `name=contents`. */
function statesAfter(disk: MemoryDisk, model: PowerModel): Set<string> {
  for (const event of disk.events) model.apply(event);
  const found = new Set<string>();
  for (let chance = 0; chance < 400; chance += 1) {
    const root = model.cut(cutStyles[chance % cutStyles.length] as CutStyle, new Random(chance));
    const files = [...new MemoryDisk(root).files()];
    found.add(files.map(([path, bytes]) => `${path}=${bytes.toString().replaceAll('\0', '0')}`).join(' '));
  }
  return found;
}

async function write(disk: MemoryDisk, path: string, text: string, flush: boolean): Promise<void> {
  const file = await disk.open(path, 'createNew');
  await file.write(Buffer.from(text), 0);
  if (flush) await file.sync();
  await file.close();
}

it('keeps what was flushed, and nothing else for certain', async () => {
  const disk = new MemoryDisk();
  const model = new PowerModel(disk.root);
  await write(disk, '/a', 'abc', true);
  expect(statesAfter(disk, model)).toEqual(new Set(['', '/a=abc']));
});

it('may show a new name before the contents behind it', async () => {
  const disk = new MemoryDisk();
  const model = new PowerModel(disk.root);
  await write(disk, '/a.tmp', 'abc', false);
  await disk.rename('/a.tmp', '/a');
  await disk.syncFolder('/');
  expect(statesAfter(disk, model)).toEqual(new Set(['/a=', '/a=000', '/a=abc']));
});

it('does a rename whole or not at all, also between folders', async () => {
  const disk = new MemoryDisk();
  await disk.makeFolder('/in');
  await disk.makeFolder('/out');
  await write(disk, '/in/a', 'new', true);
  disk.plant('/out/a', Buffer.from('old'));
  disk.events.length = 0;
  const model = new PowerModel(disk.root);
  await disk.rename('/in/a', '/out/a');
  expect(statesAfter(disk, model)).toEqual(new Set(['/in/a=new /out/a=old', '/out/a=new']));
});

it('tears at sectors: any of them new, old, or never written', async () => {
  const disk = new MemoryDisk();
  disk.plant('/a', Buffer.from('o'.repeat(700)));
  const model = new PowerModel(disk.root);
  const file = await disk.open('/a', 'update');
  await file.write(Buffer.from('n'.repeat(1_000)), 600);
  const seen = new Set<string>();
  for (const state of statesAfter(disk, model)) {
    const text = state.slice('/a='.length);
    expect([700, 1_024, 1_536, 1_600]).toContain(text.length);
    expect(text.slice(0, 512)).toBe('o'.repeat(512));
    seen.add(text.slice(512).replaceAll(/(.)\1*/g, '$1'));
  }
  expect(seen).toContain('on');
  expect(seen).toContain('o0');
  expect(seen).toContain('o0n');
});
