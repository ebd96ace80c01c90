import { describe, expect, it } from 'vitest';
import { pdfRequestSchema } from '../../../shared/ipc/requests/paper';
import { recordTypes } from '../../../shared/schema/meeting';
import { minutesTitles } from '../../../shared/words/paper';
import { sampleBlankForms } from '../samples/sample-blank-forms';
import { sampleBranch, sampleRoster } from '../samples/sample-people';
import { blankFormChoice, blankFormPaper, blankFormQuery, blankForms } from './blank-form-paper';

const made = (query: string) =>
  blankFormPaper(blankFormChoice(query), { branch: sampleBranch, roster: sampleRoster });
const bodyOf = ({ html }: { html: string }): string => html.slice(html.indexOf('<body'));
const textOf = (document: { html: string }): string => bodyOf(document).replace(/<[^>]*>/g, '');

describe('forms to fill in by hand', () => {
  it('are asked for by the address, and whatever it says otherwise is the usual', () => {
    expect(blankFormChoice('form=tea&type=x&pages=9&rows=0')).toEqual({
      ...{ form: 'minutes', type: 'memberAssembly', pages: 1, withNames: false, rows: 15 },
    });
    for (const query of ['form=minutes&type=themeDay&pages=3', 'form=signIn&names=1&rows=30', 'form=talk'])
      expect(blankFormQuery(blankFormChoice(query))).toBe(query);
  });

  it('are sheets that main prints, with the name of the branch and without a code', () => {
    for (const form of blankForms) {
      const document = made(`form=${form}`);
      expect(pdfRequestSchema.safeParse(document).success, form).toBe(true);
      expect(document.stamp.code, form).toBeUndefined();
      // In the sheet itself or in the head of its pages.
      expect(`${textOf(document)}${document.stamp.headLeft ?? ''}`, form).toContain(sampleBranch.fullName);
    }
    expect(Object.keys(sampleBlankForms).length).toBeGreaterThanOrEqual(blankForms.length);
  });

  it('have the head of their kind of record, and as many pages to write on as wanted', () => {
    for (const type of recordTypes) {
      const document = made(`form=minutes&type=${type}&pages=2`);
      expect(textOf(document), type).toContain(minutesTitles[type]);
      expect(bodyOf(document).match(/class="blank-page"/g), type).toHaveLength(3);
      // Signed once, on the last page.
      expect(bodyOf(document).match(/主持人（签字）/g), type).toHaveLength(1);
    }
    expect(textOf(made('form=minutes&type=partyClass'))).toContain('党课题目');
    expect(textOf(made('form=minutes&type=themeDay'))).toContain('□志愿服务');
    expect(textOf(made('form=minutes&type=memberAssembly'))).toContain('有表决权');
    expect(textOf(made('form=minutes&type=partyClass'))).not.toContain('有表决权');
  });

  it('write no word of a record, and print names only where they are wanted', () => {
    const rowsOf = (query: string) => bodyOf(made(query)).match(/<td class="name">/g)?.length;
    expect(rowsOf('form=signIn&rows=30')).toBe(30);
    expect(rowsOf('form=signIn&names=1')).toBe(sampleRoster.length + 3);
    const named = textOf(made('form=signIn&names=1'));
    for (const { name } of sampleRoster) expect(named).toContain(name);
    const others = blankForms.map((form) => textOf(made(`form=${form}`))).join('');
    for (const { name } of sampleRoster) expect(others).not.toContain(name);
  });

  it('have lines 8.5 mm apart, drawn to scale', () => {
    for (const query of ['form=minutes&pages=1', 'form=talk', 'form=inspection']) {
      const drawings = [...bodyOf(made(query)).matchAll(/<svg class="ruled"[^>]*>.*?<\/svg>/gs)];
      expect(drawings.length, query).toBeGreaterThan(1);
      for (const [drawing] of drawings) {
        const size = /width="([\d.]+)mm" height="([\d.]+)mm" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing);
        expect(size?.slice(1, 3)).toEqual(size?.slice(3, 5));
        const lines = [...drawing.matchAll(/y1="([\d.]+)"/g)].map((match) => Number(match[1]));
        lines.forEach((y, index) => {
          expect(y).toBeCloseTo((index + 1) * 8.5, 6);
        });
      }
    }
  });
});
