import Button from '@mui/material/Button';
import { addDays, formatDateZh, formatMonthDayZh } from '../../../../shared/domain/dates';
import { groupsOn } from '../../../../shared/domain/roster';
import { isRealDay } from '../../../../shared/schema/primitives';
import type { RecordType, Scope } from '../../../../shared/schema/meeting';
import { meetingModeWords } from '../../../../shared/words/domain';
import { handbookWords } from '../../../../shared/words/handbook';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { DateField } from '../../../ui/field/DateField';
import { DateTimeRangeField } from '../../../ui/field/DateTimeRangeField';
import { FormSection, WholeRow } from '../../../ui/field/FormSection';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { Notice } from '../../../ui/feedback/Notice';
import { moveToDay } from '../form/new-meeting';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { LastTimeFields } from './LastTimeFields';
import { PersonField } from './PersonField';
import { PlanItemsField } from './PlanItemsField';
import { TypeFields } from './TypeFields';

const words = meetingWords.basics;
const modes = Object.entries(meetingModeWords).map(([value, label]) => ({ value, label }));

/** When, where, who led and who wrote; what the kind of meeting adds; the paper original and a late reason. */
export function BasicsSection({ model }: { readonly model: EditorModel }) {
  const { form, set, change, facts, hint } = model;
  return (
    <FormSection title={words.title}>
      <LastTimeFields model={model} />
      <WholeRow>
        <FieldSlot path="title">
          <TextField
            label={words.titleField}
            value={form.title}
            limit={60}
            required
            autoFocus={form.title === '' && model.isNew}
            hint={hint('title')}
            onChange={(title) => {
              set({ title });
            }}
          />
        </FieldSlot>
      </WholeRow>
      <WholeRow>
        <FieldSlot path="startAt">
          <FieldSlot path="endAt">
            <DateTimeRangeField
              label={words.time}
              value={{ date: form.date, from: form.from, to: form.to }}
              required
              errors={{ date: hint('startAt'), to: hint('endAt') }}
              onChange={({ date, from, to }) => {
                change((before) => {
                  const timed = { ...before, date, from, to };
                  return isRealDay(date) && date !== before.date
                    ? moveToDay(timed, date, facts.others, model.branch)
                    : timed;
                });
              }}
            />
          </FieldSlot>
        </FieldSlot>
      </WholeRow>
      {model.handbook.isKept ? <OriginalFields model={model} /> : null}
      <FieldSlot path="place">
        <TextField
          label={words.place}
          value={form.place}
          limit={60}
          required
          hint={hint('place')}
          onChange={(place) => {
            set({ place });
          }}
        />
      </FieldSlot>
      <SelectField
        label={words.mode}
        value={form.mode}
        options={modes}
        emptyLabel={null}
        onChange={(mode) => {
          set({ mode: mode as typeof form.mode });
        }}
      />
      {form.mode === 'offline' ? null : (
        <WholeRow>
          <FieldSlot path="modeReason">
            <TextField
              label={words.modeReason}
              value={form.modeReason}
              limit={100}
              hint={hint('modeReason')}
              onChange={(modeReason) => {
                set({ modeReason });
              }}
            />
          </FieldSlot>
        </WholeRow>
      )}
      <FieldSlot path="host">
        <PersonField
          model={model}
          label={words.host}
          value={form.host}
          required
          hint={hint('host')}
          error={model.fault('host')}
          outsider="observer"
          onChange={(host) => {
            set({ host });
          }}
        />
      </FieldSlot>
      <FieldSlot path="recorder">
        <PersonField
          model={model}
          label={words.recorder}
          value={form.recorder}
          required
          hint={hint('recorder')}
          error={model.fault('recorder')}
          outsider="free"
          onChange={(recorder) => {
            set({ recorder });
          }}
        />
      </FieldSlot>
      <ScopeField model={model} />
      <TypeFields model={model} />
      <PlanItemsField model={model} />
      {model.handbook.isKept ? null : <OriginalFields model={model} />}
    </FormSection>
  );
}

/** Held by the whole body or not at all. */
const wholeBodyTypes: ReadonlySet<RecordType> = new Set<RecordType>([
  'memberAssembly',
  'committeeMeeting',
  'democraticReview',
  'staffAssembly',
]);

/** A theme day or class may be held by the whole branch or by one group; the others have their scope by kind. */
function ScopeField({ model }: { readonly model: EditorModel }) {
  const { form, set, facts, tables } = model;
  const groups = groupsOn(tables, facts.day);
  if (wholeBodyTypes.has(form.primaryType)) return null;
  if (groups.length === 0) return null;
  const isGroupOnly = form.primaryType === 'groupMeeting';
  const branchOption = { value: 'branch', label: words.scopeBranch };
  return (
    <SelectField
      label={words.scope}
      value={form.scope.kind === 'group' ? form.scope.groupId : 'branch'}
      options={[
        ...(isGroupOnly ? [] : [branchOption]),
        ...groups.map((group) => ({ value: group.id, label: group.name })),
      ]}
      emptyLabel={null}
      onChange={(value) => {
        const scope: Scope = value === 'branch' ? { kind: 'branch' } : { kind: 'group', groupId: value };
        set({ scope });
      }}
    />
  );
}

/** 第几页 of the issued book, and why the record is late when it is. */
function OriginalFields({ model }: { readonly model: EditorModel }) {
  const { form, set, facts, hint, today, handbook } = model;
  const { late } = facts;
  return (
    <>
      <WholeRow>
        <div style={{ display: 'flex', gap: '.75rem', alignItems: 'baseline', fontSize: '.875rem' }}>
          <strong style={{ fontWeight: 600 }}>
            {handbook.isKept ? handbookWords.editor.title : words.paperTitle}
          </strong>
          <span style={{ color: color.ink2 }}>
            {handbook.isKept ? handbookWords.editor.note(handbook.name) : words.paperNote}
          </span>
          {form.paperPages !== '' && form.paperDated === '' ? (
            <Button
              variant="text"
              size="small"
              sx={{ ml: 'auto' }}
              onClick={() => {
                set({ paperDated: facts.day });
              }}
            >
              {`${words.paperDated} ${formatMonthDayZh(facts.day)}`}
            </Button>
          ) : null}
        </div>
      </WholeRow>
      <TextField
        label={words.paperBook}
        value={form.paperBook}
        limit={60}
        placeholder={words.paperBookHint}
        onChange={(paperBook) => {
          set({ paperBook });
        }}
      />
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1.4fr', gap: 12 }}>
        <TextField
          label={handbook.isKept ? handbookWords.editor.pages : words.paperPages}
          value={form.paperPages}
          limit={30}
          placeholder={words.paperPagesHint}
          onChange={(paperPages) => {
            // The name of the book goes along: it is always the same one.
            const isNamed = form.paperBook !== '' || !handbook.isKept;
            set(isNamed ? { paperPages } : { paperPages, paperBook: handbook.name });
          }}
        />
        <DateField
          label={words.paperDated}
          value={form.paperDated}
          onChange={(paperDated) => {
            set({ paperDated });
          }}
        />
      </div>
      {facts.isDayOff || form.dayOffReason !== '' ? (
        <WholeRow>
          <FieldSlot path="dayOffReason">
            <TextField
              label={words.dayOffReason}
              value={form.dayOffReason}
              limit={100}
              placeholder={words.dayOffReasonHint}
              onChange={(dayOffReason) => {
                set({ dayOffReason });
              }}
            />
          </FieldSlot>
        </WholeRow>
      ) : null}
      {late ? (
        <WholeRow>
          <Notice tone="warn" announce={false}>
            {words.late(
              formatDateZh(facts.day),
              formatDateZh(facts.content.paperOriginal ? addDays(facts.day, late.days) : today),
              late.days,
            )}
          </Notice>
          <div style={{ height: '.75rem' }} />
          <FieldSlot path="lateReason">
            <TextField
              label={words.lateReason}
              value={form.lateReason}
              limit={200}
              placeholder={words.lateReasonHint}
              hint={hint('lateReason')}
              onChange={(lateReason) => {
                set({ lateReason });
              }}
            />
          </FieldSlot>
        </WholeRow>
      ) : null}
    </>
  );
}
