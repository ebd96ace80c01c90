import { describe, expect, it } from 'vitest';
import { failureCodes, failureLabel, failureNumbers } from '../ipc/failure-codes';
import { commandLabel } from './commands';
import { failureWords } from './failures';

describe('failure words', () => {
  it('has a sentence and one action for every code, and for nothing else', () => {
    expect(Object.keys(failureWords).sort()).toEqual([...failureCodes].sort());
    for (const code of failureCodes) {
      const { sentence, action } = failureWords[code];
      expect(sentence, code).toMatch(/^[^。]*\p{Script=Han}.*。$/u);
      expect(action, code).toMatch(/^.*\p{Script=Han}.*。$/u);
      expect(`${sentence}${action}`, code).not.toMatch(/操作成功|undefined|error/i);
    }
  });

  it('gives every code a number of its own to read out', () => {
    const numbers = Object.values(failureNumbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(failureLabel('diskFull')).toBe('E-142');
  });
});

describe('command labels', () => {
  it('names known commands and never shows a program name', () => {
    expect(commandLabel('members.importRoster')).toBe('导入党员名册');
    expect(commandLabel('members.undo')).toBe('撤销');
    expect(commandLabel('someday.newThing')).toBe('修改');
    expect(commandLabel('constructor')).toBe('修改');
  });
});
