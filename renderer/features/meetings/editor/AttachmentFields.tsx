import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Dialog from '@mui/material/Dialog';
import { appOrigin } from '../../../../shared/ipc/bridge';
import {
  recordAttachmentKinds,
  type Attachment,
  type AttachmentKind,
} from '../../../../shared/schema/ledger';
import { attachmentKindWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';
import { PlainSelect } from '../../../ui/field/PlainSelect';
import { TextField } from '../../../ui/field/TextField';
import type { AttachmentActions } from '../actions/use-attachments';

const words = meetingWords.attachments;
const option = (value: AttachmentKind) => ({ value, label: attachmentKindWords[value] });
/** What was stored as another kind keeps its name until it is changed. */
const kindsFor = (stored: AttachmentKind) => [
  ...recordAttachmentKinds.map(option),
  ...(recordAttachmentKinds.some((kind) => kind === stored) ? [] : [option(stored)]),
];

const Photos = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))',
  gap: '1rem 16px',
  marginTop: '1rem',
  '& figure': { margin: 0, minWidth: 0 },
});
const Picture = styled('button')({
  display: 'block',
  width: '100%',
  aspectRatio: '4 / 3',
  padding: 0,
  marginBottom: '.375rem',
  border: `1px solid ${color.line}`,
  borderRadius: 4,
  background: color.panel,
  overflow: 'hidden',
  cursor: 'zoom-in',
  '& img': { width: '100%', height: '100%', objectFit: 'contain', display: 'block' },
});

interface AttachmentFieldsProps {
  readonly attachments: readonly Attachment[];
  readonly actions: AttachmentActions;
}

/** Photos, materials and scans; photos are seen and captioned, because they are printed behind the minutes. */
export function AttachmentFields({ attachments, actions }: AttachmentFieldsProps) {
  const [viewed, setViewed] = useState<Attachment | undefined>();
  const photos = attachments.filter(isPhoto);
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  return (
    <div>
      <AttachmentWell
        label={words.label}
        help={words.help}
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
        <Photos aria-label={words.photos} role="group">
          {photos.map((photo) => (
            <figure key={photo.id}>
              <Picture
                type="button"
                aria-label={words.viewer(photo.name)}
                onClick={() => {
                  setViewed(photo);
                }}
              >
                <img src={attachmentAddress(photo.sha512)} alt={photo.caption ?? photo.name} />
              </Picture>
              <CaptionField photo={photo} actions={actions} />
            </figure>
          ))}
        </Photos>
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

/** Typed freely, stored when the field is left: a caption is a row of its own, not part of the draft. */
function CaptionField({
  photo,
  actions,
}: {
  readonly photo: Attachment;
  readonly actions: AttachmentActions;
}) {
  const [typed, setTyped] = useState<string | undefined>();
  const stored = photo.caption ?? '';
  return (
    <TextField
      label={words.captionOf(photo.name)}
      hideLabel
      placeholder={words.caption}
      limit={100}
      value={typed ?? stored}
      onChange={setTyped}
      onBlur={() => {
        const caption = typed?.trim();
        setTyped(undefined);
        if (caption !== undefined && caption !== stored && Array.from(caption).length <= 100)
          actions.change(photo, { caption });
      }}
    />
  );
}

export function attachmentAddress(sha512: string): string {
  return `${appOrigin}/attachment/${sha512}`;
}

function isPhoto(attachment: Attachment): boolean {
  return attachment.kind === 'photo' && attachment.mediaType.startsWith('image/');
}
