import { useState, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import {
  bookPageSizes,
  HANDBOOK_NAME_MAX,
  HANDBOOK_SETTING,
  handbookOf,
  type Handbook,
} from '../../../shared/domain/handbook';
import { createOp, updateOp } from '../../../shared/schema/command';
import type { Setting } from '../../../shared/schema/ledger';
import { recordTypes, type RecordType } from '../../../shared/schema/meeting';
import { recordTypeWords } from '../../../shared/words/domain';
import { bookPageWords, handbookWords } from '../../../shared/words/handbook';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../data/data-context';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../ui/field/CheckField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';

const words = handbookWords.section;
const dialogWords = handbookWords.dialog;
const sizes = bookPageSizes.map((value) => ({ value, label: bookPageWords[value] }));

/** 记录手册 (手册模式): what was chosen, in a sentence, and the dialog to change it. */
export function HandbookSection() {
  const settings = useTable('settings');
  const [isOpen, setOpen] = useState(false);
  if (!settings) return null;
  const { isKept, name, size, chapters } = handbookOf(settings);
  return (
    <FormSection title={words.title} note={words.note}>
      <WholeRow>
        <p style={{ margin: '0 0 12px' }}>
          {isKept ? words.kept(name, size, chapters.length) : words.notKept}
        </p>
        <Button
          variant="outlined"
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.open}
        </Button>
      </WholeRow>
      {isOpen ? (
        <HandbookDialog
          settings={settings}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </FormSection>
  );
}

interface HandbookDialogProps {
  readonly settings: readonly Setting[];
  readonly onClose: () => void;
}

function HandbookDialog({ settings, onClose }: HandbookDialogProps) {
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const [value, setValue] = useState<Handbook>(() => handbookOf(settings));
  const [order, setOrder] = useState<readonly RecordType[]>(() => [
    ...value.chapters,
    ...recordTypes.filter((type) => !value.chapters.includes(type)),
  ]);
  const { isKept, name, size, chapters } = value;
  const over = Array.from(name.trim()).length - HANDBOOK_NAME_MAX;
  const set = (patch: Partial<Handbook>): void => {
    setValue((before) => ({ ...before, ...patch }));
  };
  const save = (): void => {
    const row = settings.find(({ key }) => key === HANDBOOK_SETTING);
    const chosen: Handbook = {
      ...{ isKept, size, name: name.trim().normalize('NFC') },
      chapters: order.filter((type) => chapters.includes(type)),
    };
    const op = row
      ? updateOp('settings', row, { value: chosen })
      : createOp('settings', { id: newId(), branchId: branch.id, key: HANDBOOK_SETTING, value: chosen });
    void write('settings.change', [op], dialogWords.saved).then((isWritten) => {
      if (isWritten) onClose();
    });
  };
  return (
    <ConfirmDialog
      open
      title={dialogWords.title}
      confirmLabel={dialogWords.save}
      cancelLabel={dialogWords.cancel}
      confirmDisabled={isKept && (chapters.length === 0 || over > 0)}
      onCancel={onClose}
      onConfirm={save}
    >
      <div style={{ display: 'grid', gap: 16, marginTop: 12 }}>
        <CheckField
          label={dialogWords.isKept}
          help={dialogWords.keptHelp}
          value={isKept}
          onChange={(on) => {
            set({ isKept: on });
          }}
        />
        {isKept ? (
          <>
            <TextField
              label={dialogWords.name}
              placeholder={dialogWords.nameHint}
              value={name}
              limit={HANDBOOK_NAME_MAX}
              error={over > 0 ? dialogWords.tooLong(over) : undefined}
              onChange={(typed) => {
                set({ name: typed });
              }}
            />
            <SelectField
              label={dialogWords.size}
              emptyLabel={null}
              options={sizes}
              value={size}
              onChange={(one) => {
                set({ size: bookPageSizes.find((known) => known === one) ?? size });
              }}
            />
            <ChapterList order={order} chapters={chapters} onMove={setOrder} onChoose={set} />
          </>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}

interface ChapterListProps {
  readonly order: readonly RecordType[];
  readonly chapters: readonly RecordType[];
  readonly onMove: (order: readonly RecordType[]) => void;
  readonly onChoose: (patch: Pick<Handbook, 'chapters'>) => void;
}

/** Which kinds the book has chapters for, in its order; moved by buttons, which the keyboard reaches too. */
function ChapterList({ order, chapters, onMove, onChoose }: ChapterListProps) {
  const move = (index: number, by: 1 | -1): void => {
    const after = [...order];
    after.splice(index + by, 0, ...after.splice(index, 1));
    onMove(after);
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ padding: 0, marginBottom: 4 }}>{dialogWords.chapters}</legend>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {order.map((type, index) => (
          <li key={type} style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
            <span style={{ flex: 1, minWidth: 0 }}>
              <CheckField
                label={recordTypeWords[type]}
                value={chapters.includes(type)}
                onChange={(isOn) => {
                  onChoose({
                    chapters: isOn ? [...chapters, type] : chapters.filter((one) => one !== type),
                  });
                }}
              />
            </span>
            <MoveButton
              label={dialogWords.up(recordTypeWords[type])}
              disabled={index === 0}
              onMove={() => {
                move(index, -1);
              }}
            >
              <ChevronUp aria-hidden />
            </MoveButton>
            <MoveButton
              label={dialogWords.down(recordTypeWords[type])}
              disabled={index === order.length - 1}
              onMove={() => {
                move(index, 1);
              }}
            >
              <ChevronDown aria-hidden />
            </MoveButton>
          </li>
        ))}
      </ul>
      {chapters.length === 0 ? <p style={{ margin: '4px 0 0' }}>{dialogWords.none}</p> : null}
    </fieldset>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onMove: () => void;
  readonly children: ReactNode;
}

function MoveButton({ label, disabled, onMove, children }: MoveButtonProps) {
  return (
    <Button
      size="small"
      aria-label={label}
      disabled={disabled}
      sx={{ minWidth: '2rem', px: 0 }}
      onClick={onMove}
    >
      {children}
    </Button>
  );
}
