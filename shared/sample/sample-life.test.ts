import { describe, expect, it } from 'vitest';
import sampleLifeJson from '../../resources/samples/sample-life.json';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import { agreedItems } from '../domain/agreed-items';
import { duesFindings } from '../domain/dues-findings';
import { duesSetting } from '../domain/dues';
import { duesLines } from '../domain/dues-year';
import { talkCoverage, talkEvents } from '../domain/heart-talks';
import { registerFindings } from '../domain/leading-group-register';
import { absencesOf } from '../domain/make-ups';
import { countAttendance } from '../domain/meeting';
import { readPhrases, readTemplates } from '../domain/meeting-habits';
import { checkRecords } from '../domain/record-checks/check-records';
import type { RosterTables } from '../domain/roster';
import { judgeVote } from '../domain/votes';
import { workingDayTablesOf } from '../domain/working-days';
import { defaultTalkChoices } from '../rules/talks';
import type { OrgLifeRecord } from '../schema/meeting';
import { tableSchemas, type TableName, type TableRows } from '../schema/tables';
import { buildSampleBranch } from './build-sample';
import { sampleMembersSchema, sampleYearSchema } from './sample-data';
import { sampleLifeSchema } from './sample-life-data';

const parts = [sampleMembersSchema.parse(sampleMembers), sampleYearSchema.parse(sampleYear)] as const;
const life = sampleLifeSchema.parse(sampleLifeJson);

function load(today: string) {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const { ops, branch } = buildSampleBranch(...parts, { now: `${today}T01:30:00.000Z`, newId }, life);
  const rows = <T extends TableName>(table: T): TableRows[T][] =>
    ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);
  const roster: RosterTables = {
    persons: rows('persons'),
    members: rows('members'),
    memberships: rows('memberships'),
    statusSpans: [],
    partyGroups: rows('partyGroups'),
    groupSpans: rows('groupSpans'),
    posts: rows('posts'),
  };
  return { ops, branch, rows, roster, today, year: Number(today.slice(0, 4)) };
}
/** The beginning, middle and end of a year, the days around its meetings, a leap day. */
const days = [
  ...['2026-01-02', '2026-01-31', '2026-02-03', '2026-05-18', '2026-06-30', '2026-09-22', '2026-10-01'],
  ...['2026-12-03', '2026-12-31', '2027-03-15', '2028-02-29'],
];

describe('what the practice branch lives through', () => {
  it.each(days)('is rows the tables take, nothing in the future but what is planned, on %s', (today) => {
    const { ops, rows } = load(today);
    const refused = ops.flatMap(({ table, after }) => {
      const read = tableSchemas[table].safeParse(after);
      return read.success ? [] : [`${table}: ${read.error.message}`];
    });
    expect(refused).toEqual([]);
    expect(new Set(ops.map(({ id }) => id)).size).toBe(ops.length);
    const [planned, ...others] = rows('records').filter(({ state }) => state === 'planned');
    expect([planned?.primaryType, (planned?.startAt ?? '') > today, others]).toEqual([
      'committeeMeeting',
      true,
      [],
    ]);
    const held = rows('records').filter(({ state }) => state !== 'planned');
    const done = [
      ...held.map(({ startAt }) => startAt.slice(0, 10)),
      ...held.flatMap(({ signature }) => signature?.signedOn ?? []),
      ...rows('heartTalks').flatMap(({ on, followUp }) => [on, followUp?.doneOn ?? on]),
      ...[...rows('leadingGroupMeetings'), ...rows('makeUps'), ...rows('duesHandovers')].map(({ on }) => on),
      ...rows('duesPayments').flatMap(({ paidOn }) => paidOn ?? []),
      ...rows('todoMarks').map(({ doneOn }) => doneOn),
      ...rows('branchTexts').flatMap(({ datedOn, deliveredOn }) => [datedOn ?? '', deliveredOn ?? '']),
    ];
    expect(done.filter((day) => day > today)).toEqual([]);
  });

  it.each(days)('is faultless but for what is left open on purpose, on %s', (today) => {
    const { rows, roster, branch, year } = load(today);
    const ofYear = (of: number) => rows('records').filter(({ startAt }) => startAt.startsWith(String(of)));
    for (const of of [year - 1, year]) {
      const found = checkRecords({
        ...{ records: ofYear(of), earlier: ofYear(of - 1), attachments: [], tables: roster },
        ...{ workingDays: workingDayTablesOf([]), today, todoMarks: rows('todoMarks') },
      });
      const left = found.filter(({ code }) => !leftOpen.has(code));
      expect(left).toEqual([]);
      // Only the drafts of the running month are neither signed nor compared with the sheet.
      const drafts = ofYear(of).filter(({ state }) => state === 'draft');
      for (const code of ['notSigned', 'signInUnchecked'])
        expect(found.filter((one) => one.code === code)).toHaveLength(drafts.length);
    }
    const tables = { profiles: rows('duesProfiles'), payments: rows('duesPayments') };
    const lines = duesLines(roster, tables, branch, year, today);
    const facts = {
      workSpans: rows('workSpans'),
      handovers: rows('duesHandovers'),
      payments: tables.payments,
    };
    const setting = duesSetting(rows('settings'));
    const wrong = duesFindings(lines, { ...facts, setting, year, today }).filter(
      ({ code }) => code !== 'notPosted',
    );
    const isJanuary = today.slice(5, 7) === '01';
    expect(wrong.map(({ code, name, count }) => [code, name, count])).toEqual(
      isJanuary ? [] : [['unpaid', '马晓峰', 1]],
    );
    expect(lines.find(({ person }) => person.name === '仇志远')?.profile?.table).toBe('pension');
    for (const { record, votes } of votesIn(rows('records')))
      for (const one of votes)
        expect([record.title, one.countsAddUp, one.passed]).toEqual([record.title, true, true]);
  });

  it('shows every list of organisational life with something done and something to do', () => {
    const { rows, roster, branch, today, year } = load('2026-09-22');
    const facts = { tables: roster, leadingPosts: rows('leadingPosts'), talks: rows('heartTalks') };
    const { totals } = talkCoverage(facts, year, today, defaultTalkChoices);
    expect(totals).toMatchObject({
      committeePair: { asked: 3, done: 2 },
      withCommittee: { asked: 6, done: 5 },
      withMember: { asked: 6, done: 5 },
      leadingPair: { asked: 3, done: 2 },
    });
    const occasions = { workSpans: rows('workSpans'), startedOn: branch.startedOn };
    expect(talkEvents(facts, occasions, today, defaultTalkChoices)).toEqual([]);
    const register = { year, today, startedOn: branch.startedOn, hasLeadingGroup: true };
    expect(registerFindings(rows('leadingGroupMeetings'), register).map(({ code }) => code)).toEqual([
      'noPrimaryTopic',
      'monthsWithout',
    ]);
    expect(registerFindings(rows('leadingGroupMeetings'), { ...register, year: year - 1 })).toEqual([]);
    const absences = absencesOf({ roster, records: rows('records'), makeUps: rows('makeUps') }, year, today);
    expect(
      absences.filter(({ makeUp }) => makeUp === undefined).map(({ entry }) => entry.person.name),
    ).toEqual(['梁䶮', '梁䶮']);
    const agreed = agreedItems(rows('records'), rows('todoMarks'), today);
    expect(agreed.filter(({ state }) => state === 'late')).toEqual([]);
    expect(agreed.filter(({ state }) => state === 'open').map(({ kind }) => kind)).toEqual([
      'todo',
      'rectification',
    ]);
    expect(readPhrases(rows('settings'))).toHaveLength(3);
    expect(readTemplates(rows('settings'))).toHaveLength(2);
    const ofType = (type: string) =>
      rows('records').filter(({ sections }) => sections.some((section) => section.type === type)).length;
    expect(['orgLifeMeeting', 'democraticReview', 'politicalBirthday', 'staffAssembly'].map(ofType)).toEqual([
      1, 1, 2, 2,
    ]);
    expect(rows('branchTexts').map(({ kind, state }) => [kind, state])).toEqual([
      ['annualSummary', 'final'],
      ['attendanceBulletin', 'final'],
      ['attendanceBulletin', 'final'],
      ['officialsReport', 'final'],
      ['secretaryReport', 'final'],
      ['secretaryReport', 'draft'],
    ]);
  });
});

/** No pictures and scans are shipped, the texts are short, the running month is not signed yet. */
const leftOpen = new Set(['photoMissing', 'signInScanMissing', 'textShort', 'notSigned', 'signInUnchecked']);

function votesIn(records: readonly OrgLifeRecord[]) {
  return records.map((record) => {
    const counts = countAttendance(record.snapshot?.rows ?? [], record.attendance);
    const votes = record.snapshot ? record.agenda.flatMap(({ vote }) => vote ?? []) : [];
    return { record, votes: votes.map((vote) => judgeVote(record.primaryType, vote, counts)) };
  });
}
