/** Everything the page shows of one year: the lines, what does not fit, the batches. */
import { useMemo } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates';
import { duesSetting, type DuesSetting } from '../../../shared/domain/dues';
import { duesFindings, type DuesFinding } from '../../../shared/domain/dues-findings';
import { duesLines, type DuesLine } from '../../../shared/domain/dues-year';
import type { DuesHandover, DuesPayment, DuesProfile } from '../../../shared/schema/dues';
import type { Setting } from '../../../shared/schema/ledger';
import type { WorkSpan } from '../../../shared/schema/member-life';
import { useBranch, useSharedRoster, useTable } from '../../data/data-context';

export interface DuesFacts {
  lines: readonly DuesLine[];
  findings: readonly DuesFinding[];
  /** Of all years, as stored. */
  profiles: readonly DuesProfile[];
  payments: readonly DuesPayment[];
  handovers: readonly DuesHandover[];
  workSpans: readonly WorkSpan[];
  settings: readonly Setting[];
  setting: DuesSetting;
}

/** undefined until every table has arrived: nothing is shown, and nothing written, from half of them. */
export function useDuesFacts(year: number, today: CalendarDate): DuesFacts | undefined {
  const { startedOn } = useBranch();
  const roster = useSharedRoster();
  const profiles = useTable('duesProfiles');
  const payments = useTable('duesPayments');
  const handovers = useTable('duesHandovers');
  const workSpans = useTable('workSpans');
  const settings = useTable('settings');
  return useMemo(() => {
    if (!roster || !profiles || !payments || !handovers || !workSpans || !settings) return undefined;
    const setting = duesSetting(settings);
    const lines = duesLines(roster, { profiles, payments }, { startedOn }, year, today);
    const findings = duesFindings(lines, { workSpans, handovers, payments, setting, year, today });
    return { lines, findings, profiles, payments, handovers, workSpans, settings, setting };
  }, [roster, profiles, payments, handovers, workSpans, settings, startedOn, year, today]);
}
