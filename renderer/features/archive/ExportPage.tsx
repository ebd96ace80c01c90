import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import type { PlaceGrant } from '../../../shared/ipc/requests/files';
import { archiveScreenWords } from '../../../shared/words/archive-screen';
import { failureText } from '../../../shared/words/failures';
import {
  useBranch,
  useData,
  useRecords,
  useRosterTables,
  useStudyPlan,
  useTable,
} from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { SelectField } from '../../ui/field/SelectField';
import { useStatusItem } from '../../ui/frame/status-item';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { MeasuredPage } from '../../ui/layout/Page';
import { StepList } from '../../ui/layout/StepList';
import { ExportContents } from './ExportContents';
import { ExportMiddle } from './ExportMiddle';
import { useExport, type ExportState } from './use-export';
import { planYearPackage } from './year-package';

const words = archiveScreenWords.export;

/** Three columns; below 56 rem (特大 text) what goes along moves under the middle and the whole scrolls. */
const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '12.5rem minmax(0, 1fr) 336px',
  '& > *': { overflow: 'auto' },
  '@container page (max-width: 56rem)': {
    overflow: 'auto',
    gridTemplateColumns: '13rem minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr',
    '& > *': { overflow: 'visible' },
    '& > div:first-of-type': { gridRow: '1 / 3' },
    '& > aside': { borderLeft: 0, borderTop: `1px solid ${color.lineStrong}` },
  },
});
const Steps = styled('div')({
  padding: '24px 16px 24px 32px',
  borderRight: `1px solid ${color.lineStrong}`,
});
const Middle = styled('div')({ padding: '24px 36px', display: 'grid', gap: 16, alignContent: 'start' });

/** Left the steps, centre one number, right what is taken along and what stays. */
export function ExportPage() {
  const branch = useBranch();
  const desk = useDesk();
  const navigate = useNavigate();
  const { now } = useData();
  const today = dayOfInstant(now());
  const [year, setYear] = useState(yearOf(today));
  const [place, setPlace] = useState<PlaceGrant>();
  const [pickFailure, setPickFailure] = useState('');
  const exporting = useExport();
  const tables = useRosterTables();
  const records = useRecords();
  const attachments = useTable('attachments');
  const plan = useStudyPlan(year);
  const profiles = useTable('duesProfiles');
  const payments = useTable('duesPayments');
  const texts = useTable('branchTexts');
  const pack = useMemo(() => {
    if (!tables || !records || !attachments || !plan || !profiles || !payments || !texts) return undefined;
    const dues = { profiles, payments };
    const rows = { tables, records, attachments, plan, dues, texts };
    return planYearPackage({ branch, ...rows, year, now: now(), today });
  }, [branch, tables, records, attachments, plan, profiles, payments, texts, year, now, today]);
  const { state } = exporting;
  const count = pack?.items.filter((item) => item.partOf === undefined).length ?? 0;
  useStatusItem(state.kind === 'running' ? words.working : '');

  const pick = async (): Promise<void> => {
    setPickFailure('');
    const reply = await desk['files.pickPlace']({ purpose: 'archive' });
    if (!reply.ok) setPickFailure(failureText(reply.failure));
    else if (reply.value.place) {
      setPlace(reply.value.place);
      exporting.reset();
    }
  };
  const isBusy = state.kind === 'running';
  const canStart = pack !== undefined && pack.recordIds.length > 0 && place !== undefined;
  return (
    <MeasuredPage>
      <DocumentHeader
        title={words.title}
        meta={words.yearOption(year)}
        onBack={() => void navigate('/archive')}
        secondary={
          state.kind === 'done' || isBusy ? undefined : (
            <Button variant={place ? 'outlined' : 'contained'} onClick={() => void pick()}>
              {place ? words.pickAgain : words.pick}
            </Button>
          )
        }
        primary={
          isBusy ? (
            <Button variant="outlined" onClick={exporting.cancel}>
              {words.cancel}
            </Button>
          ) : state.kind !== 'done' && place ? (
            <Button
              variant="contained"
              disabled={!canStart}
              onClick={() => {
                if (pack) exporting.start(place, pack, year);
              }}
            >
              {words.start(count)}
            </Button>
          ) : undefined
        }
      />
      <Columns>
        <Steps>
          <StepList
            label={words.stepsLabel}
            steps={stepsOf(count, place)}
            currentId={currentStep(state, place)}
            isFinished={state.kind === 'done'}
          />
        </Steps>
        <Middle>
          {state.kind === 'idle' || state.kind === 'failed' ? (
            <div style={{ width: '12.5rem' }}>
              <SelectField
                label={words.year}
                value={String(year)}
                emptyLabel={null}
                options={yearOptions(records?.map((record) => yearOf(record.startAt)) ?? [], yearOf(today))}
                onChange={(value) => {
                  setYear(Number(value));
                }}
              />
            </div>
          ) : null}
          {pickFailure === '' ? null : (
            <Notice tone="error" announce>
              {pickFailure}
            </Notice>
          )}
          <ExportMiddle
            state={state}
            pack={pack}
            place={place}
            onAgain={exporting.reset}
            onShow={(token) => void desk['files.showInFolder']({ token })}
            onVerify={(token) => void navigate(`/archive/verify?token=${token}`)}
          />
        </Middle>
        <ExportContents pack={pack} />
      </Columns>
    </MeasuredPage>
  );
}

function stepsOf(count: number, place: PlaceGrant | undefined) {
  const { steps, stepNotes } = words;
  return [
    { id: 'choose', label: steps.choose, note: stepNotes.choose(count) },
    { id: 'place', label: steps.place, note: place ? lastPart(place.label) : stepNotes.place },
    { id: 'check', label: steps.check, note: stepNotes.check },
    { id: 'write', label: steps.write, note: stepNotes.write },
    { id: 'readBack', label: steps.readBack, note: stepNotes.readBack },
    { id: 'finish', label: steps.finish },
  ];
}

/** The folder's own name: the step list is narrow, the whole path stands in the middle. */
function lastPart(label: string): string {
  return label.split(/[\\/]/).filter(Boolean).at(-1) ?? label;
}

function currentStep(state: ExportState, place: PlaceGrant | undefined): string {
  if (state.kind === 'done') return 'finish';
  if (state.kind !== 'running') return place ? 'check' : 'place';
  const { phase } = state.progress;
  if (phase === 'writing') return 'write';
  if (phase === 'readingBack') return 'readBack';
  return phase === 'finishing' ? 'finish' : 'check';
}

/** Years with records, and always this year; newest first. */
function yearOptions(years: readonly number[], thisYear: number) {
  return [...new Set([thisYear, ...years])]
    .sort((a, b) => b - a)
    .map((year) => ({ value: String(year), label: words.yearOption(year) }));
}
