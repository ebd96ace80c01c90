import { describe, expect, it } from 'vitest';
import { collectedOf } from '../../../shared/domain/member-collect';
import type { MemberLife } from '../../../shared/domain/member-life-file';
import { defaultLifeParameters } from '../../../shared/rules/member-life';
import { memberFormPaperWords as words, transferStubWords } from '../../../shared/words/member-paper';
import { sampleLetter, sampleLife } from '../samples/sample-member';
import { sampleBranch, sampleId } from '../samples/sample-people';
import { transferStubPaper } from '../transfer-stub/transfer-stub-paper';
import { memberFormPaper, type MemberFormInput } from './member-form-paper';
import { memberFormSheet } from './member-form-sheet';

const now = '2026-09-22T06:00:00.000Z';
const input = (patch: Partial<MemberFormInput> = {}, life: Partial<MemberLife> = {}): MemberFormInput => ({
  ...{ branch: sampleBranch, collected: collectedOf({}), numbers: 'covered', now },
  life: { ...sampleLife, ...life },
  ...patch,
});
const { person, member } = sampleLife;
const idNo = person.idNo ?? '';

describe('the collection form of one member (P-05)', () => {
  it('covers numbers wherever they stand, and shows them only when asked', () => {
    const noted = { member: { ...member, note: `与${idNo}同户，电话13800002607` } };
    const { html } = memberFormPaper(input({}, noted));
    expect(html).not.toContain(idNo);
    expect(html).not.toContain('13800002607');
    const full = memberFormPaper(input({ numbers: 'full' }, noted));
    expect(full.html).toContain(idNo);
    expect(full.html).toContain(words.fullNote);
    expect(full.stamp.headRight).toBe(words.internal);
  });

  it('says what is not collected, and leaves free what is but is not known', () => {
    expect(memberFormSheet(input()).cells['homeAddress']).toBe(words.notCollected);
    const collected = collectedOf({ homeAddress: true });
    expect(memberFormSheet(input({ collected })).cells['homeAddress']).toBe('');
    const filled = { person: { ...person, homeAddress: '清源市学府路1号' } };
    expect(memberFormSheet(input({}, filled)).cells['homeAddress']).toBe('清源市学府路1号');
  });

  it('never tells a sanction, not by its status either', () => {
    const base = { branchId: sampleBranch.id, rev: 1, memberId: member.id };
    const { html } = memberFormPaper(
      input(
        {},
        {
          statusSpans: [{ ...base, id: sampleId(901), from: '2026-01-01', status: 'probationWithinParty' }],
          sanctions: [{ ...base, id: sampleId(902), from: '2026-01-01', kind: 'probationWithinParty' }],
        },
      ),
    );
    expect(html).not.toContain('察看');
  });

  it('takes the photo that is kept, or leaves the frame for one', () => {
    expect(memberFormSheet(input()).photo).toBeUndefined();
    const sha512 = 'a'.repeat(128);
    const portrait = {
      ...{ id: sampleId(903), branchId: sampleBranch.id, rev: 1, ownerTable: 'members' as const },
      ...{ ownerId: member.id, kind: 'portrait' as const, sha512, sizeBytes: 9, mediaType: 'image/jpeg' },
      ...{ name: '证件照.jpg', sortNo: 1, addedAt: now },
    };
    expect(memberFormSheet(input({}, { attachments: [portrait] })).photo).toBe(`attachment:${sha512}`);
  });

  it('ticks 流动党员 by the day, and what ended no longer', () => {
    expect(memberFormSheet(input()).isMobile).toBe(true);
    const ended = sampleLife.circumstances.map((row) => ({ ...row, to: '2026-09-22' }));
    expect(memberFormSheet(input({}, { circumstances: ended })).isMobile).toBe(false);
  });
});

describe('the stub of a letter (P-26)', () => {
  const letterTo = (letter: typeof sampleLetter) =>
    transferStubPaper({
      ...{ branch: sampleBranch, file: sampleLife, parameters: defaultLifeParameters, now },
      letter,
    });

  it('says on every part that it is none, with the number covered', () => {
    const { html, stamp } = letterTo(sampleLetter);
    expect(html.split(transferStubWords.mark)).toHaveLength(5); // the title of the document, and three parts
    expect(stamp.headLeft).toBe(transferStubWords.head);
    expect(html).not.toContain(idNo);
    expect(html.replace(/<[^>]+>/g, '')).toContain('有效期90天，至2026年11月29日');
  });
});
