import { Plus, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { yearOf, type CalendarDate } from '../../../shared/domain/dates';
import { duesWords as words } from '../../../shared/words/dues';
import { BackButton } from '../../ui/action/BackButton';
import type { MenuAction } from '../../ui/action/menu-action';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { YearFilter } from '../../ui/action/YearFilter';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { Asked } from './use-dues-dialogs';

export const duesViews = ['months', 'batches', 'check'] as const;
export type DuesView = (typeof duesViews)[number];

interface DuesHeaderProps {
  readonly view: DuesView;
  readonly year: number;
  readonly today: CalendarDate;
  readonly people: number;
  readonly findings: number;
  /** Is anything paid that was not handed up yet? */
  readonly hasOpen: boolean;
  /** Answers in the address; '' for the usual. */
  readonly onAnswer: (patch: Record<string, string>) => void;
  readonly onAsk: (asked: Asked) => void;
  readonly onRegister: () => void;
}

/** Year, view and commands of 党费; the one next step follows the view. */
export function DuesHeader(props: DuesHeaderProps) {
  const { view, year, today, people, findings, hasOpen, onAnswer: set, onAsk: ask, onRegister } = props;
  const navigate = useNavigate();
  const ofYear = `year=${String(year)}`;
  const more: readonly MenuAction[] = [
    ...(people === 0
      ? []
      : [
          {
            id: 'notice',
            label: words.printNotice,
            icon: Printer,
            onRun: () => void navigate(`/print/dues-notice?${ofYear}`),
          },
          {
            id: 'profiles',
            label: words.printProfiles,
            icon: Printer,
            onRun: () => {
              ask({ kind: 'internal' });
            },
          },
        ]),
    {
      id: 'posted',
      label: words.posted,
      onRun: () => {
        ask({ kind: 'posting' });
      },
    },
    {
      id: 'habits',
      label: words.habits,
      isSeparated: true,
      onRun: () => {
        ask({ kind: 'habits' });
      },
    },
  ];
  return (
    <PageHeader
      title={words.title}
      meta={words.meta(year, people)}
      views={
        <SegmentedControl
          label={words.viewsLabel}
          value={view}
          segments={duesViews.map((value) => ({
            value,
            label: value === 'check' ? words.checkCount(findings) : words.views[value],
          }))}
          onChange={(value) => {
            set({ view: value === 'months' ? '' : value, member: '' });
          }}
        />
      }
      secondary={
        <>
          <Button variant="outlined" onClick={() => void navigate('/dues/import')}>
            {words.import}
          </Button>
          <BackButton label={words.back} onBack={() => void navigate('/members')} />
          <YearFilter
            label={words.year}
            yearOf={words.yearOf}
            year={year}
            current={yearOf(today)}
            onChange={(value) => {
              set({ year: value });
            }}
          />
        </>
      }
      more={more}
      primary={
        view === 'batches' ? (
          <Button
            variant="contained"
            startIcon={<Plus aria-hidden />}
            disabled={!hasOpen}
            title={hasOpen ? undefined : words.batch.nothing}
            onClick={() => {
              ask({ kind: 'batch', current: undefined });
            }}
          >
            {words.handOver}
          </Button>
        ) : (
          <Button
            variant="contained"
            startIcon={<Plus aria-hidden />}
            disabled={people === 0}
            onClick={onRegister}
          >
            {words.register}
          </Button>
        )
      }
    />
  );
}
