/**
 * Which fields of a row are about one person, and whose. Main seals them with that subject's own key before a
 * command is journaled, so that destroying the key erases them in the journal, every snapshot and every copy at
 * once (domain: what must remain of a person is name, dates, posts and attendance). The page never sees a sealed
 * row: main seals and opens at the bridge.
 */
import type { AnyRow, TableName, TableRows } from './tables';

export interface SealedShape<T extends TableName> {
  /** Whose key: the id of a person, a member (the member file of a person) or an import run. */
  subjectOf: (row: TableRows[T]) => string | undefined;
  fields: readonly (keyof TableRows[T] & string)[];
  /** Fields the schema requires: what stands there once the key is gone. */
  emptied?: Partial<TableRows[T]>;
}

/** What a stored row has in place of its sealed fields. */
export interface SealedPart {
  alg: 'A256GCM';
  /** Id of the subject whose key opens it (keyring). */
  subject: string;
  /** Nonce, ciphertext and tag of the JSON of the fields, base64. Bound to table, row id and subject. */
  data: string;
}
export type StoredRow = AnyRow & { sealed?: SealedPart };

export const sealedShapes: { readonly [T in TableName]?: SealedShape<T> } = {
  persons: {
    subjectOf: ({ id }) => id,
    fields: [
      ...(['gender', 'ethnicity', 'idNo', 'idKey', 'birthDate', 'nativePlace', 'birthPlace'] as const),
      ...(['fullTimeEdu', 'inServiceEdu', 'workUnit', 'department', 'jobTitle', 'rank'] as const),
      ...(['professionalTitle', 'postCategory', 'workStart', 'mobile', 'phone'] as const),
      ...(['homeAddress', 'emergencyContact'] as const),
    ],
  },
  members: {
    // The member file has a key of its own: a person may have left the branch and still work here.
    subjectOf: ({ id }) => id,
    fields: ['sponsors', 'duesPaidThrough', 'archiveLocation', 'isMobile', 'isLost', 'exemptBasis', 'note'],
  },
  statusSpans: { subjectOf: ({ memberId }) => memberId, fields: ['docNo'] },
  memberships: { subjectOf: ({ memberId }) => memberId, fields: ['letterNo', 'arrival', 'transfer'] },
  workSpans: {
    subjectOf: ({ personId }) => personId,
    fields: ['postCategory', 'workUnit', 'department', 'jobTitle', 'rank'],
  },
  circumstances: {
    subjectOf: ({ memberId }) => memberId,
    fields: ['place', 'contactMonths', 'decidedBy', 'decidedOn', 'docNo', 'note'],
  },
  contacts: { subjectOf: ({ memberId }) => memberId, fields: ['by', 'result'], emptied: { by: '' } },
  sanctions: {
    subjectOf: ({ memberId }) => memberId,
    fields: ['kind', 'from', 'to', 'docNo', 'note'],
  },
  rewards: {
    // An honour of the branch is nobody's personal data.
    subjectOf: ({ personId }) => personId,
    fields: ['title', 'issuer', 'docNo', 'basis', 'approvedBy'],
    emptied: { title: '', issuer: '' },
  },
  pioneerPosts: {
    subjectOf: ({ memberId }) => memberId,
    fields: ['pledge', 'checks'],
    emptied: { pledge: '', checks: [] },
  },
  studyLogs: {
    subjectOf: ({ memberId }) => memberId,
    fields: ['title', 'organiser', 'evidence', 'verifiedBy'],
    emptied: { title: '' },
  },
  // What somebody pays tells what somebody earns.
  duesProfiles: {
    subjectOf: ({ memberId }) => memberId,
    fields: ['items', 'baseFen', 'rateBp', 'monthlyDueFen', 'approvedBy', 'note'],
    emptied: { items: [], monthlyDueFen: 0 },
  },
  duesPayments: {
    subjectOf: ({ memberId }) => memberId,
    fields: ['dueFen', 'paidFen', 'paidOn', 'way', 'proxyName', 'receiptNo', 'note'],
  },
  heartTalks: {
    subjectOf: ({ targetPersonId, talkerPersonId }) => targetPersonId ?? talkerPersonId,
    fields: ['place', 'followUp'],
  },
  developmentCases: {
    subjectOf: ({ personId }) => personId,
    fields: ['archiveLocation', 'outcomeDocNo', 'note'],
  },
  developmentSteps: {
    subjectOf: ({ personId }) => personId,
    fields: ['participants', 'result', 'docNo', 'facts', 'papers', 'note'],
  },
  importRuns: { subjectOf: ({ id }) => id, fields: ['rawRows'], emptied: { rawRows: [] } },
};
