import { formatDateZh } from '../../../shared/domain/dates';
import { meetingFindings } from '../../../shared/domain/leading-group-register';
import type { LeadingGroupMeeting } from '../../../shared/schema/org-life';
import { leadingGroupTagWords } from '../../../shared/words/register-codes';
import { registerWords } from '../../../shared/words/leading-group-register';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';

const words = registerWords.columns;

export const registerColumns: readonly TableColumn<LeadingGroupMeeting>[] = [
  {
    id: 'sessionNo',
    header: words.sessionNo,
    value: ({ sessionNo }) => sessionNo,
    cell: ({ sessionNo }) => registerWords.session(sessionNo),
    copyText: ({ sessionNo }) => registerWords.session(sessionNo),
    widthPx: 92,
    isStrong: true,
    canHide: false,
  },
  {
    id: 'on',
    header: words.on,
    value: ({ on }) => on,
    cell: ({ on }) => formatDateZh(on),
    copyText: ({ on }) => formatDateZh(on),
    widthPx: 148,
  },
  {
    id: 'tags',
    header: words.tags,
    value: ({ tags }) => tags.map((tag) => leadingGroupTagWords[tag]).join('、'),
    widthPx: 220,
    grow: 1,
  },
  {
    id: 'primaryTopic',
    header: words.primaryTopic,
    value: ({ tags, primaryTopicFirst }) =>
      registerWords.primaryTopic[
        tags.includes('primaryTopic') ? (primaryTopicFirst ? 'first' : 'later') : 'none'
      ],
    widthPx: 130,
  },
  {
    id: 'people',
    header: words.people,
    value: ({ present, shouldAttend }) =>
      present === undefined || shouldAttend === undefined ? '' : `${String(present)}/${String(shouldAttend)}`,
    compare: false,
    widthPx: 104,
  },
  {
    id: 'matters',
    header: words.matters,
    value: ({ majorDecisions }) => registerWords.matterCount(majorDecisions.length),
    widthPx: 96,
  },
  {
    id: 'book',
    header: words.book,
    value: ({ bookPlace, bookPages }) => [bookPlace, bookPages].filter(Boolean).join('，'),
    widthPx: 190,
    grow: 1,
  },
  {
    id: 'state',
    header: words.state,
    value: (row) => meetingFindings(row).length,
    cell: (row) => {
      const count = meetingFindings(row).length;
      return count === 0 ? (
        <StatusWord kind="done" label={registerWords.fine} />
      ) : (
        <StatusWord kind="due" label={registerWords.lacking(count)} />
      );
    },
    copyText: (row) => {
      const count = meetingFindings(row).length;
      return count === 0 ? registerWords.fine : registerWords.lacking(count);
    },
    widthPx: 140,
  },
];
