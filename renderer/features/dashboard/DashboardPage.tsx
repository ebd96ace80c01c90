import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { dayOfInstant, formatMonthDayZh, weekdayZh, yearOf } from '../../../shared/domain/dates';
import { dutyRows, quarterRange, yearRange } from '../../../shared/domain/duties';
import { planProgress } from '../../../shared/domain/study-plan';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import {
  useBranch,
  useData,
  useExports,
  useRecordsAround,
  useSharedRoster,
  useStudyPlan,
  useTable,
} from '../../data/data-context';
import { useBackupState } from '../../desk/use-backup-state';
import { PageHeader } from '../../ui/layout/PageHeader';
import { Block } from './Block';
import { LastExport } from './LastExport';
import { NearDates } from './NearDates';
import { PlanBlock } from './PlanBlock';
import { QuarterBlock } from './QuarterBlock';
import { Recovered } from './Recovered';
import { SecondCopy } from './SecondCopy';
import { TakenOver } from './TakenOver';
import { TaskList } from './TaskList';
import { figuresByMonth } from './month-figures';
import { useAdmissionFacts } from './use-admission-facts';
import { nearDates } from './near-dates';
import { useLifeFacts } from './use-life-facts';
import { useTextDuties } from './use-text-duties';
import { hasAnyMember, todaysTasks } from './tasks';

/** The chart library is a third of a megabyte: it must not hold up what there is to do today. */
const AttendanceChart = lazy(async () => ({ default: (await import('./AttendanceChart')).AttendanceChart }));

/** Two columns at 1366 px; one below 56 rem, tasks first (特大 text). */
const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 23.5rem)',
  gap: '1.5rem 48px',
  padding: '0 32px 32px',
  '@container page (max-width: 56rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Left = styled('div')({ display: 'grid', gap: '1.75rem', alignContent: 'start', minWidth: 0 });
const Halves = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: '1.5rem 40px',
  '@container page (max-width: 56rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

export function DashboardPage() {
  const branch = useBranch();
  const { now } = useData();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const year = yearOf(today);
  const tables = useSharedRoster();
  const { last } = yearRange(year);
  // The chart, the plan and the quarter lie in the year; older records matter while they are not signed, and those of
  // the year before for what they agreed and is not done, and for 组织生活会 and 民主评议 that may still be due.
  const records = useRecordsAround(yearRange(year - 1).first, last);
  const todoMarks = useTable('todoMarks');
  const plan = useStudyPlan(year);
  const exports = useExports();
  const reelections = useTable('reelections');
  const admission = useAdmissionFacts(tables);
  const life = useLifeFacts();
  const texts = useTextDuties(tables, today);
  const { state: backup } = useBackupState();
  const facts = useMemo(() => {
    // All of them: a task that came a moment later would push another one under the hand that clicks.
    if (!tables || !records || !plan || !reelections || !admission || !todoMarks || !texts) return undefined;
    const rows = dutyRows(branch, tables, records, quarterRange(today), today);
    return {
      branch,
      tables,
      records,
      reelections,
      rows,
      hasPlan: plan.plan !== null,
      admission,
      todoMarks,
      texts,
      today,
    };
  }, [branch, tables, records, reelections, plan, admission, todoMarks, texts, today]);

  const open = (route: string): void => void navigate(route);
  return (
    <main
      style={{ flex: 1, minHeight: 0, overflow: 'auto', containerType: 'inline-size', containerName: 'page' }}
    >
      <PageHeader
        title={words.title}
        meta={`${formatMonthDayZh(today)} ${weekdayZh(today)}`}
        secondary={
          <Button
            variant="outlined"
            startIcon={<Plus aria-hidden />}
            onClick={() => {
              open('/meetings/new');
            }}
          >
            {words.newRecord}
          </Button>
        }
      />
      <Recovered state={backup} onOpen={open} />
      <TakenOver today={today} onOpen={open} />
      {facts && plan && life && exports ? (
        <Columns>
          <Left>
            <TaskList tasks={todaysTasks(facts)} onOpen={open} />
            <Halves>
              <PlanBlock
                progress={planProgress(year, plan.items, facts.records, today)}
                hasPlan={plan.plan !== null}
                onOpen={open}
              />
              <Suspense fallback={<Block title={words.chart.title}>{null}</Block>}>
                <AttendanceChart
                  figures={figuresByMonth(facts.records, year, today)}
                  year={year}
                  onOpen={open}
                />
              </Suspense>
            </Halves>
          </Left>
          <Left>
            <QuarterBlock rows={hasAnyMember(facts.tables) ? facts.rows : []} today={today} onOpen={open} />
            <NearDates dates={nearDates(facts, life)} onOpen={open} />
            <SecondCopy state={backup} now={now()} onOpen={open} />
            <LastExport exports={exports} onOpen={open} />
          </Left>
        </Columns>
      ) : null}
    </main>
  );
}
