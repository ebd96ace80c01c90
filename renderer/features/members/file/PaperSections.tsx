/** 材料存放 and 文件: where the originals lie, the portrait where it is switched on, and the few files kept here. */
import Button from '@mui/material/Button';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { appOrigin } from '../../../../shared/ipc/bridge';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { memberFieldWords as fields } from '../../../../shared/words/members';
import { color } from '../../../ui/color';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';
import { FormSection } from '../../../ui/field/FormSection';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import type { SectionProps } from './section-props';
import { useDocuments, usePortrait } from './use-file-attachments';

export function MaterialSection({ context }: SectionProps) {
  const { member } = context.life;
  return (
    <FormSection title={words.sections.materials} columns={1}>
      <DescriptionList
        columns={3}
        items={[
          { id: 'archive', label: fields.archiveLocation, value: member.archiveLocation },
          { id: 'dues', label: fields.duesPaidThrough, value: formatPartialDateZh(member.duesPaidThrough) },
        ]}
      />
    </FormSection>
  );
}

export function DocumentSection({ context, collected, isLocked }: SectionProps) {
  const { life } = context;
  const files = useDocuments(life);
  const { stored: portrait, choose, remove } = usePortrait(life);
  const { name } = life.person;
  return (
    <FormSection title={words.sections.documents} note={words.documentNote} columns={1}>
      {collected.photo || portrait ? (
        <div style={{ display: 'flex', gap: '1rem', alignItems: 'flex-end', marginBottom: '1rem' }}>
          {portrait ? (
            // Two inches as on paper, 35 × 53 mm.
            <img
              src={`${appOrigin}/attachment/${portrait.sha512}`}
              alt={`${name}${words.photo}`}
              style={{ width: '35mm', height: '53mm', objectFit: 'cover', border: `1px solid ${color.line}` }}
            />
          ) : null}
          <div style={{ display: 'grid', gap: '.375rem', justifyItems: 'start' }}>
            <span>{words.photo}</span>
            <span style={{ fontSize: '.875rem', color: color.ink2 }}>{words.photoHelp}</span>
            {isLocked ? null : (
              <span style={{ display: 'flex', gap: '.375rem' }}>
                {collected.photo ? (
                  <Button variant="outlined" size="small" onClick={choose}>
                    {portrait ? words.replacePhoto : words.addPhoto}
                  </Button>
                ) : null}
                {portrait ? (
                  <Button variant="text" size="small" onClick={remove}>
                    {words.removePhoto}
                  </Button>
                ) : null}
              </span>
            )}
          </div>
        </div>
      ) : null}
      <AttachmentWell
        label={words.documentWell}
        disabled={isLocked}
        items={files.items}
        onBrowse={files.browse}
        onDropFiles={files.drop}
        onOpen={files.open}
        {...(isLocked ? {} : { onRemove: files.remove })}
      />
    </FormSection>
  );
}
