import { expect, it } from 'vitest';
import { printTable, tableOf } from './table.mjs';

const note = (type: string, description: string) => ({ type, description });
const test = (title: string, ok: boolean, ...annotations: { type: string; description: string }[]) => ({
  title,
  ok,
  tests: [{ status: ok ? 'expected' : 'unexpected', annotations, results: [{ annotations }] }],
});
const report = {
  suites: [
    {
      specs: [
        test('counts', true, note('security', '1'), note('security', '2'), note('evidence', '40 of 40')),
      ],
      suites: [
        {
          specs: [
            test('breaks', false, note('security', '2')),
            test('cannot', true, note('security', '3'), note('not here', 'not root')),
          ],
        },
      ],
    },
  ],
};

it('is green only where every test passed, and tells what was counted', () => {
  const [first, second, third, fourth] = tableOf(report, ['1', '2', '3', '4']);
  expect(first).toEqual({ row: '1', result: 'green', tests: ['counts'], evidence: ['40 of 40'] });
  expect(second).toMatchObject({ result: 'red', evidence: ['failed: breaks'] });
  expect(third).toMatchObject({ result: 'not here', evidence: ['not root'] });
  expect(fourth).toMatchObject({ result: 'red', evidence: ['no test stands for it'] });
});

it('prints one line per row and their sum', () => {
  const text = printTable(tableOf(report, ['1', '2', '3', '4']), { '1': 'Only load secure content' });
  expect(text).toContain('1             green     Only load secure content');
  expect(text).toContain('1 green, 2 red, 1 cannot be proved on this machine');
});
