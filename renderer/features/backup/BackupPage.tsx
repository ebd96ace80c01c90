import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useCallback, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SnapshotInfo } from '../../../shared/ipc/requests/backup';
import { backupWords as words } from '../../../shared/words/backup';
import { useData } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { useStatusItem } from '../../ui/frame/status-item';
import { MeasuredPage } from '../../ui/layout/Page';
import { PageHeader } from '../../ui/layout/PageHeader';
import { OutcomeNotice, ReadFailure, RecoveredNotice, RunningLine, SafetyLine } from './BackupNotices';
import { MissingKeysNotice } from './MissingKeysNotice';
import { SecondCopyBlock } from './SecondCopyBlock';
import { SideBlocks } from './SideBlocks';
import { SnapshotBlock } from './SnapshotBlock';
import { useBackupActions } from './use-backup-actions';
import { useBackupState } from '../../desk/use-backup-state';
import { useJob } from './use-job';

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: '1rem',
  padding: '0 32px 16px',
  overflow: 'auto',
});
/**
 * What proves and repairs stands beside the copy and the list; below 64 rem (larger text) between them, so that
 * a long list of snapshots does not push it out of sight.
 */
const Columns = styled('div')({
  flex: '1 0 auto',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 20rem',
  gridTemplateRows: 'auto 1fr',
  gridTemplateAreas: '"copy side" "list side"',
  gap: '1.25rem 48px',
  '@container page (max-width: 64rem)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto',
    gridTemplateAreas: '"copy" "side" "list"',
  },
});
const Area = styled('div')({ minWidth: 0, '& > section': { height: '100%' } });
const Side = styled('div')({
  gridArea: 'side',
  display: 'grid',
  gap: '1.25rem 32px',
  alignContent: 'start',
  minWidth: 0,
  '@container page (max-width: 64rem)': {
    gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
  },
});

/** 数据与备份: how safe the data are right now, and the one thing to do about it. */
export function BackupPage() {
  const navigate = useNavigate();
  const { now } = useData();
  const { state, failure, refresh } = useBackupState();
  const job = useJob();
  const actions = useBackupActions(job, refresh);
  const dataFolder = useDataFolder();
  const busyId = useId();
  useStatusItem(state ? words.snapshots.status(state.snapshots.length) : '');

  const running = job.running ?? state?.busy ?? undefined;
  const isBusy = running !== undefined;
  const resting = { disabled: isBusy, ...(isBusy ? { 'aria-describedby': busyId } : {}) };
  const restore = useCallback(
    ({ id }: SnapshotInfo) => void navigate(`/settings/backup/restore?snapshot=${id}`),
    [navigate],
  );
  const hasPlace = state?.secondCopy.folder !== null;
  return (
    <MeasuredPage>
      <PageHeader
        title={words.title}
        secondary={
          <Button variant="outlined" {...resting} onClick={() => void navigate('/settings/backup/restore')}>
            {words.restoreFrom}
          </Button>
        }
        primary={
          state ? (
            <Button
              variant="contained"
              {...resting}
              onClick={() => void (hasPlace ? actions.copy() : actions.pick())}
            >
              {hasPlace ? words.backUpNow : words.secondCopy.pick}
            </Button>
          ) : undefined
        }
      />
      <Body>
        {failure ? <ReadFailure failure={failure} onRetry={refresh} /> : null}
        {state ? <SafetyLine state={state} now={now()} /> : failure ? null : <Skeleton edgePx={0} />}
        {state?.keysMissing === undefined ? null : <MissingKeysNotice count={state.keysMissing} />}
        {running === undefined ? null : <RunningLine job={running} id={busyId} />}
        {job.outcome === undefined || isBusy ? null : <OutcomeNotice outcome={job.outcome} />}
        {state?.recovered ? <RecoveredNotice /> : null}
        {state ? (
          <Columns>
            <Area style={{ gridArea: 'copy' }}>
              <SecondCopyBlock
                state={state}
                now={now()}
                resting={resting}
                onPick={() => void actions.pick()}
                onForget={() => void actions.forget()}
              />
            </Area>
            <Side>
              <SideBlocks
                selfTest={state.selfTest}
                dataFolder={dataFolder}
                resting={resting}
                onSelfTest={() => void actions.selfTest()}
                onCheck={() => void navigate('/settings/backup/check')}
              />
            </Side>
            <Area style={{ gridArea: 'list' }}>
              <SnapshotBlock
                snapshots={state.snapshots}
                resting={resting}
                onMake={() => void actions.makeSnapshot()}
                onRestore={restore}
              />
            </Area>
          </Columns>
        ) : null}
      </Body>
    </MeasuredPage>
  );
}

function useDataFolder(): string {
  const desk = useDesk();
  const [label, setLabel] = useState('');
  useEffect(() => {
    void desk['app.getInfo']({}).then((reply) => {
      if (reply.ok) setLabel(reply.value.dataFolder);
    });
  }, [desk]);
  return label;
}
