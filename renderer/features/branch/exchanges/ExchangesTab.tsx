import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { dayOfInstant, formatDateZh, yearOf } from '../../../../shared/domain/dates';
import { exchangesInYear } from '../../../../shared/domain/duty-record';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { PostExchange } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { exchangeDirectionWords } from '../../../../shared/words/domain';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import type { TableColumn, TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { nameOfMember } from '../member-name';
import { Section } from '../Section';
import type { BranchRows } from '../use-branch-facts';
import { DutyRecords } from './DutyRecords';
import { createExchangeOps, removeExchangeOps, type ExchangeDraft } from './exchange-changes';
import { ExchangeDialog } from './ExchangeDialog';

const words = branchWords.exchanges;
const rowKey = (row: PostExchange): string => row.id;

/** 岗位交流 of a year, counted, and the 履职记录 of everybody with an office. */
export function ExchangesTab({ rows, day }: { readonly rows: BranchRows; readonly day: string }) {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const today = dayOfInstant(now());
  const { tables, exchanges } = rows;
  const [year, setYear] = useState(yearOf(day));
  const [isAdding, setAdding] = useState(false);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const years = [...new Set([yearOf(today), year, ...exchanges.map((row) => yearOf(row.on))])].sort(
    (a, b) => b - a,
  );
  const shown = useMemo(
    () => exchanges.filter((row) => yearOf(row.on) === year).sort((a, b) => (a.on < b.on ? 1 : -1)),
    [exchanges, year],
  );
  const columns = useMemo(() => exchangeColumns(tables), [tables]);
  const count = exchangesInYear(exchanges, year);
  const commands: readonly TableCommand<PostExchange>[] = [
    {
      id: 'remove',
      label: words.remove,
      isSingle: true,
      onRun: ([row]) => {
        if (!row) return;
        const done = words.removed(nameOfMember(tables, row.memberId));
        void write('postExchanges.delete', removeExchangeOps(row), done);
      },
    },
  ];
  const create = (draft: ExchangeDraft): void => {
    setAdding(false);
    setYear(yearOf(draft.on));
    const ops = createExchangeOps(draft, { id: newId(), branchId: branch.id });
    void write('postExchanges.create', ops, words.created(nameOfMember(tables, draft.memberId)));
  };
  return (
    <div style={{ display: 'grid', gap: 28, padding: '20px 0 40px' }}>
      <Section
        isList
        title={words.title}
        note={
          <>
            {words.note(year, count.total)}
            {count.total === 0 ? '' : `，${words.parts(count.toPartyWork, count.toBusiness)}`}
          </>
        }
        actions={
          <>
            <PlainSelect
              label={words.year}
              value={String(year)}
              options={years.map((one) => ({ value: String(one), label: words.yearOf(one) }))}
              onChange={(chosen) => {
                setYear(Number(chosen));
              }}
            />
            <Button
              variant="contained"
              startIcon={<Plus aria-hidden />}
              onClick={() => {
                setAdding(true);
              }}
            >
              {words.create}
            </Button>
          </>
        }
      >
        <DataTable
          label={words.table}
          rows={shown}
          rowKey={rowKey}
          columns={columns}
          commands={commands}
          selected={selected}
          onSelect={setSelected}
          empty={<EmptyState title={words.empty} text={words.emptyText} />}
        />
      </Section>
      <DutyRecords tables={tables} day={day} />
      {isAdding ? (
        <ExchangeDialog
          tables={tables}
          today={today}
          onConfirm={create}
          onCancel={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}

function exchangeColumns(tables: RosterTables): readonly TableColumn<PostExchange>[] {
  const heads = words.columns;
  return [
    {
      id: 'name',
      header: heads.name,
      value: (row) => nameOfMember(tables, row.memberId),
      widthPx: 120,
      isFrozen: true,
      isStrong: true,
    },
    { id: 'on', header: heads.on, value: (row) => row.on, cell: (row) => formatDateZh(row.on), widthPx: 140 },
    {
      id: 'direction',
      header: heads.direction,
      value: (row) => exchangeDirectionWords[row.direction],
      widthPx: 180,
    },
    { id: 'fromPost', header: heads.fromPost, value: (row) => row.fromPost, widthPx: 170 },
    { id: 'toPost', header: heads.toPost, value: (row) => row.toPost, widthPx: 170 },
    { id: 'docNo', header: heads.docNo, value: (row) => row.docNo, widthPx: 160 },
    { id: 'note', header: heads.note, value: (row) => row.note, widthPx: 120, grow: 1 },
  ];
}
