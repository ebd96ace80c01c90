import { expect, it } from 'vitest';
import { readDrawn } from './drawn-picture';

it('takes a JPEG with its size from the drawing process, and nothing else', () => {
  const data = `data:image/jpeg;base64,${Buffer.from('jpeg').toString('base64')}`;
  const drawn = readDrawn({ width: 1600, height: 1200, data });
  expect([drawn?.widthPx, drawn?.heightPx]).toEqual([1600, 1200]);
  expect(Buffer.from(drawn?.bytes ?? []).toString()).toBe('jpeg');
  for (const answer of [
    null,
    'x',
    { width: 0, height: 1, data },
    { width: 1, height: '1', data },
    { width: 1, height: 1, data: 'data:text/html,x' },
    // What a canvas gives that is too large to be drawn.
    { width: 1, height: 1, data: 'data:,' },
    { width: 1, height: 1, data: 'data:image/jpeg;base64,' },
  ])
    expect(readDrawn(answer)).toBeUndefined();
});
