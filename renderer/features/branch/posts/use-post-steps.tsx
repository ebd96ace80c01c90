/** What can be done with posts, wherever they are listed: take up, change, lay down, delete what was a mistake. */
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { Post } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { postWords } from '../../../../shared/words/domain';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import type { TableCommand } from '../../../ui/table/column';
import { nameOfMember } from '../member-name';
import { ChangePostDialog } from './ChangePostDialog';
import { EndPostDialog } from './EndPostDialog';
import {
  changePostOps,
  createPostOps,
  endPostOp,
  removePostOps,
  type PostDetails,
  type PostDraft,
} from './post-changes';
import { PostDialog } from './PostDialog';

type Asked =
  | { kind: 'takeUp'; body: 'committee' | 'group'; start: Partial<PostDraft> }
  | { kind: 'change' | 'end'; post: Post };

export interface PostSteps {
  takeUp: (body: 'committee' | 'group', start?: Partial<PostDraft>) => void;
  change: (post: Post) => void;
  end: (post: Post) => void;
  commands: readonly TableCommand<Post>[];
  dialog: ReactNode;
}

const words = branchWords.posts;

export function usePostSteps(tables: RosterTables): PostSteps {
  const { now, newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  const today = dayOfInstant(now());
  const close = (): void => {
    setAsked(undefined);
  };
  const nameOf = (post: { memberId: string }): string => nameOfMember(tables, post.memberId);

  const create = (draft: PostDraft): void => {
    close();
    if (draft.post === '') return;
    const ops = createPostOps(draft, tables, { id: newId(), branchId: branch.id });
    void write('posts.create', ops, words.created(nameOf(draft), postWords[draft.post]));
  };
  const change = (post: Post, details: PostDetails): void => {
    close();
    const ops = changePostOps(post, details);
    if (ops.length > 0) void write('posts.change', ops, words.changed(nameOf(post), postWords[post.post]));
  };
  const end = (post: Post, day: string): void => {
    close();
    void write('posts.end', [endPostOp(post, day)], words.ended(nameOf(post), postWords[post.post]));
  };
  const remove = (post: Post): void => {
    void write('posts.delete', removePostOps(post), words.removed(nameOf(post), postWords[post.post]));
  };
  const openChange = (post: Post): void => {
    setAsked({ kind: 'change', post });
  };
  const openEnd = (post: Post): void => {
    setAsked({ kind: 'end', post });
  };

  const command = (
    id: keyof Pick<typeof words, 'change' | 'end' | 'dutyRecord' | 'remove'>,
    run: (post: Post) => void,
    more: Partial<TableCommand<Post>> = {},
  ): TableCommand<Post> => ({
    ...{ id, label: words[id], isSingle: true },
    ...more,
    onRun: ([post]) => {
      if (post) run(post);
    },
  });
  const commands = [
    command('change', openChange, { shortcut: 'F2' }),
    command('end', openEnd, { isEnabled: ([post]) => post?.to === undefined }),
    command('dutyRecord', (post) => void navigate(`/print/duty-record/${post.memberId}`)),
    command('remove', remove, { isSeparated: true }),
  ];

  const dialog = ((): ReactNode => {
    if (!asked) return null;
    if (asked.kind === 'takeUp') {
      const { body, start } = asked;
      return <PostDialog {...{ tables, today, body, start }} onConfirm={create} onCancel={close} />;
    }
    const { post, kind } = asked;
    const common = { post, name: nameOf(post), onCancel: close };
    return kind === 'change' ? (
      <ChangePostDialog
        {...common}
        onConfirm={(details) => {
          change(post, details);
        }}
      />
    ) : (
      <EndPostDialog
        {...common}
        today={today}
        onConfirm={(day) => {
          end(post, day);
        }}
      />
    );
  })();
  return {
    takeUp: (body, start = {}) => {
      setAsked({ kind: 'takeUp', body, start });
    },
    change: openChange,
    end: openEnd,
    commands,
    dialog,
  };
}
