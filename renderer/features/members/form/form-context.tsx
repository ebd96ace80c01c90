import { createContext, use, useSyncExternalStore } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';
import type { MemberField, MemberFileValues } from '../../../../shared/domain/member-file';
import { memberFieldWords } from '../../../../shared/words/members';
import type { ProblemBoard } from './problem-board';

export type FlagField = 'isLeader' | 'isMobile' | 'isLost' | 'isExempt';
export type TextFieldName = Exclude<MemberField, FlagField>;

/** Stays the same object as long as the form is open. */
export interface MemberFormPort extends Pick<
  UseFormReturn<MemberFileValues>,
  'control' | 'setValue' | 'getValues'
> {
  board: ProblemBoard;
}

export const MemberFormContext = createContext<MemberFormPort | undefined>(undefined);

export function useMemberForm(): MemberFormPort {
  const port = use(MemberFormContext);
  if (!port) throw new Error('a field of the member form outside of it');
  return port;
}

/** One field of the form: value, label, and what is wrong once it has been left. */
export function useMemberField(name: TextFieldName) {
  const { control, board } = useMemberForm();
  const { field, fieldState } = useController({ name, control });
  const remark = useSyncExternalStore(board.subscribe, () => board.remarkOn(name, fieldState.isTouched));
  const isError = remark.startsWith('error:');
  const sentence = remark.slice(remark.indexOf(':') + 1) || undefined;
  return {
    field: { ...field, value: field.value },
    wiring: {
      label: memberFieldWords[name],
      error: isError ? sentence : undefined,
      hint: isError ? undefined : sentence,
    },
  };
}

export function useMemberFlag(name: FlagField) {
  const { control } = useMemberForm();
  const { field } = useController({ name, control });
  return { field: { ...field, value: field.value }, label: memberFieldWords[name] };
}
