import { describe, expect, it } from 'vitest';
import { PARTY_OATH } from '../../../shared/words/oath';
import { birthdayCardPaper } from '../birthday-card/birthday-card-paper';
import { sampleCards, sampleSigns } from '../samples/sample-signs';
import { deskSignPaper } from './desk-sign-paper';
import { deskSign } from './desk-sign-sheet';

const plain = (html: string): string => html.replace(/<style.*?<\/style>/s, '').replace(/<[^>]+>/g, '');
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('desk signs', () => {
  it('are one sheet each with pledge and the whole oath, and tell nothing a visitor is not to know', () => {
    const { html, landscape } = deskSignPaper(sampleSigns);
    const text = plain(html);
    expect(landscape).toBe(true);
    expect(count(text, PARTY_OATH)).toBe(sampleSigns.length);
    for (const { entry, post } of sampleSigns) {
      expect(text).toContain(post.title);
      if (entry.person.idNo) expect(text).not.toContain(entry.person.idNo);
      if (entry.person.mobile) expect(text).not.toContain(entry.person.mobile);
    }
  });

  it('say the post in the Party by the name of the group, and a department only once', () => {
    const roles = sampleSigns.map((input) => deskSign(input).roles);
    for (const lines of roles) {
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.join('')).not.toMatch(/(.{2,})　\1/);
    }
  });
});

describe('birthday cards', () => {
  it('are one sheet each, with the years and the whole oath', () => {
    const text = plain(birthdayCardPaper(sampleCards).html);
    expect(sampleCards.birthdays.length).toBeGreaterThan(3);
    expect(count(text, PARTY_OATH)).toBe(sampleCards.birthdays.length);
    for (const { entry, years } of sampleCards.birthdays) {
      expect(text.replace(/\s/g, '')).toContain(`${entry.person.name}同志：`);
      expect(text).toContain(`入党${years}周年`);
    }
  });
});
