import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { appWords } from '../../../shared/words/app';
import { vaultDamagedWords as words } from '../../../shared/words/lock';
import { Notice } from '../../ui/feedback/Notice';
import { BootRestorePage } from '../boot/BootRestore';
import { Middle, ReloadButton } from '../boot/BootPages';
import { SaveCopyButton } from './SaveCopyButton';

/** Both slots of the vault are unreadable: the data is there, the key file comes back from the second copy. */
export function VaultDamagedPage() {
  const [isRestoring, setRestoring] = useState(false);
  if (isRestoring) {
    return (
      <BootRestorePage
        onBack={() => {
          setRestoring(false);
        }}
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
            <Button
              variant="contained"
              onClick={() => {
                setRestoring(true);
              }}
            >
              {appWords.boot.restore}
            </Button>
            <SaveCopyButton />
            <ReloadButton />
          </>
        }
      >
        {words.text}
      </Notice>
    </Middle>
  );
}
