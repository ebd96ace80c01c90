import { expect, it } from 'vitest';
import { wipeLimits, wipePaperWords as words } from '../../../shared/words/wipe';
import { sampleWipe, sampleWipeWithoutCopy } from '../samples/sample-wipe';
import { wipeRecordPaper } from './wipe-record-paper';

function textOf(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '');
}

it('says what goes, where the proved copy lies, what nobody can promise, and who signs', () => {
  const { html, stamp, landscape } = wipeRecordPaper(sampleWipe);
  const text = textOf(html);
  const { folder, computerName, operator, copy } = sampleWipe;
  for (const part of [folder, computerName, operator, copy?.place ?? '', '26份', '318份', '2873个', '1.8 GB'])
    expect(text).toContain(part);
  expect(text).toContain('到第4217次修改；9648条数据、1204个附件');
  for (const { what } of wipeLimits) expect(text).toContain(what);
  for (const label of [words.handler, words.witness, words.result]) expect(text).toContain(label);
  expect([stamp.foot, landscape]).toEqual(['2026年9月19日 10:20打印', false]);
});

it('says plainly that there is no copy, and leaves blank what the system does not say', () => {
  const text = textOf(wipeRecordPaper(sampleWipeWithoutCopy).html);
  expect(text).toContain(words.withoutCopy);
  expect(text).not.toContain(words.copyHow);
  expect(text).toContain(`${words.computer}${words.program}`);
});
