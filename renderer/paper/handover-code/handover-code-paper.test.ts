import { expect, it } from 'vitest';
import { makeRecoveryCode } from '../../../shared/domain/recovery-code';
import { handoverCodeSheetWords as words } from '../../../shared/words/handover-paper';
import { samplePackage } from '../samples/sample-handover';
import { handoverCodePaper } from './handover-code-paper';

const code = makeRecoveryCode(Uint8Array.from({ length: 17 }, (_, index) => index * 11));
const sheet = handoverCodePaper({ ...samplePackage, code });
const text = sheet.html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, '');

it('shows every group, whom it is for, and the check code by which the stick is told', () => {
  for (const group of code.split('-')) expect(text).toContain(group);
  for (const wanted of ['解晓喆', '仇𠅤', '2026年9月22日', 'H4TW-K8PD', words.checkCodeNote])
    expect(text).toContain(wanted);
});

it('names neither the branch nor the package: alone it tells nothing', () => {
  expect(text).not.toContain('清源市');
  expect(text).not.toContain(samplePackage.packageName);
});

it('carries the code nowhere but on the sheet itself', () => {
  expect(sheet.title).not.toContain(code.slice(0, 5));
  expect(JSON.stringify(sheet.stamp)).not.toContain(code.slice(0, 5));
});
