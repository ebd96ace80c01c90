import { useMemo, useState } from 'react';
import { Pencil, Plus, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import {
  blankMakeUp,
  deleteMakeUpOps,
  makeUpDraft,
  makeUpOps,
  type MakeUpDraft,
} from '../../../shared/domain/make-up-entry';
import { absencesOf, longAbsences, type Absence, type LongAbsence } from '../../../shared/domain/make-ups';
import { makeUpWords as words } from '../../../shared/words/make-ups';
import { headingOfRecord } from '../../../shared/words/record-heading';
import { tableWords } from '../../../shared/words/ui';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useRecordsAround, useSharedRoster, useTable } from '../../data/data-context';
import { BackButton } from '../../ui/action/BackButton';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { YearFilter } from '../../ui/action/YearFilter';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { askedYear, withAnswers } from '../../ui/layout/address';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { makeUpColumns } from './make-up-columns';
import { MakeUpDialog } from './MakeUpDialog';

/** More names than this are counted instead. */
const NAMES_SAID = 6;

const rowKey = ({ key }: Absence): string => key;

/** `/meetings/make-ups?year=&view=`: absences of a year and what was made up of them. */
export function MakeUpsPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const year = askedYear(params, today);
  const view = params.get('view') === 'done' ? 'done' : 'open';
  const roster = useSharedRoster();
  const makeUps = useTable('makeUps');
  // One year back as well: a run of absences does not begin on 1 January.
  const records = useRecordsAround(`${String(year - 1)}-01-01`, `${String(year)}-12-31`);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<readonly Absence[]>();
  const rows = useMemo(() => {
    if (!roster || !records || !makeUps) return undefined;
    const absences = absencesOf({ roster, records, makeUps }, year, today);
    return {
      open: absences.filter(({ makeUp }) => makeUp === undefined),
      done: absences.filter(({ makeUp }) => makeUp !== undefined),
      long: year === yearOf(today) ? longAbsences({ roster, records }, today) : [],
      groups: roster.partyGroups,
    };
  }, [roster, records, makeUps, year, today]);
  const columns = useMemo(() => makeUpColumns(view, rows?.groups ?? []), [view, rows?.groups]);
  const shown = rows?.[view];
  const chosen = shown?.filter(({ key }) => selected.includes(key)) ?? [];
  useStatusItem(shown ? tableWords.status(words.unit, shown.length, chosen.length) : '');

  const set = (key: 'year' | 'view', value: string): void => {
    setSelected([]);
    setParams((before) => withAnswers(before, { [key]: value }), { replace: true });
  };
  const ask = (absences: readonly Absence[]): void => {
    if (absences.length > 0) setAsked(absences);
  };
  const print = (absences: readonly Absence[]): void => {
    const ids = absences.flatMap(({ makeUp }) => (makeUp ? [makeUp.id] : []));
    if (ids.length > 0) void navigate(`/print/make-up?ids=${ids.join('.')}`);
  };
  const openRecord: TableCommand<Absence> = {
    id: 'record',
    label: words.commands.record,
    isSingle: true,
    isSeparated: true,
    onRun: ([one]) => {
      if (one) void navigate(`/meetings/${one.record.id}`);
    },
  };
  const commands: readonly TableCommand<Absence>[] =
    view === 'open'
      ? [
          { id: 'register', label: words.commands.register, icon: Plus, isInline: true, onRun: ask },
          openRecord,
        ]
      : [
          {
            id: 'edit',
            label: words.commands.edit,
            icon: Pencil,
            shortcut: 'F2',
            isInline: true,
            isSingle: true,
            onRun: ask,
          },
          { id: 'print', label: words.commands.print, icon: Printer, onRun: print },
          openRecord,
          {
            id: 'remove',
            label: words.commands.remove,
            shortcut: 'Delete',
            isSeparated: true,
            onRun: (absences) =>
              void write('makeUps.delete', deleteMakeUpOps(absences), words.removed(absences.length)),
          },
        ];
  const [first] = asked ?? [];
  const save = (draft: MakeUpDraft): void => {
    if (!asked || !first) return;
    const ops = makeUpOps(draft, asked, { branchId: branch.id, newId });
    setAsked(undefined);
    setSelected([]);
    if (first.makeUp) void write('makeUps.change', ops, words.changed(first.entry.person.name));
    else void write('makeUps.create', ops, words.saved(asked.length));
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={rows ? words.meta(year, rows.open.length) : undefined}
        views={
          <SegmentedControl
            label={words.viewsLabel}
            value={view}
            segments={(['open', 'done'] as const).map((value) => ({ value, label: words.views[value] }))}
            onChange={(value) => {
              set('view', value === 'done' ? value : '');
            }}
          />
        }
        secondary={
          <>
            <BackButton label={words.back} onBack={() => void navigate('/meetings')} />
            <YearFilter
              label={words.year}
              yearOf={words.yearOf}
              year={year}
              current={yearOf(today)}
              onChange={(value) => {
                set('year', value);
              }}
            />
          </>
        }
        primary={
          view === 'open' ? (
            <Button
              variant="contained"
              startIcon={<Plus aria-hidden />}
              disabled={chosen.length === 0}
              onClick={() => {
                ask(chosen);
              }}
            >
              {words.register}
            </Button>
          ) : (
            <Button
              variant="contained"
              startIcon={<Printer aria-hidden />}
              disabled={(shown ?? []).length === 0}
              onClick={() => {
                print(chosen.length > 0 ? chosen : (shown ?? []));
              }}
            >
              {words.print}
            </Button>
          )
        }
      />
      {rows && rows.long.length > 0 ? (
        <div style={{ padding: '0 24px 12px 32px' }}>
          <Notice tone="warn" announce={false} title={`${words.long.title}：${longNames(rows.long)}`}>
            {words.long.note}
          </Notice>
        </div>
      ) : null}
      <DataTable
        label={words.table[view]}
        rows={shown}
        rowKey={rowKey}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onOpen={(absence) => {
          ask([absence]);
        }}
        commands={commands}
        empty={
          view === 'open' ? (
            <EmptyState title={words.emptyOpen} text={words.emptyOpenText} />
          ) : (
            <EmptyState title={words.emptyDone} text={words.emptyDoneText} />
          )
        }
      />
      {rows && asked && first ? (
        <MakeUpDialog
          title={
            first.makeUp ? words.dialog.editTitle(first.entry.person.name) : words.dialog.title(asked.length)
          }
          initial={first.makeUp ? makeUpDraft(first.makeUp) : blankMakeUp(asked, today)}
          absences={asked}
          headings={[...new Set(asked.map(({ record }) => headingOfRecord(record, rows.groups)))]}
          today={today}
          onCancel={() => {
            setAsked(undefined);
          }}
          onSave={save}
        />
      ) : null}
    </Page>
  );
}

function longNames(long: readonly LongAbsence[]): string {
  const names = long
    .slice(0, NAMES_SAID)
    .map(({ entry, times, unexcused, since }) => words.long.line(entry.person.name, times, unexcused, since))
    .join('、');
  return long.length > NAMES_SAID ? words.long.more(names, long.length) : names;
}
