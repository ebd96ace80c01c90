import { useState } from 'react';
import type { Post } from '../../../shared/schema/branch';
import { postWords } from '../../../shared/words/domain';
import { settingsWords } from '../../../shared/words/settings';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { DateField } from '../../ui/field/DateField';
import { endPostProblem } from './post-changes';

interface EndPostDialogProps {
  readonly post: Post;
  readonly name: string;
  readonly today: string;
  readonly onConfirm: (day: string) => void;
  readonly onCancel: () => void;
}

const words = settingsWords.posts;

/** From which day a post is no longer held. */
export function EndPostDialog({ post, name, today, onConfirm, onCancel }: EndPostDialogProps) {
  const [day, setDay] = useState(today);
  const problem = endPostProblem(post, day, today);
  return (
    <ConfirmDialog
      open
      title={words.endTitle(name, postWords[post.post])}
      confirmLabel={words.confirmEnd(name)}
      cancelLabel={words.cancel}
      confirmDisabled={problem !== undefined}
      onConfirm={() => {
        onConfirm(day);
      }}
      onCancel={onCancel}
    >
      <div style={{ marginTop: 12 }}>
        <DateField label={words.endOn} required value={day} onChange={setDay} error={problem} />
      </div>
    </ConfirmDialog>
  );
}
