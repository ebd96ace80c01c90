import { useDeferredValue, useMemo } from 'react';
import { styled } from '@mui/material/styles';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord, SnapshotRow } from '../../../../shared/schema/meeting';
import { useBranch, useData } from '../../../data/data-context';
import { minutesPaper } from '../../../paper/minutes/minutes-paper';
import { color } from '../../../ui/color';
import { PaperSheet } from '../../../ui/paper/PaperSheet';
import { PdfPreview } from '../../../ui/paper/PdfPreview';
import { attachmentAddress } from './PhotoRow';

/** 448 px beside the form; as wide as there is room where the paper is what one reads. */
const Column = styled('div')({
  flex: '0 0 448px',
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  borderLeft: `1px solid ${color.lineStrong}`,
  // Never taller than the window leaves it: at 特大 34rem alone would lie over the status bar.
  '&[data-free]': { flex: '1 1 0', borderLeft: 0, minHeight: 'min(34rem, 72vh)' },
});

interface PaperColumnProps {
  readonly record: OrgLifeRecord;
  readonly roster: readonly SnapshotRow[];
  readonly groups: readonly { id: string; name: string }[];
  readonly attachments: readonly Attachment[];
  readonly isFree: boolean;
  /** What is read and not typed: the official PDF, made once, is shown itself. */
  readonly isReading: boolean;
}

/** The minutes as they will leave the printer, following the form as it is typed. */
export function PaperColumn(props: PaperColumnProps) {
  const { record, isFree, isReading } = props;
  const pdfHash = isReading ? record.pdfHash : undefined;
  const source = useMemo(
    () => (pdfHash === undefined ? undefined : { url: attachmentAddress(pdfHash) }),
    [pdfHash],
  );
  return (
    <Column data-free={isFree || undefined}>
      {source === undefined ? <LiveSheet {...props} /> : <PdfPreview source={source} startZoom="page" />}
    </Column>
  );
}

function LiveSheet({ record, roster, groups, attachments }: PaperColumnProps) {
  const branch = useBranch();
  const { now } = useData();
  const shown = useDeferredValue(record);
  const minute = now().slice(0, 16);
  const paper = useMemo(
    () => minutesPaper({ branch, record: shown, roster, groups, attachments, now: `${minute}:00.000Z` }),
    [branch, shown, roster, groups, attachments, minute],
  );
  return <PaperSheet paper={paper} resolveImage={resolveAttachment} />;
}

function resolveAttachment(address: string): string | undefined {
  return address.startsWith('attachment:')
    ? attachmentAddress(address.slice('attachment:'.length))
    : undefined;
}
