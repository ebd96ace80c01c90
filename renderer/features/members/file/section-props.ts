import type { Collected } from '../../../../shared/domain/member-collect';
import type { EntryContext } from './entries/entry-context';
import type { Entry } from './entry';

/** What every section of a member's file gets. */
export interface SectionProps {
  readonly context: EntryContext;
  readonly collected: Collected;
  /** Name of a member of the branch; undefined while the roster is read. */
  readonly nameOf: (memberId: string) => string | undefined;
  readonly open: (entry: Entry | undefined) => void;
  /** An erased file or one in the recycle bin can be read only. */
  readonly isLocked: boolean;
}
