import { voteFactsOf } from '../../../../shared/domain/admission-votes';
import { addWorkdaysInclusive, type Counted } from '../../../../shared/domain/working-days';
import { rosterOn } from '../../../../shared/domain/roster';
import { timeOf, type AdmissionStepRule } from '../../../../shared/rules/admission';
import { isRealDay } from '../../../../shared/schema/primitives';
import { stepResultWords } from '../../../../shared/words/admission';
import { admissionPaperWords } from '../../../../shared/words/admission-papers';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';
import { CheckField } from '../../../ui/field/CheckField';
import { DateField } from '../../../ui/field/DateField';
import { NumberField } from '../../../ui/field/NumberField';
import { PeoplePicker } from '../../../ui/field/PeoplePicker';
import { RadioField } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import { Pairs } from '../dialogs/Pairs';
import type { Admission } from '../use-admission';
import { MissingYearNotice } from '../working-days/MissingYearNotice';
import { MeetingField } from './MeetingField';
import { MinutesVotes } from './MinutesVotes';
import { hasVote, resultsOf, voteKeys, type StepErrors, type StepForm } from './step-form';

export interface StepPartProps {
  readonly no: number;
  readonly rule: AdmissionStepRule;
  readonly form: StepForm;
  readonly errors: StepErrors;
  readonly set: (patch: Partial<StepForm>) => void;
  readonly admission: Admission;
  /** Whose step it is: the vote of the minutes that names this person is the one. */
  readonly personName: string;
}

/** Day, organ, result, number, and what belongs to this step only. */
export function StepFields(props: StepPartProps) {
  const { no, rule, form, errors, set, admission, personName } = props;
  const results = resultsOf(no);
  const text = (name: 'organ' | 'docNo' | 'participants' | 'note', limit: number) => (
    <TextField
      label={words[name]}
      value={form[name]}
      limit={limit}
      onChange={(value) => {
        set({ [name]: value });
      }}
    />
  );
  return (
    <>
      <Pairs>
        <DateField
          label={words.doneOn}
          required
          autoFocus
          value={form.doneOn}
          error={errors.doneOn}
          onChange={(doneOn) => {
            set({ doneOn });
          }}
        />
        {text('organ', 60)}
      </Pairs>
      {results.length > 1 ? (
        <RadioField
          label={words.result}
          required
          inline
          value={form.result}
          error={errors.result}
          options={results.map((value) => ({ value, label: stepResultWords[value] }))}
          onChange={(result) => {
            set({ result });
          }}
        />
      ) : null}
      {rule.decidedBy === undefined ? null : (
        <MeetingField
          day={form.doneOn}
          value={form.recordId}
          onChange={(record) => {
            const votes =
              record && hasVote(no) ? voteFactsOf(record, personName, admission.roster) : undefined;
            // Nothing typed is overwritten: what differs is named below, and taken over only when asked.
            const isBlank = voteKeys.every((key) => form[key] === null);
            set({ recordId: record?.id ?? '', ...(isBlank ? votes : {}) });
          }}
        />
      )}
      <OwnFields {...props} />
      {hasVote(no) && form.recordId !== '' ? (
        <MinutesVotes
          recordId={form.recordId}
          personName={personName}
          roster={admission.roster}
          facts={form}
          doneOn={form.doneOn}
          onTake={set}
        />
      ) : null}
      <Pairs>
        {text('docNo', 60)}
        {text('participants', 200)}
      </Pairs>
      {text('note', 500)}
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend style={{ padding: 0, fontSize: '.875rem' }}>
          {words.papers}（{words.papersHelp}）
        </legend>
        {rule.papers.map((paper) => (
          <CheckField
            key={paper}
            label={admissionPaperWords[paper]}
            value={form.papers.includes(paper)}
            onChange={(isThere) => {
              const others = form.papers.filter((one) => one !== paper);
              set({ papers: isThere ? [...others, paper] : others });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

/** People, notice, training, votes, extension: each on its step only. */
function OwnFields({ no, rule, form, errors, set, admission }: StepPartProps) {
  const day = (name: 'noticeFrom' | 'noticeTo' | 'extendedTo', help?: string) => (
    <DateField
      label={words[name]}
      value={form[name]}
      error={errors[name]}
      help={help}
      onChange={(value) => {
        set({ [name]: value });
      }}
    />
  );
  const number = (name: (typeof voteKeys)[number] | 'trainingDays' | 'trainingHours', unit: string) => (
    <NumberField
      key={name}
      label={words[name]}
      unit={unit}
      min={0}
      value={form[name]}
      error={errors[name]}
      onChange={(value) => {
        set({ [name]: value });
      }}
    />
  );
  const noticeEnd = noticeEndOf(form.noticeFrom, timeOf(rule, 'notice')?.workdays, admission);
  return (
    <>
      {no === 5 || no === 9 ? (
        <PeoplePicker
          label={no === 5 ? words.mentors : words.sponsors}
          help={no === 5 ? words.mentorsHelp : words.sponsorsHelp}
          people={peopleOn(admission, form.doneOn)}
          value={form.people}
          error={errors.people}
          onChange={(people) => {
            set({ people });
          }}
        />
      ) : null}
      {no === 7 ? (
        <Pairs>
          {day('noticeFrom')}
          {day('noticeTo', noticeEnd?.help)}
        </Pairs>
      ) : null}
      {no === 7 ? <MissingYearNotice year={noticeEnd?.unknownYear} admission={admission} /> : null}
      {no === 11 ? (
        <Pairs>
          {number('trainingDays', words.daysUnit)}
          {number('trainingHours', words.hoursUnit)}
        </Pairs>
      ) : null}
      {no === 23 && form.result === 'extended' ? day('extendedTo') : null}
      {hasVote(no) ? <Pairs>{voteKeys.map((key) => number(key, words.peopleUnit))}</Pairs> : null}
      {no === 17 || no === 24 ? (
        <CheckField
          label={words.isSpecial}
          value={form.isSpecialCase}
          onChange={(isSpecialCase) => {
            set({ isSpecialCase });
          }}
        />
      ) : null}
    </>
  );
}

function noticeEndOf(
  from: string,
  workdays: number | undefined,
  { workingDays }: Admission,
): (Counted<string> & { help: string }) | undefined {
  if (workdays === undefined || from.length !== 10 || !isRealDay(from)) return undefined;
  const end = addWorkdaysInclusive(from, workdays, workingDays);
  return { ...end, help: words.noticeUntil(end.value, workdays, end.unknownYear) };
}

/** Full members with a vote on the day; the rule asks for no others. */
function peopleOn({ roster, today }: Admission, day: string) {
  const on = day.length === 10 && isRealDay(day) ? day : today;
  return rosterOn(roster, on).map(({ member, person, hasVote: votes }) => ({
    id: member.id,
    name: person.name,
    disabled: !votes,
    ...(person.jobTitle === undefined ? {} : { note: person.jobTitle }),
  }));
}
