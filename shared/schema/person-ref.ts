/** Somebody named in a record: a member by id, or anybody by name and identity. The name is kept as written. */
import { z } from 'zod';
import { idSchema, text } from './primitives';

export const personRefSchema = z.object({
  memberId: idSchema.optional(),
  name: text(40),
  identity: text(30).optional(),
});
export type PersonRef = z.infer<typeof personRefSchema>;
