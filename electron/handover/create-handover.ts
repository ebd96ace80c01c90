/** 交接: giving the branch's data to another PC, and taking it over. */
import type { Handlers } from '../shell/answer-request';
import type { HandoverParts } from './handover-parts';
import { PackageMaker } from './make-package';
import { PackageTaker } from './take-package';

export interface Handovers {
  maker: PackageMaker;
  taker: PackageTaker;
}

export function createHandover(parts: HandoverParts): Handovers {
  return { maker: new PackageMaker(parts), taker: new PackageTaker(parts) };
}

type HandoverRequestName = Extract<keyof Handlers, `handover.${string}`>;

/** handlers.ts takes them in as they are. */
export function handoverHandlers({ maker, taker }: Handovers): Pick<Handlers, HandoverRequestName> {
  return {
    'handover.make': (input) => maker.make(input),
    'handover.cancel': () => maker.cancel(),
    'handover.open': (input) => taker.open(input),
    'handover.unlock': (input) => taker.unlock(input),
    'handover.take': (input) => taker.take(input),
  };
}
