import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, formatDateZh } from '../../../shared/domain/dates';
import type { PlanPreviewRow } from '../../../shared/import/study-plan';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Failure } from '../../../shared/ipc/reply';
import { planScopeWords, studyFormWords } from '../../../shared/words/domain';
import { failureWords, type FailureWords } from '../../../shared/words/failures';
import { importFailureWords } from '../../../shared/words/import';
import { studyPlanImportWords as words } from '../../../shared/words/study-plan-import';
import { templateWords } from '../../../shared/words/templates';
import { useData, useImportRuns, useStudyPlan } from '../../data/data-context';
import { useSaveTemplate } from '../../desk/use-save-template';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useToast } from '../../ui/feedback/toast-context';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { FootBar } from '../../ui/layout/FootBar';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { usePlanImport } from './use-plan-import';

const rowKey = (row: PlanPreviewRow): string => String(row.rowNumber);

/** `/study-plan/import?year=`: a sheet becomes items of the year's plan; nothing is written before the last button. */
export function ImportPlanPage() {
  const [params] = useSearchParams();
  const { now } = useData();
  const thisYear = Number(dayOfInstant(now()).slice(0, 4));
  const year = Number(params.get('year') ?? thisYear) || thisYear;
  const found = useStudyPlan(year);
  return found ? <ImportPlan year={year} found={found} /> : null;
}

function ImportPlan(props: {
  readonly year: number;
  readonly found: NonNullable<ReturnType<typeof useStudyPlan>>;
}) {
  const { year, found } = props;
  const navigate = useNavigate();
  const toast = useToast();
  const saveTemplate = useSaveTemplate();
  const runs = useImportRuns();
  const { file, failure, isBusy, pick, run } = usePlanImport({ year, ...found });
  const back = (): void => void navigate(`/study-plan?year=${String(year)}`);
  const count = file?.rows.filter(({ state }) => state === 'new' || state === 'update').length ?? 0;
  const earlier = runs?.find((one) => one.fileSha512 === file?.sha512 && one.undoneAt === undefined);
  return (
    <main style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <DocumentHeader
        title={words.title(year)}
        meta={file?.name ?? words.intro}
        onBack={back}
        secondary={
          <>
            <Button
              variant="outlined"
              onClick={() => {
                void saveTemplate('studyPlan').then((text) => {
                  if (text !== undefined) toast.show({ text });
                });
              }}
            >
              {templateWords.save}
            </Button>
            {file ? (
              <Button variant="outlined" onClick={() => void pick()}>
                {words.another}
              </Button>
            ) : null}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 12, padding: '12px 32px' }}>
        {failure === undefined ? null : <Refused failure={failure} />}
        {earlier ? (
          <Notice tone="info">{words.readAgain(formatDateZh(dayOfInstant(earlier.at)))}</Notice>
        ) : null}
        {file ? null : (
          <EmptyState
            title={words.pickTitle}
            text={words.heads}
            actions={
              <Button variant="contained" onClick={() => void pick()}>
                {words.pick}
              </Button>
            }
          />
        )}
      </div>
      {file ? (
        <>
          <DataTable label={words.table} rows={file.rows} rowKey={rowKey} columns={columns} />
          <FootBar
            note={words.intro}
            actions={
              <Button
                variant="contained"
                disabled={isBusy || count === 0}
                onClick={() => {
                  void run(file).then((isDone) => {
                    if (isDone) back();
                  });
                }}
              >
                {words.run(count)}
              </Button>
            }
          />
        </>
      ) : null}
    </main>
  );
}

function Refused({ failure }: { readonly failure: Failure | 'noHeads' }) {
  if (failure === 'noHeads') return <Notice tone="error">{words.noHeads}</Notice>;
  const exact: Partial<Record<Failure['code'], FailureWords>> = importFailureWords;
  const { sentence, action } = exact[failure.code] ?? failureWords[failure.code];
  return (
    <Notice tone="error" title={sentence} code={failureLabel(failure.code)}>
      {action}
    </Notice>
  );
}

const glyphs = { new: 'added', update: 'done', unchanged: 'excused', error: 'missing' } as const;
const columns: readonly TableColumn<PlanPreviewRow>[] = [
  { id: 'row', header: words.row, value: (row) => row.rowNumber, widthPx: 72 },
  {
    id: 'state',
    header: words.state,
    value: (row) => words.states[row.state],
    cell: (row) => <StatusWord kind={glyphs[row.state]} label={words.states[row.state]} />,
    widthPx: 150,
  },
  { id: 'month', header: words.fields.month, value: (row) => row.values.month ?? '', widthPx: 80 },
  {
    id: 'topic',
    header: words.fields.topic,
    value: (row) => row.values.topic ?? '',
    widthPx: 260,
    grow: 1,
    isStrong: true,
  },
  {
    id: 'form',
    header: words.fields.form,
    value: (row) => (row.values.form ? studyFormWords[row.values.form] : ''),
    widthPx: 150,
  },
  {
    id: 'scope',
    header: words.fields.scope,
    value: (row) => (row.values.scope ? planScopeWords[row.values.scope] : ''),
    widthPx: 110,
  },
  {
    id: 'hours',
    header: words.fields.plannedHours,
    value: (row) => row.values.plannedHours ?? '',
    widthPx: 80,
  },
  { id: 'problem', header: words.problem, value: (row) => row.problems.join('；'), widthPx: 260, grow: 1 },
];
