/** One hand-over from the picked place to the entry in the register. The code lives in this state and nowhere else. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HandoverOverview } from '../../../shared/domain/handover';
import type { Failure } from '../../../shared/ipc/reply';
import type { HandoverMade } from '../../../shared/ipc/requests/handover';
import { createOp } from '../../../shared/schema/command';
import { useBranch, useData } from '../../data/data-context';
import { HANDOVER_COMMAND } from '../../data/write-point';
import { useDesk } from '../../desk/desk-context';
import type { Who } from './who-form';

export interface FinishedHandover {
  made: HandoverMade;
  who: Who;
  /** As it was when the package was made: the printed list speaks of that moment. */
  overview: HandoverOverview;
  registerFailure?: Failure;
}

export type HandoverStage =
  | { kind: 'prepare'; failure?: Failure }
  | { kind: 'making'; isCancelling: boolean }
  | ({ kind: 'done' } & FinishedHandover);

/** A path may be longer than the register's column. */
const MOST_LABEL = 300;

export function useHandover(): {
  stage: HandoverStage;
  /** Asks for the place first; closing that dialog leaves everything as it was. */
  make: (who: Who, overview: HandoverOverview) => Promise<void>;
  cancel: () => void;
  again: () => void;
} {
  const desk = useDesk();
  const branch = useBranch();
  const { writePoint, newId, now } = useData();
  const [stage, setStage] = useState<HandoverStage>({ kind: 'prepare' });
  const isMaking = useRef(false);
  useEffect(
    () => () => {
      // Left while it is being made: its code would be shown to nobody, so there must be no package either.
      if (isMaking.current) void desk['handover.cancel']({});
    },
    [desk],
  );

  const register = async (made: HandoverMade, who: Who, overview: HandoverOverview) =>
    writePoint.write(HANDOVER_COMMAND, [
      createOp('handovers', {
        id: newId(),
        branchId: branch.id,
        at: now(),
        direction: 'given',
        on: who.on,
        from: who.from,
        to: who.to,
        ...(who.witness === '' ? {} : { witness: who.witness }),
        packageName: made.packageName,
        placeLabel: Array.from(made.place.label).slice(0, MOST_LABEL).join(''),
        packageId: made.packageId,
        seq: made.seq,
        fileCount: made.fileCount,
        totalBytes: made.totalBytes,
        checkCode: made.checkCode,
        counts: overview.counts,
      }),
    ]);

  const make = async (who: Who, overview: HandoverOverview): Promise<void> => {
    const picked = await desk['files.pickPlace']({ purpose: 'handover' });
    if (!picked.ok) {
      setStage({ kind: 'prepare', failure: picked.failure });
      return;
    }
    const { place } = picked.value;
    if (place === null) return;
    setStage({ kind: 'making', isCancelling: false });
    isMaking.current = true;
    const { on, from, to, witness } = who;
    const { counts } = overview;
    const facts = { on, from, to, ...(witness === '' ? {} : { witness }), counts };
    const reply = await desk['handover.make']({ place: place.token, facts });
    isMaking.current = false;
    if (!reply.ok) {
      setStage({ kind: 'prepare', failure: reply.failure });
      return;
    }
    const made = reply.value;
    const lacking = made.attachmentsLacking ?? 0;
    const findings =
      lacking === 0
        ? overview.findings
        : [...overview.findings, { kind: 'lackingAttachments' as const, count: lacking }];
    // The register follows the verified package: a failure here never claims that there is none.
    const registered = await register(made, who, overview);
    setStage({
      kind: 'done',
      made,
      who,
      overview: { ...overview, findings },
      ...(registered.ok ? {} : { registerFailure: registered.failure }),
    });
  };

  const cancel = useCallback(() => {
    setStage((before) => (before.kind === 'making' ? { kind: 'making', isCancelling: true } : before));
    void desk['handover.cancel']({});
  }, [desk]);
  const again = useCallback(() => {
    setStage({ kind: 'prepare' });
  }, []);
  return { stage, make, cancel, again };
}
