import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Failure } from '../../../shared/ipc/reply';
import type { PlaceGrant } from '../../../shared/ipc/requests/files';
import { failureText } from '../../../shared/words/failures';
import { vaultDamagedWords as words } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';
import type { Secret } from '../../ui/secret/use-secret-form';
import { Middle, ReloadButton } from '../boot/BootPages';
import { RecoverKeys } from './RecoverKeys';
import { SaveCopyButton } from './SaveCopyButton';

interface VaultDamagedPageProps {
  /** The keys are back; what was typed for them opens the lock in most cases. */
  readonly onRecovered: (secret: Secret) => Promise<void>;
}

/** Both slots of the vault are unreadable: the data is there, the key files come back from a copy. */
export function VaultDamagedPage({ onRecovered }: VaultDamagedPageProps) {
  const desk = useDesk();
  const [place, setPlace] = useState<PlaceGrant>();
  const [failure, setFailure] = useState<Failure>();
  const pick = async (): Promise<void> => {
    const reply = await desk['files.pickPlace']({ purpose: 'restore' });
    setFailure(reply.ok ? undefined : reply.failure);
    // Closing the dialog leaves everything as it was.
    if (reply.ok && reply.value.place) setPlace(reply.value.place);
  };
  if (place) {
    return (
      <RecoverKeys
        key={place.token}
        place={place}
        onPick={() => void pick()}
        onBack={() => {
          setPlace(undefined);
        }}
        onRecovered={onRecovered}
      />
    );
  }
  return (
    <Middle>
      <Notice
        block
        tone="error"
        title={words.title}
        code={failureLabel('vaultDamaged')}
        actions={
          <>
            <Button variant="contained" onClick={() => void pick()}>
              {words.recover}
            </Button>
            <SaveCopyButton />
            <ReloadButton />
          </>
        }
      >
        {words.text}
      </Notice>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
    </Middle>
  );
}
