import { useMemo, useState, type ReactNode } from 'react';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import {
  birthdaysIn,
  medalCandidates,
  type Birthday,
  type BirthdayBasis,
  type MedalCandidate,
} from '../../../shared/domain/birthdays';
import { addMonths, dayOfInstant, partialDateRange, yearOf } from '../../../shared/domain/dates';
import { rosterOn, type RosterEntry } from '../../../shared/domain/roster';
import { birthdayWords as words } from '../../../shared/words/pioneer';
import { tableWords } from '../../../shared/words/ui';
import { useData, useSharedRoster } from '../../data/data-context';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { birthdayColumns, medalColumns } from './birthday-columns';
import { CardSettingsDialog } from './CardSettingsDialog';
import { useBirthdayParams } from './use-birthday-params';
import { useBirthdaySetting } from './use-birthday-setting';

const keyOf = ({ entry }: { readonly entry: RosterEntry }): string => entry.member.id;

/** 政治生日 by month, with the cards; 光荣在党50年 as of 1 July. */
export function BirthdaysPage() {
  const { now } = useData();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const [params, change] = useBirthdayParams(today);
  const [setting, saveSetting] = useBirthdaySetting();
  const tables = useSharedRoster();
  const [isAsking, setAsking] = useState(false);
  const roster = useMemo(() => tables && rosterOn(tables, today), [tables, today]);
  const isMedal = params.view === 'medal';
  const basis: BirthdayBasis = setting?.basis ?? 'joinDate';
  const { first, last } = partialDateRange(params.month);
  const found = roster && setting ? birthdaysIn(roster, { from: first, to: last }, basis) : undefined;
  const cardsOf = (rows: readonly Birthday[]): void => {
    const ids = rows.map(keyOf).join('.');
    void navigate(`/print/birthday-cards?month=${params.month}&ids=${ids}`);
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        views={
          <SegmentedControl
            label={words.viewLabel}
            value={params.view}
            segments={(['month', 'medal'] as const).map((value) => ({ value, label: words.views[value] }))}
            onChange={(view) => {
              change({ view: view as 'month' | 'medal' });
            }}
          />
        }
        secondary={
          <>
            <Button
              variant="outlined"
              startIcon={<ChevronLeft aria-hidden />}
              onClick={() => void navigate('/members')}
            >
              {words.back}
            </Button>
            <Button
              variant="outlined"
              disabled={!setting}
              onClick={() => {
                setAsking(true);
              }}
            >
              {words.settings}
            </Button>
          </>
        }
        {...(isMedal
          ? {}
          : {
              primary: (
                <Button
                  variant="contained"
                  startIcon={<Printer aria-hidden />}
                  disabled={!found || found.listed.length === 0}
                  onClick={() => {
                    cardsOf(found?.listed ?? []);
                  }}
                >
                  {words.print}
                </Button>
              ),
            })}
      />
      {isMedal ? (
        <MedalList roster={roster} year={yearOf(params.month)} onYear={setYear} />
      ) : (
        <MonthList
          found={found}
          basis={basis}
          month={params.month}
          thisMonth={today.slice(0, 7)}
          onMonth={(month) => {
            change({ month });
          }}
          onCards={cardsOf}
        />
      )}
      {isAsking && setting ? (
        <CardSettingsDialog
          setting={setting}
          onCancel={() => {
            setAsking(false);
          }}
          onSave={(next) => {
            setAsking(false);
            void saveSetting(next);
          }}
        />
      ) : null}
    </Page>
  );

  function setYear(year: number): void {
    change({ month: `${String(year)}-07` });
  }
}

interface MonthListProps {
  readonly found: ReturnType<typeof birthdaysIn> | undefined;
  readonly basis: BirthdayBasis;
  readonly month: string;
  readonly thisMonth: string;
  readonly onMonth: (month: string) => void;
  readonly onCards: (rows: readonly Birthday[]) => void;
}

function MonthList({ found, basis, month, thisMonth, onMonth, onCards }: MonthListProps) {
  const columns = useMemo(() => birthdayColumns(basis), [basis]);
  const [year, part] = [yearOf(month), Number(month.slice(5))];
  const step = (months: number) => (): void => {
    onMonth(addMonths(`${month}-01`, months).slice(0, 7));
  };
  useStatusItem(found ? tableWords.status(words.unit, found.listed.length, 0) : '');
  const commands: readonly TableCommand<Birthday>[] = [
    {
      id: 'cards',
      label: words.printSome,
      icon: Printer,
      shortcut: 'Ctrl+P',
      isInline: true,
      onRun: onCards,
    },
  ];
  return (
    <>
      <Steps
        title={found ? words.monthTitle(year, part, found.listed.length) : words.month(year, part)}
        previous={words.previous}
        next={words.next}
        onPrevious={step(-1)}
        onNext={step(1)}
      >
        {month === thisMonth ? null : (
          <Button
            variant="text"
            onClick={() => {
              onMonth(thisMonth);
            }}
          >
            {words.thisMonth}
          </Button>
        )}
      </Steps>
      {found && found.undated.length > 0 ? (
        <div style={{ padding: '0 24px 12px 32px' }}>
          <Notice tone="info" announce={false}>
            {words.undated(found.undated.map(({ person }) => person.name))}
          </Notice>
        </div>
      ) : null}
      <DataTable
        label={words.table}
        rows={found?.listed}
        rowKey={keyOf}
        columns={columns}
        commands={commands}
        empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
      />
    </>
  );
}

interface MedalListProps {
  readonly roster: readonly RosterEntry[] | undefined;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

function MedalList({ roster, year, onYear }: MedalListProps) {
  // 党龄 is counted from the conversion (党章 Art 7), whatever date the branch celebrates.
  const rows: MedalCandidate[] | undefined = roster && medalCandidates(roster, year, 'fullMemberDate');
  const count = rows?.filter(({ certainty }) => certainty === 'yes').length ?? 0;
  useStatusItem(rows ? tableWords.status(words.unit, rows.length, 0) : '');
  return (
    <>
      <Steps
        title={words.medalTitle(year, count)}
        previous={words.previousYear}
        next={words.nextYear}
        onPrevious={() => {
          onYear(year - 1);
        }}
        onNext={() => {
          onYear(year + 1);
        }}
      />
      <DataTable
        label={words.medalTable}
        rows={rows}
        rowKey={keyOf}
        columns={medalColumns}
        empty={<EmptyState title={words.medalTitle(year, 0)} text={words.medalEmptyText} />}
        footer={<span style={{ fontSize: '.875rem' }}>{words.medalNote}</span>}
      />
    </>
  );
}

interface StepsProps {
  readonly title: string;
  readonly previous: string;
  readonly next: string;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly children?: ReactNode;
}

/** ‹ 2026年7月，3人过政治生日 ›: one step back or forth. */
function Steps({ title, previous, next, onPrevious, onNext, children }: StepsProps) {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 8, padding: '0 24px 16px 32px' }}>
      <Button
        variant="outlined"
        aria-label={previous}
        title={previous}
        sx={{ width: '2.25rem', px: 0 }}
        onClick={onPrevious}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <Button
        variant="outlined"
        aria-label={next}
        title={next}
        sx={{ width: '2.25rem', px: 0 }}
        onClick={onNext}
      >
        <ChevronRight aria-hidden />
      </Button>
      <h2 aria-live="polite" style={{ margin: '0 8px', fontSize: '1.25rem', fontWeight: 600 }}>
        {title}
      </h2>
      {children}
    </div>
  );
}
