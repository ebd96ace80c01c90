import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates';
import { recoveryCodeWords, securityWords } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { RecoveryCode, type CodeStep } from './RecoveryCode';

interface RenewCodeProps {
  readonly code: string;
  readonly today: CalendarDate;
  readonly onDone: () => void;
  readonly onKeep: () => void;
}

/** A new recovery code: shown, printed, typed. Until then the older one stays good. */
export function RenewCode({ code, today, onDone, onKeep }: RenewCodeProps) {
  const desk = useDesk();
  const [step, setStep] = useState<CodeStep>('print');
  return (
    <section style={{ display: 'grid', gap: '1.25rem' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', alignItems: 'center' }}>
        <h2 style={{ margin: 0, marginRight: 'auto', fontSize: '1.25rem', fontWeight: 600 }}>
          {step === 'print' ? recoveryCodeWords.renewTitle : recoveryCodeWords.checkTitle}
        </h2>
        <Button variant="text" onClick={onKeep}>
          {securityWords.code.back}
        </Button>
      </div>
      <RecoveryCode
        code={code}
        madeOn={today}
        step={step}
        onStep={setStep}
        checkLead={recoveryCodeWords.renewCheckLead}
        submit={recoveryCodeWords.renewSubmit}
        onConfirm={async (recoveryCode) => {
          const reply = await desk['vault.confirmCode']({ recoveryCode });
          if (reply.ok) onDone();
          return reply.ok ? undefined : reply.failure;
        }}
      />
    </section>
  );
}
