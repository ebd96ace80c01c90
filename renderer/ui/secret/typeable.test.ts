import { expect, it } from 'vitest';
import { isTypeable } from './typeable';

it('only what a covered field takes with the input method off can be typed', () => {
  expect(isTypeable('Lan se, yi zi! ~42')).toBe(true);
  expect(isTypeable('ａｂｃ')).toBe(false);
  expect(isTypeable('蓝色椅子')).toBe(false);
});
