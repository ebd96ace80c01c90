import { useState } from 'react';
import {
  checkTalk,
  likelyTalkKind,
  talkLimits,
  type TalkBodies,
  type TalkDraft,
  type TalkPartner,
  type TalkProblem,
} from '../../../shared/domain/heart-talk-entry';
import { heartTalkKinds } from '../../../shared/schema/org-life';
import { heartTalkKindWords } from '../../../shared/words/register-codes';
import { talkWords } from '../../../shared/words/talks';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { PeoplePicker } from '../../ui/field/PeoplePicker';
import type { PersonOption } from '../../ui/field/person-search';
import { PersonPicker } from '../../ui/field/PersonPicker';
import { SelectField } from '../../ui/field/SelectField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';

const words = talkWords.dialog;
const kinds = heartTalkKinds.map((value) => ({ value, label: heartTalkKindWords[value] }));
/** Not said before the field was left: nothing is wrong yet, only not done. */
const missing: readonly TalkProblem[] = ['kindMissing', 'talkerMissing', 'targetMissing'];
/** Marks somebody who is not in the files; the rest is the name. */
const BY_NAME = 'name:';

interface TalkDialogProps {
  readonly title: string;
  readonly initial: TalkDraft;
  /** The record that is changed is of one pair; a new one may have several people talked with. */
  readonly isOnePair: boolean;
  readonly people: readonly PersonOption[];
  readonly bodies: TalkBodies;
  readonly today: string;
  readonly onCancel: () => void;
  readonly onSave: (draft: TalkDraft) => void;
}

/** Who, with whom, when; what was said has no place here. */
export function TalkDialog(props: TalkDialogProps) {
  const { title, initial, isOnePair, people, bodies, today, onCancel, onSave } = props;
  const [draft, setDraft] = useState(initial);
  const [isTouched, setTouched] = useState(false);
  const [hasOwnKind, setOwnKind] = useState(initial.kind !== '');
  const [named, setNamed] = useState<readonly PersonOption[]>(() =>
    [...(initial.talker ? [initial.talker] : []), ...initial.targets]
      .filter(({ personId }) => personId === undefined || !people.some(({ id }) => id === personId))
      .map((one) => ({ id: keyOf(one), name: one.name })),
  );
  const options = [...people, ...named.filter(({ id }) => !people.some((person) => person.id === id))];
  const problems = checkTalk(draft, today);
  const said = (key: keyof TalkDraft): string | undefined => {
    const problem = problems[key];
    return problem === undefined || (missing.includes(problem) && !isTouched)
      ? undefined
      : talkWords.problems[problem];
  };
  const change = (patch: Partial<TalkDraft>): void => {
    const next = { ...draft, ...patch };
    const [target] = next.targets;
    const follows = !hasOwnKind && next.talker !== undefined && target !== undefined;
    setDraft(follows && next.talker ? { ...next, kind: likelyTalkKind(next.talker, target, bodies) } : next);
  };
  const partnerOf = (key: string): TalkPartner => {
    if (key.startsWith(BY_NAME)) return { name: key.slice(BY_NAME.length) };
    return { personId: key, name: options.find(({ id }) => id === key)?.name ?? '' };
  };
  const takeName = (name: string): string => {
    const id = `${BY_NAME}${name.trim()}`;
    setNamed((before) => [...before.filter((one) => one.id !== id), { id, name: name.trim() }]);
    return id;
  };
  return (
    <ConfirmDialog
      open
      isWide
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
        <PersonPicker
          label={words.talker}
          required
          people={options}
          value={draft.talker ? keyOf(draft.talker) : ''}
          error={said('talker')}
          onCreate={(name) => {
            takeName(name);
            change({ talker: { name: name.trim() } });
          }}
          onChange={(key) => {
            change({ talker: key === '' ? undefined : partnerOf(key) });
          }}
        />
        {isOnePair ? (
          <PersonPicker
            label={words.target}
            required
            people={options}
            value={draft.targets[0] ? keyOf(draft.targets[0]) : ''}
            error={said('targets')}
            onCreate={(name) => {
              takeName(name);
              change({ targets: [{ name: name.trim() }] });
            }}
            onChange={(key) => {
              change({ targets: key === '' ? [] : [partnerOf(key)] });
            }}
          />
        ) : (
          <PeoplePicker
            label={words.targets}
            required
            help={words.targetsHelp}
            people={options}
            value={draft.targets.map(keyOf)}
            error={said('targets')}
            onCreate={(name) => {
              takeName(name);
              change({ targets: [...draft.targets, { name: name.trim() }] });
            }}
            onChange={(keys) => {
              change({ targets: keys.map(partnerOf) });
            }}
          />
        )}
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
          label={words.kind}
          required
          options={kinds}
          emptyLabel={words.kindEmpty}
          value={draft.kind}
          error={said('kind')}
          onChange={(value) => {
            setOwnKind(value !== '');
            setDraft({ ...draft, kind: heartTalkKinds.find((one) => one === value) ?? '' });
          }}
        />
        <TextField
          label={words.place}
          placeholder={words.placeExample}
          value={draft.place}
          limit={talkLimits.place}
          error={said('place')}
          onChange={(place) => {
            change({ place });
          }}
        />
        <TextField
          label={words.paperPages}
          placeholder={words.paperPagesExample}
          value={draft.paperPages}
          limit={talkLimits.paperPages}
          error={said('paperPages')}
          onChange={(paperPages) => {
            change({ paperPages });
          }}
        />
        <div style={{ gridColumn: '1 / -1' }}>
          <TextAreaField
            label={words.followUp}
            help={words.followUpHelp}
            value={draft.followUp}
            limit={talkLimits.followUp}
            error={said('followUp')}
            onChange={(followUp) => {
              change({ followUp });
            }}
          />
        </div>
        <DateField
          label={words.due}
          value={draft.due}
          error={said('due')}
          onChange={(due) => {
            change({ due });
          }}
        />
        <DateField
          label={words.doneOn}
          value={draft.doneOn}
          max={today}
          error={said('doneOn')}
          onChange={(doneOn) => {
            change({ doneOn });
          }}
        />
      </div>
    </ConfirmDialog>
  );
}

function keyOf({ personId, name }: TalkPartner): string {
  return personId ?? `${BY_NAME}${name}`;
}
