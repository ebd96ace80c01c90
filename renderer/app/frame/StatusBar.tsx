import { styled } from '@mui/material/styles';
import { Check, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatMonthDayZh, dayOfInstant, localTimeOfInstant } from '../../../shared/domain/dates';
import type { ExportLog } from '../../../shared/schema/ledger';
import { appWords } from '../../../shared/words/app';
import { useExports, useWritePoint } from '../../data/data-context';
import { color } from '../../ui/color';
import { useToastPlace } from '../../ui/feedback/toast-context';
import { useStatusItemText } from '../../ui/frame/status-item';

/** Both in one cell: a toast lies over the status bar, and one of two lines makes the page shorter. */
const Foot = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '& > *': { gridArea: '1 / 1' },
});
/** Above an open dialog too, whose step it may tell of. */
const ToastPlace = styled('div')({
  position: 'relative',
  zIndex: 1400,
  display: 'grid',
  pointerEvents: 'none',
  '& [role=status] > *': { pointerEvents: 'auto' },
});
const Root = styled('footer')({
  minHeight: 32,
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '0 16px',
  fontSize: '.875rem',
  color: color.ink2,
  background: color.rail,
  borderTop: `1px solid ${color.line}`,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > span + span': { borderLeft: `1px solid ${color.lineStrong}`, paddingLeft: 12 },
  '& svg': { width: '.875rem', height: '.875rem', verticalAlign: '-2px', marginRight: 4 },
});

const words = appWords.status;

interface StatusBarProps {
  readonly isPractice: boolean;
  /** Nothing can be written just now: the time of the last write must not read as if this one came through. */
  readonly isReadOnly: boolean;
}

/** Count or selection of the page, saved state, last export. No bell; nothing to click, so toasts stand here. */
export function StatusBar({ isPractice, isReadOnly }: StatusBarProps) {
  const writePoint = useWritePoint();
  const pageText = useStatusItemText();
  const lastExport = useExports()?.[0];
  const [savedAt, setSavedAt] = useState(() => timeOf(writePoint.undoable().at(-1)?.saved.at));
  useEffect(
    () =>
      writePoint.onSaved((saved) => {
        setSavedAt(timeOf(saved.at));
      }),
    [writePoint],
  );
  const toastPlace = useToastPlace();
  return (
    <Foot>
      <Root aria-label={words.label}>
        {pageText === '' ? null : <span>{pageText}</span>}
        <span role="status">
          <SavedState savedAt={savedAt} isReadOnly={isReadOnly} />
        </span>
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {lastExport
            ? words.lastExport(formatMonthDayZh(dayOfInstant(lastExport.at)), placeOf(lastExport))
            : words.neverExported}
        </span>
        <span style={{ marginLeft: 'auto', borderLeft: 0 }}>
          {isPractice ? words.practice : words.offline}
        </span>
        {isPractice ? <span>{words.offline}</span> : null}
      </Root>
      <ToastPlace ref={toastPlace} />
    </Foot>
  );
}

function SavedState({ savedAt, isReadOnly }: { readonly savedAt: string; readonly isReadOnly: boolean }) {
  if (isReadOnly)
    return (
      <>
        <Lock aria-hidden />
        {savedAt === '' ? words.readOnly : words.readOnlySince(savedAt)}
      </>
    );
  if (savedAt === '') return words.nothingYet;
  return (
    <>
      <Check aria-hidden />
      {words.saved(savedAt)}
    </>
  );
}

/** The stick or folder, without the package that lies in it. */
function placeOf({ placeLabel, packageName }: ExportLog): string {
  if (!placeLabel.endsWith(packageName)) return placeLabel;
  return placeLabel.slice(0, -packageName.length).replace(/(?<=.)[\\/]$/, '');
}

/** 14:32, or nothing before the first write of this session. */
function timeOf(instant: string | undefined): string {
  return instant === undefined ? '' : localTimeOfInstant(instant).slice(11);
}
