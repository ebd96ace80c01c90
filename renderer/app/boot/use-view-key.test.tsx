// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { openDatabase } from '../../data/open-database';
import { importViewKey } from '../../data/view-key';
import { createWritePoint } from '../../data/write-point';
import { createFakeDesk } from '../../desk/fake-desk';
import { journalOf } from '../../desk/journal-of-desk';
import { useViewKey } from './use-view-key';

afterEach(cleanup);

const answer = (id: string) => succeed({ keyId: id, key: btoa(id.repeat(32)) });

it('takes the key main has now, and each one that follows; a lock in between changes nothing', async () => {
  let current: ReturnType<typeof answer> | ReturnType<typeof fail> = answer('b');
  const desk = createFakeDesk({ 'vault.getViewKey': () => current });
  const ports = { journal: journalOf(desk), newId: () => '', now: () => '', operator: () => '' };
  const viewKey = await importViewKey('a', btoa('a'.repeat(32)));
  const opened = await openDatabase(ports, { name: 'use-view-key-test', viewKey });
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const { database } = opened;
  const writePoint = createWritePoint(database, ports);
  renderHook(() => {
    useViewKey(desk, writePoint);
  });
  // It had changed before anybody listened.
  await waitFor(async () => {
    expect((await database.meta.get('viewKey'))?.value).toBe('b');
  });
  current = fail('vaultLocked');
  desk.emit('vault.viewKeyChanged', {});
  current = answer('c');
  desk.emit('vault.viewKeyChanged', {});
  await waitFor(async () => {
    expect((await database.meta.get('viewKey'))?.value).toBe('c');
  });
  expect(database.hasOlderViewKeys).toBe(false);
  expect(desk.calls.map(({ name }) => name)).not.toContain('app.reportPageError');
  database.close();
});
