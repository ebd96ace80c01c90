import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { formatDateZh, formatMonthDayZh } from '../../../shared/domain/dates';
import { planTotals, type PlanItemProgress } from '../../../shared/domain/study-plan';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { StudyPlan } from '../../../shared/schema/study-plan';
import { recordTypeWords } from '../../../shared/words/domain';
import { studyPlanWords as words } from '../../../shared/words/study-plan';
import { color } from '../../ui/color';
import { TickBar } from '../../ui/status/TickBar';
import { tickStates } from './plan-columns';

const Root = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: '.25rem 48px',
  padding: '0 32px 14px',
  fontSize: '.875rem',
  '@container plan (max-width: 50rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Basis = styled('div')({
  color: color.ink2,
  display: 'flex',
  gap: '.25rem 1rem',
  alignItems: 'baseline',
  flexWrap: 'wrap',
});

interface PlanSummaryProps {
  readonly plan: StudyPlan;
  readonly progress: readonly PlanItemProgress[];
  readonly records: readonly OrgLifeRecord[];
  readonly onOpen: (itemId: string) => void;
  readonly onEdit: () => void;
}

/** How far the year has come, item by item to be counted, and what the plan rests on. */
export function PlanSummary({ plan, progress, records, onOpen, onEdit }: PlanSummaryProps) {
  const totals = planTotals(progress);
  const sentence = words.ticks(progress.length, totals.done, totals.overdue);
  const approved = records.find((record) => record.id === plan.approvedByRecordId);
  return (
    <Root>
      <div>
        <div style={{ marginBottom: '.25rem' }}>{sentence}</div>
        <TickBar
          label={sentence}
          ticks={progress.map(({ item, status }) => ({
            id: item.id,
            state: tickStates[status],
            label: words.tick(item.month, item.topic, words.status[status]),
          }))}
          onOpen={onOpen}
        />
      </div>
      <Basis>
        <span>
          {words.basis}：{plan.basisDoc ?? words.notSaid}
        </span>
        <span>
          {words.madeOn}：{plan.madeOn ? formatDateZh(plan.madeOn) : words.notSaid}
        </span>
        <span>
          {words.approvedBy}：
          {approved
            ? `${formatMonthDayZh(approved.startAt.slice(0, 10))}${recordTypeWords[approved.primaryType]}`
            : words.notSaid}
        </span>
        <Button variant="text" size="small" onClick={onEdit}>
          {words.editPlan}
        </Button>
      </Basis>
    </Root>
  );
}
