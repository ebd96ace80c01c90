import { useMemo } from 'react';
import { LIFE_SETTING, lifeParametersOf } from '../../../shared/rules/member-life';
import { useTable } from '../../data/data-context';
import type { LifeFacts } from './life-dates';

/** Circumstances and contacts of the branch; undefined while they are read. */
export function useLifeFacts(): LifeFacts | undefined {
  const circumstances = useTable('circumstances');
  const contacts = useTable('contacts');
  const settings = useTable('settings');
  return useMemo(() => {
    if (!circumstances || !contacts || !settings) return undefined;
    const own = settings.find(({ key }) => key === LIFE_SETTING)?.value;
    return { circumstances, contacts, parameters: lifeParametersOf(own) };
  }, [circumstances, contacts, settings]);
}
