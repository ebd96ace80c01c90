import { useState } from 'react';
import Button from '@mui/material/Button';
import { rewardKinds, rewardLevels, type Reward } from '../../../../shared/schema/member-life';
import { branchHonourWords as words } from '../../../../shared/words/branch-honours';
import { rewardKindWords, rewardLevelWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { PartialDateField } from '../../../ui/field/PartialDateField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { checkHonour, honourDraft, honourLimits, honourRemark, type HonourDraft } from './honour-changes';

interface HonourDialogProps {
  readonly stored: Reward | undefined;
  readonly today: string;
  readonly onConfirm: (draft: HonourDraft) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

const levels = rewardLevels.map((value) => ({ value, label: rewardLevelWords[value] }));
const kinds = rewardKinds.map((value) => ({ value, label: rewardKindWords[value] }));
const { columns } = words;

/** What the branch was honoured with, by whom and when. Sentences speak once a field was left or 登记 was pressed. */
export function HonourDialog({ stored, today, onConfirm, onRemove, onCancel }: HonourDialogProps) {
  const [draft, setDraft] = useState(() => honourDraft(stored));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const errors = checkHonour(draft, today);
  const field = (name: keyof HonourDraft) => ({
    value: draft[name],
    onChange: (value: string) => {
      setDraft((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => {
      setLeft((before) => new Set([...before, name]));
    },
    error: isAsked || left.has(name) ? errors[name] : undefined,
  });
  return (
    <ConfirmDialog
      open
      isWide
      title={stored ? words.correctTitle : words.createTitle}
      confirmLabel={stored ? words.confirmCorrect : words.confirmCreate}
      cancelLabel={words.cancel}
      onCancel={onCancel}
      onConfirm={() => {
        setAsked(true);
        if (Object.keys(errors).length === 0) onConfirm(draft);
      }}
    >
      <EnterToNext>
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
            gap: 12,
            alignItems: 'start',
            marginTop: 12,
          }}
        >
          <TextField
            label={columns.name}
            required
            limit={honourLimits.title}
            help={words.nameExample}
            {...field('title')}
          />
          <PartialDateField label={columns.awardedOn} required {...field('awardedOn')} />
          <TextField label={columns.issuer} required limit={honourLimits.issuer} {...field('issuer')} />
          <SelectField label={columns.level} required options={levels} {...field('level')} />
          <SelectField label={columns.kind} required options={kinds} {...field('kind')} />
          <TextField label={columns.docNo} limit={honourLimits.docNo} {...field('docNo')} />
          {draft.kind === 'merit' ? (
            <TextField
              label={words.approvedBy}
              limit={honourLimits.approvedBy}
              hint={honourRemark(draft)}
              {...field('approvedBy')}
            />
          ) : null}
          <div style={{ gridColumn: '1 / -1' }}>
            <TextAreaField label={words.basis} limit={honourLimits.basis} rows={2} {...field('basis')} />
          </div>
          {stored ? (
            <div style={{ gridColumn: '1 / -1' }}>
              <Button variant="text" size="small" onClick={onRemove}>
                {words.remove}
              </Button>
            </div>
          ) : null}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
