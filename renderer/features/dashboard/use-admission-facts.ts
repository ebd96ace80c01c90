import { useMemo } from 'react';
import { admissionCases } from '../../../shared/domain/admission';
import type { RosterTables } from '../../../shared/domain/roster';
import { ADMISSION_SETTING, admissionRulesOf } from '../../../shared/rules/admission';
import { useTable } from '../../data/data-context';
import type { AdmissionFacts } from './admission-tasks';

/** undefined while loading. */
export function useAdmissionFacts(tables: RosterTables | undefined): AdmissionFacts | undefined {
  const cases = useTable('developmentCases');
  const steps = useTable('developmentSteps');
  const settings = useTable('settings');
  return useMemo(() => {
    if (!tables || !cases || !steps || !settings) return undefined;
    const own = settings.find(({ key }) => key === ADMISSION_SETTING)?.value;
    return {
      cases: admissionCases({ cases, steps, persons: tables.persons }),
      rules: admissionRulesOf(own),
    };
  }, [tables, cases, steps, settings]);
}
