import { useMemo, useState } from 'react';
import { admissionCases, type AdmissionCase } from '../../../shared/domain/admission';
import { dayOfInstant, type CalendarDate } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import { workingDayTablesOf, type WorkingDayTables } from '../../../shared/domain/working-days';
import { ADMISSION_SETTING, admissionRulesOf, type AdmissionRules } from '../../../shared/rules/admission';
import type { Setting } from '../../../shared/schema/ledger';
import { useData, useRosterTables, useTable } from '../../data/data-context';

export interface Admission {
  cases: readonly AdmissionCase[];
  rules: AdmissionRules;
  /** The branch's corrections of the rules, where it made any. */
  setting: Setting | undefined;
  roster: RosterTables;
  /** The notices shipped and those the branch entered, and the rows of the latter. */
  workingDays: WorkingDayTables;
  settings: readonly Setting[];
  today: CalendarDate;
}

/** All cases of the branch with the rules they are judged by; undefined while loading. */
export function useAdmission(): Admission | undefined {
  const { now } = useData();
  const [at] = useState(now);
  const rows = useTable('developmentCases');
  const steps = useTable('developmentSteps');
  const settings = useTable('settings');
  const roster = useRosterTables();
  return useMemo(() => {
    if (!rows || !steps || !settings || !roster) return undefined;
    const setting = settings.find(({ key }) => key === ADMISSION_SETTING);
    return {
      cases: admissionCases({ cases: rows, steps, persons: roster.persons }),
      rules: admissionRulesOf(setting?.value),
      setting,
      roster,
      workingDays: workingDayTablesOf(settings),
      settings,
      today: dayOfInstant(at),
    };
  }, [rows, steps, settings, roster, at]);
}
