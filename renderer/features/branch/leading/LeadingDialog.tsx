import { useState } from 'react';
import type { LeadingEntry } from '../../../../shared/domain/branch-body';
import { compareByPinyin } from '../../../../shared/domain/person-name';
import { leadingPostCodes } from '../../../../shared/schema/branch';
import type { Person } from '../../../../shared/schema/member';
import { branchWords } from '../../../../shared/words/branch';
import { identityWords, postWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { SelectField } from '../../../ui/field/SelectField';
import { TextAreaField } from '../../../ui/field/TextAreaField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import {
  checkLeading,
  checkLeadingDetails,
  isLeadingCode,
  leadingLimits,
  replacedLeaders,
  type LeadingDraft,
  type LeadingErrors,
} from './leading-changes';

interface LeadingDialogProps {
  readonly persons: readonly Person[];
  readonly entries: readonly LeadingEntry[];
  /** Given: only its document and duties are changed. */
  readonly changed?: LeadingEntry;
  readonly today: string;
  readonly onConfirm: (draft: LeadingDraft) => void;
  readonly onCancel: () => void;
}

const words = branchWords.leading;
const postLabels = branchWords.posts;
/** Stands for the typed name in the list until it is saved. */
const NEW_PERSON = 'new';
const postOptions = leadingPostCodes.map((code) => ({ value: code, label: postWords[code] }));

/** Who takes up which post in the 党组 from which day; whoever is not on file is written down by name. */
export function LeadingDialog({ persons, entries, changed, today, onConfirm, onCancel }: LeadingDialogProps) {
  const [draft, setDraft] = useState<LeadingDraft>({
    personId: changed?.person.id ?? '',
    name: '',
    post: changed?.post ?? '',
    from: changed?.from ?? today,
    approvalDocNo: changed?.approvalDocNo ?? '',
    dutyText: changed?.dutyText ?? '',
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(['from', 'approvalDocNo', 'dutyText']));
  const errors = changed ? checkLeadingDetails(draft) : checkLeading(draft, entries, today);
  const change = (patch: Partial<LeadingDraft>): void => {
    setDraft((before) => ({ ...before, ...patch }));
  };
  const wiring = (name: keyof LeadingErrors) => ({
    onBlur: () => {
      setLeft((before) => new Set([...before, name]));
    },
    error: left.has(name) ? errors[name] : undefined,
  });
  const people = [
    ...(draft.name === '' ? [] : [{ id: NEW_PERSON, name: draft.name }]),
    ...[...persons]
      .filter((person) => person.erasedAt === undefined)
      .sort((a, b) => compareByPinyin(a.name, b.name))
      .map(({ id, name, identity }) => ({ id, name, note: identityWords[identity] })),
  ];
  const replaced = changed ? [] : replacedLeaders(draft, entries).map(({ person }) => person.name);
  return (
    <ConfirmDialog
      open
      title={changed ? postLabels.changeTitle(changed.person.name, postWords[changed.post]) : words.create}
      confirmLabel={changed ? postLabels.confirmChange : postLabels.confirmCreate}
      cancelLabel={postLabels.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(draft);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          {changed ? null : (
            <>
              <PersonPicker
                label={words.person}
                required
                help={words.personHelp}
                people={people}
                value={draft.name === '' ? draft.personId : NEW_PERSON}
                onChange={(id) => {
                  change(id === NEW_PERSON ? {} : { personId: id, name: '' });
                }}
                onCreate={(name) => {
                  change({ personId: '', name });
                }}
                {...wiring('person')}
              />
              <SelectField
                label={postLabels.post}
                required
                options={postOptions}
                value={draft.post}
                onChange={(post) => {
                  change({ post: isLeadingCode(post) ? post : '' });
                }}
                {...wiring('post')}
              />
              <DateField
                label={postLabels.from}
                required
                value={draft.from}
                onChange={(from) => {
                  change({ from });
                }}
                {...wiring('from')}
              />
            </>
          )}
          {replaced.length > 0 && draft.post !== '' ? (
            <span role="status">{postLabels.replaces(replaced.join('、'), postWords[draft.post])}</span>
          ) : null}
          <TextField
            label={words.docNo}
            limit={leadingLimits.approvalDocNo}
            value={draft.approvalDocNo}
            onChange={(approvalDocNo) => {
              change({ approvalDocNo });
            }}
            {...wiring('approvalDocNo')}
          />
          <TextAreaField
            label={postLabels.duty}
            rows={2}
            limit={leadingLimits.dutyText}
            value={draft.dutyText}
            onChange={(dutyText) => {
              change({ dutyText });
            }}
            {...wiring('dutyText')}
          />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
