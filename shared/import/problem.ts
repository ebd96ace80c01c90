/** What can be wrong with a cell or a row, and the result every cell parser gives. */
import type { ImportField, MemberValues } from './fields';

export type ProblemCode =
  | 'nameMissing'
  | 'nameBad'
  | 'nameSuffix'
  | 'cellError'
  | 'tooLong'
  | 'unknownWord'
  | 'masked'
  | 'dateBad'
  | 'dateAmbiguous'
  | 'dateSerial'
  | 'dateCenturyMissing'
  | 'dateYearMissing'
  | 'dateSeveral'
  | 'dateIncomplete'
  | 'dateInFuture'
  | 'dateTooEarly'
  | 'dateNote'
  | 'idDestroyed'
  | 'idFormat'
  | 'idDate'
  | 'idChecksum'
  | 'idUpgraded'
  | 'idBeatsBirth'
  | 'idBeatsGender'
  | 'phoneBad'
  | 'phoneMoved'
  | 'phoneExtra'
  | 'newAfterErasure'
  | 'categoryAssumed'
  | 'categoryDiffers'
  | 'joinedTooYoung'
  | 'datesOutOfOrder'
  | 'fullMemberDateUnexpected'
  | 'postUnknown'
  | 'duplicateInFile'
  | 'sameNameOtherId'
  | 'idDiffersFromStored'
  | 'nameDiffersFromStored'
  | 'severalMatches';

/** error: cannot be read; ask: can be read in more than one way; warn: read, but the user should know. */
export type Severity = 'error' | 'ask' | 'warn';

/** A stored value offered for choice; `label` only where the value itself says nothing. */
export interface Candidate {
  value: string;
  label?: string;
}

export interface ImportProblem {
  field: ImportField;
  code: ProblemCode;
  /** One Chinese sentence, complete in itself. */
  message: string;
  /** What the file says. */
  raw: string;
  severity: Severity;
  candidates?: Candidate[];
}

/** What a parser says; field, raw and sentence are added where the cell is known. */
export interface Finding {
  code: ProblemCode;
  severity: Severity;
  /** Words that go into the sentence. */
  detail?: string;
  candidates?: Candidate[];
}

export interface ParsedCell {
  /** As stored; absent when the cell is blank or cannot be read. */
  value?: string;
  /** What the cell says about other fields, e.g. `张三(预备)` about the category. Their own column wins. */
  also?: MemberValues;
  findings: Finding[];
}

export const NOTHING: ParsedCell = { findings: [] };

export function parsed(value: string, ...findings: Finding[]): ParsedCell {
  return { value, findings };
}
export function refused(finding: Finding): ParsedCell {
  return { findings: [finding] };
}
