import { useState, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';
import { dayOfInstant, parseCalendarDate } from '../../../shared/domain/dates';
import { branchWords as words } from '../../../shared/words/branch';
import { useData } from '../../data/data-context';
import { Notice } from '../../ui/feedback/Notice';
import { DateField } from '../../ui/field/DateField';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { TabPanel, Tabs } from '../../ui/layout/Tabs';
import { BodyTab } from './body/BodyTab';
import { ExchangesTab } from './exchanges/ExchangesTab';
import { GroupsTab } from './groups/GroupsTab';
import { LeadingTab } from './leading/LeadingTab';
import { ReelectionsTab } from './reelections/ReelectionsTab';
import { useBranchFacts, type BranchRows } from './use-branch-facts';

type SectionId = keyof typeof words.tabs;
const sections = Object.keys(words.tabs) as readonly SectionId[];
const idPrefix = 'branch';

/** 支部班子: `?section=` chooses the tab, `?date=` the day it is shown for. */
export function BranchPage() {
  const { now } = useData();
  const rows = useBranchFacts();
  const [params, setParams] = useSearchParams();
  const today = dayOfInstant(now());
  const asked = params.get('section');
  const section = sections.find((one) => one === asked) ?? 'body';
  const date = params.get('date') ?? '';
  const day = parseCalendarDate(date) === date ? date : today;
  const go = (to: { section?: SectionId; day?: string }): void => {
    const next = { section, day, ...to };
    setParams(
      {
        ...(next.section === 'body' ? {} : { section: next.section }),
        ...(next.day === today ? {} : { date: next.day }),
      },
      { replace: true },
    );
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        secondary={
          <DayChoice
            key={day}
            day={day}
            onChange={(chosen) => {
              go({ day: chosen });
            }}
          />
        }
      />
      <Tabs
        label={words.tabsLabel}
        idPrefix={idPrefix}
        value={section}
        onChange={(id) => {
          go({ section: sections.find((one) => one === id) ?? 'body' });
        }}
        tabs={sections.map((id) => ({ id, label: words.tabs[id] }))}
      />
      <div style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' }}>
        {day === today ? null : (
          <div style={{ padding: '16px 32px 0' }}>
            <Notice
              tone="info"
              actions={
                <Button
                  variant="text"
                  size="small"
                  onClick={() => {
                    go({ day: today });
                  }}
                >
                  {words.asOf.backToToday}
                </Button>
              }
            >
              {words.asOf.shown(day)}
            </Notice>
          </div>
        )}
        <TabPanel idPrefix={idPrefix} id={section}>
          {rows ? tabOf(section, rows, day, day === today) : null}
        </TabPanel>
      </div>
    </Page>
  );
}

function tabOf(section: SectionId, rows: BranchRows, day: string, isToday: boolean): ReactNode {
  switch (section) {
    case 'body':
      return <BodyTab {...{ rows, day, isToday }} />;
    case 'groups':
      return <GroupsTab tables={rows.tables} day={day} />;
    case 'leading':
      return <LeadingTab {...{ rows, day, isToday }} />;
    case 'reelections':
      return <ReelectionsTab rows={rows} />;
    case 'exchanges':
      return <ExchangesTab {...{ rows, day }} />;
  }
}

/** Takes the day as soon as it is a whole one. */
function DayChoice({ day, onChange }: { readonly day: string; readonly onChange: (day: string) => void }) {
  const [typed, setTyped] = useState(day);
  return (
    <label style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <span aria-hidden>{words.asOf.label}</span>
      <span style={{ width: '12rem' }}>
        <DateField
          label={words.asOf.label}
          hideLabel
          value={typed}
          onChange={(value) => {
            setTyped(value);
            if (value !== day && parseCalendarDate(value) === value) onChange(value);
          }}
        />
      </span>
    </label>
  );
}
