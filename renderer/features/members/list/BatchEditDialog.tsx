import { useMemo, useState } from 'react';
import {
  batchFields,
  batchOps,
  changedCount,
  planBatchEdit,
  type BatchField,
  type BatchLine,
} from '../../../../shared/domain/batch-edit';
import { parseCalendarDate } from '../../../../shared/domain/dates';
import { groupsOn, type RosterTables } from '../../../../shared/domain/roster';
import { postCategories } from '../../../../shared/schema/member';
import { ethnicities } from '../../../../shared/import/ethnicities';
import { postCategoryWords } from '../../../../shared/words/domain';
import { batchWords as words } from '../../../../shared/words/lists';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { color } from '../../../ui/color';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { Notice } from '../../../ui/feedback/Notice';
import { DateField } from '../../../ui/field/DateField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { LedgerTable } from '../../../ui/table/ledger-table';

/** As the tables hold them (shared/schema/member). */
const TEXT_LIMITS: Readonly<Partial<Record<BatchField, number>>> = {
  department: 40,
  jobTitle: 40,
  workUnit: 60,
  archiveLocation: 60,
};

/** What has a history of its own in the member's file. */
const WORK_FIELDS: readonly BatchField[] = ['department', 'jobTitle', 'postCategory', 'workUnit'];

interface BatchEditDialogProps {
  readonly tables: RosterTables;
  /** In the order of the list. */
  readonly memberIds: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
}

/** One field for all chosen members: what changes for whom is seen before; one command, one 撤销. */
export function BatchEditDialog({ tables, memberIds, today, onClose }: BatchEditDialogProps) {
  const { newId } = useData();
  const branch = useBranch();
  const [field, setField] = useState<BatchField>('group');
  const [value, setValue] = useState('');
  const [from, setFrom] = useState(today);
  const isDay = parseCalendarDate(from) === from && from <= today;
  const limit = TEXT_LIMITS[field];
  const isReady = (field !== 'group' || isDay) && Array.from(value).length <= (limit ?? Infinity);
  const lines = useMemo(
    () =>
      isReady
        ? planBatchEdit(
            tables,
            memberIds,
            { field, value: limit === undefined ? value : value.trim(), from },
            { branchId: branch.id, newId },
          )
        : [],
    [tables, memberIds, field, value, from, isReady, limit, branch.id, newId],
  );
  const changed = changedCount(lines);
  const run = useBatchWrite(onClose);
  return (
    <ConfirmDialog
      open
      isWide
      title={words.title(memberIds.length)}
      confirmLabel={words.confirm(changed)}
      cancelLabel={words.cancel}
      confirmDisabled={changed === 0 || run.isBusy}
      busy={run.isBusy}
      onCancel={onClose}
      onConfirm={() => {
        run.write(lines, field);
      }}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 16, marginTop: 12, color: color.ink }}>
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 16 }}>
            <SelectField
              label={words.field}
              emptyLabel={null}
              value={field}
              options={batchFields.map((code) => ({ value: code, label: words.fields[code] }))}
              onChange={(code) => {
                setField(code as BatchField);
                setValue('');
              }}
            />
            <ValueField
              field={field}
              value={value}
              tables={tables}
              day={isDay ? from : today}
              onChange={setValue}
            />
            {field === 'group' ? (
              <DateField
                label={words.from}
                help={words.fromHelp}
                value={from}
                max={today}
                error={fromProblem(from, today)}
                onChange={setFrom}
              />
            ) : null}
          </div>
          {WORK_FIELDS.includes(field) ? <span style={{ color: color.ink2 }}>{words.directHelp}</span> : null}
          <Preview lines={lines} field={field} tables={tables} />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}

function fromProblem(from: string, today: string): string | undefined {
  if (from === '') return words.fromMissing;
  return parseCalendarDate(from) === from && from > today ? words.fromInFuture : undefined;
}

interface ValueFieldProps {
  readonly field: BatchField;
  readonly value: string;
  readonly tables: RosterTables;
  readonly day: string;
  readonly onChange: (value: string) => void;
}

function ValueField({ field, value, tables, day, onChange }: ValueFieldProps) {
  const limit = TEXT_LIMITS[field];
  if (limit !== undefined) {
    return (
      <TextField
        label={words.value}
        value={value}
        limit={limit}
        placeholder={words.clearValue}
        onChange={onChange}
      />
    );
  }
  const options =
    field === 'group'
      ? groupsOn(tables, day).map((group) => ({ value: group.id, label: group.name }))
      : field === 'postCategory'
        ? postCategories.map((code) => ({ value: code, label: postCategoryWords[code] }))
        : ethnicities.map((name) => ({ value: name, label: name }));
  return (
    <SelectField
      label={words.value}
      emptyLabel={field === 'group' ? words.emptyGroup : words.clearValue}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}

/** Every member with what stands there and what will; those left alone say why. */
function Preview({
  lines,
  field,
  tables,
}: {
  readonly lines: readonly BatchLine[];
  readonly field: BatchField;
  readonly tables: RosterTables;
}) {
  if (lines.length === 0) return null;
  const changed = changedCount(lines);
  const refused = lines.filter(({ problem }) => problem !== undefined).length;
  const show = (value: string): string => shownValue(value, field, tables);
  const listed = lines.filter(({ ops, problem }) => ops.length > 0 || problem !== undefined);
  return (
    <>
      <span role="status">{words.preview(changed, lines.length - changed - refused)}</span>
      {refused === 0 ? null : <Notice tone="warn">{words.refused(refused)}</Notice>}
      {listed.length === 0 ? null : (
        <div
          style={{ maxHeight: '14rem', overflow: 'auto' }}
          tabIndex={0}
          role="group"
          aria-label={words.table}
        >
          <LedgerTable aria-label={words.table}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((line) => (
                <tr key={line.memberId}>
                  <td>{line.name}</td>
                  <td>{show(line.before)}</td>
                  <td>{line.problem === undefined ? show(line.after) : words.problems[line.problem]}</td>
                </tr>
              ))}
            </tbody>
          </LedgerTable>
        </div>
      )}
    </>
  );
}

function shownValue(value: string, field: BatchField, { partyGroups }: RosterTables): string {
  if (value === '') return field === 'group' ? words.emptyGroup : words.blank;
  if (field === 'group') return partyGroups.find((group) => group.id === value)?.name ?? value;
  const codes: Readonly<Record<string, string>> = postCategoryWords;
  return field === 'postCategory' ? (codes[value] ?? value) : value;
}

function useBatchWrite(onDone: () => void) {
  const writeUndo = useWriteUndo();
  const [isBusy, setBusy] = useState(false);
  const write = (lines: readonly BatchLine[], field: BatchField): void => {
    const done = words.done(changedCount(lines), words.fields[field]);
    setBusy(true);
    void writeUndo('members.changeMany', batchOps(lines), done).then((isWritten) => {
      setBusy(false);
      if (isWritten) onDone();
    });
  };
  return { isBusy, write };
}
