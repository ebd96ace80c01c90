/**
 * A branch with paper to print, made from the shipped sample: sixty signed records in one year, as long as the sample
 * writes them, and in the next year a draft that prints on six pages. Invented and repeatable, as `ten-years`.
 */
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import { scopeRosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { createOp, type Command, type Op } from '../../../shared/schema/command';
import type { AgendaItem, OrgLifeRecord, SnapshotRow } from '../../../shared/schema/meeting';
import type { TableRows } from '../../../shared/schema/tables';
import { postWords } from '../../../shared/words/domain';
import { readSample } from '../../shell/sample-files';
import { createIds, toCommands } from './ten-years';

const NOW = '2026-09-22T01:30:00.000Z';
export const BOOK_YEAR = 2025;
export const BOOK_RECORDS = 60;
export const DRAFT_PAGES = 6;
/** Items, speeches of each and lines of the text after them: six pages, the last one neither full nor nearly empty. */
const ITEMS = 3;
const SPEECHES = 5;
const TEXT_LINES = 6;
const SENTENCE = '支部坚持按月学习讨论，记录真实完整，会后抓好落实，并向党员通报办理结果。';
/** A speech of ordinary length: four sentences, five to six lines. */
const SPEECH = SENTENCE.repeat(4);

export interface YearOfMinutes {
  commands: Command[];
  branch: TableRows['branches'];
  tables: RosterTables;
  records: OrgLifeRecord[];
  plan: TableRows['studyPlans'] | undefined;
  items: TableRows['planItems'][];
  draft: OrgLifeRecord;
  /** Who should have come to the draft's meeting. */
  draftRoster: SnapshotRow[];
}

export async function makeYearOfMinutes(): Promise<YearOfMinutes> {
  const newId = createIds();
  const { members, year } = await readSample(join(root, 'resources', 'samples'));
  const sample = buildSampleBranch(members, year, { now: NOW, newId });
  const rowsOf = <T extends Op['table']>(ops: readonly Op[], table: T): TableRows[T][] =>
    ops.filter((op) => op.table === table).map((op) => op.after as unknown as TableRows[T]);
  const others = sample.ops.filter((op) => op.table !== 'records');
  const signed = rowsOf(sample.ops, 'records').filter((record) => record.state === 'signed');
  const draft = draftLike(last(signed), newId);
  const ops = [
    ...others,
    ...[...sixty(signed, newId), draft].map(({ rev: _rev, ...row }) => createOp('records', row)),
  ];
  const tables: RosterTables = {
    persons: rowsOf(ops, 'persons'),
    members: rowsOf(ops, 'members'),
    memberships: rowsOf(ops, 'memberships'),
    statusSpans: rowsOf(ops, 'statusSpans'),
    partyGroups: rowsOf(ops, 'partyGroups'),
    groupSpans: rowsOf(ops, 'groupSpans'),
    posts: rowsOf(ops, 'posts'),
  };
  const plan = rowsOf(ops, 'studyPlans').find((row) => row.planYear === BOOK_YEAR);
  return {
    commands: toCommands(ops, newId),
    branch: last(rowsOf(ops, 'branches')),
    tables,
    records: rowsOf(ops, 'records'),
    plan,
    items: rowsOf(ops, 'planItems').filter((item) => item.planId === plan?.id),
    draft,
    draftRoster: scopeRosterOn(tables, draft.scope, draft.startAt.slice(0, 10)).map((entry) =>
      toSnapshotRow(entry, (post) => postWords[post.post]),
    ),
  };
}

/** Those of the year; where the sample has fewer, some took place twice. */
function sixty(signed: readonly OrgLifeRecord[], newId: () => string): OrgLifeRecord[] {
  const own = signed.filter((record) => record.startAt.startsWith(String(BOOK_YEAR)));
  const more = own
    .slice(0, Math.max(0, BOOK_RECORDS - own.length))
    .map((record) => ({ ...structuredClone(record), id: newId() }));
  const all = [...own, ...more].slice(0, BOOK_RECORDS);
  if (all.length < BOOK_RECORDS) throw new Error(`the sample year has ${own.length} records`);
  return all;
}

/** A meeting of the same people that was talked at for long. */
function draftLike(record: OrgLifeRecord, newId: () => string): OrgLifeRecord {
  const { snapshot, paperOriginal: _book, signature: _by, sentAt: _out, signedAt: _at, ...rest } = record;
  const present = (snapshot?.rows ?? []).filter(
    ({ memberId }) => record.attendance.find((row) => row.memberId === memberId)?.status === 'present',
  );
  const agenda = Array.from({ length: ITEMS }, (_, item): AgendaItem => ({
    id: newId(),
    topic: `研究第${item + 1}项支部工作`,
    discussion: Array.from({ length: SPEECHES }, (_speech, at) => {
      const { memberId, name } = present[(item + at) % present.length] ?? { memberId: '', name: '' };
      return { id: newId(), speaker: { memberId, name }, text: SPEECH };
    }),
    resolution: SENTENCE,
  }));
  const line = { type: 'paragraph' as const, runs: [{ text: SENTENCE.slice(0, 24) }] };
  return {
    ...rest,
    id: newId(),
    agenda,
    content: Array.from({ length: TEXT_LINES }, () => line),
    state: 'draft',
    revisions: [],
    corrections: [],
  };
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error('the sample is empty');
  return found;
}
