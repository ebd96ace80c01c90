import { describe, expect, it } from 'vitest';
import { showStored, showValue } from './show-value';

describe('values in the preview', () => {
  it('are words and dotted dates; ID numbers are covered', () => {
    expect(showValue('gender', 'female')).toBe('女');
    expect(showValue('joinDate', '1998-07')).toBe('1998.07');
    expect(showValue('idNo', '110105197105180429')).toBe('110105********0429');
    // The file is the user's own.
    expect(showValue('mobile', '13800002607')).toBe('13800002607');
  });

  it('that are on file show no telephone without a look', () => {
    expect(showStored('mobile', '13800002607')).toBe('138****2607');
    expect(showStored('phone', '0536-8123456')).toBe('053*****3456');
    expect(showStored('note', '家里13800002607')).toBe('家里138****2607');
    expect(showStored('department', undefined)).toBe('');
  });
});
