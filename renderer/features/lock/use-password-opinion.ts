import { use, useCallback, useEffect, useState } from 'react';
import { JudgeStrengthContext } from '../../ui/secret/judge-strength';
import { opinionOf, type PasswordOpinion } from './password-hint';

/** So long after the last key: on an old PC judging a long word takes longer than typing the next letter. */
const PAUSE_MS = 150;

export type Judge = (password: string) => Promise<PasswordOpinion>;

/**
 * The same judgement as main's: what is called weak here is refused there.
 * @param operatorName what somebody near would try; main counts it, too
 */
export function useJudge(operatorName: string): Judge {
  const judgeStrength = use(JudgeStrengthContext);
  return useCallback(
    async (password) => opinionOf(password, await judgeStrength(password, [operatorName])),
    [judgeStrength, operatorName],
  );
}

/** The opinion about `password` as it stands; undefined while it is being formed, and for an empty one. */
export function usePasswordOpinion(password: string, judge: Judge): PasswordOpinion | undefined {
  const [formed, setFormed] = useState<{ password: string; opinion: PasswordOpinion }>();
  useEffect(() => {
    if (password === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void judge(password).then((opinion) => {
        if (isCurrent) setFormed({ password, opinion });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [password, judge]);
  // The older opinion stays while the next letter is judged, so that the line does not flicker.
  return password === '' ? undefined : formed?.opinion;
}
