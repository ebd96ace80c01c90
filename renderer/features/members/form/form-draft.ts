/** What is being typed, kept by main outside the journal until the file is saved. */
import { emptyMemberFile, type MemberFileValues } from '../../../../shared/domain/member-file';

const SCHEMA = 'memberDraft/1';

export interface FormDraft {
  values: MemberFileValues;
  savedAt: string;
  /** The stored file changed after this was typed. */
  isStale: boolean;
}

export function draftContent(values: MemberFileValues): unknown {
  return { schema: SCHEMA, values };
}

/** Values of a stored draft; anything that does not fit the form of today is left out. */
export function readDraftContent(content: unknown): MemberFileValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { schema, values } = content as { schema?: unknown; values?: unknown };
  return schema === SCHEMA ? withOldExemption(fit(emptyMemberFile(), values), values) : undefined;
}

/** A draft from before 免到 had a tick of its own: a decision that was typed means it. */
function withOldExemption(values: MemberFileValues, found: unknown): MemberFileValues {
  const hasTick = typeof found === 'object' && found !== null && 'isExempt' in found;
  return hasTick ? values : { ...values, isExempt: values.exemptBasis !== '' };
}

/** `found` in the shape of `template`: same keys, same types. */
function fit<T>(template: T, found: unknown): T {
  if (typeof template !== 'object' || template === null) {
    return typeof found === typeof template ? (found as T) : template;
  }
  const source = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  const entries = Object.entries(template).map(([key, part]) => [key, fit(part as unknown, source[key])]);
  return Object.fromEntries(entries) as T;
}
