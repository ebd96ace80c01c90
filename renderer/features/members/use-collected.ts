import { useMemo } from 'react';
import { COLLECT_SETTING, collectedOf, type Collected } from '../../../shared/domain/member-collect';
import { useTable } from '../../data/data-context';

/** Which personal fields the branch collects; undefined while the settings are read. */
export function useCollected(): Collected | undefined {
  const settings = useTable('settings');
  return useMemo(
    () => settings && collectedOf(settings.find(({ key }) => key === COLLECT_SETTING)?.value),
    [settings],
  );
}
