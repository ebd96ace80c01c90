import { useState } from 'react';
import { ArrowLeft, ArrowRight, Info, TriangleAlert } from 'lucide-react';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { formatMonthDayZh } from '../../../../shared/domain/dates';
import { daysFromMeeting, type MeetingDays } from '../../../../shared/domain/photo-order';
import { appOrigin } from '../../../../shared/ipc/bridge';
import type { Attachment } from '../../../../shared/schema/ledger';
import { meetingWords } from '../../../../shared/words/meetings';
import { photoWords } from '../../../../shared/words/photos';
import { headingOfRecord } from '../../../../shared/words/record-heading';
import { useFileUses, useTable } from '../../../data/data-context';
import { color } from '../../../ui/color';
import { TextField } from '../../../ui/field/TextField';
import type { AttachmentActions } from '../actions/use-attachments';

const words = meetingWords.attachments;

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

/** What does not fit, or only what is known: beside the picture, never in the way. */
const Remark = styled('p')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.375rem',
  margin: '.25rem 0 0',
  fontSize: '.875rem',
  color: color.ink2,
  '& svg': { flex: 'none', width: '1em', height: '1em', alignSelf: 'center' },
  '&[data-warn]': { color: color.due },
});
const Moves = styled('div')({ display: 'flex', justifyContent: 'space-between', marginTop: '.125rem' });

interface PhotoRowProps {
  /** In the order they are printed in. */
  readonly photos: readonly Attachment[];
  readonly meeting: MeetingDays;
  readonly actions: AttachmentActions;
  readonly onView: (photo: Attachment) => void;
}

/** The photos as they will be printed: picture, caption, place in the row, and what of them is worth a look. */
export function PhotoRow({ photos, meeting, actions, onView }: PhotoRowProps) {
  const uses = useFileUses(photos.map(({ sha512 }) => sha512));
  const groups = useTable('partyGroups');
  const remarksOf = (photo: Attachment): Remarks => {
    const others = (uses ?? []).filter(
      ({ attachment }) => attachment.sha512 === photo.sha512 && attachment.id !== photo.id,
    );
    const here = others.find(({ attachment }) => attachment.ownerId === photo.ownerId);
    const elsewhere = others.filter(({ attachment }) => attachment.ownerId !== photo.ownerId);
    const records = new Set(elsewhere.map(({ record }) => headingOfRecord(record, groups ?? [])));
    const days = daysFromMeeting(photo.takenOn, meeting);
    const day = photo.takenOn ? formatMonthDayZh(photo.takenOn) : '';
    return {
      warnings: [
        ...(days ? [photoWords.takenOther(day, days)] : []),
        ...(here ? [photoWords.sameHere(here.attachment.name)] : []),
        ...(records.size > 0 ? [photoWords.sameElsewhere([...records].join('、'))] : []),
      ],
      ...(days === 0 ? { taken: photoWords.takenSame(day) } : {}),
    };
  };
  return (
    <>
      {photos.length > 1 ? <Remark>{photoWords.orderNote}</Remark> : null}
      <Photos aria-label={words.photos} role="group">
        {photos.map((photo, index) => (
          <figure key={photo.id}>
            <Picture
              type="button"
              aria-label={words.viewer(photo.name)}
              onClick={() => {
                onView(photo);
              }}
            >
              <img src={attachmentAddress(photo.sha512)} alt={photo.caption ?? photo.name} />
            </Picture>
            <CaptionField photo={photo} actions={actions} />
            <RemarkLines {...remarksOf(photo)} />
            {photos.length > 1 ? (
              <Moves>
                <IconButton
                  size="small"
                  title={photoWords.moveEarlier}
                  aria-label={photoWords.earlier(photo.name)}
                  disabled={index === 0}
                  onClick={() => {
                    actions.movePhoto(photo, -1);
                  }}
                >
                  <ArrowLeft aria-hidden />
                </IconButton>
                <IconButton
                  size="small"
                  title={photoWords.moveLater}
                  aria-label={photoWords.later(photo.name)}
                  disabled={index === photos.length - 1}
                  onClick={() => {
                    actions.movePhoto(photo, 1);
                  }}
                >
                  <ArrowRight aria-hidden />
                </IconButton>
              </Moves>
            ) : null}
          </figure>
        ))}
      </Photos>
    </>
  );
}

interface Remarks {
  readonly warnings: readonly string[];
  /** The day it was taken, where that fits. */
  readonly taken?: string;
}

function RemarkLines({ warnings, taken }: Remarks) {
  return (
    <>
      {warnings.map((warning) => (
        <Remark key={warning} data-warn>
          <TriangleAlert aria-hidden />
          <span>{warning}</span>
        </Remark>
      ))}
      {taken === undefined ? null : (
        <Remark>
          <Info aria-hidden />
          <span>{taken}</span>
        </Remark>
      )}
    </>
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
