import { useState, type KeyboardEvent } from 'react';
import { keyboardWords } from '../../../shared/words/lock';
import { TextField, type TextFieldProps } from '../field/TextField';
import { isTypeable } from './typeable';

/** A covered field that says what goes wrong unseen: Caps Lock, an input method in full width. */
export function PasswordField(props: Omit<TextFieldProps, 'secret' | 'hint'>) {
  const [isCapsOn, setCapsOn] = useState(false);
  const look = (event: KeyboardEvent): void => {
    setCapsOn(event.getModifierState('CapsLock'));
  };
  const hint = [
    isCapsOn ? keyboardWords.capsLock : '',
    isTypeable(props.value) ? '' : keyboardWords.fullWidth,
  ].join('');
  return (
    // Both: the key itself changes the state only when it comes up on some systems.
    <div onKeyDown={look} onKeyUp={look}>
      <TextField {...props} secret hint={hint === '' ? undefined : hint} />
    </div>
  );
}
