/** Pages of P-03 that name no page number: instructions, the branch, its plan, attendance, honours, the records. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { rosterWords } from '../../../shared/words/paper';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { minutesParts } from '../minutes/minutes-paper';
import { ColumnHead } from '../parts/ColumnHead';
import { rosterSheet } from '../roster/roster-sheet';
import { studyPlanSheet } from '../study-plan/study-plan-sheet';
import { planWords } from '../../../shared/words/paper';
import { CjkText } from '../text/CjkText';
import { NameList } from '../text/NameList';
import { cnIndex } from '../text/cn-index';
import { asSigned, originLine, rosterOfRecord } from './book-records';
import { attendanceSheet, bookDay, honourSheet, overviewSheet, rosterOfBook } from './book-sheets';
import type { YearBookInput } from './year-book-input';

export function Instructions(): ReactNode {
  return (
    <>
      <h1 className="title spread">{words.chapters.instructions}</h1>
      {words.instructionLines.map((line, index) => (
        <p key={line}>
          {cnIndex(index + 1)}、{line}
        </p>
      ))}
    </>
  );
}

const COMMITTEE = ['name', 'post', 'duty', 'since'] as const;
const GROUPS = ['name', 'leader', 'count', 'members'] as const;

export function OverviewPages({ input }: { input: YearBookInput }): ReactNode {
  const sheet = overviewSheet(input);
  return (
    <>
      <table className="book-table">
        <colgroup>
          <col style={{ width: '40mm' }} />
          <col />
        </colgroup>
        <tbody>
          {sheet.facts.map(({ label, text }) => (
            <tr key={label}>
              <th>{label}</th>
              <td>
                <CjkText text={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="book-subtitle">{words.committee}</h2>
      {sheet.committee.length === 0 ? (
        <p className="book-note">{words.noCommittee}</p>
      ) : (
        <table className="book-table center">
          <ColumnHead
            columns={COMMITTEE}
            heads={words.committeeColumns}
            widthsMm={{ name: 28, post: 34, since: 34 }}
          />
          <tbody>
            {sheet.committee.map((row, index) => (
              <tr key={index}>
                <td>{row.name}</td>
                <td>{row.post}</td>
                <td className="left">
                  <CjkText text={row.duty} />
                </td>
                <td>{row.since}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2 className="book-subtitle">{words.groups}</h2>
      {sheet.groups.length === 0 ? (
        <p className="book-note">{words.noGroups}</p>
      ) : (
        <table className="book-table center">
          <ColumnHead
            columns={GROUPS}
            heads={words.groupColumns}
            widthsMm={{ name: 34, leader: 28, count: 16 }}
          />
          <tbody>
            {sheet.groups.map((row, index) => (
              <tr key={index}>
                <td>{row.name}</td>
                <td>{row.leader}</td>
                <td>{row.count}</td>
                <td className="left">
                  <NameList names={row.members} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What fits the width of a book's page; no ID number and no telephone stand in it. */
const ROSTER = [
  'no',
  'name',
  'gender',
  'ethnicity',
  'birth',
  'education',
  'joinDate',
  'fullMemberDate',
  'posts',
  'group',
] as const;
const ROSTER_MM = {
  no: 8,
  name: 17,
  gender: 7,
  ethnicity: 15,
  birth: 14.6,
  education: 16,
  joinDate: 19.6,
  fullMemberDate: 19.6,
};

export function RosterPages({ input }: { input: YearBookInput }): ReactNode {
  const on = bookDay(input.year, input.now);
  const sheet = rosterSheet({
    ...{ branch: input.branch, roster: rosterOfBook(input), on, variant: 'public', now: input.now },
  });
  return (
    <>
      <h1 className="title spread">{words.roster}</h1>
      <div className="line-under-title">
        <span>{input.branch.fullName}</span>
        <span>{words.rosterAsOf(formatDateZh(on))}</span>
      </div>
      <table className="book-table book-roster center">
        <ColumnHead columns={ROSTER} heads={rosterWords.columns} widthsMm={ROSTER_MM} />
        <tbody>
          {sheet.rows.map((row, index) => (
            <tr key={index}>
              {ROSTER.map((column) => {
                const content = row[column];
                return (
                  <td key={column}>{Array.isArray(content) ? <NameList names={content} /> : content}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="book-note">{sheet.counts}</p>
    </>
  );
}

const PLAN = ['month', 'topic', 'form', 'speaker', 'hours'] as const;

export function PlanPages({ input }: { input: YearBookInput }): ReactNode {
  const { branch, plan, items } = input;
  if (!plan) return <p className="book-note">{words.noPlan}</p>;
  const sheet = studyPlanSheet({ branch, plan, items });
  return (
    <>
      <p className="book-note">
        {sheet.basis && (
          <>
            {planWords.basis}
            <CjkText text={sheet.basis} />
            <br />
          </>
        )}
        {sheet.goals && (
          <>
            {planWords.goals}
            <CjkText text={sheet.goals} />
          </>
        )}
      </p>
      <table className="book-table center">
        <ColumnHead
          columns={PLAN}
          heads={planWords.columns}
          widthsMm={{ month: 16, form: 34, speaker: 28, hours: 15 }}
        />
        {sheet.months.map((month) => (
          <tbody key={month.label} className="keep">
            {month.rows.map((row, index) => (
              <tr key={index}>
                {index === 0 && <td rowSpan={month.rows.length}>{month.label}</td>}
                <td className="left">
                  <CjkText text={row.topic} />
                </td>
                <td>{row.form}</td>
                <td>{row.speaker}</td>
                <td>{row.hours}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="book-note">{sheet.totals}</p>
    </>
  );
}

const ATTENDANCE = [
  'name',
  'due',
  'present',
  'officialLeave',
  'sickLeave',
  'personalLeave',
  'absent',
  'rate',
] as const;

export function AttendancePages({ records }: { records: readonly OrgLifeRecord[] }): ReactNode {
  return (
    <>
      <table className="book-table center">
        <ColumnHead columns={ATTENDANCE} heads={words.attendanceColumns} widthsMm={{ name: 34, rate: 24 }} />
        <tbody>
          {attendanceSheet(records).map((line, index) => (
            <tr key={index}>
              <td>{line.name}</td>
              <td>{line.due}</td>
              <td>{line.present}</td>
              <td>{line.leaves.officialLeave || ''}</td>
              <td>{line.leaves.sickLeave || ''}</td>
              <td>{line.leaves.personalLeave || ''}</td>
              <td>{line.leaves.absent || ''}</td>
              <td>{line.rate}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="book-note">{words.attendanceNote(records.length)}</p>
    </>
  );
}

const HONOURS = ['on', 'title', 'level', 'issuer', 'docNo'] as const;

export function HonourPages({ input }: { input: YearBookInput }): ReactNode {
  return (
    <table className="book-table center">
      <ColumnHead
        columns={HONOURS}
        heads={words.honourColumns}
        widthsMm={{ on: 30, level: 18, issuer: 40, docNo: 30 }}
      />
      <tbody>
        {honourSheet(input).map((row, index) => (
          <tr key={index}>
            <td>{row.on}</td>
            <td className="left">
              <CjkText text={row.title} />
            </td>
            <td>{row.level}</td>
            <td>{row.issuer}</td>
            <td>{row.docNo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The minutes as they were signed, with their slips and, where wanted, their photos. */
export function RecordPages({ input, record }: { input: YearBookInput; record: OrgLifeRecord }): ReactNode {
  const { branch, tables, now } = input;
  const signed = asSigned(record);
  const own = input.attachments.filter((row) => row.ownerId === record.id);
  const { body } = minutesParts({
    ...{ branch, record: signed, roster: rosterOfRecord(signed, tables), groups: tables.partyGroups, now },
    attachments: input.withPhotos ? own : own.filter((row) => row.kind !== 'photo'),
  });
  return (
    <>
      {body}
      <p className="origin-line">{originLine(record)}</p>
    </>
  );
}
