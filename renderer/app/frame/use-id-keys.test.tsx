// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { updateOp } from '../../../shared/schema/command';
import { stageBranch } from '../../desk/testing/stage-branch';
import { useIdKeys } from './use-id-keys';

afterEach(cleanup);

it('puts right what a restore left with another vault’s hashes, as soon as the data is open, and only then', async () => {
  const { World, database, writePoint, desk } = await stageBranch();
  const known = (await database.rows('persons').toArray()).filter(({ idNo }) => idNo !== undefined);
  const [person] = known;
  if (!person?.idNo) throw new Error('nobody has a number');
  await writePoint.write('members.change', [updateOp('persons', person, { idKey: 'f'.repeat(32) })]);
  const first = renderHook(useIdKeys, { wrapper: World });
  await waitFor(() => {
    expect(desk.journal.at(-1)?.command.name).toBe('members.rekeyIds');
  });
  first.unmount();
  const answer = await desk['persons.idKeys']({ numbers: [person.idNo] });
  await waitFor(async () => {
    const { idKey } = (await database.rows('persons').get(person.id)) ?? {};
    expect([idKey]).toEqual(answer.ok ? answer.value.keys : []);
  });

  const lines = desk.journal.length;
  const asked = desk.calls.length;
  renderHook(useIdKeys, { wrapper: World });
  await waitFor(() => {
    expect(desk.calls.slice(asked).map(({ name }) => name)).toContain('persons.idKeys');
  });
  // A write would stand behind the look: one of ours comes through after it, and nothing in between.
  const now = (await database.rows('persons').get(person.id)) ?? person;
  await writePoint.write('members.change', [updateOp('persons', now, { rank: '二级主任科员' })]);
  expect(desk.journal.slice(lines).map(({ command }) => command.name)).toEqual(['members.change']);
});
