/** From the route to the PDF: which document, from which rows, stored or typeset now. */
import { useEffect, useMemo, useState } from 'react';
import { namesOf } from '../../../shared/domain/change-names';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { rosterOn, scopeRosterOn, toSnapshotRow } from '../../../shared/domain/roster';
import type { Failure, Reply } from '../../../shared/ipc/reply';
import type { PdfInfo, PdfRequest } from '../../../shared/ipc/requests/paper';
import type { WordDocument } from '../../../shared/paper/word-document';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { postWords } from '../../../shared/words/domain';
import { rosterExportWords } from '../../../shared/words/roster-export';
import {
  useAttachments,
  useBranch,
  useData,
  useRecord,
  useRecords,
  useRosterTables,
  useTable,
} from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { erasureListPaper } from '../../paper/erasure-list/erasure-list-paper';
import { minutesWord } from '../../paper/docx/minutes-word';
import { wordPaper } from '../../paper/docx/word-paper';
import { minutesPaper } from '../../paper/minutes/minutes-paper';
import { rosterPaper } from '../../paper/roster/roster-paper';
import { signInPaper } from '../../paper/sign-in/sign-in-paper';
import { studyPlanPaper, studyPlanParts } from '../../paper/study-plan/study-plan-paper';
import { admissionPaperKinds, useAdmissionPaper } from './use-admission-paper';
import { BRANCH_TEXT_KIND, useBranchTextPaper } from './use-branch-text-paper';
import { BLANK_FORM_KIND, useBlankForm } from './use-blank-form';
import { useChangeList } from './use-change-list';
import { chosenEntries, chosenPaperKinds, useChosenPaper } from './use-chosen-papers';
import { duesPaperKinds, useDuesPaper } from './use-dues-paper';
import { useDutyRecord } from './use-duty-record';
import { useHandoverList } from './use-handover-list';
import { useMemberPaper } from './use-member-paper';
import { orgLifePaperKinds, useOrgLifePaper } from './use-org-life-paper';
import { recordPaperKinds, useRecordPaper } from './use-record-papers';
import { studyPaperKinds, useStudyPaper } from './use-study-paper';
import { batchKinds } from './use-minutes-batch';
import { useWipeRecord } from './use-wipe-record';
import { useYearlyPaper, yearlyPaperKinds } from './use-yearly-paper';

/** The same sheet for a Word file, made when it is asked for; sheets without are not offered as Word. */
type MakeWord = () => WordDocument;

/** A stored official PDF by its hash, or a document to be typeset. */
type Wanted =
  | { stored: string; title: string; word?: MakeWord }
  | { document: PdfRequest; word?: MakeWord }
  | { failure: Failure }
  | { refused: string }
  | 'notFound';

export type PaperState =
  | { kind: 'making' }
  | { kind: 'notFound' }
  | { kind: 'failed'; failure: Failure }
  /** It must not be typeset; why, in a sentence. */
  | { kind: 'refused'; reason: string }
  | { kind: 'ready'; pdf: PdfInfo; title: string; isOfficial: boolean; word?: MakeWord };

export interface PaperChoice {
  /** One of `printWords.kinds`; anything else is not found. */
  kind: string;
  id: string;
  /** Day of a roster; today when absent. */
  date: string | null;
  /** Number of an earlier copy of minutes; the current one when absent. */
  revision: string | null;
  /** The whole query: the filter of a list of changes, the chosen members of a roster. */
  query: string;
}

export function usePaper(choice: PaperChoice): PaperState {
  const desk = useDesk();
  const wanted = useWanted(choice);
  const [made, setMade] = useState<{ key: string; state: PaperState }>();
  // The rows are compared by what is printed, so that an unrelated live-query tick does not typeset again.
  const key = useMemo(() => JSON.stringify(wanted ?? null), [wanted]);
  useEffect(() => {
    const target = JSON.parse(key) as Wanted | null;
    if (target === null) return;
    const setState = (state: PaperState): void => {
      setMade({ key, state });
    };
    if (target === 'notFound') {
      setState({ kind: 'notFound' });
      return;
    }
    if ('refused' in target) {
      setState({ kind: 'refused', reason: target.refused });
      return;
    }
    if ('failure' in target) {
      setState({ kind: 'failed', failure: target.failure });
      return;
    }
    let isCurrent = true;
    const isOfficial = 'stored' in target;
    const title = isOfficial ? target.title : target.document.title;
    const making: Promise<Reply<PdfInfo>> = isOfficial
      ? desk['paper.openStored']({ sha512: target.stored })
      : desk['paper.makePdf'](target.document);
    void making.then((reply) => {
      if (!isCurrent) return;
      setState(
        reply.ok
          ? { kind: 'ready', pdf: reply.value, title, isOfficial }
          : { kind: 'failed', failure: reply.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, key]);
  // Until the new one is there, nothing: the sheet of the page before must not be printed under this name.
  if (made?.key !== key) return { kind: 'making' };
  const word = typeof wanted === 'object' && 'word' in wanted ? wanted.word : undefined;
  return made.state.kind === 'ready' && word ? { ...made.state, word } : made.state;
}

/** Papers of one record: it is read alone, after ten years there are thousands. */
const recordKinds: readonly string[] = ['minutes', 'sign-in', ...recordPaperKinds, ...yearlyPaperKinds];
/** Papers for which all of them are counted or looked through. */
const allRecordsKinds: readonly string[] = [
  ...['changes', 'duty-record', 'wipe-record', 'erasures', BRANCH_TEXT_KIND],
  ...[...studyPaperKinds, ...orgLifePaperKinds],
];

/** The record of the address, with its files; both undefined while they are read, the record null when there is none. */
function useRecordOfPaper(kind: string, id: string) {
  const branch = useBranch();
  const wanted = recordKinds.includes(kind) ? id : '';
  const found = useRecord(wanted);
  const attachments = useAttachments(wanted);
  return { record: ownRecord(found, wanted, branch.id), attachments };
}

/** What was read for the address before is still being read; what belongs to another branch is not there. */
function ownRecord(found: OrgLifeRecord | null | undefined, id: string, branchId: string) {
  if (!found) return found;
  if (found.id !== id) return undefined;
  return found.branchId === branchId ? found : null;
}

/** undefined while the rows are loading. Only what the kind needs is read. */
function useWanted({ kind, id, date, revision, query }: PaperChoice): Wanted | undefined {
  const branch = useBranch();
  const { now: clock } = useData();
  // The minute is printed in the foot: one for as long as the page is open, or every tick would typeset again.
  const [now] = useState(clock);
  // Put together of several sheets: use-year-book, use-minutes-batch.
  const isSheet = kind !== 'year-book' && !batchKinds.includes(kind);
  const needsAll = allRecordsKinds.includes(kind);
  const tables = useRosterTables(isSheet);
  const { record, attachments } = useRecordOfPaper(kind, id);
  const records = useRecords(needsAll);
  const plans = useTable('studyPlans', needsAll || kind === 'study-plan');
  const items = useTable('planItems', needsAll || kind === 'study-plan');
  const erasures = useTable('erasures', kind === 'erasures');
  const importRuns = useTable('importRuns', kind === 'erasures');
  const dataExports = useTable('dataExports', kind === 'roster');
  const named = useMemo(
    () => (tables && records && plans && items ? { roster: tables, records, plans, items } : undefined),
    [tables, records, plans, items],
  );
  const list = useChangeList({ query: kind === 'changes' ? query : undefined, rows: named, branch, now });
  const dutyRecord = useDutyRecord({
    memberId: kind === 'duty-record' ? id : undefined,
    ...{ branch, now, rows: named },
  });
  const handoverList = useHandoverList(kind === 'handover' ? id : undefined, now);
  const memberOf = useMemo(
    () => tables && ((of: string) => tables.memberships.find((row) => row.id === of)?.memberId),
    [tables],
  );
  const memberPaper = useMemberPaper({ kind, id, query, branch, now, memberOf });
  const admissionPaper = useAdmissionPaper({ kind, id, query, branch, roster: tables, now });
  const wipeRecord = useWipeRecord(
    tables && records
      ? {
          isWanted: kind === 'wipe-record',
          branch,
          now,
          members: tables.members.length,
          records: records.length,
        }
      : undefined,
  );
  const chosenPaper = useChosenPaper({ kind, query, tables, now });
  const studyPaper = useStudyPaper({ kind, query, branch, now, rows: named });
  const recordPaper = useRecordPaper({
    ...{ kind, query, branch, now },
    ...{ roster: tables, record, attachments },
  });
  const orgLifePaper = useOrgLifePaper({ kind, id, query, branch, roster: tables, records, now });
  const branchText = useBranchTextPaper({ kind, id, roster: tables, records, now });
  const duesPaper = useDuesPaper({ kind, id, query, branch, roster: tables, now });
  const blankForm = useBlankForm({ kind, query, branch, roster: tables, now });
  const yearlyPaper = useYearlyPaper({ kind, branch, tables, record });
  return useMemo(() => {
    if (!isSheet) return undefined;
    if (kind === BLANK_FORM_KIND) return blankForm;
    if (kind === 'handover') return handoverList;
    if (kind === BRANCH_TEXT_KIND) return branchText;
    if (chosenPaperKinds.includes(kind)) return chosenPaper;
    if (studyPaperKinds.includes(kind)) return studyPaper;
    if (duesPaperKinds.includes(kind)) return duesPaper;
    if (orgLifePaperKinds.includes(kind)) return orgLifePaper;
    if (recordPaperKinds.includes(kind)) return recordPaper;
    if (yearlyPaperKinds.includes(kind)) return yearlyPaper;
    if (kind === 'duty-record') return dutyRecord;
    if (admissionPaperKinds.includes(kind)) return admissionPaper;
    if (kind === 'member-form' || kind === 'transfer-stub') return memberPaper;
    if (kind === 'wipe-record') return wipeRecord;
    if (!tables) return undefined;
    if (kind === 'erasures') {
      if (!erasures || !importRuns || !named) return undefined;
      const files = new Map(importRuns.map((run) => [run.id, run.fileName]));
      const names = namesOf(named);
      const nameOf = (of: string): string | undefined => names(of) ?? files.get(of);
      const newestFirst = [...erasures].sort((a, b) => (a.at < b.at ? 1 : -1));
      return { document: erasureListPaper({ branch, records: newestFirst, nameOf, now }) };
    }
    if (kind === 'changes') {
      if (!list) return undefined;
      return list.ok ? { document: list.value } : { failure: list.failure };
    }
    if (kind === 'roster') {
      const on = date ?? dayOfInstant(now);
      const roster = chosenEntries(rosterOn(tables, on), new URLSearchParams(query).get('ids'));
      if (roster.length === 0 && query.includes('ids=')) return 'notFound';
      const registered = new URLSearchParams(query).get('internal');
      if (registered === null) {
        return { document: rosterPaper({ branch, roster, on, variant: 'public', now }) };
      }
      if (!dataExports) return undefined;
      const row = dataExports.find((one) => one.id === registered);
      // No numbers on paper that the register does not know of, nor more than it was told.
      const isCovered =
        row?.what === 'roster' &&
        row.result === 'printed' &&
        row.asOf === on &&
        row.rowCount >= roster.length;
      return isCovered
        ? { document: rosterPaper({ branch, roster, on, variant: 'internal', now }) }
        : { refused: rosterExportWords.internal.unregistered };
    }
    if (kind === 'study-plan') {
      if (!plans || !items) return undefined;
      const plan =
        plans.find((row) => row.id === id) ?? plans.find((row) => row.planYear === yearOf(dayOfInstant(now)));
      if (!plan) return 'notFound';
      const own = { branch, plan, items: items.filter((item) => item.planId === plan.id) };
      return { document: studyPlanPaper(own), word: () => wordPaper(studyPlanParts(own)) };
    }
    if (kind !== 'minutes' && kind !== 'sign-in') return 'notFound';
    if (record === undefined || !attachments) return undefined;
    if (record === null) return 'notFound';
    const roster = scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map((entry) =>
      toSnapshotRow(entry, (post) => postWords[post.post]),
    );
    const groups = tables.partyGroups;
    if (kind === 'sign-in') return { document: signInPaper({ branch, record, roster, groups, now }) };
    if (revision !== null) {
      const copy = record.revisions.find((one) => String(one.no) === revision);
      return copy?.pdfHash ? { stored: copy.pdfHash, title: record.title } : 'notFound';
    }
    const input = { branch, record, roster, groups, attachments, now };
    const word = (): WordDocument => minutesWord(input);
    if (record.pdfHash) return { stored: record.pdfHash, title: record.title, word };
    return { document: minutesPaper(input), word };
  }, [
    branch,
    isSheet,
    tables,
    record,
    attachments,
    plans,
    items,
    list,
    erasures,
    dataExports,
    importRuns,
    named,
    wipeRecord,
    handoverList,
    dutyRecord,
    admissionPaper,
    memberPaper,
    chosenPaper,
    studyPaper,
    duesPaper,
    orgLifePaper,
    branchText,
    recordPaper,
    yearlyPaper,
    blankForm,
    kind,
    id,
    date,
    revision,
    query,
    now,
  ]);
}
