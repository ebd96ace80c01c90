import { useMemo, useRef, useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import type { BinEntry } from '../../../shared/domain/recycle-bin';
import { tableWords } from '../../../shared/words/changes';
import { recycleBinWords as words } from '../../../shared/words/recycle';
import { tableWords as listWords } from '../../../shared/words/ui';
import { SearchBox } from '../../ui/action/SearchBox';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Notice } from '../../ui/feedback/Notice';
import { useStatusItem } from '../../ui/frame/status-item';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableColumn, TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { localTimeOfInstant } from '../../../shared/domain/dates';
import { useRecycleBin } from './use-recycle-bin';

const rowKey = (entry: BinEntry): string => entry.id;

/** 回收站: everything deleted, newest first, each by name, with the day and by whom; one press puts it back. */
export function RecyclePage() {
  const bin = useRecycleBin();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const wanted = query.trim();
  const rows = bin.entries?.filter(
    (entry) => wanted === '' || entry.subject.includes(wanted) || kindOf(entry).includes(wanted),
  );
  const chosen = rows?.find((entry) => entry.id === selected[0]);
  const latest = useRef(bin.restore);
  useEffect(() => {
    latest.current = bin.restore;
  });
  const commands = useMemo(
    (): readonly TableCommand<BinEntry>[] => [
      {
        id: 'restore',
        label: words.restore,
        isSingle: true,
        onRun: ([entry]) => {
          if (entry) void latest.current(entry);
        },
      },
    ],
    [],
  );
  useStatusItem(listWords.status(words.unit, rows?.length ?? 0, selected.length));

  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.intro}
        secondary={
          <Button
            variant="outlined"
            disabled={chosen === undefined}
            onClick={() => void (chosen && bin.restore(chosen))}
          >
            {words.restore}
          </Button>
        }
      />
      <div style={{ padding: '0 32px 12px', display: 'grid', gap: 12 }}>
        <SearchBox label={words.search} placeholder={words.search} value={query} onChange={setQuery} />
        {bin.hasMore ? <Notice tone="info">{words.more}</Notice> : null}
      </div>
      {bin.failure && !bin.entries ? (
        <div style={{ padding: '0 32px' }}>
          <FailureNotice
            block
            title={words.failed}
            failure={bin.failure}
            actions={
              <Button variant="outlined" onClick={bin.retry}>
                {words.again}
              </Button>
            }
          />
        </div>
      ) : (
        <DataTable
          label={words.table}
          rows={rows}
          rowKey={rowKey}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
          commands={commands}
          empty={
            wanted === '' ? (
              <EmptyState title={words.emptyTitle} text={words.emptyText} />
            ) : (
              <EmptyState title={words.noMatchTitle} />
            )
          }
        />
      )}
    </Page>
  );
}

function kindOf({ table }: BinEntry): string {
  return table === 'members' ? words.memberFile : tableWords[table];
}

function timeOf(instant: string): string {
  return localTimeOfInstant(instant).replace('T', ' ').replaceAll('-', '.');
}

const columns: readonly TableColumn<BinEntry>[] = [
  {
    id: 'subject',
    header: words.columns.subject,
    value: (entry) => entry.subject,
    widthPx: 320,
    grow: 1,
    isStrong: true,
    canHide: false,
  },
  { id: 'kind', header: words.columns.kind, value: kindOf, widthPx: 160 },
  {
    id: 'at',
    header: words.columns.at,
    value: (entry) => entry.at,
    cell: (entry) => timeOf(entry.at),
    widthPx: 200,
  },
  { id: 'by', header: words.columns.by, value: (entry) => entry.by || words.unknownBy, widthPx: 120 },
];
