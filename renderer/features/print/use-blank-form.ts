/** 空白表格 for the print page: the form of the address, with the roster of today where names are printed. */
import { useMemo } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { rosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import { postWords } from '../../../shared/words/domain';
import { blankFormChoice, blankFormPaper } from '../../paper/blank-forms/blank-form-paper';

export const BLANK_FORM_KIND = 'blank-form';

interface BlankFormQuestion {
  readonly kind: string;
  readonly query: string;
  readonly branch: Branch;
  readonly roster: RosterTables | undefined;
  readonly now: string;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useBlankForm(question: BlankFormQuestion): { document: PdfRequest } | undefined {
  const { kind, query, branch, roster: tables, now } = question;
  return useMemo(() => {
    if (kind !== BLANK_FORM_KIND || !tables) return undefined;
    const roster = rosterOn(tables, dayOfInstant(now)).map((entry) =>
      toSnapshotRow(entry, (post) => postWords[post.post]),
    );
    return { document: blankFormPaper(blankFormChoice(query), { branch, roster }) };
  }, [kind, query, branch, tables, now]);
}

/** As which paper it goes to the printer: what is cut apart is printed on one side. */
export function printedAs(kind: string, query: string): string {
  if (kind !== BLANK_FORM_KIND) return kind;
  const { form } = blankFormChoice(query);
  if (form === 'ballot') return 'ballot';
  return form === 'leaveSlip' ? 'leave-slip' : kind;
}
