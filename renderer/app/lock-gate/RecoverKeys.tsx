import Button from '@mui/material/Button';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Failure } from '../../../shared/ipc/reply';
import type { PlaceGrant } from '../../../shared/ipc/requests/files';
import { failureText } from '../../../shared/words/failures';
import { vaultDamagedWords as words } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { SecretFields } from '../../ui/secret/SecretFields';
import { useSecretForm, type Secret } from '../../ui/secret/use-secret-form';
import { Middle } from '../boot/BootPages';

interface RecoverKeysProps {
  readonly place: PlaceGrant;
  readonly onPick: () => void;
  readonly onBack: () => void;
  readonly onRecovered: (secret: Secret) => Promise<void>;
}

/** The keys in the folder that was picked: opened by the password or the code of their time. */
export function RecoverKeys({ place, onPick, onBack, onRecovered }: RecoverKeysProps) {
  const desk = useDesk();
  const recover = async (secret: Secret): Promise<Failure | undefined> => {
    const reply = await desk['vault.recoverFiles']({ place: place.token, ...secret });
    if (!reply.ok) return reply.failure;
    await onRecovered(secret);
    return undefined;
  };
  const form = useSecretForm(recover, (code) => words[code]);
  return (
    <Middle>
      <div style={{ display: 'grid', gap: '1.25rem' }}>
        <h1 style={{ margin: 0, fontSize: '1.625rem', fontWeight: 600, lineHeight: 1.3 }}>
          {words.keyTitle}
        </h1>
        <div>
          <p style={{ margin: 0, overflowWrap: 'anywhere' }}>{words.place(place.label)}</p>
          <p style={{ margin: '.25rem 0 0', color: color.ink2 }}>{words.keyText}</p>
        </div>
        <SecretFields form={form} />
        {form.failure ? (
          <Notice tone="error" code={failureLabel(form.failure.code)}>
            {sayHere(form.failure)}
          </Notice>
        ) : null}
        <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>{words.kept}</p>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem' }}>
          <Button variant="contained" disabled={form.isBusy} onClick={() => void form.open()}>
            {form.isBusy ? words.working : words.submit}
          </Button>
          <Button variant="outlined" disabled={form.isBusy} onClick={onPick}>
            {words.another}
          </Button>
          <Button variant="text" disabled={form.isBusy} onClick={onBack}>
            {words.back}
          </Button>
        </div>
      </div>
    </Middle>
  );
}

/** What these mean for a copy in the hand, not for the data of this PC. */
function sayHere(failure: Failure): string {
  if (failure.code === 'vaultDamaged') return words.damagedThere;
  return failure.code === 'keyMissing' ? words.missingThere : failureText(failure);
}
