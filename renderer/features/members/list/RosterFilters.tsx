import { memberCategories } from '../../../../shared/schema/member';
import { groupsOn, type RosterTables } from '../../../../shared/domain/roster';
import { memberListWords as words } from '../../../../shared/words/members';
import { FilterButton } from '../../../ui/action/FilterButton';
import type { MemberRow } from './member-rows';
import type { ListParams } from './use-list-params';

interface RosterFiltersProps {
  readonly tables: RosterTables | undefined;
  readonly day: string;
  readonly all: readonly MemberRow[];
  readonly params: ListParams;
  readonly change: (patch: Partial<ListParams>) => void;
}

const categoryNames = { fullMember: words.full, probationaryMember: words.probationary } as const;

/** 党小组 and 类别, each with how many it would show. */
export function RosterFilters({ tables, day, all, params, change }: RosterFiltersProps) {
  const groups = tables ? groupsOn(tables, day) : [];
  const inGroup = (id: string | undefined): number => all.filter((row) => row.entry.group?.id === id).length;
  const ungrouped = inGroup(undefined);
  return (
    <>
      {groups.length === 0 ? null : (
        <FilterButton
          label={words.group}
          value={params.group}
          onChange={(group) => {
            change({ group });
          }}
          options={[
            { value: '', label: words.all, count: all.length },
            ...groups.map((group) => ({ value: group.id, label: group.name, count: inGroup(group.id) })),
            ...(ungrouped === 0 ? [] : [{ value: 'none', label: words.noGroup, count: ungrouped }]),
          ]}
        />
      )}
      <FilterButton
        label={words.category}
        value={params.category}
        onChange={(category) => {
          change({ category });
        }}
        options={[
          { value: '', label: words.all, count: all.length },
          ...memberCategories.map((code) => ({
            value: code,
            label: categoryNames[code],
            count: all.filter((row) => row.entry.category === code).length,
          })),
        ]}
      />
    </>
  );
}
