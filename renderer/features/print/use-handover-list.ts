/** 交接清单 once more, from the register: the package as it was made, what is under way as of today. */
import { useMemo } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import { handoverFacts } from '../../../shared/domain/handover';
import { useHandoverTables } from '../../data/data-context';
import { useLooseEnds } from '../../desk/use-loose-ends';
import { handoverListPaper } from '../../paper/handover-list/handover-list-paper';
import type { PaperDocument } from '../../paper/paper-document';
import { formatBytes } from '../../ui/format-bytes';

/** @param id of the entry; undefined when something else is printed @returns undefined while loading */
export function useHandoverList(
  id: string | undefined,
  now: string,
): { document: PaperDocument } | 'notFound' | undefined {
  const tables = useHandoverTables(id !== undefined);
  const ends = useLooseEnds(id !== undefined);
  return useMemo(() => {
    if (id === undefined || !tables || !ends) return undefined;
    const pack = tables.handovers.find((row) => row.id === id);
    if (!pack) return 'notFound';
    const today = dayOfInstant(now);
    return {
      document: handoverListPaper({
        branch: tables.branch,
        groups: tables.roster.partyGroups,
        overview: handoverFacts(tables, { now, ...ends }),
        pack,
        sizeText: formatBytes,
        ...(dayOfInstant(pack.at) === today ? {} : { printedOn: today }),
      }),
    };
  }, [id, now, tables, ends]);
}
