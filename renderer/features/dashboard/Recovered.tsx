import type { BackupState } from '../../../shared/ipc/requests/backup';
import { backupWords } from '../../../shared/words/backup';
import { dashboardWords } from '../../../shared/words/dashboard';
import { Notice } from '../../ui/feedback/Notice';
import { HeadLink } from './Block';

const words = dashboardWords.recovered;

interface RecoveredProps {
  readonly state: BackupState | undefined;
  readonly onOpen: (route: string) => void;
}

/**
 * What main put right when the program was opened, in one sentence. A torn last line is not told: nobody was
 * ever told that it was saved.
 */
export function Recovered({ state, onOpen }: RecoveredProps) {
  const text = recoveredText(state?.recovered ?? null);
  if (text === '') return null;
  return (
    <div style={{ padding: '0 32px 16px' }}>
      <Notice
        tone="info"
        actions={
          <HeadLink
            type="button"
            onClick={() => {
              onOpen('/settings/backup/check');
            }}
          >
            {backupWords.check.lookAt}
          </HeadLink>
        }
      >
        {text}
      </Notice>
    </div>
  );
}

function recoveredText(report: BackupState['recovered']): string {
  if (report === null) return '';
  if (report.healed.length > 0) return words.healed;
  if (report.salvaged > 0) return words.repaired;
  const { length } = report.damagedSnapshots;
  return length > 0 ? words.snapshots(length) : '';
}
