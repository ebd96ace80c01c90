import Button from '@mui/material/Button';
import { useState } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { branchCategories } from '../../../shared/schema/branch';
import { branchCategoryWords } from '../../../shared/words/domain';
import { failureText } from '../../../shared/words/failures';
import { firstStartWords as words } from '../../../shared/words/first-start';
import { useData } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { DateField } from '../../ui/field/DateField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { branchOp, checkBranch, type BranchDraft } from './branch-form';

const categoryOptions = branchCategories.map((code) => ({ value: code, label: branchCategoryWords[code] }));

/** Core fields of the branch; errors appear on leaving a field and all together on 建立支部. */
export function BranchForm({ onFailure }: { readonly onFailure: (sentence: string) => void }) {
  const { writePoint, now, newId } = useData();
  const { preferences, change } = usePreferences();
  const [draft, setDraft] = useState<BranchDraft>(() =>
    emptyDraft(dayOfInstant(now()), preferences.operatorName),
  );
  const [touched, setTouched] = useState<ReadonlySet<keyof BranchDraft>>(new Set());
  const errors = checkBranch(draft);

  const field = <K extends keyof BranchDraft>(name: K) => ({
    value: draft[name],
    onChange: (value: string) => {
      setDraft((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => {
      setTouched((before) => new Set([...before, name]));
    },
    error: touched.has(name) ? errors[name] : undefined,
  });

  const save = async (): Promise<void> => {
    setTouched(new Set(Object.keys(draft) as (keyof BranchDraft)[]));
    if (Object.keys(errors).length > 0) return;
    change({ operatorName: draft.operatorName.trim() });
    const reply = await writePoint.write('branches.create', [branchOp(draft, newId(), now())]);
    if (!reply.ok) onFailure(failureText(reply.failure));
  };

  const { fields } = words;
  return (
    <EnterToNext>
      <div style={{ display: 'grid', gap: 24 }}>
        <FormSection title={words.sections.identity}>
          <WholeRow>
            <TextField
              label={fields.fullName}
              required
              limit={60}
              help={fields.fullNameHelp}
              {...field('fullName')}
            />
          </WholeRow>
          <TextField label={fields.shortName} required limit={30} {...field('shortName')} />
          <SelectField
            label={fields.category}
            options={categoryOptions}
            emptyLabel={null}
            {...field('category')}
          />
          <TextField label={fields.superiorOrg} required limit={60} {...field('superiorOrg')} />
          <TextField
            label={fields.approvingOrg}
            required
            limit={60}
            help={fields.approvingOrgHelp}
            {...field('approvingOrg')}
          />
        </FormSection>
        <FormSection title={words.sections.duty}>
          <DateField label={fields.electionDate} {...field('electionDate')} />
          <TextField label={fields.termNo} unit="届" inputMode="numeric" {...field('termNo')} />
          <TextField
            label={fields.themeDay}
            required
            unit={fields.themeDayUnit}
            inputMode="numeric"
            {...field('themeDay')}
          />
          <DateField label={fields.startedOn} required help={fields.startedOnHelp} {...field('startedOn')} />
          <TextField
            label={fields.operatorName}
            required
            limit={40}
            help={fields.operatorNameHelp}
            {...field('operatorName')}
          />
        </FormSection>
        <div>
          <Button
            variant="contained"
            onClick={() => {
              void save();
            }}
          >
            {words.submit}
          </Button>
        </div>
      </div>
    </EnterToNext>
  );
}

function emptyDraft(today: string, operatorName: string): BranchDraft {
  return {
    fullName: '',
    shortName: '',
    category: 'organ',
    superiorOrg: '',
    approvingOrg: '',
    electionDate: '',
    termNo: '',
    // The middle of the month is a common choice; the branch types its own day.
    themeDay: '15',
    startedOn: `${today.slice(0, 4)}-01-01`,
    operatorName,
  };
}
