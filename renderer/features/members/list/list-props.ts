import type { ReactNode } from 'react';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { MemberActions } from '../actions/use-member-actions';
import type { ListParams } from './use-list-params';

/** What both lists (in the branch, no longer in it) get from the page. */
export interface ListProps {
  /** undefined while loading. */
  readonly tables: RosterTables | undefined;
  readonly params: ListParams;
  readonly change: (patch: Partial<ListParams>) => void;
  readonly actions: MemberActions;
  readonly selected: readonly string[];
  readonly onSelect: (keys: readonly string[]) => void;
  readonly today: string;
  /** The open file beside the list. */
  readonly panel: ReactNode;
}
