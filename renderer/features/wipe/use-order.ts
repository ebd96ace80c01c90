/** What is typed before anything is allowed: the way, for the one without a copy the branch's name, the password. */
import { useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import { failureText } from '../../../shared/words/failures';
import { newPasswordWords } from '../../../shared/words/lock';
import { wipeWords } from '../../../shared/words/wipe';
import { useBranch } from '../../data/data-context';
import type { WipeWay } from './use-wipe';

export interface Order {
  way: WipeWay;
  choose: (way: WipeWay) => void;
  /** The branch's short name, typed as a sign of having understood. */
  phrase: string;
  typePhrase: (text: string) => void;
  phraseFault: string | undefined;
  wantedPhrase: string;
  password: string;
  typePassword: (text: string) => void;
  passwordFault: string | undefined;
  /** Goes up with every refusal: the field that is wrong takes the focus. */
  faults: number;
  submit: () => Promise<void>;
}

/** Kept by the page, not by its first step: a refusal comes back to what was chosen. */
export function useOrder(prepare: (way: WipeWay, password: string) => Promise<Failure | undefined>): Order {
  const { shortName } = useBranch();
  const [way, setWay] = useState<WipeWay>('secondCopy');
  const [phrase, setPhrase] = useState('');
  const [phraseFault, setPhraseFault] = useState<string>();
  const [password, setPassword] = useState('');
  const [passwordFault, setPasswordFault] = useState<string>();
  const [faults, setFaults] = useState(0);
  const countFault = (): void => setFaults((before) => before + 1);
  const submit = async (): Promise<void> => {
    const isPhraseWrong = way === 'withoutCopy' && phrase.trim() !== shortName;
    setPhraseFault(isPhraseWrong ? wipeWords.order.phraseWrong(shortName) : undefined);
    setPasswordFault(password === '' ? newPasswordWords.missing : undefined);
    if (isPhraseWrong || password === '') {
      countFault();
      return;
    }
    const refused = await prepare(way, password);
    setPassword('');
    if (!refused) return;
    setPasswordFault(failureText(refused));
    countFault();
  };
  return {
    way,
    choose: (chosen) => {
      setWay(chosen);
      setPhrase('');
      setPhraseFault(undefined);
    },
    phrase,
    typePhrase: (text) => {
      setPhrase(text);
      setPhraseFault(undefined);
    },
    phraseFault,
    wantedPhrase: shortName,
    password,
    typePassword: (text) => {
      setPassword(text);
      setPasswordFault(undefined);
    },
    passwordFault,
    faults,
    submit,
  };
}
