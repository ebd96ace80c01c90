import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { whileSomebodyLooks, type SomeWindow } from './seen-window';

class TestWindow extends EventEmitter implements SomeWindow {
  constructor(private readonly visible: boolean) {
    super();
  }
  isVisible(): boolean {
    return this.visible;
  }
}

it('tells once when the window somebody sees closes, however often it was asked', () => {
  const [seen, hidden] = [new TestWindow(true), new TestWindow(false)];
  let ended = 0;
  const end = (): void => void (ended += 1);
  expect(whileSomebodyLooks([hidden, seen], end)).toBe(true);
  expect(whileSomebodyLooks([hidden, seen], end)).toBe(true);
  hidden.emit('closed');
  expect(ended).toBe(0);
  seen.emit('closed');
  expect(ended).toBe(1);
});

it('says that nobody looks when all windows are hidden', () => {
  expect(whileSomebodyLooks([new TestWindow(false)], () => undefined)).toBe(false);
});
