import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { yearOf, type CalendarDate } from '../../../shared/domain/dates';
import { monthsOf, rateOf, yuanText, type DuesRounding } from '../../../shared/domain/dues';
import {
  baseOf,
  blankProfile,
  checkProfile,
  dueOf,
  hasBase,
  isDuesTable,
  profileDraft,
  type ItemDraft,
  type ProfileDraft,
} from '../../../shared/domain/dues-profile';
import { duesRules } from '../../../shared/rules/dues';
import { duesTables, type DuesProfile, type DuesTable } from '../../../shared/schema/dues';
import type { Person } from '../../../shared/schema/member';
import { duesTableWords } from '../../../shared/words/register-codes';
import { duesWords } from '../../../shared/words/dues';
import { monthZh } from '../../../shared/words/dues-text';
import { color } from '../../ui/color';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';

const words = duesWords.profile;
const tables = duesTables.map((value) => ({ value, label: duesTableWords[value] }));

const Two = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: '14px 16px',
  alignItems: 'start',
});
const Item = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 11rem 2.25rem',
  gap: 8,
  alignItems: 'start',
});

interface ProfileDialogProps {
  readonly person: Person;
  /** The 核定 that is changed; undefined: a new one. */
  readonly current: DuesProfile | undefined;
  /** The one before a new one, whose items it begins with. */
  readonly last: DuesProfile | undefined;
  /** What a new one begins with. */
  readonly start: { readonly table: DuesTable; readonly from: string };
  /** Months from which there is another 核定 of this member. */
  readonly taken: readonly string[];
  readonly rounding: DuesRounding;
  readonly today: CalendarDate;
  readonly onCancel: () => void;
  readonly onSave: (draft: ProfileDraft) => void;
}

/** 核定: the items of the wage give base, rate and due at once; articles without a rate ask for the amount. */
export function ProfileDialog(props: ProfileDialogProps) {
  const { person, current, last, start, taken, rounding, today, onCancel, onSave } = props;
  const [draft, setDraft] = useState<ProfileDraft>(() =>
    current ? profileDraft(current) : blankProfile(person, start.table, start.from, last),
  );
  const [isTouched, setTouched] = useState(current !== undefined);
  const problems = checkProfile(draft, taken, today);
  const said = (key: string): string | undefined => {
    const problem = problems[key];
    const isOnlyMissing =
      problem === 'itemsMissing' || problem === 'dueMissing' || problem === 'approvalMissing';
    return problem === undefined || (isOnlyMissing && !isTouched) ? undefined : duesWords.problems[problem];
  };
  const change = (patch: Partial<ProfileDraft>): void => {
    setDraft({ ...draft, ...patch });
  };
  const { article, wording } = duesRules[draft.table];
  return (
    <ConfirmDialog
      open
      isWide
      title={current ? words.editTitle(person.name, current.from) : words.title(person.name)}
      confirmLabel={current ? words.saveChange : words.save}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft);
      }}
    >
      <div
        style={{ display: 'grid', gap: 14, marginTop: 12 }}
        onBlur={() => {
          setTouched(true);
        }}
      >
        <Two>
          <SelectField
            label={words.from}
            required
            options={monthOptions(draft.from, today)}
            emptyLabel={null}
            value={draft.from}
            error={said('from')}
            onChange={(from) => {
              change({ from });
            }}
          />
          <SelectField
            label={words.table}
            required
            options={tables}
            emptyLabel={null}
            value={draft.table}
            onChange={(table) => {
              if (!isDuesTable(table)) return;
              const { due } = blankProfile(person, table, draft.from, undefined);
              change({ table, due });
            }}
          />
        </Two>
        <p style={{ margin: 0, color: color.ink2, fontSize: '.875rem' }}>{words.byRule(article, wording)}</p>
        {hasBase(draft.table) ? (
          <Items {...{ draft, said, change }} />
        ) : (
          <TextField
            label={words.due}
            required
            unit={words.unit}
            inputMode="decimal"
            value={draft.due}
            error={said('due')}
            onChange={(due) => {
              change({ due });
            }}
          />
        )}
        {hasBase(draft.table) ? (
          <p role="status" style={{ margin: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
            {resultOf(draft, rounding)}
          </p>
        ) : null}
        <Two>
          <TextField
            label={words.approvedBy}
            required={draft.table === 'hardship'}
            placeholder={words.approvedByExample}
            value={draft.approvedBy}
            error={said('approvedBy')}
            onChange={(approvedBy) => {
              change({ approvedBy });
            }}
          />
          <DateField
            label={words.approvedOn}
            value={draft.approvedOn}
            max={today}
            error={said('approvedOn')}
            onChange={(approvedOn) => {
              change({ approvedOn });
            }}
          />
        </Two>
        <TextField
          label={words.note}
          value={draft.note}
          error={said('note')}
          onChange={(note) => {
            change({ note });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}

/** Last year, this year and the next; a stored month of another year as well. */
function monthOptions(shown: string, today: CalendarDate) {
  const year = yearOf(today);
  const months = [year - 1, year, year + 1].flatMap(monthsOf);
  const all = months.includes(shown) || shown === '' ? months : [shown, ...months].sort();
  return all.map((value) => ({ value, label: monthZh(value) }));
}

function resultOf(draft: ProfileDraft, rounding: DuesRounding): string {
  const base = baseOf(draft);
  const due = dueOf(draft, rounding);
  const rate = base === undefined ? undefined : rateOf(draft.table, base);
  if (base === undefined || due === undefined || rate === undefined) return words.noResult;
  return words.result(yuanText(base), duesWords.rate(rate), yuanText(due));
}

interface ItemsProps {
  readonly draft: ProfileDraft;
  readonly said: (key: string) => string | undefined;
  readonly change: (patch: Partial<ProfileDraft>) => void;
}

/** What counts, then what is taken off; each row a name and an amount. */
function Items({ draft, said, change }: ItemsProps) {
  const { items } = draft;
  const put = (index: number, patch: Partial<ItemDraft>): void => {
    change({ items: items.map((item, at) => (at === index ? { ...item, ...patch } : item)) });
  };
  const rowsOf = (isDeducted: boolean) =>
    items.map((item, index) =>
      item.isDeducted === isDeducted ? (
        <Item key={index}>
          <TextField
            label={words.itemName(index + 1)}
            hideLabel
            value={item.name}
            error={said(`name${String(index)}`)}
            onChange={(name) => {
              put(index, { name });
            }}
          />
          <TextField
            label={words.amount(index + 1)}
            hideLabel
            unit={words.unit}
            inputMode="decimal"
            value={item.amount}
            error={said(`amount${String(index)}`)}
            onChange={(amount) => {
              put(index, { amount });
            }}
          />
          <IconButton
            size="small"
            aria-label={words.removeItem(index + 1)}
            title={words.removeItem(index + 1)}
            onClick={() => {
              change({ items: items.filter((_, at) => at !== index) });
            }}
          >
            <X aria-hidden size={16} />
          </IconButton>
        </Item>
      ) : null,
    );
  const add = (isDeducted: boolean): void => {
    change({ items: [...items, { name: '', amount: '', isDeducted }] });
  };
  const problem = said('items');
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <div style={{ fontWeight: 600 }}>{words.items}</div>
      {rowsOf(false)}
      {items.some(({ isDeducted }) => isDeducted) ? (
        <>
          <div style={{ fontWeight: 600 }}>{words.deducted}</div>
          {rowsOf(true)}
          <div style={{ color: color.ink2, fontSize: '.875rem' }}>{words.deductedHelp}</div>
        </>
      ) : null}
      {problem === undefined ? null : <div style={{ color: color.error }}>{problem}</div>}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button
          size="small"
          startIcon={<Plus aria-hidden />}
          onClick={() => {
            add(false);
          }}
        >
          {words.addItem}
        </Button>
        <Button
          size="small"
          startIcon={<Plus aria-hidden />}
          onClick={() => {
            add(true);
          }}
        >
          {words.addDeducted}
        </Button>
      </div>
    </div>
  );
}
