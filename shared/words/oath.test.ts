import { expect, it } from 'vitest';
import { OATH_LINES, PARTY_OATH } from './oath';

it('is the oath of the constitution, character for character', () => {
  expect(Array.from(PARTY_OATH)).toHaveLength(92);
  expect(PARTY_OATH.replace(/[，。]/g, '')).toHaveLength(80);
  expect(PARTY_OATH).toBe(
    '我志愿加入中国共产党，拥护党的纲领，遵守党的章程，履行党员义务，执行党的决定，严守党的纪律，保守党的秘密，对党忠诚，积极工作，为共产主义奋斗终身，随时准备为党和人民牺牲一切，永不叛党。',
  );
});

it('loses nothing when it is set in lines', () => {
  expect(OATH_LINES.join('')).toBe(PARTY_OATH);
});
