import { useMemo, useState } from 'react';
import { Plus } from 'lucide-react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { branchChecks } from '../../../../shared/domain/branch-checks';
import { covers } from '../../../../shared/domain/dates';
import { isOnPaperOnly } from '../../../../shared/domain/roster';
import { branchWords } from '../../../../shared/words/branch';
import { useBranch } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { BranchHonours } from '../honours/BranchHonours';
import { PostTable } from '../posts/PostTable';
import { usePostSteps } from '../posts/use-post-steps';
import { Section } from '../Section';
import type { BranchRows } from '../use-branch-facts';
import type { Remedy } from './finding-remedy';
import { Findings } from './Findings';
import { PastCommittees } from './PastCommittees';
import { Profile } from './Profile';

interface BodyTabProps {
  readonly rows: BranchRows;
  readonly day: string;
  readonly isToday: boolean;
}

const words = branchWords.committee;
const postLabels = branchWords.posts;

/** 支部概况, 班子 and what to look after, on one day. */
export function BodyTab({ rows, day, isToday }: BodyTabProps) {
  const { tables, reelections } = rows;
  const branch = useBranch();
  const navigate = useNavigate();
  const steps = usePostSteps(tables);
  const [selected, setSelected] = useState<readonly string[]>([]);
  // Before 启用日 the book counts: what is not entered here is not missing (domain E1).
  const findings = useMemo(
    () => (isOnPaperOnly(branch, day) ? [] : branchChecks({ branch, tables, reelections }, day)),
    [branch, tables, reelections, day],
  );
  const posts = useMemo(
    () => tables.posts.filter((post) => post.body === 'committee' && covers(post, day)),
    [tables, day],
  );
  const chosen = posts.find((post) => post.id === selected[0]);
  const people = new Set(posts.map((post) => post.memberId)).size;

  const remedy = (asked: Remedy): void => {
    if (asked.kind === 'route') void navigate(asked.to);
    else if (asked.kind === 'takeUp') {
      steps.takeUp(asked.body, { post: asked.post, groupId: asked.groupId ?? '', from: day });
    } else {
      const post = tables.posts.find((row) => row.id === asked.postId);
      if (post) steps.end(post);
    }
  };
  return (
    <div style={{ display: 'grid', gap: 28, padding: '20px 0 40px' }}>
      <Findings findings={findings} tables={tables} onRemedy={remedy} />
      <Section
        isList
        title={isToday ? words.title : words.titleOn}
        note={posts.length === 0 ? undefined : words.size(people)}
        actions={
          <>
            <Button
              variant="outlined"
              disabled={!chosen}
              onClick={() => {
                if (chosen) steps.change(chosen);
              }}
            >
              {postLabels.change}
            </Button>
            <Button
              variant="outlined"
              disabled={!chosen || chosen.to !== undefined}
              onClick={() => {
                if (chosen) steps.end(chosen);
              }}
            >
              {postLabels.end}
            </Button>
            <Button
              variant="contained"
              startIcon={<Plus aria-hidden />}
              onClick={() => {
                steps.takeUp('committee', { from: day });
              }}
            >
              {postLabels.create}
            </Button>
          </>
        }
      >
        <PostTable
          label={postLabels.table}
          {...{ posts, tables, selected }}
          onSelect={setSelected}
          commands={steps.commands}
          onOpen={steps.change}
          empty={<EmptyState title={words.none} text={words.noneText} />}
        />
      </Section>
      <Profile {...{ tables, reelections, day }} />
      <BranchHonours day={day} />
      <PastCommittees {...{ branch, tables, reelections, day }} />
      {steps.dialog}
    </div>
  );
}
