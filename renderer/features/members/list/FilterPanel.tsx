import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { styled } from '@mui/material/styles';
import { SlidersHorizontal } from 'lucide-react';
import {
  activeKeys,
  highestEducation,
  listFields,
  MINORITY,
  noFilter,
  rangeProblem,
  type FilterKey,
  type MemberFilter,
} from '../../../../shared/domain/list-view';
import { eduLevels, genders, postCategories } from '../../../../shared/schema/member';
import { genderWords, postCategoryWords } from '../../../../shared/words/domain';
import { filterWords as words } from '../../../../shared/words/lists';
import { NumberField } from '../../../ui/field/NumberField';
import { PartialDateField } from '../../../ui/field/PartialDateField';
import { SelectField } from '../../../ui/field/SelectField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import type { MemberRow } from './member-rows';

const Fields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: '.75rem 1rem',
});

interface FilterPanelProps {
  readonly filter: MemberFilter;
  /** Everybody of the day: what is offered is what occurs. */
  readonly all: readonly MemberRow[];
  readonly onChange: (patch: Partial<MemberFilter>) => void;
}

/** 更多条件: what is asked for less often than group and category; it works while it is being set. */
export function FilterPanel({ filter, all, onChange }: FilterPanelProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => {
    setAnchor(null);
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<SlidersHorizontal aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        sx={{ px: '.75rem' }}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {words.more}
      </Button>
      {anchor === null ? null : (
        <Popover
          open
          anchorEl={anchor}
          onClose={close}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': words.panel } }}
        >
          <div style={{ padding: 16, width: '28rem', maxWidth: '100%', boxSizing: 'border-box' }}>
            <EnterToNext onEnd={close}>
              <PanelFields filter={filter} all={all} onChange={onChange} />
            </EnterToNext>
            <div style={{ display: 'flex', gap: 8, marginTop: 16 }}>
              <Button variant="outlined" size="small" onClick={close}>
                {words.close}
              </Button>
              <Button
                variant="text"
                size="small"
                disabled={activeKeys(filter).length === 0}
                onClick={() => {
                  onChange(noFilter);
                }}
              >
                {words.clear}
              </Button>
            </div>
          </div>
        </Popover>
      )}
    </>
  );
}

function PanelFields({ filter, all, onChange }: FilterPanelProps) {
  const problem = rangeProblem(filter);
  const occurring = useMemo(() => valuesOf(all), [all]);
  const select = (key: FilterKey, label: string, options: readonly { value: string; label: string }[]) => (
    <SelectField
      label={label}
      emptyLabel={words.any}
      value={filter[key]}
      options={options}
      onChange={(value) => {
        onChange({ [key]: value });
      }}
    />
  );
  const age = (key: 'ageFrom' | 'ageTo', label: string) => (
    <NumberField
      label={label}
      unit={words.yearsUnit}
      value={filter[key] === '' ? null : Number(filter[key])}
      error={key === 'ageTo' && problem === 'ages' ? words.ageProblem : undefined}
      onChange={(value) => {
        onChange({ [key]: value === null || !Number.isInteger(value) ? '' : String(value) });
      }}
    />
  );
  const joined = (key: 'joinFrom' | 'joinTo', label: string) => (
    <TypedDay
      label={label}
      value={filter[key]}
      error={key === 'joinTo' && problem === 'days' ? words.daysProblem : undefined}
      onChange={(value) => {
        onChange({ [key]: value });
      }}
    />
  );
  const fields = listFields.map((field) => ({ value: field, label: words.fields[field] }));
  return (
    <Fields>
      {select(
        'gender',
        words.gender,
        genders.map((value) => ({ value, label: genderWords[value] })),
      )}
      {select('ethnicity', words.ethnicity, [
        { value: MINORITY, label: words.minority },
        ...occurring.ethnicities.map((value) => ({ value, label: value })),
      ])}
      {select(
        'education',
        words.education,
        eduLevels
          .filter((level) => occurring.educations.has(level))
          .map((value) => ({ value, label: value })),
      )}
      {select(
        'postCategory',
        words.postCategory,
        postCategories
          .filter((code) => occurring.postCategories.has(code))
          .map((value) => ({ value, label: postCategoryWords[value] })),
      )}
      {age('ageFrom', words.ageFrom)}
      {age('ageTo', words.ageTo)}
      {joined('joinFrom', words.joinFrom)}
      {joined('joinTo', words.joinTo)}
      {select('has', words.has, fields)}
      {select('lacks', words.lacks, fields)}
    </Fields>
  );
}

interface TypedDayProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Half a date is no condition yet, but it must stay in the field while it is being typed. */
function TypedDay({ label, value, error, onChange }: TypedDayProps) {
  const [typed, setTyped] = useState(value);
  const isReadable = typed === '' || /^\d{4}(-\d{2}){0,2}$/.test(typed);
  return (
    <PartialDateField
      label={label}
      value={value === '' && !isReadable ? typed : value}
      error={error}
      onChange={(next) => {
        setTyped(next);
        onChange(/^\d{4}(-\d{2}){0,2}$/.test(next) ? next : '');
      }}
    />
  );
}

function valuesOf(rows: readonly MemberRow[]) {
  const ethnicities = new Set<string>();
  const educations = new Set<string>();
  const categories = new Set<string>();
  for (const { entry } of rows) {
    const { person } = entry;
    const education = highestEducation(person);
    if (person.ethnicity !== undefined) ethnicities.add(person.ethnicity);
    if (education !== undefined) educations.add(education);
    if (person.postCategory !== undefined) categories.add(person.postCategory);
  }
  return { ethnicities: [...ethnicities].sort(), educations, postCategories: categories };
}
