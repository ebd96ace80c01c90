import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Failure } from '../../../shared/ipc/reply';
import { backupWords } from '../../../shared/words/backup';
import { failureText } from '../../../shared/words/failures';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';

const words = backupWords.missingKeys;

type Outcome = { recovered: number } | { failure: Failure };

/** Persons' and files' contents that cannot be read here, and the way their keys come back. */
export function MissingKeysNotice({ count }: { readonly count: number }) {
  const desk = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const fetchKeys = async (): Promise<void> => {
    const picked = await desk['files.pickPlace']({ purpose: 'restore' });
    // Closing the dialog leaves everything as it was.
    if (picked.ok && !picked.value.place) return;
    if (!picked.ok) {
      setOutcome({ failure: picked.failure });
      return;
    }
    setBusy(true);
    const reply = await desk['vault.fetchKeys']({ place: picked.value.place?.token ?? '' });
    setBusy(false);
    setOutcome(reply.ok ? reply.value : { failure: reply.failure });
  };
  if (outcome && 'recovered' in outcome && outcome.recovered > 0) {
    return (
      <Notice
        tone="success"
        actions={
          <Button
            size="small"
            variant="contained"
            onClick={() => {
              // What the page has was read without these keys.
              location.reload();
            }}
          >
            {words.reopen}
          </Button>
        }
      >
        {words.fetched}
      </Notice>
    );
  }
  return (
    <div style={{ display: 'grid', gap: '.5rem' }}>
      <Notice
        tone="warn"
        announce={false}
        title={words.title(count)}
        actions={
          <Button size="small" variant="outlined" disabled={isBusy} onClick={() => void fetchKeys()}>
            {isBusy ? words.working : words.fetch}
          </Button>
        }
      >
        {words.text}
      </Notice>
      {outcome ? <NothingFetched outcome={outcome} /> : null}
    </div>
  );
}

function NothingFetched({ outcome }: { readonly outcome: Outcome }) {
  if ('recovered' in outcome) return <Notice tone="info">{words.nothingThere}</Notice>;
  const { failure } = outcome;
  return (
    <Notice tone="error" code={failureLabel(failure.code)}>
      {failure.code === 'keyMissing' ? words.noKeysThere : failureText(failure)}
    </Notice>
  );
}
