import { useState } from 'react';
import { newPasswordWords as words } from '../../../shared/words/lock';
import { usePreferences } from '../../desk/preferences-context';
import { isTypeable } from '../../ui/secret/typeable';
import type { PasswordOpinion } from './password-hint';
import { useJudge, usePasswordOpinion } from './use-password-opinion';

export interface NewPassword {
  readonly password: string;
  readonly repeat: string;
  readonly opinion: PasswordOpinion | undefined;
  readonly errors: { password: string | undefined; repeat: string | undefined };
  readonly setPassword: (password: string) => void;
  readonly setRepeat: (repeat: string) => void;
  readonly leave: (field: 'password' | 'repeat') => void;
  /** The password when both fields are good; otherwise both say what is wrong. */
  readonly take: () => Promise<string | undefined>;
}

/** State of the two fields of a new password; errors appear on leaving a field and all together on `take`. */
export function useNewPassword(): NewPassword {
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [left, setLeft] = useState({ password: false, repeat: false });
  const { operatorName } = usePreferences().preferences;
  const judge = useJudge(operatorName);
  const opinion = usePasswordOpinion(password, judge);
  const faults = faultsOf(password, repeat, opinion);
  return {
    password,
    repeat,
    opinion,
    errors: {
      // Full width is said at once: the longer it goes on, the more is typed in vain.
      password: left.password || !isTypeable(password) ? faults.password : undefined,
      repeat: left.repeat ? faults.repeat : undefined,
    },
    setPassword,
    setRepeat,
    leave: (field) => {
      // Nothing was typed: whoever only looks round is not told off.
      if ((field === 'password' ? password : repeat) !== '')
        setLeft((before) => ({ ...before, [field]: true }));
    },
    take: async () => {
      setLeft({ password: true, repeat: true });
      const formed = password === '' ? undefined : await judge(password);
      const found = faultsOf(password, repeat, formed);
      return found.password === undefined && found.repeat === undefined ? password : undefined;
    },
  };
}

function faultsOf(
  password: string,
  repeat: string,
  opinion: PasswordOpinion | undefined,
): NewPassword['errors'] {
  return {
    password: faultOfPassword(password, opinion),
    repeat: repeat === '' ? words.repeatMissing : repeat === password ? undefined : words.repeatDiffers,
  };
}

function faultOfPassword(password: string, opinion: PasswordOpinion | undefined): string | undefined {
  if (password === '') return words.missing;
  if (!isTypeable(password)) return words.notTypeable;
  // How to make it better stands in the line below, which is there all the time.
  return opinion?.level === 'weak' ? words.tooWeak : undefined;
}
