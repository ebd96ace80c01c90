import { useState } from 'react';
import { checkOf, quarterKey, recentQuarters } from '../../../shared/domain/pioneer';
import type { PioneerPost, PledgeCheck } from '../../../shared/schema/member-life';
import { pioneerWords as words } from '../../../shared/words/pioneer';
import { color } from '../../ui/color';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { RadioField } from '../../ui/field/RadioField';
import { SelectField } from '../../ui/field/SelectField';
import { TextAreaField } from '../../ui/field/TextAreaField';

/** As the table holds it (shared/schema/member-life). */
const PROOF_MAX_CHARS = 200;

interface CheckDialogProps {
  readonly name: string;
  readonly post: PioneerPost;
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (check: PledgeCheck) => void;
}

/** Once a quarter: was the pledge kept, and what shows it. */
export function CheckDialog({ name, post, today, onCancel, onSave }: CheckDialogProps) {
  const [quarter, setQuarter] = useState(quarterKey(today));
  const stored = checkOf(post, quarter);
  const [done, setDone] = useState<boolean | undefined>(stored?.done);
  const [proof, setProof] = useState(stored?.proof ?? '');
  const choose = (next: string): void => {
    const known = checkOf(post, next);
    setQuarter(next);
    setDone(known?.done);
    setProof(known?.proof ?? '');
  };
  const { checkDialog } = words;
  return (
    <ConfirmDialog
      open
      title={checkDialog.title(name, words.quarterName(quarter))}
      confirmLabel={checkDialog.save}
      cancelLabel={checkDialog.cancel}
      confirmDisabled={done === undefined || Array.from(proof).length > PROOF_MAX_CHARS}
      onCancel={onCancel}
      onConfirm={() => {
        if (done !== undefined) onSave({ quarter, done, proof });
      }}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <span style={{ color: color.ink2 }}>
          {words.dialog.pledge}：{post.pledge}
        </span>
        <SelectField
          label={checkDialog.quarter}
          emptyLabel={null}
          value={quarter}
          options={recentQuarters(today, post.from).map((value) => ({
            value,
            label: words.quarterName(value),
          }))}
          onChange={choose}
        />
        <RadioField
          label={checkDialog.result}
          inline
          value={done === undefined ? '' : done ? 'done' : 'notDone'}
          options={[
            { value: 'done', label: checkDialog.done },
            { value: 'notDone', label: checkDialog.notDone },
          ]}
          onChange={(value) => {
            setDone(value === 'done');
          }}
        />
        <TextAreaField
          label={checkDialog.proof}
          placeholder={checkDialog.proofExample}
          value={proof}
          limit={PROOF_MAX_CHARS}
          onChange={setProof}
        />
      </div>
    </ConfirmDialog>
  );
}
