import { useState } from 'react';
import type { LeadingPost, Post } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { endPostProblem } from './post-changes';

interface EndPostDialogProps {
  readonly post: Pick<Post | LeadingPost, 'post' | 'from'>;
  readonly name: string;
  readonly today: string;
  readonly onConfirm: (day: string) => void;
  readonly onCancel: () => void;
}

const words = branchWords.posts;

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
