import { useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { branchCategories } from '../../../shared/schema/branch';
import { branchCategoryWords } from '../../../shared/words/domain';
import { firstStartWords } from '../../../shared/words/first-start';
import { settingsWords } from '../../../shared/words/settings';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch } from '../../data/data-context';
import { useMenuCommand } from '../../desk/use-menu-command';
import { useToast } from '../../ui/feedback/toast-context';
import { DateField } from '../../ui/field/DateField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { PartialDateField } from '../../ui/field/PartialDateField';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { useSaveShortcut } from '../../ui/keyboard/use-shortcut';
import {
  checkProfile,
  profileLimits,
  profileOps,
  profileValues,
  termEndOf,
  type ProfileValues,
} from './branch-profile';
import { ClearSample } from './ClearSample';
import { HandbookSection } from './HandbookSection';
import { TabBody } from './TabBody';
import { ThemeDayFields } from './ThemeDayFields';

const words = settingsWords.branch;
const labels = firstStartWords.fields;
const groupThemeDays = (['no', 'yes'] as const).map((value) => ({
  value,
  label: words.groupThemeDays[value],
}));
const categoryOptions = branchCategories.map((code) => ({ value: code, label: branchCategoryWords[code] }));

/** The branch's profile; saved as one command. */
export function BranchTab() {
  const branch = useBranch();
  const write = useWriteUndo();
  const toast = useToast();
  const navigate = useNavigate();
  // Held from the opening of the form: a change made meanwhile is a conflict, never overwritten.
  const [opened, setOpened] = useState(branch);
  const [values, setValues] = useState<ProfileValues>(() => profileValues(branch));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const errors = checkProfile(values);
  const termEnd = termEndOf(values);
  if (branch.rev !== opened.rev && JSON.stringify(values) === JSON.stringify(profileValues(opened))) {
    // Nothing typed: follow the stored profile (after saving, or an undo).
    setOpened(branch);
    setValues(profileValues(branch));
  }

  const field = <K extends keyof ProfileValues>(name: K) => ({
    value: values[name],
    onChange: (value: string) => {
      setValues((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => {
      setLeft((before) => new Set([...before, name]));
    },
    error: left.has(name) ? errors[name] : undefined,
  });
  const textField = (name: keyof typeof profileLimits) => ({ ...field(name), limit: profileLimits[name] });
  const save = async (): Promise<void> => {
    setLeft(new Set(Object.keys(values)));
    if (Object.keys(errors).length > 0) return;
    const ops = profileOps(values, opened);
    if (ops.length === 0) {
      toast.show({ text: words.unchanged });
      return;
    }
    const after = ops[0]?.after as typeof branch | null | undefined;
    if ((await write('branches.change', ops, words.saved)) && after) {
      setOpened(after);
      setValues(profileValues(after));
    }
  };
  const saveNow = (): void => void save();
  useSaveShortcut(saveNow);
  useMenuCommand('save', saveNow);

  return (
    <EnterToNext>
      <TabBody>
        <FormSection title={words.identity}>
          <WholeRow>
            <TextField
              label={labels.fullName}
              required
              help={labels.fullNameHelp}
              {...textField('fullName')}
            />
          </WholeRow>
          <TextField label={labels.shortName} required {...textField('shortName')} />
          <SelectField
            label={labels.category}
            options={categoryOptions}
            emptyLabel={null}
            {...field('category')}
          />
          <TextField label={labels.superiorOrg} required {...textField('superiorOrg')} />
          <TextField
            label={labels.approvingOrg}
            required
            help={labels.approvingOrgHelp}
            {...textField('approvingOrg')}
          />
          <TextField label={words.orgCode} {...textField('orgCode')} />
          <PartialDateField label={words.foundedOn} {...field('foundedOn')} />
          <TextField label={words.approvalDocNo} {...textField('approvalDocNo')} />
        </FormSection>
        <FormSection title={words.term} note={termEnd && words.termEnd(termEnd)} columns={3}>
          <TextField label={labels.termNo} unit={words.termNoUnit} inputMode="numeric" {...field('termNo')} />
          <DateField label={labels.electionDate} {...field('electionDate')} />
          <TextField
            label={words.termYears}
            unit={words.termYearsUnit}
            inputMode="numeric"
            required
            {...field('termYears')}
          />
        </FormSection>
        <FormSection title={words.duty}>
          <ThemeDayFields field={field} kind={values.themeDayKind} />
          <SelectField
            label={words.groupThemeDay}
            options={groupThemeDays}
            emptyLabel={null}
            help={words.groupThemeDayHelp}
            {...field('groupThemeDay')}
          />
          <DateField label={labels.startedOn} required help={labels.startedOnHelp} {...field('startedOn')} />
        </FormSection>
        <FormSection title={words.place}>
          <WholeRow>
            <TextField label={words.address} {...textField('address')} />
          </WholeRow>
          <TextField label={words.activityRoom} {...textField('activityRoom')} />
          <TextField label={words.phone} inputMode="tel" {...textField('phone')} />
        </FormSection>
        <FormSection title={words.archive} note={words.archiveNote}>
          <TextField label={words.fondsNo} {...textField('fondsNo')} />
          <TextField label={words.orgUnitCode} {...textField('orgUnitCode')} />
        </FormSection>
        <div>
          <Button variant="contained" title="Ctrl+S" onClick={saveNow}>
            {words.save}
          </Button>
        </div>
        <FormSection title={words.body} note={words.bodyNote}>
          <div>
            <Button variant="outlined" onClick={() => void navigate('/branch')}>
              {words.openBody}
            </Button>
          </div>
        </FormSection>
        <HandbookSection />
        {branch.sample === true ? <ClearSample /> : null}
      </TabBody>
    </EnterToNext>
  );
}
