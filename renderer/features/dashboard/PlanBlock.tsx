import { planTotals, type PlanItemProgress } from '../../../shared/domain/study-plan';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { TickBar, type TickState } from '../../ui/status/TickBar';
import { Block, HeadLink } from './Block';

interface PlanBlockProps {
  readonly progress: readonly PlanItemProgress[];
  readonly hasPlan: boolean;
  readonly onOpen: (route: string) => void;
}

const tickOf: Readonly<Record<PlanItemProgress['status'], TickState>> = {
  done: 'done',
  overdue: 'late',
  dueThisMonth: 'due',
  notYet: 'open',
  adjusted: 'open',
};

/** The year's plan as ticks to be counted, with the three numbers in words. */
export function PlanBlock({ progress, hasPlan, onOpen }: PlanBlockProps) {
  const open = (): void => {
    onOpen('/study-plan');
  };
  if (!hasPlan) {
    return (
      <Block title={words.plan.title}>
        {/* The button stands in 今天要办; twice the same would ask which one is meant. */}
        <p style={{ margin: 0, color: color.ink2 }}>{words.plan.none}</p>
      </Block>
    );
  }
  const totals = planTotals(progress);
  const ticks = progress.map(({ item, status }) => ({
    id: item.id,
    state: tickOf[status],
    label: words.plan.tick(item.topic, item.month),
  }));
  const figures = [
    { word: words.plan.done, value: totals.done, tint: color.ink },
    { word: words.plan.overdue, value: totals.overdue, tint: totals.overdue > 0 ? color.due : color.ink },
    { word: words.plan.open, value: totals.open, tint: color.ink },
  ];
  const label = figures.map(({ word, value }) => `${String(value)}${word}`).join('，');
  return (
    <Block
      title={words.plan.title}
      link={
        <HeadLink type="button" onClick={open}>
          {words.plan.all(progress.length)}
        </HeadLink>
      }
    >
      <TickBar ticks={ticks} label={label} />
      <p
        style={{
          margin: '.625rem 0 0',
          display: 'flex',
          gap: '1.25rem',
          fontSize: '.875rem',
          color: color.ink2,
        }}
      >
        {figures.map(({ word, value, tint }) => (
          <span key={word}>
            <strong style={{ color: tint, fontWeight: 600, fontSize: '1rem' }}>{value}</strong> {word}
          </span>
        ))}
      </p>
    </Block>
  );
}
