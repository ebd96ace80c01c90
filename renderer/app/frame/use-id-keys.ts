/** Once after the data was opened: hashes of ID numbers fit the key of this PC's vault, also after a restore. */
import { useEffect } from 'react';
import { useBranch, useData } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';

export function useIdKeys(): void {
  const access = useData();
  const desk = useDesk();
  const branch = useBranch();
  useEffect(() => {
    // What fails is tried again at the next start: lookups by number fall back on name and birth date meanwhile.
    void import('../../features/members')
      .then(({ mendIdKeys }) => mendIdKeys(access, desk, branch.id))
      .catch(() => undefined);
  }, [access, desk, branch.id]);
}
