import { expect, it } from 'vitest';
import { contract, type RequestName } from '../../shared/ipc/contract';
import {
  requestsBeforeVault,
  requestsWhileLocked,
  vaultRequests,
  type VaultState,
} from '../../shared/ipc/requests/vault';
import { answerRequest, type Handlers } from '../shell/answer-request';
import { indexUrl } from '../shell/origin';
import { createLockGate, type LockGate } from './lock-gate';

const names = Object.keys(contract) as RequestName[];
const states: VaultState[] = ['none', 'clear', 'confirming', 'locked', 'sealing', 'open'];
const page = { registered: true, frame: { url: indexUrl, isMainFrame: true } };
const log = { file: '', info: () => undefined, warn: () => undefined, error: () => undefined };

function gateIn(state: VaultState, lockRequired: boolean): LockGate {
  return createLockGate({ state, start: () => Promise.resolve() }, lockRequired);
}

async function answered(state: VaultState, lockRequired: boolean): Promise<RequestName[]> {
  const gate = gateIn(state, lockRequired);
  const refused = await Promise.all(names.map((name) => gate.refuses(name)));
  return names.filter((_, at) => refused[at] === false);
}

it('answers everything when no lock is required', async () => {
  for (const state of states) expect(await answered(state, false)).toEqual(names);
});

it('answers only the harmless ones while it is locked', async () => {
  for (const state of ['locked', 'sealing'] as const) {
    expect((await answered(state, true)).sort()).toEqual([...requestsWhileLocked].sort());
  }
  expect(await answered('open', true)).toEqual(names);
});

it('prints the recovery sheet before there is a vault', async () => {
  for (const state of ['none', 'clear', 'confirming'] as const) {
    const expected = [...requestsWhileLocked, ...requestsBeforeVault];
    expect((await answered(state, true)).sort()).toEqual([...expected].sort());
  }
});

it('never gives out the key of the view, nor a row, while it is locked', async () => {
  const open = await answered('locked', true);
  for (const name of ['vault.getViewKey', 'journal.readRows', 'journal.commit', 'drafts.read'] as const) {
    expect(open).not.toContain(name);
  }
  expect(Object.keys(vaultRequests).filter((name) => !open.includes(name as RequestName))).toEqual([
    'vault.fetchKeys',
    'vault.getViewKey',
  ]);
});

it('waits for the state at the very start', async () => {
  let state: VaultState = 'open';
  const gate = createLockGate(
    {
      get state() {
        return state;
      },
      start: () => {
        state = 'locked';
        return Promise.resolve();
      },
    },
    true,
  );
  expect(await gate.refuses('journal.getState')).toBe(true);
});

it('keeps a refused request from its handler', async () => {
  const reached: string[] = [];
  const entries = names.map((name) => [name, () => void reached.push(name)]);
  const handlers = Object.fromEntries(entries) as Handlers;
  const message = { name: 'drafts.list', input: {} };
  const shut = await answerRequest(handlers, log, page, message, gateIn('locked', true));
  expect(shut).toMatchObject({ ok: false, failure: { code: 'vaultLocked' } });
  expect(reached).toEqual([]);
  expect(await answerRequest(handlers, log, page, message, gateIn('locked', false))).toMatchObject({
    ok: true,
  });
  expect(reached).toEqual(['drafts.list']);
});
