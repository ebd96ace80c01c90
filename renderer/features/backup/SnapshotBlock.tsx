import Button from '@mui/material/Button';
import { RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import type { SnapshotInfo } from '../../../shared/ipc/requests/backup';
import { backupWords } from '../../../shared/words/backup';
import { EmptyState } from '../../ui/feedback/EmptyState';
import type { TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { Block } from './Block';
import type { Resting } from './resting';
import { localColumns, snapshotKey } from './snapshot-columns';

const words = backupWords.snapshots;

interface SnapshotBlockProps {
  readonly snapshots: readonly SnapshotInfo[];
  readonly resting: Resting;
  readonly onMake: () => void;
  readonly onRestore: (snapshot: SnapshotInfo) => void;
}

/** The snapshots beside the data, newest first; Enter or double click begins a restore. */
export function SnapshotBlock({ snapshots, resting, onMake, onRestore }: SnapshotBlockProps) {
  const commands = useMemo((): readonly TableCommand<SnapshotInfo>[] => {
    return [
      {
        id: 'restore',
        label: words.restore,
        icon: RotateCcw,
        isInline: true,
        isSingle: true,
        isEnabled: ([row]) => row?.state === 'good',
        onRun: ([row]) => {
          if (row) onRestore(row);
        },
      },
    ];
  }, [onRestore]);
  return (
    <Block
      title={words.title}
      actions={
        <Button size="small" variant="outlined" {...resting} onClick={onMake}>
          {words.make}
        </Button>
      }
      note={words.note}
    >
      <div style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <DataTable
          label={words.title}
          rows={snapshots}
          rowKey={snapshotKey}
          columns={localColumns}
          commands={commands}
          edgePx={0}
          isMuted={(row) => row.state !== 'good'}
          onOpen={(row) => {
            if (row.state === 'good') onRestore(row);
          }}
          empty={<EmptyState title={words.empty} text={words.emptyText} />}
        />
      </div>
    </Block>
  );
}
