import { describe, expect, it } from 'vitest';
import { coverNumbers, coverPhone } from './cover-numbers';

describe('numbers inside of texts', () => {
  it('are covered, also with blanks and dashes, and nothing else is', () => {
    expect(coverNumbers('身份证110105197105180429，电话13800002607。')).toBe(
      '身份证110105********0429，电话138****2607。',
    );
    expect(coverNumbers('110105 19710518 0429 或 138-0000-2607')).toBe('110105********0429 或 138****2607');
    for (const text of ['20230701转入', '清发〔2023〕12号', '0536-8123456', '第11010519710518042999号']) {
      expect(coverNumbers(text)).toBe(text);
    }
  });

  it('is the same when done twice', () => {
    const once = coverNumbers('找13800002607');
    expect(coverNumbers(once)).toBe(once);
  });

  it('shows of a short number its last two digits only', () => {
    expect(coverPhone('8123456')).toBe('*****56');
    expect(coverPhone('05368123456')).toBe('053****3456');
  });
});
