/** All rows the list is made of, read by live query, and what the year still asks for. */
import { useMemo } from 'react';
import { openTextDuties, type TextDuty } from '../../../shared/domain/branch-text-duties';
import { yearOf } from '../../../shared/domain/dates';
import { secretaryOn } from '../../../shared/domain/roster';
import { TEXT_SETTING, textChoicesOf, type TextChoices } from '../../../shared/rules/branch-texts';
import type { BranchText } from '../../../shared/schema/branch-text';
import type { Setting } from '../../../shared/schema/ledger';
import { useBranch, useSharedRoster, useTable } from '../../data/data-context';

export interface Texts {
  all: readonly BranchText[];
  /** Of the year, the newest first. */
  texts: readonly BranchText[];
  /** Open or missing for this year and the one before. */
  duties: readonly TextDuty[];
  choices: TextChoices;
  settingRow: Setting | undefined;
  /** Who would report: the secretary of the end of that year, or of today. */
  secretaryOf: (year: number) => { personId: string; name: string } | undefined;
}

/** undefined while the rows are loading. */
export function useTexts(year: number, today: string): Texts | undefined {
  const branch = useBranch();
  const tables = useSharedRoster();
  const leadingPosts = useTable('leadingPosts');
  const all = useTable('branchTexts');
  const settings = useTable('settings');
  return useMemo(() => {
    if (!tables || !leadingPosts || !all || !settings) return undefined;
    const settingRow = settings.find(({ key }) => key === TEXT_SETTING);
    const choices = textChoicesOf(settingRow?.value);
    return {
      ...{ all, choices, settingRow },
      texts: all.filter((text) => text.year === year).sort((a, b) => (a.id < b.id ? 1 : -1)),
      duties: openTextDuties({ branch, tables, leadingPosts, texts: all, choices }, yearOf(today), today),
      secretaryOf: (of: number) => {
        const last = `${String(of)}-12-31`;
        const found = secretaryOn(tables, today < last ? today : last);
        return found && { personId: found.person.id, name: found.person.name };
      },
    };
  }, [branch, tables, leadingPosts, all, settings, year, today]);
}
