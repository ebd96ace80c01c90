import { meetingWords } from '../../../../shared/words/meetings';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { FieldRow } from './RowList';

const words = meetingWords.attendance;

/** 已核对签到表: the names above were compared with the signed sheet, by whom and when. */
export function SignInCheck({ model }: { readonly model: EditorModel }) {
  const { form, set, today } = model;
  const { signInChecked } = form;
  return (
    <div style={{ marginTop: '1rem' }}>
      <FieldSlot path="signInChecked">
        <CheckField
          label={words.signInChecked}
          value={signInChecked !== null}
          onChange={(isChecked) => {
            // Mostly the recorder compares; both can be changed.
            set({ signInChecked: isChecked ? { by: form.recorder?.name ?? '', on: today } : null });
          }}
        />
      </FieldSlot>
      {signInChecked === null ? null : (
        <FieldRow style={{ marginTop: '.5rem', maxWidth: '26rem' }}>
          <div>
            <TextField
              label={words.signInCheckedBy}
              limit={40}
              value={signInChecked.by}
              onChange={(by) => {
                set({ signInChecked: { ...signInChecked, by } });
              }}
            />
          </div>
          <div data-day>
            <DateField
              label={words.signInCheckedOn}
              value={signInChecked.on}
              onChange={(on) => {
                set({ signInChecked: { ...signInChecked, on } });
              }}
            />
          </div>
        </FieldRow>
      )}
    </div>
  );
}
