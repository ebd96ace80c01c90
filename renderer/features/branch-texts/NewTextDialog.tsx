import { useState } from 'react';
import { branchTextKinds, type BranchText, type BranchTextKind } from '../../../shared/schema/branch-text';
import { branchTextKindWords, branchTextWords } from '../../../shared/words/branch-texts';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { Notice } from '../../ui/feedback/Notice';
import { SelectField } from '../../ui/field/SelectField';

const words = branchTextWords.dialog;
const kinds = branchTextKinds.map((value) => ({ value, label: branchTextKindWords[value] }));

export interface NewText {
  readonly kind: BranchTextKind;
  readonly year: number;
  readonly half: 1 | 2 | undefined;
}

interface NewTextDialogProps {
  readonly initial: NewText;
  readonly years: readonly number[];
  readonly known: readonly BranchText[];
  readonly onCancel: () => void;
  readonly onCreate: (text: NewText) => void;
}

/** Which kind and of which year: all the rest is typed on its page. */
export function NewTextDialog({ initial, years, known, onCancel, onCreate }: NewTextDialogProps) {
  const [text, setText] = useState(initial);
  const isBulletin = text.kind === 'attendanceBulletin';
  const twin = known.find(
    ({ kind, year, half }) => kind === text.kind && year === text.year && (!isBulletin || half === text.half),
  );
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.create}
      cancelLabel={words.cancel}
      onCancel={onCancel}
      onConfirm={() => {
        onCreate({ ...text, half: isBulletin ? text.half : undefined });
      }}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12, minWidth: '24rem' }}>
        <SelectField
          label={words.kind}
          emptyLabel={null}
          options={kinds}
          value={text.kind}
          onChange={(value) => {
            const kind = branchTextKinds.find((one) => one === value) ?? text.kind;
            setText({ ...text, kind });
          }}
        />
        <SelectField
          label={words.year}
          emptyLabel={null}
          options={years.map((year) => ({ value: String(year), label: branchTextWords.yearOf(year) }))}
          value={String(text.year)}
          onChange={(value) => {
            setText({ ...text, year: Number(value) });
          }}
        />
        {isBulletin ? (
          <SelectField
            label={words.half}
            emptyLabel={null}
            options={[
              { value: '1', label: words.halves[1] },
              { value: '2', label: words.halves[2] },
              { value: '', label: words.halves.whole },
            ]}
            value={text.half === undefined ? '' : String(text.half)}
            onChange={(value) => {
              setText({ ...text, half: value === '1' ? 1 : value === '2' ? 2 : undefined });
            }}
          />
        ) : null}
        {twin ? <Notice tone="warn">{words.known(twin.title)}</Notice> : null}
      </div>
    </ConfirmDialog>
  );
}
