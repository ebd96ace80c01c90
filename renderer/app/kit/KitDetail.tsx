import { useState } from 'react';
import { Pencil } from 'lucide-react';
import Button from '@mui/material/Button';
import { formatPartialDateZh } from '../../../shared/domain/dates';
import { namePinyin } from '../../../shared/domain/person-name';
import { MaskedValue } from '../../ui/field/MaskedValue';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { DetailPanel } from '../../ui/layout/DetailPanel';
import { TabPanel, Tabs } from '../../ui/layout/Tabs';
import { Timeline } from '../../ui/layout/Timeline';
import type { SamplePerson } from './sample-people';

interface KitDetailProps {
  readonly person: SamplePerson;
  readonly onClose: () => void;
}

/** A person beside the list. */
export function KitDetail({ person, onClose }: KitDetailProps) {
  const [tab, setTab] = useState('basics');
  return (
    <DetailPanel
      title={person.name}
      note={person.post}
      facts={`${namePinyin(person.name).display}　${person.gender}　汉族`}
      onClose={onClose}
      actions={
        <Button variant="outlined" size="small" startIcon={<Pencil aria-hidden />}>
          修改
        </Button>
      }
      tabs={
        <Tabs
          label="党员资料"
          idPrefix="kit-person"
          edgePx={24}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'basics', label: '基本情况' },
            { id: 'meetings', label: '组织生活', count: 33 },
            { id: 'hours', label: '学时', count: 42 },
            { id: 'files', label: '附件', count: 3 },
          ]}
        />
      }
    >
      <TabPanel idPrefix="kit-person" id={tab}>
        <DescriptionList
          items={[
            {
              id: 'idNo',
              label: '公民身份号码',
              isWide: true,
              value: (
                <MaskedValue
                  label="公民身份号码"
                  masked="110105********0426"
                  onReveal={() => Promise.resolve('110105197105120426')}
                />
              ),
            },
            { id: 'joined', label: '入党时间', value: formatPartialDateZh(person.joined) },
            { id: 'full', label: '转正时间', value: '1997年7月1日' },
            { id: 'job', label: '工作岗位', value: '机关公务员' },
            { id: 'title', label: '职务', value: '办公室主任' },
            { id: 'origin', label: '籍贯', value: undefined },
            { id: 'dues', label: '党费交至', value: '2026年9月' },
          ]}
        />
        <div style={{ height: '1.25rem' }} />
        <FormSection title="任职与党小组">
          <WholeRow>
            <Timeline
              label="任职与党小组"
              entries={[
                {
                  id: '1',
                  when: '2024.03起',
                  title: '支部书记',
                  note: '第七届，任期至2027年3月',
                  isInForce: true,
                },
                { id: '2', when: '2021.04起', title: '编入第一党小组', isInForce: true },
                { id: '3', when: '2021.04', title: '支部委员、组织委员', note: '至2024年3月换届' },
                { id: '4', when: '2015.09', title: '转入本支部', note: '自市民政局机关支部' },
              ]}
            />
          </WholeRow>
        </FormSection>
      </TabPanel>
    </DetailPanel>
  );
}
