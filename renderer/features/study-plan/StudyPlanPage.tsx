import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { FilePlus2, Plus, Printer, Trash2 } from 'lucide-react';
import { dayOfInstant, partsOf, yearOf } from '../../../shared/domain/dates';
import {
  plannedHoursOf,
  planProgress,
  recordTypeFor,
  type PlanItemProgress,
} from '../../../shared/domain/study-plan';
import { listFileWords } from '../../../shared/words/list-files';
import { studyHoursWords } from '../../../shared/words/study-hours';
import { studyPlanWords as words } from '../../../shared/words/study-plan';
import { studyPlanImportWords } from '../../../shared/words/study-plan-import';
import { tableWords } from '../../../shared/words/ui';
import { useBranch, useData, useRecords, useStudyPlan, useTable } from '../../data/data-context';
import { useMenuCommand } from '../../desk/use-menu-command';
import { useSaveFile } from '../../desk/use-save-file';
import { FilterButton } from '../../ui/action/FilterButton';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { useToast } from '../../ui/feedback/toast-context';
import { useStatusItem } from '../../ui/frame/status-item';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { PageHeader } from '../../ui/layout/PageHeader';
import { initialLayout, type TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { EmptyPlan } from './EmptyPlan';
import { ItemPanel } from './ItemPanel';
import { planColumns } from './plan-columns';
import { planListSheet } from './plan-sheet';
import { PlanPanel } from './PlanPanel';
import { PlanSummary } from './PlanSummary';
import { usePlanActions } from './use-plan-actions';

const Page = styled('main')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  containerType: 'inline-size',
  containerName: 'plan',
});
const Body = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });
const List = styled('div')({ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' });

const rowKey = ({ item }: PlanItemProgress): string => item.id;
/** Values of `?item=` that are no id. */
const NEW_ITEM = 'new';
const PLAN = 'plan';

/** `/study-plan?year=&item=`: the year's plan by month, how far it has come, one item open beside it. */
export function StudyPlanPage() {
  const { now } = useData();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || yearOf(today);
  const opened = params.get('item') ?? '';
  const found = useStudyPlan(year);
  const plans = useTable('studyPlans');
  const planItems = useTable('planItems');
  const records = useRecords();
  const actions = usePlanActions();
  const branch = useBranch();
  const toast = useToast();
  const { saveSheet } = useSaveFile();
  const [layout, setLayout] = useState(() =>
    initialLayout(planColumns, [{ id: 'month', isDescending: false }]),
  );

  const progress = useMemo(
    () => (found && records ? planProgress(year, found.items, records, today) : undefined),
    [found, records, year, today],
  );
  const set = (patch: Record<string, string>) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries(patch)) {
          if (value === '') after.delete(key);
          else after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  };
  const open = (item: string) => {
    set({ item });
  };
  const plan = found?.plan ?? null;
  const items = found?.items ?? [];
  const entry = progress?.find((one) => one.item.id === opened) ?? null;
  const print = () => {
    if (plan) void navigate(`/print/study-plan/${plan.id}`);
  };
  const exportPlan = async () => {
    if (!plan) return;
    const sheet = planListSheet({ branch, plan, items });
    const news = await saveSheet(listFileWords.fileName(sheet.title, branch.shortName), sheet);
    if (news) toast.show(news);
  };
  useShortcut('Ctrl+P', plan ? print : undefined);
  useMenuCommand('print', print);
  useShortcut(
    'Ctrl+N',
    plan
      ? () => {
          open(NEW_ITEM);
        }
      : undefined,
  );
  useStatusItem(progress && plan ? tableWords.status(words.unit, progress.length, 0) : '');

  const commands: TableCommand<PlanItemProgress>[] = [
    {
      id: 'meeting',
      label: words.item.newMeeting,
      icon: FilePlus2,
      isSingle: true,
      isInline: true,
      isEnabled: (rows) => rows[0] !== undefined && recordTypeFor(rows[0].item) !== undefined,
      onRun: ([row]) => {
        const type = row ? recordTypeFor(row.item) : undefined;
        if (row && type) void navigate(`/meetings/new?type=${type}&planItem=${row.item.id}`);
      },
    },
    {
      id: 'delete',
      label: words.item.delete,
      icon: Trash2,
      shortcut: 'Delete',
      isSingle: true,
      isSeparated: true,
      onRun: ([row]) => {
        if (row) void actions.deleteItem(row.item);
      },
    },
  ];
  // Beside an open panel the list keeps what tells the items apart.
  const isPanelOpen = plan !== null && (opened === PLAN || opened === NEW_ITEM || entry !== null);
  const shownLayout = isPanelOpen
    ? { ...layout, hidden: [...new Set([...layout.hidden, 'speaker', 'record'])] }
    : layout;
  const yearOptions = yearsOf(plans?.map((one) => one.planYear) ?? [], yearOf(today), year);
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={plan ? words.meta(year, items.length, plannedHoursOf(items)) : undefined}
        views={
          <SegmentedControl
            label={studyHoursWords.viewsLabel}
            value="plan"
            segments={(['plan', 'hours'] as const).map((value) => ({
              value,
              label: studyHoursWords.views[value],
            }))}
            onChange={(value) => {
              if (value === 'hours') void navigate(`/study-plan/hours?year=${String(year)}`);
            }}
          />
        }
        secondary={
          <>
            <FilterButton
              label={words.year}
              value={String(year)}
              options={yearOptions.map((one) => ({ value: String(one), label: words.yearOf(one) }))}
              onChange={(value) => {
                set({ year: value === String(yearOf(today)) ? '' : value, item: '' });
              }}
            />
            <Button
              variant="outlined"
              onClick={() => void navigate(`/study-plan/import?year=${String(year)}`)}
            >
              {studyPlanImportWords.menu}
            </Button>
            {plan ? (
              <Button variant="outlined" startIcon={<Printer aria-hidden />} onClick={print}>
                {words.print}
              </Button>
            ) : null}
          </>
        }
        more={
          items.length > 0
            ? [{ id: 'export', label: listFileWords.save, onRun: () => void exportPlan() }]
            : []
        }
        primary={
          plan ? (
            <Button
              variant="contained"
              startIcon={<Plus aria-hidden />}
              onClick={() => {
                open(NEW_ITEM);
              }}
            >
              {words.add}
            </Button>
          ) : undefined
        }
      />
      {found && plans && planItems && !plan ? (
        <EmptyPlan year={year} plans={plans} items={planItems} actions={actions} />
      ) : null}
      {plan && progress && records ? (
        <>
          <PlanSummary
            plan={plan}
            progress={progress}
            records={records}
            onOpen={open}
            onEdit={() => {
              open(PLAN);
            }}
          />
          <Body>
            <List>
              <DataTable
                label={words.table}
                rows={progress}
                rowKey={rowKey}
                columns={planColumns}
                layout={shownLayout}
                onLayout={setLayout}
                selected={entry ? [entry.item.id] : []}
                onSelect={(keys) => {
                  if (keys.length === 1 && keys[0] !== undefined) open(keys[0]);
                }}
                commands={commands}
                empty={<EmptyState title={words.empty.noItems} text={words.empty.noItemsText} />}
              />
            </List>
            {opened === PLAN ? (
              <PlanPanel
                plan={plan}
                records={records.filter(
                  ({ startAt }) => yearOf(startAt) >= year - 1 && yearOf(startAt) <= year,
                )}
                onSave={(next) => actions.savePlan(plan, next)}
                onClose={() => {
                  open('');
                }}
              />
            ) : null}
            {entry || opened === NEW_ITEM ? (
              <ItemPanel
                key={opened}
                entry={entry}
                month={year === yearOf(today) ? partsOf(today).month : 1}
                onSave={async (form) => {
                  const id = await actions.saveItem(plan, items, entry?.item ?? null, form);
                  if (id !== undefined && entry === null) open('');
                  return id !== undefined;
                }}
                onDelete={() => {
                  if (!entry) return;
                  open('');
                  void actions.deleteItem(entry.item);
                }}
                onClose={() => {
                  open('');
                }}
              />
            ) : null}
          </Body>
        </>
      ) : null}
    </Page>
  );
}

/** This year first, then every year with a plan, and next year to prepare it. */
function yearsOf(known: readonly number[], thisYear: number, shown: number): number[] {
  const others = new Set([...known, thisYear + 1, thisYear - 1, shown]);
  others.delete(thisYear);
  return [thisYear, ...[...others].sort((a, b) => b - a)];
}
