import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { branchCategories } from '../../../shared/schema/branch';
import { branchCategoryWords } from '../../../shared/words/domain';
import { failureText } from '../../../shared/words/failures';
import { firstStartWords as words } from '../../../shared/words/first-start';
import { useData } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { color } from '../../ui/color';
import { DateField } from '../../ui/field/DateField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { branchOp, checkBranch, type BranchDraft } from './branch-form';

const categoryOptions = branchCategories.map((code) => ({ value: code, label: branchCategoryWords[code] }));

interface BranchFormProps {
  /** The secrecy notice is accepted. */
  readonly isAllowed: boolean;
  readonly onFailure: (sentence: string) => void;
  readonly onBack: () => void;
  /** The branch is saved; of the first one nobody needs to be told, its pages appear by themselves. */
  readonly onCreated?: (branchId: string) => void;
}

/** Core fields of the branch; errors appear on leaving a field and all together on 建立支部. */
export function BranchForm({ isAllowed, onFailure, onBack, onCreated }: BranchFormProps) {
  const { writePoint, now, newId } = useData();
  const { preferences, change } = usePreferences();
  const [draft, setDraft] = useState<BranchDraft>(() =>
    emptyDraft(dayOfInstant(now()), preferences.operatorName),
  );
  const [touched, setTouched] = useState<ReadonlySet<keyof BranchDraft>>(new Set());
  const [isSaving, setSaving] = useState(false);
  const root = useRef<HTMLDivElement>(null);
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
    if (isSaving || !isAllowed) return;
    setTouched(new Set(Object.keys(draft) as (keyof BranchDraft)[]));
    if (Object.keys(errors).length > 0) {
      setJumps((count) => count + 1);
      return;
    }
    setSaving(true);
    onFailure('');
    // First the name, so that the register says who made the branch.
    change({ operatorName: draft.operatorName.trim() });
    const branchId = newId();
    const reply = await writePoint.write('branches.create', [branchOp(draft, branchId, now())]);
    if (reply.ok) {
      onCreated?.(branchId);
      return;
    }
    setSaving(false);
    onFailure(failureText(reply.failure));
  };
  // The button that opened the form is gone; the keyboard goes on at its first field.
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  // After the errors are drawn: the first wrong field gets the focus.
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [jumps]);

  const { fields } = words;
  return (
    <EnterToNext>
      <div ref={root} style={{ display: 'grid', gap: 24 }}>
        <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>{words.requiredNote}</p>
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
        <div style={{ display: 'flex', gap: 12 }}>
          <Button
            variant="contained"
            disabled={!isAllowed || isSaving}
            onClick={() => {
              void save();
            }}
          >
            {words.submit}
          </Button>
          <Button variant="text" disabled={isSaving} onClick={onBack}>
            {words.back}
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
    // Most branches start mid-year with the months before on paper: those must not begin as gaps.
    startedOn: `${today.slice(0, 7)}-01`,
    operatorName,
  };
}
