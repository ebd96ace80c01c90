import { useState, type ReactNode } from 'react';
import { Pencil } from 'lucide-react';
import Button from '@mui/material/Button';
import type { StoredFile } from '../../../../shared/domain/member-file';
import { namePinyin } from '../../../../shared/domain/person-name';
import type { PartyGroup } from '../../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { genderWords } from '../../../../shared/words/domain';
import { memberFileWords } from '../../../../shared/words/member-life';
import { memberListWords, memberPanelWords as words } from '../../../../shared/words/members';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { DetailPanel } from '../../../ui/layout/DetailPanel';
import { TabPanel, Tabs } from '../../../ui/layout/Tabs';
import { Timeline } from '../../../ui/layout/Timeline';
import type { MemberRow } from '../list/member-rows';
import { attendanceOf } from './attendance';
import { BasicsTab } from './BasicsTab';
import { MeetingsTab } from './MeetingsTab';
import { memberTimeline } from './timeline';

interface MemberPanelProps {
  readonly row: MemberRow;
  readonly file: StoredFile;
  readonly groups: readonly PartyGroup[];
  /** undefined while they are read. */
  readonly records: readonly OrgLifeRecord[] | undefined;
  readonly today: string;
  /** A menu of what else can be done, left of 关闭. */
  readonly more?: ReactNode;
  readonly onOpen: () => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

type TabId = keyof typeof words.tabs;
const idPrefix = 'member';

/** One member's file beside the list. */
export function MemberPanel(props: MemberPanelProps) {
  const { row, file, groups, records, today, more, onOpen, onEdit, onClose } = props;
  const [tab, setTab] = useState<TabId>('basics');
  const meetings = records && attendanceOf(records, file.member.id);
  const timeline = memberTimeline(file, groups);
  return (
    <DetailPanel
      title={row.name}
      note={row.postNames}
      facts={<Facts row={row} />}
      actions={
        <>
          <Button variant="outlined" size="small" onClick={onOpen}>
            {memberFileWords.open}
          </Button>
          <Button variant="outlined" size="small" startIcon={<Pencil aria-hidden />} onClick={onEdit}>
            {memberListWords.edit}
          </Button>
          {more}
        </>
      }
      tabs={
        <Tabs
          label={memberListWords.detailOf}
          idPrefix={idPrefix}
          edgePx={24}
          value={tab}
          onChange={(id) => {
            setTab(id as TabId);
          }}
          tabs={[
            { id: 'basics', label: words.tabs.basics },
            { id: 'meetings', label: words.tabs.meetings, ...(meetings ? { count: meetings.length } : {}) },
            { id: 'timeline', label: words.tabs.timeline },
          ]}
        />
      }
      onClose={onClose}
    >
      <TabPanel idPrefix={idPrefix} id={tab}>
        {tab === 'basics' ? <BasicsTab file={file} today={today} /> : null}
        {tab === 'meetings' && meetings ? (
          <MeetingsTab meetings={meetings} groups={groups} today={today} />
        ) : null}
        {tab === 'timeline' && timeline.length > 0 ? (
          <Timeline label={words.timeline} entries={timeline} />
        ) : null}
        {tab === 'timeline' && timeline.length === 0 ? <EmptyState title={words.noTimeline} /> : null}
      </TabPanel>
    </DetailPanel>
  );
}

/** Shàn Wénjìng　女　汉族　55岁　党龄29年 */
function Facts({ row }: { readonly row: MemberRow }) {
  const { person } = row.entry;
  const facts = [
    namePinyin(row.name).display,
    person.gender && genderWords[person.gender],
    person.ethnicity,
    row.age === undefined ? undefined : words.age(row.age),
    row.partyAge === undefined ? undefined : words.partyAge(row.partyAge),
  ].filter((fact) => fact !== undefined);
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: '0 .875rem' }}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}
