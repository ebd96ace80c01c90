import { useState } from 'react';
import type { Post } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { DetailFields } from './DetailFields';
import { checkDetails, detailsOf, type PostDetails } from './post-changes';

interface ChangePostDialogProps {
  readonly post: Post;
  readonly name: string;
  readonly onConfirm: (details: PostDetails) => void;
  readonly onCancel: () => void;
}

const words = branchWords.posts;

/** 分工, 文号 and how it came about; who and when stay. */
export function ChangePostDialog({ post, name, onConfirm, onCancel }: ChangePostDialogProps) {
  const [details, setDetails] = useState(() => detailsOf(post));
  const errors = checkDetails(details);
  return (
    <ConfirmDialog
      open
      title={words.changeTitle(name, postWords[post.post])}
      confirmLabel={words.confirmChange}
      cancelLabel={words.cancel}
      confirmDisabled={Object.keys(errors).length > 0}
      onConfirm={() => {
        onConfirm(details);
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <DetailFields
            body={post.body}
            details={details}
            errors={errors}
            onChange={(patch) => {
              setDetails((before) => ({ ...before, ...patch }));
            }}
          />
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
