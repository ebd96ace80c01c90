/** What a row would change on a member already on file. Blank cells never erase. */
import { coverNumbers } from '../domain/cover-numbers';
import { comparePartialDates } from '../domain/dates';
import { importFields, isDateField, type ImportField, type MemberValues } from './fields';
import { canonicalGroupName } from './group-name';
import { readPosts } from './party-posts';
import { compact } from './plain-text';

export interface FieldChange {
  field: ImportField;
  /** As stored; absent when nothing was stored. */
  before?: string;
  after: string;
}

export function changesAgainst(stored: MemberValues, values: MemberValues): FieldChange[] {
  return importFields.flatMap((field) => {
    const [before, after] = [stored[field], values[field]];
    if (after === undefined || before === after) return [];
    if (before !== undefined && saysTheSame(field, before, after)) return [];
    return [{ field, ...(before === undefined ? {} : { before }), after }];
  });
}

/** Another way of writing the same, or less than we already know (1971.05 beside 1971-05-18). */
function saysTheSame(field: ImportField, before: string, after: string): boolean {
  if (isDateField(field)) return comparePartialDates(before, after) === 0 && after.length <= before.length;
  if (field === 'groupName') return canonicalGroupName(before) === canonicalGroupName(after);
  if (field === 'partyPost') return addsNoPost(before, after);
  const bare = (text: string): string => compact(text).replace(/[-,，、;；/.·]/g, '');
  // A covered list of ours comes back, with a telephone in a remark: it knows less than what is stored.
  return bare(before) === bare(after) || bare(coverNumbers(before)) === bare(after);
}

function addsNoPost(before: string, after: string): boolean {
  const held = new Set(readPosts(before).posts.map(({ post }) => post));
  return readPosts(after).posts.every(({ post }) => held.has(post));
}
