import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOfInstant, localTimeOfInstant } from '../../../shared/domain/dates';
import type { ExportLog } from '../../../shared/schema/ledger';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import { useExports } from '../../data/data-context';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { formatBytes } from '../../ui/format-bytes';
import { useStatusItem } from '../../ui/frame/status-item';
import { Page } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import type { TableColumn } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';

const { columns: heads } = words;
const columns: readonly TableColumn<ExportLog>[] = [
  {
    id: 'at',
    header: heads.at,
    value: (row) => localTimeOfInstant(row.at).replace('T', ' '),
    widthPx: 176,
    isFrozen: true,
    isStrong: true,
    canHide: false,
  },
  { id: 'year', header: heads.year, value: (row) => row.year, widthPx: 64 },
  { id: 'name', header: heads.name, value: (row) => row.packageName, widthPx: 340, grow: 2 },
  { id: 'place', header: heads.place, value: (row) => row.placeLabel, widthPx: 300, isHiddenAtFirst: true },
  { id: 'files', header: heads.files, value: (row) => row.fileCount, widthPx: 64, align: 'end' },
  {
    id: 'size',
    header: heads.size,
    value: (row) => row.totalBytes,
    cell: (row) => formatBytes(row.totalBytes),
    widthPx: 88,
    align: 'end',
  },
  { id: 'code', header: heads.checkCode, value: (row) => row.checkCode, widthPx: 188 },
  {
    id: 'again',
    header: heads.again,
    value: (row) =>
      row.verifiedAgainAt ? words.again(dayOfInstant(row.verifiedAgainAt)) : words.notYetAgain,
    widthPx: 140,
  },
];
const keyOf = (row: ExportLog): string => row.id;

/** What left this PC, where to, and whether it was checked after the stick had been pulled out. */
export function ArchivePage() {
  const navigate = useNavigate();
  const exports = useExports();
  const [shown, setShown] = useState(0);
  useStatusItem(words.status(shown));
  const startExport = (
    <Button variant="contained" onClick={() => void navigate('/archive/export')}>
      {words.exportAction}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={words.title}
        meta={words.meta(exports?.length ?? 0)}
        secondary={
          <Button variant="outlined" onClick={() => void navigate('/archive/verify')}>
            {words.verifyAction}
          </Button>
        }
        // The empty page has the one button where the eye is.
        primary={exports?.length === 0 ? undefined : startExport}
      />
      {exports?.length === 0 ? (
        <div style={{ padding: '8px 32px' }}>
          <EmptyState title={words.empty.title} text={words.empty.text} actions={startExport} />
        </div>
      ) : (
        <DataTable
          label={words.listLabel}
          rows={exports ?? []}
          rowKey={keyOf}
          columns={columns}
          onCount={(count) => {
            setShown(count.shown);
          }}
        />
      )}
    </Page>
  );
}
