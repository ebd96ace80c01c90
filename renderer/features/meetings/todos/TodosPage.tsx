import { useMemo, useState } from 'react';
import { CircleCheck, FolderOpen, Undo2 } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import {
  agreedItems,
  clearDoneOps,
  isOpenItem,
  markDoneOps,
  type AgreedItem,
  type DoneEntry,
} from '../../../../shared/domain/agreed-items';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { todoWords as words } from '../../../../shared/words/todos';
import { tableWords } from '../../../../shared/words/ui';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useRecords, useTable } from '../../../data/data-context';
import { BackButton } from '../../../ui/action/BackButton';
import { SegmentedControl } from '../../../ui/action/SegmentedControl';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useStatusItem } from '../../../ui/frame/status-item';
import { Page } from '../../../ui/layout/Page';
import { PageHeader } from '../../../ui/layout/PageHeader';
import type { TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { DoneDialog } from './DoneDialog';
import { todoColumns } from './todo-columns';

const rowKey = ({ id }: AgreedItem): string => id;

/** `/meetings/todos?show=`: what meetings agreed to have done, overdue first; done is registered here. */
export function TodosPage() {
  const { now, newId } = useData();
  const branch = useBranch();
  const navigate = useNavigate();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const [params, setParams] = useSearchParams();
  const isAll = params.get('show') === 'all';
  const records = useRecords();
  const marks = useTable('todoMarks');
  const groups = useTable('partyGroups');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<AgreedItem>();
  const items = useMemo(
    () => (records && marks ? agreedItems(records, marks, today) : undefined),
    [records, marks, today],
  );
  const shown = useMemo(() => (isAll ? items : items?.filter(isOpenItem)), [items, isAll]);
  const columns = useMemo(() => todoColumns(groups ?? [], today), [groups, today]);
  useStatusItem(shown ? tableWords.status(words.unit, shown.length, selected.length) : '');

  const openRecord = (item: AgreedItem): void => void navigate(`/meetings/${item.record.id}`);
  const commands: readonly TableCommand<AgreedItem>[] = [
    {
      id: 'done',
      label: words.commands.done,
      icon: CircleCheck,
      isInline: true,
      isSingle: true,
      isEnabled: ([item]) => item !== undefined && (isOpenItem(item) || item.mark !== undefined),
      onRun: ([item]) => {
        setAsked(item);
      },
    },
    {
      id: 'open',
      label: words.commands.openRecord,
      icon: FolderOpen,
      isSingle: true,
      onRun: ([item]) => {
        if (item) openRecord(item);
      },
    },
    {
      id: 'clear',
      label: words.commands.clear,
      icon: Undo2,
      isSeparated: true,
      isEnabled: (chosen) => chosen.some(({ mark }) => mark !== undefined),
      onRun: (chosen) => {
        const ops = clearDoneOps(chosen);
        void write('todos.clearDone', ops, words.cleared(ops.length));
      },
    },
  ];
  const save = (entry: DoneEntry): void => {
    setAsked(undefined);
    if (!asked) return;
    const ops = markDoneOps(asked, entry, { branchId: branch.id, newId });
    void write('todos.markDone', ops, words.saved(asked.what));
  };
  const open = items?.filter(isOpenItem) ?? [];
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={
          items ? words.meta(open.length, open.filter(({ state }) => state === 'late').length) : undefined
        }
        views={
          <SegmentedControl
            label={words.show}
            value={isAll ? 'all' : 'open'}
            segments={(['open', 'all'] as const).map((value) => ({ value, label: words.shows[value] }))}
            onChange={(value) => {
              setParams(value === 'all' ? { show: 'all' } : {}, { replace: true });
            }}
          />
        }
        secondary={<BackButton label={words.back} onBack={() => void navigate('/meetings')} />}
      />
      <DataTable
        label={words.table}
        rows={shown}
        rowKey={rowKey}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onOpen={openRecord}
        commands={commands}
        empty={<EmptyState title={isAll ? words.emptyAllTitle : words.emptyTitle} text={words.emptyText} />}
      />
      {asked && groups ? (
        <DoneDialog
          key={asked.id}
          item={asked}
          heading={headingOfRecord(asked.record, groups)}
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
