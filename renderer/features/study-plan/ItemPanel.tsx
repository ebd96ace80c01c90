import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { Trash2 } from 'lucide-react';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import { recordTypeFor, type PlanItemProgress } from '../../../shared/domain/study-plan';
import { recordTypes } from '../../../shared/schema/meeting';
import { studyForms } from '../../../shared/schema/study-plan';
import { planScopeWords, recordTypeWords, studyFormWords } from '../../../shared/words/domain';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { color } from '../../ui/color';
import { DateField } from '../../ui/field/DateField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { NumberField } from '../../ui/field/NumberField';
import { SelectField } from '../../ui/field/SelectField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { useSaveShortcut } from '../../ui/keyboard/use-shortcut';
import { useMenuCommand } from '../../desk/use-menu-command';
import { DetailPanel } from '../../ui/layout/DetailPanel';
import { StatusWord } from '../../ui/status/StatusWord';
import { blankItem, checkItem, itemToForm, type ItemForm } from './item-form';
import { statusKinds } from './plan-columns';

const words = studyPlanWords.item;
const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: studyPlanWords.month(index + 1),
}));
const forms = studyForms.map((value) => ({ value, label: studyFormWords[value] }));
const scopes = Object.entries(planScopeWords).map(([value, label]) => ({ value, label }));
const types = recordTypes.map((value) => ({ value, label: recordTypeWords[value] }));

/** Two short fields side by side: the panel is narrower than what FormSection takes for two columns. */
const Pair = styled('div')({
  gridColumn: '1 / -1',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))',
  gap: '1rem 16px',
  alignItems: 'start',
});

interface ItemPanelProps {
  /** null: a new item. */
  readonly entry: PlanItemProgress | null;
  /** Month a new item starts with. */
  readonly month: number;
  /** True when it was written (or nothing had to be). */
  readonly onSave: (form: ItemForm) => Promise<boolean>;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** One item beside the list; leaving it keeps what was typed, if it can be stored. */
export function ItemPanel({ entry, month, onSave, onDelete, onClose }: ItemPanelProps) {
  const navigate = useNavigate();
  const [form, setForm] = useState<ItemForm>(() => (entry ? itemToForm(entry.item) : blankItem(month)));
  const [isTried, setTried] = useState(false);
  const errors = isTried ? checkItem(form) : {};
  const state = useRef({ form, isTouched: false, onSave });
  useEffect(() => {
    state.current.form = form;
    state.current.onSave = onSave;
  });
  const set = (patch: Partial<ItemForm>) => {
    state.current.isTouched = true;
    setForm({ ...form, ...patch });
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (await onSave(form)) state.current.isTouched = false;
  };
  useSaveShortcut(() => void save());
  useMenuCommand('save', () => void save());
  useEffect(
    () => () => {
      const { current } = state;
      const isWorthKeeping = current.isTouched && Object.keys(checkItem(current.form)).length === 0;
      if (isWorthKeeping) void current.onSave(current.form);
    },
    [],
  );
  const type = entry ? recordTypeFor(entry.item) : undefined;
  return (
    <DetailPanel
      title={entry ? entry.item.topic : words.newTitle}
      facts={
        entry ? (
          <StatusWord kind={statusKinds[entry.status]} label={studyPlanWords.status[entry.status]} />
        ) : undefined
      }
      actions={
        entry ? (
          <IconButton size="small" aria-label={words.delete} title={words.delete} onClick={onDelete}>
            <Trash2 aria-hidden />
          </IconButton>
        ) : undefined
      }
      onClose={onClose}
    >
      <EnterToNext>
        <FormSection title={words.basics}>
          <WholeRow>
            <TextField
              label={words.topic}
              value={form.topic}
              limit={100}
              required
              autoFocus={entry === null}
              error={errors.topic}
              onChange={(topic) => {
                set({ topic });
              }}
            />
          </WholeRow>
          <Pair>
            <SelectField
              label={words.month}
              value={String(form.month)}
              options={months}
              emptyLabel={null}
              onChange={(value) => {
                set({ month: Number(value) });
              }}
            />
            <NumberField
              label={words.hours}
              unit={words.hoursUnit}
              step={0.5}
              min={0}
              max={200}
              value={form.plannedHours}
              error={errors.plannedHours}
              onChange={(plannedHours) => {
                set({ plannedHours });
              }}
            />
          </Pair>
          <Pair>
            <SelectField
              label={words.form}
              value={form.form}
              options={forms}
              emptyLabel={null}
              onChange={(value) => {
                set({ form: value as ItemForm['form'] });
              }}
            />
            <SelectField
              label={words.scope}
              value={form.scope}
              options={scopes}
              emptyLabel={null}
              onChange={(value) => {
                set({ scope: value as ItemForm['scope'] });
              }}
            />
          </Pair>
          <WholeRow>
            <TextAreaField
              label={words.materials}
              value={form.materials}
              rows={2}
              limit={form.materials.length > 200 ? 300 : undefined}
              placeholder={words.materialsHint}
              onChange={(materials) => {
                set({ materials });
              }}
            />
          </WholeRow>
          <Pair>
            <TextField
              label={words.speaker}
              value={form.speaker}
              limit={40}
              onChange={(speaker) => {
                set({ speaker });
              }}
            />
            <TextField
              label={words.organiser}
              value={form.organiser}
              limit={40}
              onChange={(organiser) => {
                set({ organiser });
              }}
            />
          </Pair>
          <WholeRow>
            <SelectField
              label={words.linkedType}
              value={form.linkedType}
              options={types}
              emptyLabel={words.linkedNone}
              onChange={(linkedType) => {
                set({ linkedType });
              }}
            />
          </WholeRow>
          <WholeRow>
            <TextField
              label={words.note}
              value={form.note}
              limit={100}
              onChange={(note) => {
                set({ note });
              }}
            />
          </WholeRow>
        </FormSection>
        <div style={{ height: '1.25rem' }} />
        <FormSection title={words.progress}>
          {entry ? (
            <WholeRow>
              <Records entry={entry} />
            </WholeRow>
          ) : null}
          <Pair>
            <DateField
              label={words.doneOn}
              value={form.doneOn}
              error={errors.doneOn}
              onChange={(doneOn) => {
                set({ doneOn });
              }}
            />
            <TextField
              label={words.doneNote}
              value={form.doneNote}
              limit={100}
              placeholder={words.doneNoteHint}
              onChange={(doneNote) => {
                set({ doneNote });
              }}
            />
          </Pair>
          <WholeRow>
            <div style={{ fontSize: '.875rem', color: color.ink2, marginTop: '-.5rem' }}>
              {words.doneOnHelp}
            </div>
          </WholeRow>
          <WholeRow>
            <TextField
              label={words.adjustReason}
              value={form.adjustReason}
              limit={200}
              help={words.adjustHelp}
              onChange={(adjustReason) => {
                set({ adjustReason });
              }}
            />
          </WholeRow>
        </FormSection>
      </EnterToNext>
      <div style={{ display: 'flex', gap: '.625rem', marginTop: '1.25rem' }}>
        <Button variant="contained" onClick={() => void save()}>
          {words.save}
        </Button>
        {entry && type ? (
          <Button
            variant="outlined"
            onClick={() => void navigate(`/meetings/new?type=${type}&planItem=${entry.item.id}`)}
          >
            {words.newMeeting}
          </Button>
        ) : null}
      </div>
    </DetailPanel>
  );
}

function Records({ entry }: { readonly entry: PlanItemProgress }) {
  const navigate = useNavigate();
  return (
    <div>
      <div style={{ fontSize: '.875rem', color: color.ink2 }}>{words.records}</div>
      {entry.records.length === 0 ? (
        <div>{words.noRecords}</div>
      ) : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {entry.records.map((record) => (
            <li key={record.id}>
              <Link
                component="button"
                type="button"
                sx={{ font: 'inherit', textAlign: 'left' }}
                onClick={() => void navigate(`/meetings/${record.id}`)}
              >
                {`${formatMonthDayZh(record.startAt.slice(0, 10))} ${recordTypeWords[record.primaryType]}　${record.title}`}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
