import { useState } from 'react';
import { groupsOn, rosterOn, type RosterTables } from '../../../../shared/domain/roster';
import { postCodes, type Post, type PostCode } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import { SelectField } from '../../../ui/field/SelectField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { nameOfMember } from '../member-name';
import { DetailFields } from './DetailFields';
import { bodyOf, checkPost, noDetails, replacedPosts, type PostDraft } from './post-changes';

interface PostDialogProps {
  readonly tables: RosterTables;
  readonly today: string;
  readonly body: Exclude<Post['body'], 'leadingGroup'>;
  /** What is known already, e.g. the post of an empty seat. */
  readonly start?: Partial<PostDraft>;
  readonly onConfirm: (draft: PostDraft) => void;
  readonly onCancel: () => void;
}

const words = branchWords.posts;

/** Who takes up which post from which day; says who lays the same post down. */
export function PostDialog({ tables, today, body, start = {}, onConfirm, onCancel }: PostDialogProps) {
  const [draft, setDraft] = useState<PostDraft>({
    ...{ memberId: '', post: '', groupId: '', from: today, ...noDetails },
    ...start,
  });
  const [left, setLeft] = useState<ReadonlySet<keyof PostDraft>>(
    new Set(['from', 'approvalDocNo', 'dutyText']),
  );
  const errors = checkPost(draft, tables, today);
  const people = rosterOn(tables, today).map((entry) => ({
    id: entry.member.id,
    name: entry.person.name,
    ...(entry.group ? { note: entry.group.name } : {}),
  }));
  const options = postCodes
    .filter((code) => bodyOf(code) === body)
    .map((code) => ({ value: code, label: postWords[code] }));
  const field = (name: 'memberId' | 'post' | 'groupId' | 'from') => ({
    value: draft[name],
    onChange: (value: string) => {
      setDraft((before) => ({ ...before, [name]: value as PostCode }));
    },
    onBlur: () => {
      setLeft((before) => new Set([...before, name]));
    },
    error: left.has(name) ? errors[name] : undefined,
  });
  const replaced = replacedPosts(draft, tables).map((post) => nameOfMember(tables, post.memberId));
  return (
    <ConfirmDialog
      open
      title={words.createTitle}
      confirmLabel={words.confirmCreate}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(draft);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <PersonPicker label={words.member} required people={people} {...field('memberId')} />
          <SelectField label={words.post} required options={options} {...field('post')} />
          {body === 'group' ? (
            <SelectField
              label={words.group}
              required
              options={groupsOn(tables, today).map((group) => ({ value: group.id, label: group.name }))}
              {...field('groupId')}
            />
          ) : null}
          <DateField label={words.from} required {...field('from')} />
          {replaced.length > 0 && draft.post !== '' ? (
            <span role="status">{words.replaces(replaced.join('、'), postWords[draft.post])}</span>
          ) : null}
          <DetailFields
            body={body}
            details={draft}
            errors={errors}
            onChange={(patch) => {
              setDraft((before) => ({ ...before, ...patch }));
            }}
          />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
