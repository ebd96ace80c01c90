import Button from '@mui/material/Button';
import { useState } from 'react';
import { Lock } from 'lucide-react';
import { failureText } from '../../../shared/words/failures';
import { securityWords } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { useToast } from '../../ui/feedback/toast-context';
import { NumberField } from '../../ui/field/NumberField';

const words = securityWords.idle;
const isMinutes = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= 60;

interface IdleLockProps {
  readonly idleMinutes: number;
  readonly refresh: () => Promise<void>;
}

/** Minutes without a hand on the PC, stored when the field is left, and the lock at once. */
export function IdleLock({ idleMinutes, refresh }: IdleLockProps) {
  const desk = useDesk();
  const toast = useToast();
  const [minutes, setMinutes] = useState<number | null>(idleMinutes);
  const store = async (): Promise<void> => {
    if (!isMinutes(minutes) || minutes === idleMinutes) return;
    const reply = await desk['vault.setIdleMinutes']({ minutes });
    toast.show({ text: reply.ok ? words.saved(reply.value.idleMinutes) : failureText(reply.failure) });
    await refresh();
  };
  const lock = async (): Promise<void> => {
    const reply = await desk['vault.lock']({});
    // On success this page is gone.
    if (!reply.ok) toast.show({ text: failureText(reply.failure) });
  };
  return (
    <>
      <div style={{ maxWidth: '18rem' }}>
        <NumberField
          label={words.minutes}
          unit={words.unit}
          min={1}
          max={60}
          value={minutes}
          onChange={setMinutes}
          onBlur={() => void store()}
          help={words.help}
          error={isMinutes(minutes) ? undefined : words.wrong}
        />
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', alignItems: 'center' }}>
        <Button variant="outlined" startIcon={<Lock aria-hidden />} onClick={() => void lock()}>
          {words.now}
        </Button>
        <span style={{ fontSize: '.875rem', color: color.ink2 }}>{words.nowHint}</span>
      </div>
    </>
  );
}
