import Button from '@mui/material/Button';
import { useState } from 'react';
import { secondCopyAge } from '../../../shared/backup/second-copy-age';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import { backupWords, daysAgo, shortMomentZh } from '../../../shared/words/backup';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { StatusWord } from '../../ui/status/StatusWord';
import { Block } from './Block';
import type { Resting } from './resting';

const words = backupWords.secondCopy;

interface SecondCopyBlockProps {
  readonly state: BackupState;
  readonly now: string;
  readonly resting: Resting;
  readonly onPick: () => void;
  readonly onForget: () => void;
}

/** Where the copy on another disk lies, how old it is, whether it can be reached. */
export function SecondCopyBlock({ state, now, resting, onPick, onForget }: SecondCopyBlockProps) {
  const [isAsking, setAsking] = useState(false);
  const { folder, reachable, at, seq } = state.secondCopy;
  if (folder === null) return <Block title={words.title} note={words.why} />;
  const behind = seq === null ? state.lastSeq : Math.max(0, state.lastSeq - seq);
  return (
    <Block
      title={words.title}
      note={words.why}
      actions={
        <>
          <Button size="small" variant="outlined" {...resting} onClick={onPick}>
            {words.change}
          </Button>
          <Button
            size="small"
            variant="text"
            {...resting}
            onClick={() => {
              setAsking(true);
            }}
          >
            {words.forget}
          </Button>
        </>
      }
    >
      <DescriptionList
        columns={3}
        items={[
          {
            id: 'place',
            label: words.place,
            value: (
              <span style={{ display: 'flex', flexWrap: 'wrap', gap: '0 .75rem' }}>
                {folder}
                <StatusWord
                  kind={reachable ? 'done' : 'notYet'}
                  label={reachable ? words.reachable : words.unreachable}
                />
              </span>
            ),
          },
          {
            id: 'last',
            label: words.last,
            value:
              at === null
                ? words.never
                : words.lastValue(daysAgo(secondCopyAge(at, now).days), shortMomentZh(at)),
          },
          { id: 'after', label: words.after, value: at === null ? null : words.afterCount(behind) },
        ]}
      />
      <ConfirmDialog
        open={isAsking}
        title={words.forgetTitle(folder)}
        confirmLabel={words.forgetConfirm}
        cancelLabel={words.forgetCancel}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={() => {
          setAsking(false);
          onForget();
        }}
      >
        {words.forgetText}
      </ConfirmDialog>
    </Block>
  );
}
