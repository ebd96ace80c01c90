import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { Trash2 } from 'lucide-react';
import { formatMonthDayZh } from '../../../shared/domain/dates';
import { recordTypeFor, type PlanItemProgress } from '../../../shared/domain/study-plan';
import { recordTypeWords } from '../../../shared/words/domain';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { color } from '../../ui/color';
import { DateField } from '../../ui/field/DateField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { useSaveShortcut } from '../../ui/keyboard/use-shortcut';
import { useMenuCommand } from '../../desk/use-menu-command';
import { DetailPanel } from '../../ui/layout/DetailPanel';
import { StatusWord } from '../../ui/status/StatusWord';
import { ItemFields, Pair } from './ItemFields';
import { blankItem, checkItem, itemToForm, type ItemForm } from './item-form';
import { statusKinds } from './plan-columns';

const words = studyPlanWords.item;

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
        <ItemFields form={form} errors={errors} set={set} isNew={entry === null} />
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
