import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { uiWords } from '../../../shared/words/ui';
import { color } from '../color';

export interface Description {
  readonly id: string;
  readonly label: string;
  /** `undefined` reads 未填; `null` leaves the line away. */
  readonly value: ReactNode | undefined;
  /** Takes the whole width. */
  readonly isWide?: boolean;
}

interface DescriptionListProps {
  readonly items: readonly Description[];
  readonly columns?: 1 | 2 | 3;
}

const Root = styled('dl')({
  display: 'grid',
  gap: '.375rem 1.5rem',
  margin: 0,
  '&[data-columns="2"]': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  '&[data-columns="3"]': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  '& dt': { fontSize: '.875rem', lineHeight: 1.4, color: color.ink2 },
  '& dd': { margin: 0, lineHeight: 1.4, overflowWrap: 'anywhere' },
});

/** Facts as label above value; what nobody entered reads 未填 in light words. */
export function DescriptionList({ items, columns = 2 }: DescriptionListProps) {
  return (
    <Root data-columns={columns}>
      {items.map((item) =>
        item.value === null ? null : (
          <div key={item.id} style={item.isWide === true ? { gridColumn: '1 / -1' } : undefined}>
            <dt>{item.label}</dt>
            <dd>
              {item.value === undefined || item.value === '' ? (
                <span style={{ color: color.ink3 }}>{uiWords.optionalUnknown}</span>
              ) : (
                item.value
              )}
            </dd>
          </div>
        ),
      )}
    </Root>
  );
}
