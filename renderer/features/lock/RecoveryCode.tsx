import type { CalendarDate } from '../../../shared/domain/dates';
import type { Failure } from '../../../shared/ipc/reply';
import { CheckCode } from './CheckCode';
import { ShowCode } from './ShowCode';

export type CodeStep = 'print' | 'check';

interface RecoveryCodeProps {
  /** Kept by the page until it is confirmed, and nowhere else. */
  readonly code: string;
  readonly madeOn: CalendarDate;
  readonly step: CodeStep;
  readonly onStep: (step: CodeStep) => void;
  /** What is not in force until the code was typed. */
  readonly checkLead: string;
  readonly submit: string;
  /** @returns why it was refused */
  readonly onConfirm: (typed: string) => Promise<Failure | undefined>;
}

/** The code on screen and on paper, then typed from the paper: only who kept it can go on. */
export function RecoveryCode({ code, madeOn, step, onStep, ...check }: RecoveryCodeProps) {
  return step === 'print' ? (
    <ShowCode
      code={code}
      madeOn={madeOn}
      onKept={() => {
        onStep('check');
      }}
    />
  ) : (
    <CheckCode
      code={code}
      onLookAgain={() => {
        onStep('print');
      }}
      {...check}
    />
  );
}
