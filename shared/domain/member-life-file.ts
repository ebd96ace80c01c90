/** Everything stored about one member: the file and what happened since. Each list oldest first. */
import type { DevelopmentCase, DevelopmentStep } from '../schema/admission';
import type { PartyGroup } from '../schema/branch';
import type { Attachment } from '../schema/ledger';
import type { Circumstance, Contact, PioneerPost, Reward, Sanction, WorkSpan } from '../schema/member-life';
import type { StudyLog } from '../schema/study-plan';
import type { StoredFile } from './member-file';

export interface MemberLife extends StoredFile {
  workSpans: WorkSpan[];
  circumstances: Circumstance[];
  contacts: Contact[];
  sanctions: Sanction[];
  rewards: Reward[];
  pioneerPosts: PioneerPost[];
  studyLogs: StudyLog[];
  cases: DevelopmentCase[];
  steps: DevelopmentStep[];
  attachments: Attachment[];
  /** Groups of the branch, for their names. */
  partyGroups: PartyGroup[];
}
