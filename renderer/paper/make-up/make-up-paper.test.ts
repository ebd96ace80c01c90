import { describe, expect, it } from 'vitest';
import { sampleMakeUps } from '../samples/sample-make-ups';
import { makeUpPaper } from './make-up-paper';
import { makeUpSheets } from './make-up-sheet';

describe('缺席补课记录', () => {
  it('puts those who made up together on one sheet, with room for each to sign', () => {
    const [together, alone] = makeUpSheets(sampleMakeUps);
    expect(together?.people).toHaveLength(2);
    expect(together).toMatchObject({ on: '2026年9月24日', way: '集中补课', hours: '1.5学时' });
    expect(alone?.people.map(({ status }) => status)).toEqual(['病假']);
    const { html } = makeUpPaper(sampleMakeUps);
    expect(html.match(/<section/g)).toHaveLength(2);
    expect(html).toContain('本人签名');
  });

  it('leaves out an absence nobody made up', () => {
    const [first, ...rest] = sampleMakeUps.absences;
    if (!first) throw new Error('no sample');
    const sheets = makeUpSheets({ ...sampleMakeUps, absences: [{ ...first, makeUp: undefined }, ...rest] });
    expect(sheets.map(({ people }) => people.length)).toEqual([1, 1]);
  });
});
