import { Plus, Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { NameOrder } from '../../../../shared/domain/list-view';
import { mergeWords } from '../../../../shared/words/merge';
import { memberListWords as words } from '../../../../shared/words/members';
import { duesWords } from '../../../../shared/words/dues';
import { birthdayWords, pioneerWords } from '../../../../shared/words/pioneer';
import { rosterExportWords as exportWords } from '../../../../shared/words/roster-export';
import { statisticsWords } from '../../../../shared/words/statistics';
import { PageHeader } from '../../../ui/layout/PageHeader';
import type { MemberRow } from './member-rows';
import type { ListView } from './use-list-params';

interface RosterHeaderProps {
  readonly all: readonly MemberRow[];
  readonly shownCount: number;
  readonly nameOrder: NameOrder;
  readonly onNameOrder: (order: NameOrder) => void;
  readonly onView: (view: ListView) => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
  readonly onPrintInternal: () => void;
}

export function RosterHeader(props: RosterHeaderProps) {
  const { all, shownCount, nameOrder, onNameOrder, onView, onExport, onPrint, onPrintInternal } = props;
  const navigate = useNavigate();
  const probationary = all.filter((row) => row.entry.category === 'probationaryMember').length;
  const meta =
    shownCount === all.length ? words.count(all.length, probationary) : words.found(shownCount, all.length);
  const otherOrder = nameOrder === 'pinyin' ? 'stroke' : 'pinyin';
  return (
    <PageHeader
      title={words.title}
      meta={all.length === 0 ? undefined : meta}
      secondary={
        <>
          <Button variant="outlined" onClick={() => void navigate('/members/import')}>
            {words.importRoster}
          </Button>
          <Button
            variant="outlined"
            startIcon={<Printer aria-hidden />}
            disabled={all.length === 0}
            onClick={onPrint}
          >
            {words.printRoster}
          </Button>
          <Button variant="outlined" disabled={all.length === 0} onClick={onExport}>
            {exportWords.action}
          </Button>
        </>
      }
      primary={
        <Button
          variant="contained"
          startIcon={<Plus aria-hidden />}
          onClick={() => void navigate('/members/new')}
        >
          {words.create}
        </Button>
      }
      more={[
        {
          id: 'order',
          label: otherOrder === 'stroke' ? words.sortByStroke : words.sortByPinyin,
          onRun: () => {
            onNameOrder(otherOrder);
          },
        },
        ...(all.length === 0
          ? []
          : [{ id: 'printInternal', label: exportWords.internal.menu, onRun: onPrintInternal }]),
        {
          id: 'dues',
          label: duesWords.open,
          isSeparated: true,
          onRun: () => void navigate('/dues'),
        },
        {
          id: 'birthdays',
          label: birthdayWords.open,
          onRun: () => void navigate('/members/birthdays'),
        },
        { id: 'pioneer', label: pioneerWords.open, onRun: () => void navigate('/members/pioneer') },
        {
          id: 'statistics',
          label: statisticsWords.open,
          onRun: () => void navigate('/members/statistics'),
        },
        {
          id: 'former',
          label: words.formerMembers,
          isSeparated: true,
          onRun: () => {
            onView('former');
          },
        },
        {
          id: 'recycled',
          label: words.recycled,
          onRun: () => {
            onView('recycled');
          },
        },
        { id: 'merges', label: mergeWords.list.title, onRun: () => void navigate('/members/merges') },
        { id: 'runs', label: words.importRuns, onRun: () => void navigate('/members/import?view=runs') },
        {
          id: 'exports',
          label: exportWords.register,
          onRun: () => void navigate('/changes?kind=dataExports'),
        },
      ]}
    />
  );
}
