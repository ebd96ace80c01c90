import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { X } from 'lucide-react';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { pageRanges } from '../../../../shared/domain/scan-placing';
import { recordAttachmentKinds, type AttachmentKind } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { attachmentKindWords } from '../../../../shared/words/domain';
import { scanWords as words } from '../../../../shared/words/scans';
import { uiWords } from '../../../../shared/words/ui';
import { color } from '../../../ui/color';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import type { ScanChoice, ScanLine } from './scan-lines';

const Line = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(9rem, 2fr) minmax(16rem, 5fr) auto',
  gap: '.125rem 1.25rem',
  alignItems: 'baseline',
  padding: '.5rem 0',
  borderBottom: `1px solid ${color.line}`,
});
const Name = styled('span')({ overflowWrap: 'anywhere' });
/** The choice stands where the answers of the other lines begin. */
const Choices = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.25rem .75rem',
  marginLeft: '-.5rem',
  '& select': { textAlignLast: 'left' },
});
const Note = styled('div')({ fontSize: '.875rem', color: color.ink2 });

export interface NamedRecord {
  record: OrgLifeRecord;
  /** 2026年第3次支部党员大会 */
  heading: string;
}

interface ScanRowProps {
  readonly line: ScanLine;
  readonly records: ReadonlyMap<string, NamedRecord>;
  /** Records it could belong to, likeliest first. */
  readonly options: readonly { value: string; label: string }[];
  readonly onChoose: (choice: ScanChoice | undefined) => void;
  readonly onRemove: () => void;
}

/** One file at the left, what it is and where it goes beside it. */
export function ScanRow(props: ScanRowProps) {
  const { line, records, onRemove } = props;
  const { file, group, target } = line;
  const found = target ? records.get(target.recordId) : undefined;
  return (
    <Line>
      <Name>{file.name}</Name>
      <div>
        {group === 'ask' ? <Question {...props} /> : <Answer line={line} found={found} />}
        {notesOf(line, found?.record).map((note) => (
          <Note key={note}>{note}</Note>
        ))}
      </div>
      <IconButton size="small" title={uiWords.remove} aria-label={words.remove(file.name)} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </Line>
  );
}

function Answer({
  line,
  found,
}: {
  readonly line: ScanLine;
  readonly found: NamedRecord | undefined;
}): ReactNode {
  const navigate = useNavigate();
  const { file, group, place, target } = line;
  const { stage } = file;
  if (stage.kind === 'failed') return <span>{stage.text}</span>;
  if (stage.kind === 'waiting') return <span style={{ color: color.ink2 }}>{words.waiting}</span>;
  if (stage.kind === 'reading') return <span style={{ color: color.ink2 }}>{words.reading(stage.page)}</span>;
  if (!found || !target) return null;
  const isToSign =
    group === 'filed' &&
    place?.kind === 'minutes' &&
    place.verdict === 'current' &&
    found.record.state === 'outForSignature';
  return (
    <>
      <Link
        component="button"
        type="button"
        sx={{ font: 'inherit', textAlign: 'left' }}
        onClick={() => void navigate(`/meetings/${found.record.id}`)}
      >
        {found.heading}
      </Link>
      <span style={{ color: color.ink2 }}>{`　${found.record.title}　`}</span>
      <span>{place ? sheetOf(place) : attachmentKindWords[target.kind]}</span>
      {isToSign ? (
        <Link
          component="button"
          type="button"
          sx={{ font: 'inherit', display: 'block' }}
          onClick={() => void navigate(`/meetings/${found.record.id}`)}
        >
          {words.goSign}
        </Link>
      ) : null}
    </>
  );
}

/** 会议记录第2稿 第1–2页; 签到表 第1页. */
function sheetOf({ kind, revision, sheetPages }: NonNullable<ScanLine['place']>): string {
  const minutes = revision > 0 ? words.draftNo(revision) : words.minutes;
  const sheet = kind === 'signIn' ? words.signIn : minutes;
  return `${sheet}　${words.sheetPages(pageRanges(sheetPages))}`;
}

const kindOptions = recordAttachmentKinds.map((kind) => ({ value: kind, label: attachmentKindWords[kind] }));

function Question({ line, options, onChoose }: ScanRowProps): ReactNode {
  const { file, target } = line;
  const kind = target?.kind ?? 'signedScan';
  return (
    <Choices>
      <PlainSelect
        label={words.chooseRecord(file.name)}
        value={target?.recordId ?? ''}
        usual=""
        options={[{ value: '', label: words.leave }, ...options]}
        onChange={(recordId) => {
          onChoose(recordId === '' ? undefined : { recordId, kind });
        }}
      />
      {target ? (
        <PlainSelect
          label={words.chooseKind(file.name)}
          value={kind}
          options={kindOptions}
          onChange={(next) => {
            onChoose({ recordId: target.recordId, kind: next as AttachmentKind });
          }}
        />
      ) : null}
    </Choices>
  );
}

function notesOf(line: ScanLine, record: OrgLifeRecord | undefined): string[] {
  const { group, place, doubts = [], siblings, file } = line;
  const notes: string[] = [];
  const { stage } = file;
  const isManyPages = stage.kind === 'read' && stage.pageCount > 1;
  if (place && siblings > 1)
    notes.push(words.several(siblings), words.filePages(pageRanges(place.filePages)));
  if (place?.verdict === 'old' && record) {
    const isOut = record.state === 'outForSignature' || record.state === 'signed';
    notes.push(isOut ? words.oldNote(record.revisions.at(-1)?.no ?? 0) : words.withdrawnNote);
  }
  if (group === 'ask') {
    for (const { kind, filePages } of doubts)
      notes.push(
        isManyPages ? words.doubtPages(pageRanges(filePages), words.doubts[kind]) : words.doubts[kind],
      );
  }
  if (stage.kind === 'read' && stage.pages.length < stage.pageCount)
    notes.push(words.tooManyPages(stage.pages.length, stage.pageCount));
  return notes;
}
