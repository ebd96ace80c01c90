import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { color } from '../../ui/color';
import { ToastHost } from '../../ui/feedback/ToastHost';
import { PageHeader } from '../../ui/layout/PageHeader';
import { AppTheme, type TextSize } from '../theme/AppTheme';
import { KitBasics } from './KitBasics';
import { KitColours } from './KitColours';
import { KitFeedback } from './KitFeedback';
import { KitFields } from './KitFields';
import { KitForm } from './KitForm';
import { KitList } from './KitList';
import { KitPaper } from './KitPaper';
import { KitSteps } from './KitSteps';
import type { KitOptions } from './kit-options';

const Page = styled('div')({ height: '100%', overflow: 'auto', containerType: 'inline-size' });
const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: '24px 44px',
  padding: '16px 32px 24px',
  alignItems: 'start',
  '@container (max-width: 60rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Part = styled('section')({ padding: '16px 32px 24px', borderTop: `1px solid ${color.lineStrong}` });

const sizeNames: Readonly<Record<TextSize, string>> = {
  standard: '标准 16',
  large: '大 19',
  huge: '特大 24',
};

/** All pieces together, as every screen uses them; photographed by a test in three sizes, light and dark. */
export function KitPage({
  start,
  nonce,
}: {
  readonly start: KitOptions;
  readonly nonce: string | undefined;
}) {
  const [size, setSize] = useState<TextSize>(start.size);
  const [isDark, setDark] = useState(start.isDark);
  return (
    <AppTheme mode={isDark ? 'dark' : 'light'} textSize={size} nonce={nonce}>
      <ToastHost>
        <Page role="main">
          <PageHeader
            title="部件"
            meta={sizeNames[size]}
            isRuled
            secondary={
              <>
                <SegmentedControl
                  label="明暗"
                  value={isDark ? 'dark' : 'light'}
                  segments={[
                    { value: 'light', label: '浅色' },
                    { value: 'dark', label: '深色' },
                  ]}
                  onChange={(value) => {
                    setDark(value === 'dark');
                  }}
                />
                <SegmentedControl
                  label="字号"
                  value={size}
                  segments={[
                    { value: 'standard', label: '标准' },
                    { value: 'large', label: '大' },
                    { value: 'huge', label: '特大' },
                  ]}
                  onChange={(value) => {
                    setSize(value as TextSize);
                  }}
                />
              </>
            }
          />
          <Columns>
            <KitBasics />
            <KitFields />
            <KitFeedback />
          </Columns>
          <KitColours />
          <KitList />
          <Part>
            <KitForm />
          </Part>
          <KitSteps />
          <KitPaper />
        </Page>
      </ToastHost>
    </AppTheme>
  );
}
