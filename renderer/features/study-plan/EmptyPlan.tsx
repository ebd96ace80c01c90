import Button from '@mui/material/Button';
import type { StudyPlan } from '../../../shared/schema/study-plan';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { useTable } from '../../data/data-context';
import { EmptyState } from '../../ui/feedback/EmptyState';
import type { PlanActions } from './use-plan-actions';

const words = studyPlanWords.empty;

interface EmptyPlanProps {
  readonly year: number;
  readonly plans: readonly StudyPlan[];
  readonly actions: PlanActions;
}

/** No plan yet: begin from last year's, or from nothing. */
export function EmptyPlan({ year, plans, actions }: EmptyPlanProps) {
  const items = useTable('planItems');
  const last = plans.find((plan) => plan.planYear === year - 1 && plan.level === 'year');
  const create = (
    <Button variant={last ? 'text' : 'contained'} onClick={() => void actions.create(year)}>
      {last ? words.createBlank : words.create}
    </Button>
  );
  return (
    <div style={{ padding: '0 32px' }}>
      <EmptyState
        title={words.title(year)}
        text={words.text}
        actions={
          <>
            {last ? (
              <Button
                variant="contained"
                disabled={items === undefined}
                onClick={() =>
                  void actions.copy(
                    last,
                    (items ?? []).filter((item) => item.planId === last.id),
                    year,
                  )
                }
              >
                {words.copy(year - 1)}
              </Button>
            ) : null}
            {create}
          </>
        }
      />
    </div>
  );
}
