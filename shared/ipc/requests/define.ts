import type { z } from 'zod';

export interface RequestDefinition<Input extends z.ZodType, Answer> {
  input: Input;
  /** Carries the answer's type only; always undefined at run time. */
  answer: Answer | undefined;
}

/** `request<Answer>()(input)`: two steps because TypeScript infers all type arguments or none. */
export function request<Answer>() {
  return <Input extends z.ZodType>(input: Input): RequestDefinition<Input, Answer> => ({
    input,
    answer: undefined,
  });
}
