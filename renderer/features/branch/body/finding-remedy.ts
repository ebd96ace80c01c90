/** Where the button beside a finding leads. Pure. */
import type { BranchFinding } from '../../../../shared/domain/branch-checks';
import type { PostCode } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';

const words = branchWords.findings.remedies;

export type Remedy = { label: string } & (
  | { kind: 'takeUp'; body: 'committee' | 'group'; post: PostCode; groupId?: string }
  | { kind: 'end'; postId: string }
  | { kind: 'route'; to: string }
);

const route = (label: string, to: string): Remedy => ({ kind: 'route', label, to });

/** undefined: nothing here can be done about it (a branch too small or too large). */
export function remedyOf({ code, post, postId, groupId, memberIds }: BranchFinding): Remedy | undefined {
  switch (code) {
    case 'branchSmall':
    case 'branchLarge':
    case 'committeeUnusual':
      return undefined;
    case 'committeeMissing':
    case 'secretaryMissing':
      return { kind: 'takeUp', label: words.takeUp, body: 'committee', post: 'secretary' };
    case 'committeeSmall':
      return { kind: 'takeUp', label: words.takeUp, body: 'committee', post: 'otherOfficer' };
    case 'disciplineMissing':
      return { kind: 'takeUp', label: words.takeUp, body: 'committee', post: post ?? 'otherOfficer' };
    case 'groupWithoutLeader':
      return {
        ...{ kind: 'takeUp', label: words.takeUp, body: 'group', post: 'groupLeader' },
        ...(groupId === undefined ? {} : { groupId }),
      };
    case 'holderOffRoster':
      return postId === undefined ? undefined : { kind: 'end', label: words.end, postId };
    case 'seatVacant':
      return route(words.byElection, '/branch?section=reelections');
    case 'termNear':
    case 'termOver':
    case 'postponedTooLong':
    case 'postponedWithoutDocument':
      return route(words.reelection, '/branch?section=reelections');
    case 'termUnknown':
      return route(words.profile, '/settings?section=branch');
    case 'groupSmall':
    case 'groupLeadersSeveral':
      return route(words.groups, '/branch?section=groups');
    case 'memberWithoutGroup':
    case 'memberInTwoGroups':
      return memberIds.length === 1
        ? route(words.member, `/members?id=${memberIds[0] ?? ''}`)
        : route(words.members, '/members');
    case 'secretaryYears':
      return route(words.member, `/members?id=${memberIds[0] ?? ''}`);
    case 'committeeLarge':
    case 'secretarySeveral':
    case 'deputySeveral':
      return undefined;
  }
}
