import { useState } from 'react';
import {
  checkMakeUp,
  makeUpLimits,
  type MakeUpDraft,
  type MakeUpProblem,
} from '../../../shared/domain/make-up-entry';
import type { Absence } from '../../../shared/domain/make-ups';
import { makeUpWays } from '../../../shared/schema/org-life';
import { makeUpWayWords } from '../../../shared/words/register-codes';
import { makeUpWords } from '../../../shared/words/make-ups';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { NumberField } from '../../ui/field/NumberField';
import { SelectField } from '../../ui/field/SelectField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';

const words = makeUpWords.dialog;
const ways = makeUpWays.map((value) => ({ value, label: makeUpWayWords[value] }));

/** More meetings than this are counted instead. */
const HEADINGS_SAID = 3;

interface MakeUpDialogProps {
  readonly title: string;
  readonly initial: MakeUpDraft;
  /** At least one. */
  readonly absences: readonly Absence[];
  /** What the records of the absences are called. */
  readonly headings: readonly string[];
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (draft: MakeUpDraft) => void;
}

/** One make-up, for one person or for several who made up together. */
export function MakeUpDialog(props: MakeUpDialogProps) {
  const { title, initial, absences, headings, today, onCancel, onSave } = props;
  const [draft, setDraft] = useState(initial);
  const [isTouched, setTouched] = useState(false);
  const problems = checkMakeUp(draft, absences, today);
  const said = (key: keyof MakeUpDraft): string | undefined => {
    const problem: MakeUpProblem | undefined = problems[key];
    return problem === undefined || (problem === 'contentMissing' && !isTouched)
      ? undefined
      : makeUpWords.problems[problem];
  };
  const change = (patch: Partial<MakeUpDraft>): void => {
    setDraft({ ...draft, ...patch });
  };
  const names = [...new Set(absences.map(({ entry }) => entry.person.name))];
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={words.save}
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
        <div>
          <div>{words.who(names.join('、'))}</div>
          <div>{words.meetings(headingsSaid(headings))}</div>
        </div>
        <div
          style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '14px 16px', alignItems: 'start' }}
        >
          <DateField
            label={words.on}
            required
            value={draft.on}
            max={today}
            error={said('on')}
            onChange={(on) => {
              change({ on });
            }}
          />
          <SelectField
            label={words.way}
            required
            options={ways}
            emptyLabel={null}
            value={draft.way}
            onChange={(value) => {
              const way = makeUpWays.find((one) => one === value);
              if (way) change({ way });
            }}
          />
        </div>
        <TextAreaField
          label={words.content}
          required
          help={words.contentHelp}
          value={draft.content}
          limit={makeUpLimits.content}
          error={said('content')}
          onChange={(content) => {
            change({ content });
          }}
        />
        <div
          style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '14px 16px', alignItems: 'start' }}
        >
          <NumberField
            label={words.hours}
            unit={words.hoursUnit}
            help={words.hoursHelp}
            step={0.5}
            min={0.5}
            max={makeUpLimits.hours}
            value={draft.hours}
            error={said('hours')}
            onChange={(hours) => {
              change({ hours });
            }}
          />
          <TextField
            label={words.confirmedBy}
            placeholder={words.confirmedByExample}
            value={draft.confirmedBy}
            limit={makeUpLimits.confirmedBy}
            error={said('confirmedBy')}
            onChange={(confirmedBy) => {
              change({ confirmedBy });
            }}
          />
        </div>
      </div>
    </ConfirmDialog>
  );
}

function headingsSaid(headings: readonly string[]): string {
  const said = headings.slice(0, HEADINGS_SAID).join('、');
  return headings.length > HEADINGS_SAID ? words.meetingsMore(said, headings.length) : said;
}
