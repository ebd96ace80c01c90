import { useState } from 'react';
import { styled } from '@mui/material/styles';
import {
  checkRegister,
  hasProblems,
  registerLimits,
  type RegisterDraft,
  type RegisterProblem,
} from '../../../shared/domain/leading-group-register-entry';
import { leadingGroupTags, type LeadingGroupMeeting } from '../../../shared/schema/org-life';
import { leadingGroupTagWords } from '../../../shared/words/register-codes';
import { registerWords } from '../../../shared/words/leading-group-register';
import { color } from '../../ui/color';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { CheckField } from '../../ui/field/CheckField';
import { DateField } from '../../ui/field/DateField';
import { NumberField } from '../../ui/field/NumberField';
import { TextField } from '../../ui/field/TextField';
import { MatterFields } from './MatterFields';

const words = registerWords.dialog;
/** Not said before a field was left: nothing is wrong yet, only not done. */
const missing: readonly RegisterProblem[] = ['bookMissing', 'tagsMissing'];

const Ticks = styled('fieldset')({
  gridColumn: '1 / -1',
  border: 0,
  margin: 0,
  padding: 0,
  '& > legend': { padding: 0, marginBottom: '.375rem', color: color.ink },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: '.25rem 1.5rem' },
});

interface RegisterDialogProps {
  readonly title: string;
  readonly initial: RegisterDraft;
  /** Entries besides the one that is changed. */
  readonly others: readonly LeadingGroupMeeting[];
  /** Names of those in the 党组 on a day: nobody before taking up, nobody after laying down. */
  readonly leadersOn: (day: string) => readonly string[];
  readonly today: string;
  readonly newId: () => string;
  readonly onCancel: () => void;
  readonly onSave: (draft: RegisterDraft) => void;
}

/** One meeting of the 党组: that it was, how it was held, where its minutes lie. */
export function RegisterDialog(props: RegisterDialogProps) {
  const { title, initial, others, leadersOn, today, newId, onCancel, onSave } = props;
  const [draft, setDraft] = useState(initial);
  const [isTouched, setTouched] = useState(false);
  const problems = checkRegister(draft, others, today);
  const said = (key: keyof typeof problems.fields): string | undefined => {
    const problem = problems.fields[key];
    return problem === undefined || (missing.includes(problem) && !isTouched)
      ? undefined
      : registerWords.problems[problem];
  };
  const change = (patch: Partial<RegisterDraft>): void => {
    setDraft((before) => ({ ...before, ...patch }));
  };
  const leaders = leadersOn(draft.on);
  const moveTo = (on: string): void => {
    // 应到 follows the day for as long as it is what the day gave.
    const follows = draft.shouldAttend === null || draft.shouldAttend === leaders.length;
    const next = leadersOn(on).length;
    change({ on, ...(follows ? { shouldAttend: next === 0 ? null : next } : {}) });
  };
  const tagsError = said('tags');
  return (
    <ConfirmDialog
      open
      isWide
      title={title}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      confirmDisabled={hasProblems(problems)}
      onCancel={onCancel}
      onConfirm={() => {
        onSave(draft);
      }}
    >
      <div
        style={{
          display: 'grid',
          gap: '14px 16px',
          gridTemplateColumns: '1fr 1fr',
          alignItems: 'start',
          marginTop: 12,
        }}
        onBlur={() => {
          setTouched(true);
        }}
      >
        <DateField
          label={words.on}
          required
          value={draft.on}
          max={today}
          error={said('on')}
          onChange={moveTo}
        />
        <NumberField
          label={words.sessionNo}
          required
          unit={words.sessionUnit}
          min={1}
          max={registerLimits.sessionNo}
          value={draft.sessionNo}
          error={said('sessionNo')}
          onChange={(sessionNo) => {
            change({ sessionNo });
          }}
        />
        <div style={{ gridColumn: '1 / -1' }}>
          {leaders.length === 0 ? words.noLeaders : words.leaders(leaders.join('、'))}
        </div>
        <Ticks>
          <legend>{words.tags}</legend>
          <div>
            {leadingGroupTags.map((tag) => (
              <CheckField
                key={tag}
                label={leadingGroupTagWords[tag]}
                value={draft.tags.includes(tag)}
                onChange={(isOn) => {
                  change({ tags: isOn ? [...draft.tags, tag] : draft.tags.filter((one) => one !== tag) });
                }}
              />
            ))}
          </div>
          {tagsError === undefined ? null : (
            <div role="alert" style={{ color: color.error, fontSize: '.875rem' }}>
              {tagsError}
            </div>
          )}
        </Ticks>
        <Ticks>
          <legend>{words.ticks}</legend>
          <div>
            {draft.tags.includes('primaryTopic') ? (
              <CheckField
                label={words.primaryTopicFirst}
                value={draft.primaryTopicFirst}
                onChange={(primaryTopicFirst) => {
                  change({ primaryTopicFirst });
                }}
              />
            ) : null}
            <CheckField
              label={words.allViewsHeard}
              value={draft.allViewsHeard}
              onChange={(allViewsHeard) => {
                change({ allViewsHeard });
              }}
            />
            <CheckField
              label={words.chairSpokeLast}
              value={draft.chairSpokeLast}
              onChange={(chairSpokeLast) => {
                change({ chairSpokeLast });
              }}
            />
          </div>
        </Ticks>
        <NumberField
          label={words.shouldAttend}
          unit={words.peopleUnit}
          min={1}
          max={registerLimits.people}
          value={draft.shouldAttend}
          error={said('shouldAttend')}
          onChange={(shouldAttend) => {
            change({ shouldAttend });
          }}
        />
        <NumberField
          label={words.present}
          unit={words.peopleUnit}
          min={0}
          max={registerLimits.people}
          value={draft.present}
          error={said('present')}
          onChange={(present) => {
            change({ present });
          }}
        />
        <TextField
          label={words.bookPlace}
          required
          placeholder={words.bookPlaceExample}
          value={draft.bookPlace}
          limit={registerLimits.bookPlace}
          error={said('bookPlace')}
          onChange={(bookPlace) => {
            change({ bookPlace });
          }}
        />
        <TextField
          label={words.bookPages}
          placeholder={words.bookPagesExample}
          value={draft.bookPages}
          limit={registerLimits.bookPages}
          error={said('bookPages')}
          onChange={(bookPages) => {
            change({ bookPages });
          }}
        />
        <TextField
          label={words.registeredBy}
          value={draft.registeredBy}
          limit={registerLimits.registeredBy}
          error={said('registeredBy')}
          onChange={(registeredBy) => {
            change({ registeredBy });
          }}
        />
        <MatterFields
          matters={draft.matters}
          problems={problems.matters}
          isTouched={isTouched}
          newId={newId}
          onChange={(matters) => {
            change({ matters });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
