import { expect, it } from 'vitest';
import { RevisionLists } from './revision-lists';

const text =
  (...lines: string[]) =>
  (): Buffer =>
    Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');

it('knows the revision of each row of each list, and of no other', () => {
  const lists = new RevisionLists();
  lists.add('persons', { firstId: 'B1', rows: 2 }, text('B1 3', 'B4 1'));
  lists.add('persons', { firstId: 'C1', rows: 1 }, text('C1 12'));
  lists.add('records', { firstId: 'B4', rows: 1 }, text('B4 7'));
  const known = ['A9', 'B1', 'B2', 'B4', 'C1', 'C2'].map((id) => lists.get(`persons/${id}`));
  expect(known).toEqual([undefined, 3, undefined, 1, 12, undefined]);
  expect(lists.get('records/B4')).toBe(7);
  expect(lists.get('members/B4')).toBeUndefined();
});

it('unpacks a list when it is needed, and once', () => {
  const unpacked: string[] = [];
  const lists = new RevisionLists();
  for (const id of ['B1', 'C1']) {
    lists.add('persons', { firstId: id, rows: 1 }, () => {
      unpacked.push(id);
      return text(`${id} 1`)();
    });
  }
  expect(unpacked).toEqual([]);
  expect(['C1', 'C7', 'C1'].map((id) => lists.get(`persons/${id}`))).toEqual([1, undefined, 1]);
  expect(unpacked).toEqual(['C1']);
});

it.each([
  ['is of another length', text('B1 3', 'B2 1')],
  ['is no list', text('B1 x')],
  ['is not finished', () => Buffer.from('B1 3')],
  [
    'does not unpack',
    (): Buffer => {
      throw new Error('unpack');
    },
  ],
])('says so when a list %s', (_, unpack) => {
  const lists = new RevisionLists();
  lists.add('persons', { firstId: 'B1', rows: 1 }, unpack);
  expect(() => lists.get('persons/B1')).toThrow(expect.objectContaining({ code: 'journalDamaged' }));
});
