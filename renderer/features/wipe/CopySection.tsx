import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { secondCopyAge } from '../../../shared/backup/second-copy-age';
import type { WipeFacts } from '../../../shared/ipc/requests/wipe';
import { backupWords, daysAgo, shortMomentZh } from '../../../shared/words/backup';
import { wipeWords } from '../../../shared/words/wipe';
import { useData } from '../../data/data-context';
import { useBackupState } from '../../desk/use-backup-state';
import { Notice } from '../../ui/feedback/Notice';
import { FormSection } from '../../ui/field/FormSection';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { StatusWord } from '../../ui/status/StatusWord';

const words = wipeWords.copy;

/** Where the second copy lies, and what is done with it before anything is cleared. */
export function CopySection({ facts }: { readonly facts: WipeFacts }) {
  const { now } = useData();
  const navigate = useNavigate();
  const { state } = useBackupState();
  if (!state) return null;
  const { folder, reachable, at } = state.secondCopy;
  const toBackup = (
    <Button variant="text" size="small" onClick={() => void navigate('/settings/backup')}>
      {words.toBackup}
    </Button>
  );
  return (
    <FormSection title={words.title} columns={1}>
      {folder === null ? (
        <Notice tone="warn" announce={false} actions={toBackup}>
          {words.none}
        </Notice>
      ) : (
        <DescriptionList
          columns={3}
          items={[
            {
              id: 'place',
              label: words.place,
              value: (
                <span style={{ display: 'flex', flexWrap: 'wrap', gap: '0 .75rem' }}>
                  {folder}
                  <StatusWord
                    kind={reachable ? 'done' : 'notYet'}
                    label={reachable ? words.reachable : words.unreachable}
                  />
                </span>
              ),
            },
            {
              id: 'last',
              label: words.last,
              value:
                at === null
                  ? words.never
                  : backupWords.secondCopy.lastValue(
                      daysAgo(secondCopyAge(at, now()).days),
                      shortMomentZh(at),
                    ),
            },
          ]}
        />
      )}
      {folder !== null && !reachable ? (
        <Notice tone="warn" announce={false} actions={toBackup}>
          {words.missing(folder)}
        </Notice>
      ) : null}
      {facts.copyOnThisDisk ? (
        <Notice tone="warn" announce={false} actions={toBackup}>
          {words.onThisDisk}
        </Notice>
      ) : null}
      <p style={{ margin: 0 }}>{words.text}</p>
      <p style={{ margin: 0 }}>{words.replug}</p>
    </FormSection>
  );
}
