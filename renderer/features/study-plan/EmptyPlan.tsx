import Button from '@mui/material/Button';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { EmptyState } from '../../ui/feedback/EmptyState';
import type { PlanActions } from './use-plan-actions';

const words = studyPlanWords.empty;

interface EmptyPlanProps {
  readonly year: number;
  /** All plans of the branch and their items: what a new plan may be copied from. */
  readonly plans: readonly StudyPlan[];
  readonly items: readonly PlanItem[];
  readonly actions: PlanActions;
}

/** No plan yet: begin from last year's, or from nothing. */
export function EmptyPlan({ year, plans, items, actions }: EmptyPlanProps) {
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
                onClick={() =>
                  void actions.copy(
                    last,
                    items.filter((item) => item.planId === last.id),
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
