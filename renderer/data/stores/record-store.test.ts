import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { BranchDatabase } from '../database';
import { listRecords, listRecordsAround } from './record-store';

let database: BranchDatabase;
beforeEach(async () => {
  database = new BranchDatabase('record-store-test');
  await database.open();
});
afterEach(() => database.delete());

/** Only what the reads look at; the schema is checked where rows are written. */
async function put(id: string, startAt: string, state: OrgLifeRecord['state'], branchId = 'ours') {
  await database.table('records').put({ id, branchId, startAt, state });
}

it('takes the days asked for to their last minute, and everything not yet signed', async () => {
  await put('a', '2025-12-31T23:59', 'signed');
  await put('b', '2026-01-01T00:00', 'signed');
  await put('c', '2026-12-31T23:59', 'signed');
  await put('d', '2027-01-01T00:00', 'signed');
  await put('e', '2019-05-10T14:00', 'draft');
  await put('f', '2019-06-10T14:00', 'outForSignature');
  await put('g', '2027-02-10T14:00', 'planned');
  await put('h', '2026-03-10T14:00', 'draft');
  await put('i', '2026-03-11T14:00', 'draft', 'another');
  await put('j', '2018-03-11T14:00', 'draft', 'another');
  const around = await listRecordsAround(database, 'ours', { first: '2026-01-01', last: '2026-12-31' });
  expect(around.map(({ id }) => id)).toEqual(['e', 'f', 'b', 'h', 'c', 'g']);
  const all = await listRecords(database, 'ours');
  expect(all.map(({ id }) => id)).toEqual(['e', 'f', 'a', 'b', 'h', 'c', 'd', 'g']);
});
