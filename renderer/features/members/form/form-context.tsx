import { createContext, use } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { MemberProblem } from '../../../../shared/domain/member-checks';
import type { MemberField, MemberFileValues } from '../../../../shared/domain/member-file';
import { memberFieldWords, memberProblemText } from '../../../../shared/words/members';

export type FlagField = 'isLeader' | 'isMobile' | 'isLost';
export type TextFieldName = Exclude<MemberField, FlagField>;

interface FormPort {
  control: Control<MemberFileValues>;
  problems: readonly MemberProblem[];
  /** Every problem is shown: an old file is open, or saving was tried. */
  isAsked: boolean;
  /** Field being typed in, with the problem it had when it was entered. */
  focused: { name: string; code: string | undefined } | undefined;
}

export const MemberFormContext = createContext<FormPort | undefined>(undefined);

/**
 * One field of the form: value, label, and what is wrong once it has been left. While it is typed in, only the
 * problem it already had stays in sight, so that nobody is scolded halfway through a number.
 */
export function useMemberField(name: TextFieldName) {
  const port = usePort();
  const { field, fieldState } = useController({ name, control: port.control });
  const found = port.problems.filter((problem) => problem.field === name);
  const isTyping = port.focused?.name === name;
  const isShown = port.isAsked || fieldState.isTouched;
  const shown = isShown ? found.filter((problem) => !isTyping || problem.code === port.focused?.code) : [];
  const error = shown.find((problem) => problem.severity === 'error');
  const warning = shown.find((problem) => problem.severity === 'warning');
  return {
    field: { ...field, value: field.value },
    wiring: {
      label: memberFieldWords[name],
      error: error && memberProblemText(error),
      hint: error || !warning ? undefined : memberProblemText(warning),
    },
  };
}

export function useMemberFlag(name: FlagField) {
  const port = usePort();
  const { field } = useController({ name, control: port.control });
  return { field: { ...field, value: field.value }, label: memberFieldWords[name] };
}

function usePort(): FormPort {
  const port = use(MemberFormContext);
  if (!port) throw new Error('a field of the member form outside of it');
  return port;
}
