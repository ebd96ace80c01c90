import { expect, it } from 'vitest';
import { RevisionLists } from './revision-lists';

const text = (...lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

function filled(): RevisionLists {
  const lists = new RevisionLists();
  expect(lists.add('persons', { firstId: 'B1', rows: 2 }, text('B1 3', 'B4 1'))).toBe(true);
  expect(lists.add('persons', { firstId: 'C1', rows: 1 }, text('C1 12'))).toBe(true);
  expect(lists.add('records', { firstId: 'B4', rows: 1 }, text('B4 7'))).toBe(true);
  return lists;
}

it('knows the revision of each row of each list, and of no other', () => {
  const lists = filled();
  const known = ['A9', 'B1', 'B2', 'B4', 'C1', 'C2'].map((id) => lists.get(`persons/${id}`));
  expect(known).toEqual([undefined, 3, undefined, 1, 12, undefined]);
  expect(lists.get('persons/B4')).toBe(1); // asked again, when the list was taken apart already
  expect(lists.get('records/B4')).toBe(7);
  expect(lists.get('members/B4')).toBeUndefined();
});

it('takes no list of another length, or with an unfinished line', () => {
  const lists = new RevisionLists();
  expect(lists.add('persons', { firstId: 'B1', rows: 2 }, text('B1 3'))).toBe(false);
  expect(lists.add('persons', { firstId: 'B1', rows: 1 }, text('B1 3', 'B2 1'))).toBe(false);
  expect(lists.add('persons', { firstId: 'B1', rows: 1 }, Buffer.from('B1 3'))).toBe(false);
  expect(lists.get('persons/B1')).toBeUndefined();
});

it('says so when a list is no list of revisions', () => {
  const lists = new RevisionLists();
  lists.add('persons', { firstId: 'B1', rows: 1 }, text('B1 x'));
  expect(() => lists.get('persons/B1')).toThrow(expect.objectContaining({ code: 'journalDamaged' }));
});
