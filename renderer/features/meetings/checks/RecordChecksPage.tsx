import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, yearOf } from '../../../../shared/domain/dates';
import { recordChecks, type Severity } from '../../../../shared/domain/record-checks/finding';
import { recordCheckWords as words } from '../../../../shared/words/record-checks';
import { useData } from '../../../data/data-context';
import { FilterButton } from '../../../ui/action/FilterButton';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { Notice } from '../../../ui/feedback/Notice';
import { Skeleton } from '../../../ui/feedback/Skeleton';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { Page } from '../../../ui/layout/Page';
import { CheckGroupList } from './CheckGroupList';
import { useRecordChecks, type CheckGroup } from './use-record-checks';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** 记录自查: what an inspection would ask about the records of a year. Points only, changes nothing. */
export function RecordChecksPage() {
  const { now } = useData();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const year = Number(/^\d{4}$/.exec(params.get('year') ?? '')?.[0] ?? yearOf(dayOfInstant(now())));
  const checks = useRecordChecks(year);
  const [severity, setSeverity] = useState('');
  const counts = useMemo(() => countsOf(checks?.groups ?? []), [checks]);
  const groups = checks?.groups.filter(
    ({ code }) => severity === '' || recordChecks[code].severity === severity,
  );
  return (
    <Page>
      <DocumentHeader
        title={words.title}
        meta={checks ? words.counted(counts.error, counts.warning, counts.info) : undefined}
        onBack={() => void navigate('/meetings')}
        secondary={
          <>
            <FilterButton
              label={words.year}
              value={String(year)}
              options={(checks?.years ?? [year]).map((one) => ({
                value: String(one),
                label: words.yearOf(one),
              }))}
              onChange={(value) => {
                setParams({ year: value }, { replace: true });
              }}
            />
            <FilterButton
              label={words.severity}
              value={severity}
              options={[
                { value: '', label: words.all },
                ...severities.map((one) => ({ value: one, label: words.severities[one] })),
              ]}
              onChange={setSeverity}
            />
          </>
        }
      />
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '12px 32px 32px' }}>
        <Notice tone="neutral" announce={false}>
          {words.intro}
        </Notice>
        {groups === undefined ? <Skeleton edgePx={0} /> : null}
        {checks && groups ? (
          <CheckGroupList groups={groups} {...{ headingOf: checks.headingOf, routeOf: checks.routeOf }} />
        ) : null}
        {checks && groups?.length === 0 ? (
          <EmptyState
            title={checks.count === 0 ? words.noRecords : words.none}
            {...(checks.count === 0 ? {} : { text: words.noneText(checks.count) })}
          />
        ) : null}
      </div>
    </Page>
  );
}

/** Kinds of findings, not single ones: a year without photos is one thing to see to. */
function countsOf(groups: readonly CheckGroup[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { code } of groups) counts[recordChecks[code].severity] += 1;
  return counts;
}
