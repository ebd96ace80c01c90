import { useState } from 'react';
import { groupsOn, rosterOn, type RosterTables } from '../../../shared/domain/roster';
import { postCodes, type PostCode } from '../../../shared/schema/branch';
import { postWords } from '../../../shared/words/domain';
import { settingsWords } from '../../../shared/words/settings';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { PersonPicker } from '../../ui/field/PersonPicker';
import { SelectField } from '../../ui/field/SelectField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { nameOfMember } from './member-name';
import { bodyOf, checkPost, replacedPosts, type PostDraft } from './post-changes';

interface PostDialogProps {
  readonly tables: RosterTables;
  readonly today: string;
  readonly onConfirm: (draft: PostDraft) => void;
  readonly onCancel: () => void;
}

const words = settingsWords.posts;
const postOptions = postCodes.map((code) => ({ value: code, label: postWords[code] }));
const howOptions = (['election', 'byElection', 'appointment'] as const).map((how) => ({
  value: how,
  label: words.hows[how],
}));

/** Who takes up which post from which day; says who lays the same post down. */
export function PostDialog({ tables, today, onConfirm, onCancel }: PostDialogProps) {
  const [draft, setDraft] = useState<PostDraft>({
    memberId: '',
    post: '',
    groupId: '',
    from: today,
    how: '',
  });
  const [left, setLeft] = useState<ReadonlySet<keyof PostDraft>>(new Set(['from']));
  const errors = checkPost(draft, tables, today);
  const isGroupPost = draft.post !== '' && bodyOf(draft.post) === 'group';
  const people = rosterOn(tables, today).map((entry) => ({
    id: entry.member.id,
    name: entry.person.name,
    ...(entry.group ? { note: entry.group.name } : {}),
  }));
  const field = (name: keyof PostDraft) => ({
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
          <SelectField label={words.post} required options={postOptions} {...field('post')} />
          {isGroupPost ? (
            <SelectField
              label={words.group}
              required
              options={groupsOn(tables, today).map((group) => ({ value: group.id, label: group.name }))}
              {...field('groupId')}
            />
          ) : null}
          <DateField label={words.from} required {...field('from')} />
          <SelectField label={words.how} options={howOptions} {...field('how')} />
          {replaced.length > 0 && draft.post !== '' ? (
            <span role="status">{words.replaces(replaced.join('、'), postWords[draft.post])}</span>
          ) : null}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
