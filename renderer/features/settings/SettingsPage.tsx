import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { settingsWords as words } from '../../../shared/words/settings';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { TabPanel, Tabs } from '../../ui/layout/Tabs';
import { AboutTab } from './AboutTab';
import { BranchTab } from './BranchTab';
import { DataTab } from './DataTab';
import { MembersTab } from './MembersTab';
import { PcTab } from './PcTab';
import { TabBody } from './TabBody';

type Section = keyof typeof words.tabs;
const sections = Object.keys(words.tabs) as Section[];
const idPrefix = 'settings';

interface SettingsPageProps {
  /** 安全 is a part of the lock, which is a feature of its own, so app hands it in. */
  readonly security: ReactNode;
}

/** 设置: `?section=` chooses the tab. */
export function SettingsPage({ security }: SettingsPageProps) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('section');
  const section = sections.find((one) => one === asked) ?? 'pc';
  return (
    <Page>
      <PageHeader title={words.title} />
      <Tabs
        label={words.tabsLabel}
        idPrefix={idPrefix}
        value={section}
        onChange={(id) => {
          setParams(id === 'pc' ? {} : { section: id }, { replace: true });
        }}
        tabs={sections.map((id) => ({ id, label: words.tabs[id] }))}
      />
      <div style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' }}>
        <TabPanel idPrefix={idPrefix} id={section} className="settings-panel">
          {section === 'pc' ? <PcTab /> : null}
          {section === 'security' ? <TabBody>{security}</TabBody> : null}
          {section === 'branch' ? <BranchTab /> : null}
          {section === 'members' ? <MembersTab /> : null}
          {section === 'data' ? <DataTab /> : null}
          {section === 'about' ? <AboutTab /> : null}
        </TabPanel>
      </div>
    </Page>
  );
}
