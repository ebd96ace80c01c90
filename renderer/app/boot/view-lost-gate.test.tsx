// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { appWords } from '../../../shared/words/app';
import { BranchDatabase } from '../../data/database';
import { useBeforeClose } from '../../desk/before-close';
import { DeskProvider } from '../../desk/desk-context';
import { createFakeDesk } from '../../desk/fake-desk';
import { expectAccessible } from '../../desk/testing/stage-branch';
import { ViewLostGate } from './ViewLostGate';

const words = appWords.boot;

it('stores what is being typed, then gives way to a page with one way out', async () => {
  const database = await new BranchDatabase('lost-gate').openWatched();
  const order: string[] = [];
  function Form() {
    useBeforeClose(() => {
      order.push(screen.queryByText(words.lost.notUpdated.title) ? 'page' : 'draft');
      return Promise.resolve();
    });
    return <p>正在填写</p>;
  }
  render(
    <DeskProvider desk={createFakeDesk()}>
      <ViewLostGate database={database}>
        <Form />
      </ViewLostGate>
    </DeskProvider>,
  );
  expect(screen.getByText('正在填写')).toBeTruthy();
  act(() => {
    database.lose('notUpdated');
  });
  expect(await screen.findByText(words.lost.notUpdated.title)).toBeTruthy();
  expect(order).toEqual(['draft']);
  expect(screen.queryByText('正在填写')).toBeNull();
  expect(document.body.textContent).toContain('E-127');
  expect(screen.getByRole('button', { name: words.reload })).toBeTruthy();
  expect(document.documentElement.dataset['appState']).toBe('viewLost');
  await expectAccessible();
  await database.delete();
});
