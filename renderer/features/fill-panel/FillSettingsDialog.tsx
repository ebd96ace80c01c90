import { useState } from 'react';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import {
  dateFormats,
  fillFieldsOf,
  fillSettingKey,
  nameSeparators,
  type FillChoice,
  type FillKind,
} from '../../../shared/domain/fill-fields';
import { createOp, updateOp } from '../../../shared/schema/command';
import { fillPanelWords } from '../../../shared/words/fill-panel';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../data/data-context';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../ui/field/CheckField';
import { SelectField } from '../../ui/field/SelectField';

const words = fillPanelWords.settings;

interface FillSettingsDialogProps {
  readonly kind: FillKind;
  readonly choice: FillChoice;
  readonly onClose: () => void;
}

/** Which fields, in which order, and how dates and names are written. */
export function FillSettingsDialog({ kind, choice, onClose }: FillSettingsDialogProps) {
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const settings = useTable('settings');
  const [order, setOrder] = useState(() => [
    ...choice.shown,
    ...fillFieldsOf(kind).filter((id) => !choice.shown.includes(id)),
  ]);
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(choice.shown));
  const [date, setDate] = useState(choice.date);
  const [names, setNames] = useState(choice.names);
  const labels: Readonly<Record<string, string>> = fillPanelWords[kind];
  const move = (index: number, by: 1 | -1): void => {
    setOrder((before) => {
      const after = [...before];
      const [moved = ''] = after.splice(index, 1);
      after.splice(index + by, 0, moved);
      return after;
    });
  };
  const save = (): void => {
    if (!settings) return;
    const key = fillSettingKey(kind);
    const value = { shown: order.filter((id) => shown.has(id)), date, names };
    const stored = settings.find((one) => one.key === key);
    const op = stored
      ? updateOp('settings', stored, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key, value });
    void write('fillPanel.changeSettings', [op], { undone: words.undone }).then((isWritten) => {
      if (isWritten) onClose();
    });
  };
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={shown.size === 0 || !settings}
      onCancel={onClose}
      onConfirm={save}
    >
      <div style={{ display: 'grid', gap: 12, marginTop: 8 }}>
        <span>{shown.size === 0 ? words.none : words.intro}</span>
        <SelectField
          label={words.date}
          value={date}
          emptyLabel={null}
          options={dateFormats.map((value) => ({ value, label: words.dates[value] }))}
          onChange={(value) => {
            setDate(dateFormats.find((one) => one === value) ?? date);
          }}
        />
        <SelectField
          label={words.names}
          value={names}
          emptyLabel={null}
          options={nameSeparators.map((value) => ({ value, label: words.separators[value] }))}
          onChange={(value) => {
            setNames(nameSeparators.find((one) => one === value) ?? names);
          }}
        />
        <ul aria-label={words.fields} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {order.map((id, index) => (
            <li key={id} style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
              <span style={{ flex: 1, minWidth: 0 }}>
                <CheckField
                  label={labels[id] ?? id}
                  value={shown.has(id)}
                  onChange={(isOn) => {
                    setShown(
                      (before) => new Set(isOn ? [...before, id] : [...before].filter((one) => one !== id)),
                    );
                  }}
                />
              </span>
              <Button
                size="small"
                aria-label={words.up(labels[id] ?? id)}
                disabled={index === 0}
                sx={{ minWidth: '2rem', px: 0 }}
                onClick={() => {
                  move(index, -1);
                }}
              >
                <ChevronUp aria-hidden />
              </Button>
              <Button
                size="small"
                aria-label={words.down(labels[id] ?? id)}
                disabled={index === order.length - 1}
                sx={{ minWidth: '2rem', px: 0 }}
                onClick={() => {
                  move(index, 1);
                }}
              >
                <ChevronDown aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </ConfirmDialog>
  );
}
