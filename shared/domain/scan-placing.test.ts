import { describe, expect, it } from 'vitest';
import type { Attachment } from '../schema/ledger';
import type { Revision } from '../schema/meeting';
import { pageRanges, placeScan, signedScanOf, type ScannedPage } from './scan-placing';
import { sheetCodeText, type SheetCode } from './sheet-code';

const FIRST = '01J8ZQ4T6V9W3X5Y7A1B2C3D4E';
const SECOND = '01J8ZQ4T6V9W3X5Y7A1B2C3D4F';
const DRAFT = '01J8ZQ4T6V9W3X5Y7A1B2C3D4G';
const OLD_BOOK = '01J8ZQ4T6V9W3X5Y7A1B2C3D4H';
const revisions = (...numbers: number[]): Revision[] => numbers.map((no) => ({ no }) as Revision);
const records = new Map(
  [
    { id: FIRST, state: 'outForSignature' as const, revisions: revisions(1, 2) },
    { id: SECOND, state: 'signed' as const, revisions: revisions(1) },
    { id: DRAFT, state: 'draft' as const, revisions: revisions(1) },
    { id: OLD_BOOK, state: 'signed' as const, revisions: revisions() },
  ].map((record) => [record.id, record]),
);
const code = (recordId: string, rest: Partial<SheetCode> = {}): string =>
  sheetCodeText({ recordId, kind: 'minutes', revision: 1, page: 1, ...rest }) ?? '';
const pages = (...codes: (string | string[])[]): ScannedPage[] =>
  codes.map((one, index) => ({
    page: index + 1,
    codes: typeof one === 'string' ? (one === '' ? [] : [one]) : one,
  }));
const place = (...codes: (string | string[])[]) => placeScan(pages(...codes), records);

describe('placeScan', () => {
  it('gathers the pages of one sheet, in whatever order they were laid on', () => {
    expect(place(code(FIRST, { revision: 2, page: 2 }), code(FIRST, { revision: 2, page: 1 }))).toEqual({
      places: [
        {
          ...{ recordId: FIRST, kind: 'minutes', revision: 2, verdict: 'current' },
          ...{ filePages: [1, 2], sheetPages: [1, 2] },
        },
      ],
      doubts: [],
    });
  });

  it('says that a text was changed after it was printed', () => {
    expect(place(code(FIRST, { revision: 1 })).places[0]?.verdict).toBe('old');
    // Taken back for a typo: what is typed now is another text.
    expect(place(code(DRAFT)).places[0]?.verdict).toBe('old');
    expect(place(code(SECOND)).places[0]?.verdict).toBe('current');
  });

  it('takes a sign-in sheet whatever became of the minutes', () => {
    const reading = place(code(DRAFT, { kind: 'signIn', revision: 0 }));
    expect(reading.places).toMatchObject([{ recordId: DRAFT, kind: 'signIn', verdict: 'current' }]);
  });

  it('takes a record that was signed in the book, before there were drafts', () => {
    expect(place(code(OLD_BOOK, { revision: 0 })).places[0]?.verdict).toBe('current');
  });

  it('asks about everything that is not surely ours', () => {
    expect(place('').doubts).toEqual([{ kind: 'noCode', filePages: [1] }]);
    expect(place('https://example.org').doubts).toEqual([{ kind: 'foreign', filePages: [1] }]);
    expect(place(code(FIRST, { revision: 0 })).doubts).toEqual([
      { kind: 'draft', recordId: FIRST, filePages: [1] },
    ]);
    expect(place(code(FIRST, { revision: 3 })).doubts).toEqual([
      { kind: 'noRevision', recordId: FIRST, filePages: [1] },
    ]);
    expect(place(code('01J8ZQ4T6V9W3X5Y7A1B2C3D4Z')).doubts).toEqual([{ kind: 'noRecord', filePages: [1] }]);
    expect(place('', code(FIRST, { revision: 3 })).places).toEqual([]);
  });

  it('keeps the empty back of a sheet with it, but never with one of two', () => {
    const one = place(code(SECOND), '', code(SECOND, { page: 2 }), '');
    expect(one.places).toMatchObject([{ filePages: [1, 2, 3, 4], sheetPages: [1, 2] }]);
    expect(one.doubts).toEqual([]);
    const two = place(code(FIRST, { revision: 2 }), '', code(SECOND), 'https://example.org');
    expect(two.places.map(({ recordId, filePages }) => [recordId, filePages])).toEqual([
      [FIRST, [1]],
      [SECOND, [3]],
    ]);
    expect(two.doubts).toEqual([
      { kind: 'noCode', filePages: [2] },
      { kind: 'foreign', filePages: [4] },
    ]);
  });

  it('sees both sheets of an opened book, and our code beside a foreign one', () => {
    const both = place([code(FIRST, { revision: 2 }), code(SECOND)]);
    expect(both.places.map(({ recordId }) => recordId)).toEqual([FIRST, SECOND]);
    const beside = place(['https://example.org', code(SECOND)]);
    expect(beside).toMatchObject({ places: [{ recordId: SECOND }], doubts: [] });
  });
});

describe('signedScanOf', () => {
  const scan = (id: string, revisionNo?: number, kind = 'signedScan'): Attachment =>
    ({ id, kind, ...(revisionNo === undefined ? {} : { revisionNo }) }) as Attachment;
  const how = (...hows: Revision['how'][]): Revision[] =>
    hows.map((one, index) => ({ no: index + 1, how: one }) as Revision);

  it('never takes the signature under an older text', () => {
    const out = { revisions: how('withdrawn', 'sent') };
    expect(signedScanOf(out, [scan('a', 1)])).toBeUndefined();
    expect(signedScanOf(out, [scan('a', 1), scan('s', undefined, 'signInScan'), scan('b', 2)])?.id).toBe('b');
    expect(signedScanOf(out, [scan('a', 1), scan('hand')])?.id).toBe('hand');
  });

  it('goes on showing what was signed after a correction, and the one that was named before all', () => {
    const corrected = { revisions: how('signed', 'corrected') };
    expect(signedScanOf(corrected, [scan('a', 1)])?.id).toBe('a');
    const signature = { by: '单文静', signedOn: '2026-09-18', scanAttachmentId: 'b' };
    expect(signedScanOf({ ...corrected, signature }, [scan('a', 1), scan('b', 1)])?.id).toBe('b');
    expect(signedScanOf(null, [scan('hand')])?.id).toBe('hand');
  });
});

describe('pageRanges', () => {
  it('writes pages as people do', () => {
    expect(pageRanges([3])).toBe('3');
    expect(pageRanges([8, 1, 2, 3, 5])).toBe('1–3、5、8');
    expect(pageRanges([])).toBe('');
  });
});
