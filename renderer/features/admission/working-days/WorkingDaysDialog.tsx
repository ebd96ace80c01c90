import Button from '@mui/material/Button';
import { useState } from 'react';
import { yearOf } from '../../../../shared/domain/dates';
import { formatHolidayNotice, readHolidayNotice } from '../../../../shared/domain/holiday-notice';
import { workingDaySettingKey, yearOfWorkingDaySetting } from '../../../../shared/domain/working-days';
import { shippedWorkingDays } from '../../../../shared/domain/working-days-table';
import { createOp, deleteOp, updateOp } from '../../../../shared/schema/command';
import { workingDayWords as words } from '../../../../shared/words/working-days';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { SelectField } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import type { Admission } from '../use-admission';
import { NoticeReading } from './NoticeReading';

interface WorkingDaysDialogProps {
  readonly admission: Pick<Admission, 'settings' | 'today'>;
  /** The year asked for; the first one not shipped otherwise. */
  readonly year?: number | undefined;
  readonly onClose: () => void;
}

const shipped = Object.keys(shippedWorkingDays).map(Number);
const firstShipped = Math.min(...shipped);
const lastShipped = Math.max(...shipped);

/** A year's holidays and worked weekends, pasted from the notice or typed; one settings row for each year. */
export function WorkingDaysDialog({ admission, year: asked, onClose }: WorkingDaysDialogProps) {
  const { settings, today } = admission;
  const branch = useBranch();
  const { newId } = useData();
  const write = useWriteUndo();
  const rowOf = (year: number) => settings.find(({ key }) => key === workingDaySettingKey(year));
  const textOf = (year: number): string => {
    const value = rowOf(year)?.value;
    return typeof value === 'string' ? value : '';
  };
  const years = yearsOffered(settings, yearOf(today), asked);
  const [year, setYear] = useState(asked ?? lastShipped + 1);
  // What is stored is shown until something is typed: it may be read a moment after the dialog was opened.
  const [typed, setTyped] = useState<string>();
  const text = typed ?? textOf(year);
  const reading = readHolidayNotice(text, year);
  const row = rowOf(year);
  const canSave = reading.problems.length === 0 && reading.days.some(({ day }) => yearOf(day) === year);

  const save = async (): Promise<void> => {
    const value = formatHolidayNotice(reading.days, year);
    const op = row
      ? updateOp('settings', row, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: workingDaySettingKey(year), value });
    if (await write('workingDays.change', [op], words.saved(year))) onClose();
  };
  const remove = async (): Promise<void> => {
    if (row && (await write('workingDays.remove', [deleteOp('settings', row)], words.removed(year))))
      onClose();
  };
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title}
      confirmLabel={words.confirm(year)}
      cancelLabel={words.cancel}
      confirmDisabled={!canSave}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <div style={{ display: 'grid', gap: 14, marginTop: 8 }}>
        <span>{words.intro(firstShipped, lastShipped)}</span>
        <div style={{ display: 'flex', alignItems: 'end', gap: 12 }}>
          <div style={{ width: '14rem' }}>
            <SelectField
              label={words.year}
              value={String(year)}
              options={years.map((one) => ({
                value: String(one),
                label: words.yearOption(one, rowOf(one) !== undefined),
              }))}
              onChange={(value) => {
                setYear(Number(value));
                setTyped(undefined);
              }}
            />
          </div>
          {row ? (
            <Button variant="text" onClick={() => void remove()}>
              {words.remove}
            </Button>
          ) : null}
        </div>
        <TextAreaField label={words.text} help={words.textHelp} rows={5} value={text} onChange={setTyped} />
        <NoticeReading reading={reading} />
      </div>
    </ConfirmDialog>
  );
}

/** From the first year not shipped to the next one, those entered already, and the one asked for. */
function yearsOffered(
  settings: Admission['settings'],
  thisYear: number,
  asked: number | undefined,
): number[] {
  const last = Math.max(lastShipped + 1, thisYear + 1);
  const coming = Array.from({ length: last - lastShipped }, (_, index) => lastShipped + 1 + index);
  const entered = settings.flatMap(({ key }) => yearOfWorkingDaySetting(key) ?? []);
  return [...new Set([...coming, ...entered, ...(asked === undefined ? [] : [asked])])].sort((a, b) => a - b);
}
