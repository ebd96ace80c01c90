/** How the fields of 总结与报告 read in 变更记录. */
import { changeValueWords as words } from '../../words/change-values';
import { branchTextKindWords, branchTextStateWords } from '../../words/branch-texts';
import { coded, day, format, instant, number, paragraphs, plain, type FormatsOf } from '../change-formats';
import { richTextToTyped } from '../rich-text';

export const branchTextsFormats: FormatsOf<'branchTexts'> = {
  branchTexts: {
    kind: coded(branchTextKindWords),
    year: number,
    half: format((half) => words.half(half)),
    state: coded(branchTextStateWords),
    title: plain,
    addressee: plain,
    body: format((blocks) => richTextToTyped(blocks).split('\n')),
    annexes: format((names) => names),
    signer: plain,
    personName: plain,
    datedOn: day,
    deliveredOn: day,
    deliveredTo: plain,
    paperPlace: plain,
    participation: format((lines) =>
      lines.map(({ name, due, present }) => words.participation(name, due, present)),
    ),
    finalAt: instant,
    reopenedReason: paragraphs,
  },
};
