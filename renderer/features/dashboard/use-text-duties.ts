import { useMemo } from 'react';
import { openTextDuties, type TextDuty } from '../../../shared/domain/branch-text-duties';
import { yearOf, type CalendarDate } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import { TEXT_SETTING, textChoicesOf } from '../../../shared/rules/branch-texts';
import { useBranch, useTable } from '../../data/data-context';

/** Texts that are open or missing today; undefined while they are read. */
export function useTextDuties(
  tables: RosterTables | undefined,
  today: CalendarDate,
): readonly TextDuty[] | undefined {
  const branch = useBranch();
  const texts = useTable('branchTexts');
  const leadingPosts = useTable('leadingPosts');
  const settings = useTable('settings');
  return useMemo(() => {
    if (!tables || !texts || !leadingPosts || !settings) return undefined;
    const choices = textChoicesOf(settings.find(({ key }) => key === TEXT_SETTING)?.value);
    return openTextDuties({ branch, tables, leadingPosts, texts, choices }, yearOf(today), today);
  }, [branch, tables, texts, leadingPosts, settings, today]);
}
