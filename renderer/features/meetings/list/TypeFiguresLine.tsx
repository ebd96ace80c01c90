import { useMemo } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { typeFigures } from '../../../../shared/domain/type-figures';
import type { OrgLifeRecord, RecordType } from '../../../../shared/schema/meeting';
import type { RosterTables } from '../../../../shared/domain/roster';
import { typeFigureWords as words } from '../../../../shared/words/type-figures';
import { useBranch, useData } from '../../../data/data-context';
import { Notice } from '../../../ui/feedback/Notice';

interface TypeFiguresLineProps {
  readonly type: RecordType | '';
  readonly year: number;
  readonly records: readonly OrgLifeRecord[] | undefined;
  readonly tables: RosterTables | undefined;
}

/** Above the list of one kind: what the year's 主题党日 or 党课 were made of, and which months or quarters lack one. */
export function TypeFiguresLine({ type, year, records, tables }: TypeFiguresLineProps) {
  const branch = useBranch();
  const today = dayOfInstant(useData().now());
  const figures = useMemo(
    () =>
      records && tables && (type === 'themeDay' || type === 'partyClass')
        ? typeFigures(type, { branch, tables, records, year, today })
        : undefined,
    [branch, tables, records, type, year, today],
  );
  if (!figures) return null;
  return (
    <div style={{ padding: '0 32px 12px' }}>
      <Notice tone="neutral" announce={false}>
        {words.line(figures, year)}
      </Notice>
    </div>
  );
}
