/** 会议议程与材料 (domain §7.2 E3): who reports what in which order, and what to read before. */
import type { ReactNode } from 'react';
import { formatMeetingTimeZh } from '../../../shared/domain/dates';
import type { Attachment } from '../../../shared/schema/ledger';
import type { AgendaItem } from '../../../shared/schema/meeting';
import { meetingAgendaWords as words, meetingNoticeWords } from '../../../shared/words/before-meeting';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';
import { paperGroup, paperHeading, type MeetingPaperInput } from '../text/record-head';

export interface MeetingAgendaInput extends MeetingPaperInput {
  /** Attachments of the record: its materials are listed, photos are not. */
  attachments: readonly Pick<Attachment, 'kind' | 'name' | 'caption'>[];
}

const css = `
.agenda-heading{margin-bottom:4mm}
.agenda-table{margin-top:5mm}
.agenda-table tbody tr{height:12mm}
.agenda-head tr{height:10mm}
.agenda-files{margin-top:6mm}
`;

export function meetingAgendaPaper(input: MeetingAgendaInput): PaperDocument {
  const heading = paperHeading(input);
  return renderDocument({
    title: [input.branch.fullName, heading, words.title].filter(Boolean).join(' '),
    frame: 'text',
    css,
    stamp: { pageNumbers: 'plain', headLeft: input.branch.fullName, headRight: words.running },
    body: (
      <>
        <h1 className="title spread">{words.title}</h1>
        <p className="subtitle agenda-heading">{heading}</p>
        <HeadTable input={input} />
        <AgendaTable items={input.record.agenda} />
        <Files input={input} />
      </>
    ),
  });
}

function HeadTable({ input }: { input: MeetingAgendaInput }): ReactNode {
  const { record } = input;
  const { scope } = meetingNoticeWords;
  const people =
    record.scope.kind === 'group' ? scope.group(oneLine(paperGroup(input))) : scope[record.scope.kind];
  const observers = record.observers.map((person) => oneLine(person.name)).filter(Boolean);
  const rows: (readonly [label: string, text: string])[] = [
    [words.time, formatMeetingTimeZh(record.startAt, record.endAt)],
    [words.place, oneLine(record.place)],
    [words.host, oneLine(record.host?.name)],
    [words.recorder, oneLine(record.recorder?.name)],
    [words.people, people],
    ...(observers.length > 0 ? [[words.observers, observers.join('、')] as const] : []),
  ];
  return (
    <table className="agenda-head">
      <colgroup>
        <col style={{ width: '28mm' }} />
        <col />
      </colgroup>
      <tbody>
        {rows.map(([label, text]) => (
          <tr key={label}>
            <th>{label}</th>
            <td>
              <CjkText text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AgendaTable({ items }: { items: readonly AgendaItem[] }): ReactNode {
  return (
    <table className="agenda-table">
      <colgroup>
        <col style={{ width: '13mm' }} />
        <col />
        <col style={{ width: '28mm' }} />
        <col style={{ width: '48mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th>{words.no}</th>
          <th>{words.topic}</th>
          <th>{words.reporter}</th>
          <th>{words.materials}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <tr key={item.id}>
            <td className="center">{index + 1}</td>
            <td>
              <CjkText text={`${oneLine(item.topic)}${item.vote ? words.byVote : ''}`} />
            </td>
            <td className="center">{oneLine(item.reporter?.name)}</td>
            <td>
              <CjkText text={oneLine(item.materials)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files({ input }: { input: MeetingAgendaInput }): ReactNode {
  const files = input.attachments.filter((one) => one.kind === 'material');
  if (files.length === 0) return null;
  return (
    <div className="agenda-files">
      <p className="level-1">{words.files}</p>
      {files.map((file, index) => (
        <p key={index}>
          <CjkText text={`${index + 1}.${oneLine(file.caption) || oneLine(file.name)}`} />
        </p>
      ))}
    </div>
  );
}
