import { useEffect, useRef, useState } from 'react';
import Dialog from '@mui/material/Dialog';
import { inOrder, type MeetingDays } from '../../../../shared/domain/photo-order';
import {
  recordAttachmentKinds,
  type Attachment,
  type AttachmentKind,
} from '../../../../shared/schema/ledger';
import { attachmentKindWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { photoWords } from '../../../../shared/words/photos';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import { isPhoto, type AttachmentActions } from '../actions/use-attachments';
import { attachmentAddress, PhotoRow } from './PhotoRow';

const words = meetingWords.attachments;
const option = (value: AttachmentKind) => ({ value, label: attachmentKindWords[value] });
/** What was stored as another kind keeps its name until it is changed. */
const kindsFor = (stored: AttachmentKind) => [
  ...recordAttachmentKinds.map(option),
  ...(recordAttachmentKinds.some((kind) => kind === stored) ? [] : [option(stored)]),
];

interface AttachmentFieldsProps {
  readonly attachments: readonly Attachment[];
  readonly actions: AttachmentActions;
  /** The days of the meeting: photos of another day are pointed out. */
  readonly meeting: MeetingDays;
}

/** Photos, materials and scans; photos are seen and captioned, because they are printed behind the minutes. */
export function AttachmentFields({ attachments, actions, meeting }: AttachmentFieldsProps) {
  usePastedPictures(actions.paste);
  const [viewed, setViewed] = useState<Attachment | undefined>();
  const photos = inOrder(attachments).filter(isPhoto);
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  return (
    <div>
      <AttachmentWell
        label={words.label}
        help={`${words.help}；${photoWords.pasteHelp}`}
        items={actions.items}
        onBrowse={() => {
          actions.browse();
        }}
        onDropFiles={actions.drop}
        onOpen={(id) => {
          const attachment = byId.get(id);
          if (attachment?.mediaType.startsWith('image/')) setViewed(attachment);
          else actions.open(id);
        }}
        onRemove={actions.remove}
        renderActions={(item) => {
          const attachment = byId.get(item.id);
          return attachment ? (
            <PlainSelect
              label={words.kindOf(item.name)}
              value={attachment.kind}
              options={kindsFor(attachment.kind)}
              onChange={(kind) => {
                actions.change(attachment, { kind: kind as AttachmentKind });
              }}
            />
          ) : null;
        }}
      />
      {photos.length === 0 ? null : (
        <PhotoRow photos={photos} meeting={meeting} actions={actions} onView={setViewed} />
      )}
      <Dialog
        open={viewed !== undefined}
        maxWidth="lg"
        aria-label={viewed ? words.viewer(viewed.name) : undefined}
        onClose={() => {
          setViewed(undefined);
        }}
      >
        {viewed ? (
          <img
            src={attachmentAddress(viewed.sha512)}
            alt={viewed.caption ?? viewed.name}
            style={{ maxWidth: '100%', maxHeight: '80vh', display: 'block' }}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

/** Ctrl+V anywhere on the page; what holds text too goes where the cursor is, as from Word. */
function usePastedPictures(paste: (files: readonly File[]) => void): void {
  const latest = useRef(paste);
  useEffect(() => {
    latest.current = paste;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (event.defaultPrevented || !data || data.files.length === 0 || data.types.includes('text/plain'))
        return;
      event.preventDefault();
      latest.current([...data.files]);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
