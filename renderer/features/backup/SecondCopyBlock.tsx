import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { secondCopyAge } from '../../../shared/backup/second-copy-age';
import type { BackupState, SecondCopyState } from '../../../shared/ipc/requests/backup';
import { backupWords, daysAgo, momentZh, shortMomentZh } from '../../../shared/words/backup';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { StateGlyph } from '../../ui/status/StateGlyph';
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
  const lines = keyLines(state.secondCopy);
  if (folder === null)
    return (
      <Block title={words.title} note={words.why}>
        {lines}
      </Block>
    );
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
      {lines}
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

/** Erasing on a stick that is not plugged in is for the user to do: which one, and how. */
function keyLines({ folder, awaitsErasure, keysElsewhere = [] }: SecondCopyState): ReactNode {
  const lines: { id: string; text: string }[] = [];
  if (folder !== null && awaitsErasure === true) lines.push({ id: '', text: words.awaitsErasure(folder) });
  const say = folder === null ? words.keysElsewhereUnused : words.keysElsewhere;
  for (const { folder: place, at } of keysElsewhere)
    lines.push({ id: `${place} ${at}`, text: say(place, momentZh(at)) });
  return lines.map(({ id, text }) => (
    <div key={id} style={{ display: 'flex', gap: '.5rem', fontSize: '.875rem' }}>
      <span style={{ flex: 'none', display: 'flex', height: '1.25rem', alignItems: 'center' }}>
        <StateGlyph kind="due" size="1rem" />
      </span>
      <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{text}</span>
    </div>
  ));
}
