import { useState } from 'react';
import {
  checkStudyLog,
  hoursOfDays,
  isStudyForm,
  type StudyLogDraft,
  type StudyLogProblem,
} from '../../../shared/domain/study-log';
import { selfStudyForms } from '../../../shared/rules/study-hours';
import { STUDY_LOG_MAX_HOURS, studyForms } from '../../../shared/schema/study-plan';
import { studyFormWords } from '../../../shared/words/domain';
import { studyHoursWords } from '../../../shared/words/study-hours';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { NumberField } from '../../ui/field/NumberField';
import { PeoplePicker } from '../../ui/field/PeoplePicker';
import type { PersonOption } from '../../ui/field/person-search';
import { SelectField } from '../../ui/field/SelectField';
import { TextField } from '../../ui/field/TextField';

const words = studyHoursWords.dialog;
const forms = studyForms.map((value) => ({ value, label: studyFormWords[value] }));
const missing: readonly (StudyLogProblem | undefined)[] = ['titleMissing', 'hoursMissing'];

interface StudyLogDialogProps {
  readonly title: string;
  readonly initial: StudyLogDraft;
  readonly today: string;
  /** Who may be chosen, and who is chosen at first; undefined: of one person, whose row is changed. */
  readonly choose:
    { readonly people: readonly PersonOption[]; readonly chosen: readonly string[] } | undefined;
  readonly onCancel: () => void;
  readonly onSave: (draft: StudyLogDraft, people: readonly string[]) => void;
}

/** One study, of one or several members; the hours follow the days until somebody types them. */
export function StudyLogDialog({ title, initial, today, choose, onCancel, onSave }: StudyLogDialogProps) {
  const [draft, setDraft] = useState(initial);
  const [people, setPeople] = useState<readonly string[]>(choose?.chosen ?? []);
  const [isTouched, setTouched] = useState(false);
  const [hasOwnHours, setOwnHours] = useState(initial.hours !== null);
  const problems = checkStudyLog(draft, today);
  const isNobody = choose !== undefined && people.length === 0;
  const said = (key: keyof StudyLogDraft): string | undefined => {
    const problem = problems[key];
    return problem === undefined || (missing.includes(problem) && !isTouched)
      ? undefined
      : studyHoursWords.problems[problem];
  };
  const change = (patch: Partial<StudyLogDraft>): void => {
    const next = { ...draft, ...patch };
    const isDayChange = 'from' in patch || 'to' in patch;
    const hours = isDayChange && !hasOwnHours ? (hoursOfDays(next.from, next.to) ?? null) : next.hours;
    setDraft({ ...next, hours });
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={isNobody || Object.keys(problems).length > 0}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft, people);
      }}
    >
      <div
        style={{ display: 'grid', gap: 14, marginTop: 12 }}
        onBlur={() => {
          setTouched(true);
        }}
      >
        {choose ? (
          <PeoplePicker
            label={words.people}
            required
            help={words.peopleHelp}
            people={choose.people}
            value={people}
            error={isNobody && isTouched ? studyHoursWords.problems.peopleMissing : undefined}
            onChange={setPeople}
          />
        ) : null}
        <TextField
          label={words.name}
          required
          placeholder={words.nameExample}
          value={draft.title}
          error={said('title')}
          onChange={(value) => {
            change({ title: value });
          }}
        />
        <SelectField
          label={words.form}
          required
          options={forms}
          emptyLabel={null}
          value={draft.form}
          help={selfStudyForms.includes(draft.form) ? words.selfStudy : undefined}
          onChange={(value) => {
            if (isStudyForm(value)) change({ form: value });
          }}
        />
        <div
          style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '14px 16px', alignItems: 'start' }}
        >
          <DateField
            label={words.from}
            required
            value={draft.from}
            max={today}
            error={said('from')}
            onChange={(from) => {
              change({ from });
            }}
          />
          <DateField
            label={words.to}
            help={words.toHelp}
            value={draft.to}
            min={draft.from}
            max={today}
            error={said('to')}
            onChange={(to) => {
              change({ to });
            }}
          />
          <NumberField
            label={words.hours}
            required
            unit={words.hoursUnit}
            help={words.hoursHelp}
            step={0.5}
            min={0.5}
            max={STUDY_LOG_MAX_HOURS}
            value={draft.hours}
            error={said('hours')}
            onChange={(hours) => {
              setOwnHours(hours !== null);
              change({ hours });
            }}
          />
          <TextField
            label={draft.form === 'homeDelivery' ? words.teacher : words.organiser}
            value={draft.organiser}
            error={said('organiser')}
            onChange={(organiser) => {
              change({ organiser });
            }}
          />
          <TextField
            label={words.evidence}
            placeholder={words.evidenceExample}
            value={draft.evidence}
            error={said('evidence')}
            onChange={(evidence) => {
              change({ evidence });
            }}
          />
          <TextField
            label={words.verifiedBy}
            value={draft.verifiedBy}
            error={said('verifiedBy')}
            onChange={(verifiedBy) => {
              change({ verifiedBy });
            }}
          />
        </div>
      </div>
    </ConfirmDialog>
  );
}
