import { useMemo } from 'react';
import type { LifeTable, RetentionTables } from '../../../shared/domain/retention';
import { useTable } from '../../data/data-context';

/** Rows about one person's life in the Party, which go with the person; undefined while loading. */
export function useLifeTables(): Required<Pick<RetentionTables, LifeTable>> | undefined {
  const workSpans = useTable('workSpans');
  const circumstances = useTable('circumstances');
  const contacts = useTable('contacts');
  const sanctions = useTable('sanctions');
  const rewards = useTable('rewards');
  const pioneerPosts = useTable('pioneerPosts');
  const studyLogs = useTable('studyLogs');
  const duesProfiles = useTable('duesProfiles');
  const duesPayments = useTable('duesPayments');
  const heartTalks = useTable('heartTalks');
  const developmentCases = useTable('developmentCases');
  const developmentSteps = useTable('developmentSteps');
  return useMemo(() => {
    if (!workSpans || !circumstances || !contacts || !sanctions || !rewards || !pioneerPosts)
      return undefined;
    if (!duesProfiles || !duesPayments || !heartTalks) return undefined;
    if (!studyLogs || !developmentCases || !developmentSteps) return undefined;
    return {
      ...{ workSpans, circumstances, contacts, sanctions },
      ...{ duesProfiles, duesPayments, heartTalks },
      ...{ rewards, pioneerPosts, studyLogs, developmentCases, developmentSteps },
    };
  }, [
    workSpans,
    circumstances,
    contacts,
    sanctions,
    rewards,
    pioneerPosts,
    studyLogs,
    duesProfiles,
    duesPayments,
    heartTalks,
    developmentCases,
    developmentSteps,
  ]);
}
