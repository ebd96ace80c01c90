import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { localTimeOfInstant } from '../../../shared/domain/dates';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { appWords } from '../../../shared/words/app';
import { failureWords } from '../../../shared/words/failures';
import { Notice } from '../../ui/feedback/Notice';
import { formatBytes } from '../../ui/format-bytes';
import type { StorageWatch } from './use-storage-trouble';

const words = appWords.storage;

/** Above every page while nothing can be written: what happened, that everything is there, what to do. */
export function StorageBanner({ watch }: { readonly watch: StorageWatch }) {
  const navigate = useNavigate();
  const { trouble, space, lookedAt, retry } = watch;
  if (trouble === undefined) return null;
  const { sentence, action } = failureWords[trouble];
  return (
    <div style={{ flex: 'none', padding: '12px 32px 0' }}>
      <Notice
        block
        tone="error"
        title={words.title}
        code={failureLabel(trouble)}
        actions={
          trouble === 'journalWriteFailed' ? (
            <Button variant="outlined" onClick={() => void navigate('/settings/backup/check')}>
              {words.check}
            </Button>
          ) : (
            <Button variant="outlined" onClick={retry}>
              {words.retry}
            </Button>
          )
        }
      >
        <p style={{ margin: 0 }}>{`${sentence}${sentence.includes('已保存的内容') ? '' : words.kept}`}</p>
        <p style={{ margin: 0 }}>
          {space ? words.space(formatBytes(space.freeBytes), formatBytes(space.requiredBytes)) : null}
          {action}
        </p>
        {lookedAt === undefined ? null : (
          <p style={{ margin: 0 }}>{words.stillNot(localTimeOfInstant(lookedAt).slice(11))}</p>
        )}
      </Notice>
    </div>
  );
}
