import { useEffect, useState } from 'react';
import { opinionOf, type PasswordOpinion } from './password-hint';

/** So long after the last key: on an old PC judging a long word takes longer than typing the next letter. */
const PAUSE_MS = 150;

/** Fetched when the first letter is typed, and then kept by the page. */
const loadStrength = () => import('../../../shared/domain/password-strength');

/**
 * The opinion about `password` as it stands; undefined while it is being formed, and for an empty one.
 * @param operatorName what somebody near would try; main counts it, too
 */
export function usePasswordOpinion(password: string, operatorName: string): PasswordOpinion | undefined {
  const [formed, setFormed] = useState<{ password: string; opinion: PasswordOpinion }>();
  useEffect(() => {
    if (password === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void judge(password, operatorName).then((opinion) => {
        if (isCurrent) setFormed({ password, opinion });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [password, operatorName]);
  // The older opinion stays while the next letter is judged, so that the line does not flicker.
  return password === '' ? undefined : formed?.opinion;
}

/** The same judgement as main's: what is called weak here is refused there. */
export async function judge(password: string, operatorName: string): Promise<PasswordOpinion> {
  const { judgePassword } = await loadStrength();
  return opinionOf(password, judgePassword(password, [operatorName]));
}
