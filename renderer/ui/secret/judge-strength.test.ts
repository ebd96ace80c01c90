import { describe, expect, it } from 'vitest';
import type { PasswordStrength } from '../../../shared/domain/password-strength';
import { judgeHere, judgeInWorker, type StrengthWorker } from './judge-strength';
import type { StrengthQuestion } from './strength.worker';

const weak: PasswordStrength = { score: 0, tooShort: true, tooWeak: true };
const good: PasswordStrength = { score: 4, tooShort: false, tooWeak: false };

/** Answers when told, in the order told. */
function worker() {
  const questions: StrengthQuestion[] = [];
  const listeners = new Map<string, (event: Event) => void>();
  let ended = false;
  const made: StrengthWorker = {
    postMessage: (question: StrengthQuestion) => {
      questions.push(question);
    },
    terminate: () => {
      ended = true;
    },
    addEventListener: (name: string, listener: unknown) => {
      listeners.set(name, listener as (event: Event) => void);
    },
  };
  return {
    made,
    questions,
    isEnded: () => ended,
    answer: (at: number, strength: PasswordStrength) =>
      listeners.get('message')?.({ data: { no: questions[at]?.no, strength } } as unknown as Event),
    fail: () => listeners.get('error')?.(new Event('error')),
  };
}

describe('judging in a worker', () => {
  it('starts one worker with the first question and gives each its own answer', async () => {
    const { made, questions, answer } = worker();
    let started = 0;
    const judge = judgeInWorker(() => {
      started += 1;
      return made;
    });
    expect(started).toBe(0);
    const first = judge('abc', ['李红梅']);
    const second = judge('xiyu-zhuozi-87-lan', []);
    expect(questions.map(({ password, known }) => [password, known])).toEqual([
      ['abc', ['李红梅']],
      ['xiyu-zhuozi-87-lan', []],
    ]);
    answer(1, good);
    answer(0, weak);
    expect([await first, await second, started]).toEqual([weak, good, 1]);
  });

  it('goes on in the page when the worker ends or cannot be started', async () => {
    const { made, fail, isEnded } = worker();
    const judge = judgeInWorker(() => made, judgeHere);
    const waiting = judge('password1', []);
    fail();
    expect((await waiting).tooWeak).toBe(true);
    expect(isEnded()).toBe(true);
    const refused = judgeInWorker(() => {
      throw new TypeError('no workers');
    });
    expect((await refused('xiyu-zhuozi-87-lan', [])).tooWeak).toBe(false);
    expect((await refused('zhibushouce', [])).tooWeak).toBe(true);
  });
});
