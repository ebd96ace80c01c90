/** The draft file of a text being typed: exactly the form, read back field by field. */
import type { BranchTextForm } from '../../../shared/domain/branch-texts';

const fields = [
  ...(['title', 'addressee', 'bodyText', 'annexText', 'signer'] as const),
  ...(['datedOn', 'deliveredOn', 'deliveredTo', 'paperPlace'] as const),
] satisfies readonly (keyof BranchTextForm)[];

export function toTextDraft(form: BranchTextForm): { branchText: BranchTextForm } {
  return { branchText: form };
}

/** undefined for what is no draft of a text. */
export function readTextDraft(content: unknown): BranchTextForm | undefined {
  const stored = (content as { branchText?: unknown } | null)?.branchText;
  if (typeof stored !== 'object' || stored === null) return undefined;
  const given = stored as Record<string, unknown>;
  if (!fields.every((field) => typeof given[field] === 'string')) return undefined;
  return Object.fromEntries(fields.map((field) => [field, given[field]])) as unknown as BranchTextForm;
}
