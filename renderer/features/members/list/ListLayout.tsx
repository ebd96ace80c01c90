import type { ReactNode } from 'react';
import { Page } from '../../../ui/layout/Page';

interface ListLayoutProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly panel: ReactNode;
}

/** Header over both; below it the list, and the panel beside it from the tool row down. */
export function ListLayout({ header, children, panel }: ListLayoutProps) {
  return (
    <Page>
      {header}
      <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>{children}</div>
        {panel}
      </div>
    </Page>
  );
}
