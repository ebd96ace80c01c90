import { useState, type DragEvent, type ReactNode } from 'react';
import { File as FileIcon, Image, Paperclip, X } from 'lucide-react';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { attachmentWords, uiWords } from '../../../shared/words/ui';
import { color } from '../color';
import { formatBytes } from '../format-bytes';
import type { AttachmentItem } from './attachment-item';

interface AttachmentWellProps {
  readonly label: string;
  readonly items: readonly AttachmentItem[];
  /** What is allowed, e.g. jpg、png、pdf，每份不超过20 MB. */
  readonly help?: string;
  /** Opens the system's file dialog (the page never sees a path). */
  readonly onBrowse: () => void;
  readonly onDropFiles: (files: readonly File[]) => void;
  readonly onOpen?: (id: string) => void;
  readonly onRemove?: (id: string) => void;
  readonly disabled?: boolean;
  /** Further commands of one item, e.g. 改说明. */
  readonly renderActions?: (item: AttachmentItem) => ReactNode;
}

const Well = styled('div')({
  border: `1px dashed ${color.fieldBorder}`,
  borderRadius: 6,
  padding: '.75rem 1rem',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '.5rem .75rem',
  color: color.ink2,
  '&[data-over]': {
    borderColor: color.info,
    borderStyle: 'solid',
    background: color.infoBg,
    color: color.ink,
  },
});
const List = styled('ul')({ listStyle: 'none', margin: '.5rem 0 0', padding: 0 });
const Line = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: '.625rem',
  minHeight: '2.75rem',
  borderBottom: `1px solid ${color.line}`,
  '& > svg': { flex: 'none', color: color.ink2 },
});
const Name = styled('button')({
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: color.info,
  textAlign: 'left',
  overflowWrap: 'anywhere',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
});
const Meta = styled('span')({ fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' });

/**
 * Photos and scans of a record: drop them or choose them; each with name, size and a way to remove it. One on its way in
 * can be neither opened nor removed, one refused only be let go.
 */
export function AttachmentWell(props: AttachmentWellProps) {
  const { label, items, help, onBrowse, onDropFiles, disabled = false } = props;
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onDropFiles(files);
  };
  return (
    <section aria-label={label}>
      <Well
        data-over={(isOver && !disabled) || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={onDrop}
      >
        <Paperclip size="1.125rem" strokeWidth={1.6} aria-hidden />
        <span>{isOver && !disabled ? attachmentWords.dropNow : attachmentWords.drop}</span>
        <Button
          variant="outlined"
          size="small"
          disabled={disabled}
          onClick={() => {
            onBrowse();
          }}
        >
          {attachmentWords.add}
        </Button>
        {help === undefined ? null : <Meta style={{ whiteSpace: 'normal' }}>{help}</Meta>}
      </Well>
      {items.length === 0 ? null : (
        <List>
          {items.map((item) => (
            <AttachmentLine key={item.id} item={item} {...props} />
          ))}
        </List>
      )}
    </section>
  );
}

function AttachmentLine(props: AttachmentWellProps & { readonly item: AttachmentItem }) {
  const { item, onOpen, onRemove, disabled = false, renderActions } = props;
  const Icon = item.isImage === true ? Image : FileIcon;
  const isComing = item.progress !== undefined;
  return (
    <Line>
      <Icon size="1.125rem" strokeWidth={1.6} aria-hidden />
      {onOpen === undefined || isComing || item.error !== undefined ? (
        <span style={{ overflowWrap: 'anywhere' }}>{item.name}</span>
      ) : (
        <Name
          type="button"
          onClick={() => {
            onOpen(item.id);
          }}
        >
          {item.name}
        </Name>
      )}
      {item.note === undefined ? null : <Meta>{item.note}</Meta>}
      {item.error === undefined ? null : <span style={{ color: color.error }}>{item.error}</span>}
      <Meta style={{ marginLeft: 'auto' }}>
        {item.progress === undefined
          ? formatBytes(item.sizeBytes)
          : `${String(Math.min(100, Math.floor(item.progress * 100)))}%`}
      </Meta>
      {renderActions?.(item)}
      {onRemove === undefined || isComing ? null : (
        <IconButton
          size="small"
          disabled={disabled}
          title={uiWords.remove}
          aria-label={attachmentWords.remove(item.name)}
          onClick={() => {
            onRemove(item.id);
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </Line>
  );
}
