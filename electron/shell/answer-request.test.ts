import { describe, expect, it } from 'vitest';
import { contract, type RequestName } from '../../shared/ipc/contract';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { requestNames } from '../../shared/ipc/request-names';
import { describe as describeCause, type Log } from '../logging/log';
import { createLockGate } from '../vault/lock-gate';
import {
  answerRequest,
  isPlainData,
  isTrustedSender,
  withoutPlaces,
  type Handlers,
  type Sender,
} from './answer-request';
import { indexUrl } from './origin';

const ours: Sender = { registered: true, frame: { url: indexUrl, isMainFrame: true } };

/** Nothing is locked. */
const opened = createLockGate({ state: 'open', start: () => Promise.resolve() }, true);

interface Kept extends Log {
  lines: string[];
}
function keepLog(): Kept {
  const lines: string[] = [];
  const add = (message: string, cause?: unknown): void => {
    lines.push(`${message} ${cause === undefined ? '' : describeCause(cause)}`);
  };
  return { file: '', lines, info: add, warn: add, error: add };
}

/** Handlers that record what reached them. */
function recording(overrides: Partial<Handlers> = {}): { handlers: Handlers; reached: unknown[] } {
  const reached: unknown[] = [];
  const entries = requestNames.map((name) => [
    name,
    (input: unknown) => {
      reached.push([name, input]);
      return { from: name };
    },
  ]);
  return { handlers: { ...Object.fromEntries(entries), ...overrides } as Handlers, reached };
}

it('lists every request of the contract for the preload', () => {
  expect([...requestNames].sort()).toEqual(Object.keys(contract).sort());
});

describe('who may ask', () => {
  const frames: [string, Sender][] = [
    ['no frame (gone)', { registered: true, frame: null }],
    ['an unknown window', { ...ours, registered: false }],
    ['a sub-frame', { registered: true, frame: { url: indexUrl, isMainFrame: false } }],
    ...[
      'app://branch-handbook.evil/index.html',
      'app://branch-handbook@evil/index.html',
      'app://user:pw@branch-handbook/index.html',
      'app://branch-handbook:80/index.html',
      'app://BRANCH-handbook/index.html',
      'app://branch-handbook/attachment/00',
      'app://branch-handbook/',
      'https://branch-handbook/index.html',
      'apps://branch-handbook/index.html',
      'blob:app://branch-handbook/1',
      'about:blank',
      'about:srcdoc',
      'data:text/html,app://branch-handbook/index.html',
      'file:///app://branch-handbook/index.html',
      'not a url',
      '',
    ].map((url): [string, Sender] => [url, { registered: true, frame: { url, isMainFrame: true } }]),
  ];
  it.each(frames)('not %s', async (_what, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
    const { handlers, reached } = recording();
    for (const name of requestNames) {
      const reply = await answerRequest(handlers, keepLog(), sender, { name, input: {} }, opened);
      expect(reply).toMatchObject({ ok: false, failure: { code: 'notAllowed' } });
    }
    expect(reached).toEqual([]);
  });

  it('our page, with any route, and the problem page', () => {
    for (const url of [
      indexUrl,
      `${indexUrl}#/members`,
      'app://branch-handbook/problem.html?reason=crashed',
    ]) {
      expect(isTrustedSender({ registered: true, frame: { url, isMainFrame: true } })).toBe(true);
    }
  });
});

describe('what is asked', () => {
  it('reaches the handler decoded, and its answer comes back', async () => {
    const { handlers, reached } = recording();
    const message = { name: 'app.setPreferences', input: { textSize: 'large', unknown: 1 } };
    expect(await answerRequest(handlers, keepLog(), ours, message, opened)).toEqual({
      ok: true,
      value: { from: 'app.setPreferences' },
    });
    expect(reached).toEqual([['app.setPreferences', { textSize: 'large' }]]);
  });

  it.each([
    undefined,
    null,
    'app.getInfo',
    42,
    [],
    {},
    { name: 1, input: {} },
    { name: 'app.getinfo', input: {} },
    { name: 'constructor', input: {} },
    { name: '__proto__', input: {} },
    { name: 'toString', input: {} },
    { name: 'app.getInfo', input: {}, more: 1 },
    { name: 'x'.repeat(1_000_000), input: {} },
  ])('is refused when there is no such request: %#', async (message) => {
    const { handlers, reached } = recording();
    const reply = await answerRequest(handlers, keepLog(), ours, message, opened);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
    expect(JSON.stringify(reply).length).toBeLessThan(500);
    expect(reached).toEqual([]);
  });

  const long = 'x'.repeat(1_000_000);
  const hostile: unknown[] = [
    undefined,
    null,
    long,
    0,
    [],
    [[]],
    new Map(),
    new Uint8Array(8),
    JSON.parse('{"__proto__":{"polluted":true}}'),
  ];
  it('every request refuses input that is not its own', async () => {
    const { handlers, reached } = recording();
    for (const name of requestNames) {
      for (const input of hostile) {
        const reply = await answerRequest(handlers, keepLog(), ours, { name, input }, opened);
        expect(reply, name).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
      }
    }
    expect(reached).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('a 1 MB string in any text field is refused, and neither logged nor sent back', async () => {
    const { handlers } = recording();
    const log = keepLog();
    const inputs: [RequestName, unknown][] = [
      ['files.grantDropped', { paths: [long] }],
      ['app.setPreferences', { operatorName: long }],
      ['app.reportPageError', { message: long, stack: '' }],
      ['drafts.read', { ownerId: long }],
      ['archive.verify', { token: long }],
      ['attachments.check', { sha512: long }],
    ];
    for (const [name, input] of inputs) {
      const reply = await answerRequest(handlers, log, ours, { name, input }, opened);
      expect(reply, name).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
      expect(JSON.stringify(reply).length).toBeLessThan(500);
    }
    expect(log.lines.join('').length).toBeLessThan(5_000);
  });

  it('free-form drafts are looked at for what JSON cannot hold', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    let deep: unknown = 1;
    for (let depth = 0; depth < 70; depth += 1) deep = [deep];
    for (const value of [
      cycle,
      deep,
      { a: [JSON.parse('{"__proto__":1}')] },
      { a: new Date(0) },
      { a: 1n },
    ]) {
      expect(isPlainData(value)).toBe(false);
    }
    expect(isPlainData({ a: [1, 'x', null, { b: undefined, constructor: 'a name' }] })).toBe(true);
  });
});

describe('what goes wrong', () => {
  it('an expected failure keeps its code', async () => {
    const { handlers } = recording({
      'journal.getState': () => Promise.reject(new ExpectedFailure('journalDamaged', 'line 3')),
    });
    const reply = await answerRequest(
      handlers,
      keepLog(),
      ours,
      { name: 'journal.getState', input: {} },
      opened,
    );
    expect(reply).toEqual({ ok: false, failure: { code: 'journalDamaged', message: 'line 3' } });
  });

  it('a bug is logged with its cause and says nothing of itself to the page', async () => {
    const { handlers } = recording({
      'app.getInfo': () => {
        throw new Error('/home/li/secret');
      },
    });
    const log = keepLog();
    const reply = await answerRequest(handlers, log, ours, { name: 'app.getInfo', input: {} }, opened);
    expect(reply).toEqual({ ok: false, failure: { code: 'internal', message: 'app.getInfo' } });
    expect(log.lines.join()).toContain('/home/li/secret');
  });
});

it.each([
  ["ENOTDIR: not a directory, mkdir '/tmp/a b/支部手册备份'", 'ENOTDIR: not a directory, mkdir …'],
  ["EBUSY: rename 'C:\\Users\\单 文静\\a.json' -> 'C:\\b'", 'EBUSY: rename … -> …'],
  ['lp: Error - unable to access "/home/单文静/x.pdf"', 'lp: Error - unable to access …'],
  ['cannot open /etc/cups/client.conf now', 'cannot open … now'],
  ['\\\\server\\share\\a is gone', '… is gone'],
  ['000003.jsonl, byte 12: chain broken at seq 4', '000003.jsonl, byte 12: chain broken at seq 4'],
  ['stored revision differs: records/01HX', 'stored revision differs: records/01HX'],
])('tells the page no place: %s', (message, told) => {
  expect(withoutPlaces(message)).toBe(told);
});

it('tells a failure without the place it happened in', async () => {
  const { handlers } = recording({
    'app.saveDataCopy': () => Promise.reject(new ExpectedFailure('notWritable', "EACCES, open '/home/a/b'")),
  });
  const log = keepLog();
  const reply = await answerRequest(handlers, log, ours, { name: 'app.saveDataCopy', input: {} }, opened);
  expect(reply).toEqual({ ok: false, failure: { code: 'notWritable', message: 'EACCES, open …' } });
  expect(log.lines.join()).toContain('/home/a/b');
});
