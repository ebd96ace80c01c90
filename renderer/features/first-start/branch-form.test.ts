import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchSchema } from '../../../shared/schema/branch';
import { firstStartWords } from '../../../shared/words/first-start';
import { branchOp, checkBranch, type BranchDraft } from './branch-form';

const words = firstStartWords.errors;
const good: BranchDraft = {
  fullName: '中共清源市红十字会机关支部委员会',
  shortName: '机关支部',
  category: 'organ',
  superiorOrg: '市直机关工委',
  approvingOrg: '市直机关工委',
  electionDate: '2024-03-15',
  termNo: '5',
  themeDay: '15',
  startedOn: '2026-01-01',
  operatorName: '单文静',
};

describe('the check of a new branch', () => {
  it('finds nothing in a good draft, nor when the optional fields are empty', () => {
    expect(checkBranch(good)).toEqual({});
    expect(checkBranch({ ...good, electionDate: '', termNo: '' })).toEqual({});
  });

  it.each([
    ['fullName', '支部', words.fullName],
    ['fullName', '支'.repeat(61), words.fullName],
    ['shortName', '   ', words.shortName],
    ['shortName', '支'.repeat(31), words.shortName],
    ['superiorOrg', '', words.superiorOrg],
    ['approvingOrg', '', words.approvingOrg],
    ['themeDay', '0', words.themeDay],
    ['themeDay', '32', words.themeDay],
    ['themeDay', '1.5', words.themeDay],
    ['termNo', '第三', words.termNo],
    ['termNo', '100', words.termNo],
    ['startedOn', '', words.startedOn],
    ['startedOn', '2026-1', words.startedOn],
    ['electionDate', '三月', words.electionDate],
    ['operatorName', ' ', words.operatorName],
  ] as const)('%s “%s” is refused beside the field', (name, value, sentence) => {
    expect(checkBranch({ ...good, [name]: value })).toEqual({ [name]: sentence });
  });

  it('lets nothing through that the schema would refuse', () => {
    const anyDraft = fc.record({
      fullName: fc.string({ unit: 'grapheme', maxLength: 70 }),
      shortName: fc.string({ unit: 'grapheme', maxLength: 40 }),
      category: fc.constantFrom('organ', 'joint', 'nonsense'),
      superiorOrg: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 }),
      approvingOrg: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 }),
      electionDate: fc.constantFrom('', '2024-03-15'),
      termNo: fc.constantFrom('', '1', '99', '0'),
      themeDay: fc.integer({ min: -1, max: 40 }).map(String),
      startedOn: fc.constantFrom('2026-01-01', '2026-01'),
      operatorName: fc.string({ minLength: 1, maxLength: 50 }),
    });
    const id = '0'.repeat(26);
    fc.assert(
      fc.property(anyDraft, (draft) => {
        if (Object.keys(checkBranch(draft)).length > 0) return true;
        return branchSchema.safeParse(branchOp(draft, id, '2026-09-22T01:30:00.000Z').after).success;
      }),
      { numRuns: 400 },
    );
  });
});
