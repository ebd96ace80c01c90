import { useMemo, useState, type ReactNode } from 'react';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { compareByPinyin } from '../../../shared/domain/person-name';
import type { RosterTables } from '../../../shared/domain/roster';
import { statisticGroups, yearStatistics } from '../../../shared/domain/year-statistics';
import { figureLabel, statisticsWords as words } from '../../../shared/words/statistics';
import { useData, useSharedRoster } from '../../data/data-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { DetailPanel } from '../../ui/layout/DetailPanel';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { FigureTable, type ChosenFigure } from './FigureTable';

/** 党内统计年报核对: the figures of 31 December; every number opens its names. */
export function StatisticsPage() {
  const { now } = useData();
  const navigate = useNavigate();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const wanted = params.get('year') ?? '';
  const year = /^\d{4}$/.test(wanted) ? Number(wanted) : yearOf(today);
  const tables = useSharedRoster();
  const [chosen, setChosen] = useState<ChosenFigure>();
  const stats = useMemo(() => tables && yearStatistics(tables, year, today), [tables, year, today]);
  const figure = chosen && stats?.groups[chosen.group].find(({ key }) => key === chosen.key);
  const goTo = (next: number): void => {
    setParams({ year: String(next) }, { replace: true });
  };
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.year(year)}
        secondary={
          <>
            <Button
              variant="outlined"
              startIcon={<ChevronLeft aria-hidden />}
              onClick={() => void navigate('/members')}
            >
              {words.back}
            </Button>
            <YearButton
              label={words.previous}
              onClick={() => {
                goTo(year - 1);
              }}
            >
              <ChevronLeft aria-hidden />
            </YearButton>
            <YearButton
              label={words.next}
              isOff={year >= yearOf(today)}
              onClick={() => {
                goTo(year + 1);
              }}
            >
              <ChevronRight aria-hidden />
            </YearButton>
          </>
        }
        primary={
          <Button
            variant="contained"
            startIcon={<Printer aria-hidden />}
            disabled={!stats || stats.roster.length === 0}
            onClick={() => void navigate(`/print/year-statistics?year=${String(year)}`)}
          >
            {words.print}
          </Button>
        }
      />
      {stats === undefined ? (
        <Skeleton />
      ) : (
        <div style={{ flex: 1, minHeight: 0, display: 'flex' }}>
          <div
            tabIndex={0}
            role="group"
            aria-label={words.title}
            style={{ flex: 1, minWidth: 0, overflow: 'auto', padding: '0 32px 32px' }}
          >
            <p style={{ margin: '0 0 4px', fontSize: '1.25rem', fontWeight: 600 }}>
              {words.asOf(stats.day, stats.roster.length)}
            </p>
            <p style={{ margin: '0 0 12px' }}>
              {words.balance(
                stats.balance.atStart,
                stats.balance.came,
                stats.balance.went,
                stats.balance.atEnd,
              )}
            </p>
            {stats.day === `${String(year)}-12-31` ? null : (
              <Notice tone="info" announce={false}>
                {words.notYet(year)}
              </Notice>
            )}
            <div
              style={{
                display: 'grid',
                gridTemplateColumns: 'repeat(auto-fill, minmax(17rem, 1fr))',
                gap: '1.5rem 2rem',
                alignItems: 'start',
                marginTop: 16,
              }}
            >
              {statisticGroups.map((group) => (
                <FigureTable
                  key={group}
                  group={group}
                  figures={stats.groups[group]}
                  chosen={chosen}
                  onChoose={setChosen}
                />
              ))}
            </div>
            <p style={{ margin: '16px 0 0', fontSize: '.875rem', color: color.ink2 }}>{words.note}</p>
          </div>
          {chosen && figure && tables ? (
            <DetailPanel
              title={`${words.groups[chosen.group]}：${figureLabel(chosen.group, figure)}`}
              note={words.people(figure.memberIds.length)}
              onClose={() => {
                setChosen(undefined);
              }}
            >
              <NameList tables={tables} memberIds={figure.memberIds} />
            </DetailPanel>
          ) : null}
        </div>
      )}
    </Page>
  );
}

interface YearButtonProps {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function YearButton({ label, isOff = false, onClick, children }: YearButtonProps) {
  return (
    <Button
      variant="outlined"
      aria-label={label}
      title={label}
      disabled={isOff}
      sx={{ width: '2.25rem', px: 0 }}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

interface NameListProps {
  readonly tables: RosterTables;
  readonly memberIds: readonly string[];
}

/** Each name opens the member's file. */
function NameList({ tables, memberIds }: NameListProps) {
  const people = memberIds
    .map((id) => ({ id, name: nameOf(tables, id) }))
    .sort((a, b) => compareByPinyin(a.name, b.name));
  if (people.length === 0) return <p>{words.nobody}</p>;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {people.map(({ id, name }) => (
        <li key={id} style={{ padding: '.375rem 0', borderBottom: `1px solid ${color.line}` }}>
          <Link to={`/members/${id}`} style={{ color: 'inherit' }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function nameOf({ members, persons }: RosterTables, memberId: string): string {
  const personId = members.find(({ id }) => id === memberId)?.personId;
  return persons.find(({ id }) => id === personId)?.name ?? '';
}
