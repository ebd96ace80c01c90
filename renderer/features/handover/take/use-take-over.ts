/** The steps of taking over: pick, look, type the code, take. Nothing of this PC is changed before `take`. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/ipc/reply';
import type { SnapshotInfo } from '../../../../shared/ipc/requests/backup';
import type { HandoverOffer } from '../../../../shared/ipc/requests/handover';
import { useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';

export type TakeStep =
  | { kind: 'pick'; isOpening: boolean; failure?: Failure }
  /** What the package says of itself; `refused` is why the last code did not open it. */
  | { kind: 'offer'; offer: HandoverOffer; refused?: Failure }
  | { kind: 'checking'; offer: HandoverOffer }
  | { kind: 'ready'; offer: HandoverOffer; snapshot: SnapshotInfo; attachmentsMissing: number }
  | { kind: 'taking'; offer: HandoverOffer }
  | { kind: 'failed'; failure: Failure };

export interface TakeOver {
  step: TakeStep;
  /** As typed so far: a wrong one is corrected, not typed anew. */
  code: string;
  type: (code: string) => void;
  pick: () => Promise<void>;
  open: () => Promise<void>;
  take: () => Promise<void>;
  /** Back to the choice of the package. */
  another: () => void;
}

/** @param onTaken the page must be loaded anew: its view is that of the old journal */
export function useTakeOver(onTaken: () => void): TakeOver {
  const desk = useDesk();
  const { newId } = useData();
  const [step, setStep] = useState<TakeStep>({ kind: 'pick', isOpening: false });
  const [code, type] = useState('');
  const taken = useRef(onTaken);
  useEffect(() => {
    taken.current = onTaken;
  });
  const another = useCallback(() => {
    setStep({ kind: 'pick', isOpening: false });
  }, []);

  const pick = async (): Promise<void> => {
    const picked = await desk['files.pickPlace']({ purpose: 'takeOver' });
    if (!picked.ok) {
      setStep({ kind: 'pick', isOpening: false, failure: picked.failure });
      return;
    }
    const { place } = picked.value;
    // Closing the folder dialog leaves everything as it was.
    if (place === null) return;
    setStep({ kind: 'pick', isOpening: true });
    type('');
    const reply = await desk['handover.open']({ place: place.token });
    setStep(
      reply.ok
        ? { kind: 'offer', offer: reply.value }
        : { kind: 'pick', isOpening: false, failure: reply.failure },
    );
  };

  const open = async (): Promise<void> => {
    if (step.kind !== 'offer') return;
    const { offer } = step;
    setStep({ kind: 'checking', offer });
    const reply = await desk['handover.unlock']({ source: offer.source, code });
    setStep(
      reply.ok ? { kind: 'ready', offer, ...reply.value } : { kind: 'offer', offer, refused: reply.failure },
    );
  };

  const take = async (): Promise<void> => {
    if (step.kind !== 'ready') return;
    const { offer } = step;
    setStep({ kind: 'taking', offer });
    const reply = await desk['handover.take']({ source: offer.source, commandId: newId() });
    // However long it took and whatever is shown now: the other pages still show the data of before.
    if (reply.ok) taken.current();
    else setStep({ kind: 'failed', failure: reply.failure });
  };
  return { step, code, type, pick, open, take, another };
}
