import { createContext } from 'react';
import type { PasswordStrength } from '../../../shared/domain/password-strength';
import type { StrengthAnswer, StrengthQuestion } from './strength.worker';
import workerUrl from './strength.worker?worker&url';

/** @param known words somebody near would try: the operator's name */
export type JudgeStrength = (password: string, known: readonly string[]) => Promise<PasswordStrength>;

/** Address of the worker's own file, served like any other file of the app. */
export const strengthWorkerUrl: string = workerUrl;

/** In the page itself, where there is no worker: the estimator is fetched when the first letter is judged. */
export const judgeHere: JudgeStrength = async (password, known) => {
  const { judgePassword } = await import('../../../shared/domain/password-strength');
  return judgePassword(password, known);
};

/** The app provides one that judges in a worker (theme/PageWorkers). */
export const JudgeStrengthContext = createContext<JudgeStrength>(judgeHere);

/** What of a worker is needed. */
export type StrengthWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Judges in a worker that is started with the first question and then kept. A worker that cannot be started, or
 * ends, is not tried again: the page then judges itself, because without an opinion no password could be set.
 */
export function judgeInWorker(
  start: () => StrengthWorker,
  instead: JudgeStrength = judgeHere,
): JudgeStrength {
  const waiting = new Map<number, { give: (strength: PasswordStrength) => void; giveUp: () => void }>();
  let asked = 0;
  let worker: StrengthWorker | undefined;
  let isBroken = false;

  const fail = (): void => {
    isBroken = true;
    worker?.terminate();
    for (const { giveUp } of waiting.values()) giveUp();
    waiting.clear();
  };
  const started = (): StrengthWorker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', (event) => {
      const { no, strength } = (event as MessageEvent<StrengthAnswer>).data;
      waiting.get(no)?.give(strength);
      waiting.delete(no);
    });
    worker.addEventListener('error', fail);
    return worker;
  };
  const ask = (password: string, known: readonly string[]): Promise<PasswordStrength | undefined> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, { give: resolve, giveUp: () => resolve(undefined) });
      try {
        started().postMessage({ no: asked, password, known } satisfies StrengthQuestion);
      } catch {
        fail();
      }
    });
  return async (password, known) =>
    (isBroken ? undefined : await ask(password, known)) ?? instead(password, known);
}
