/** The requests of 清除本机数据; handlers.ts takes them in as they are. */
import type { Handlers } from '../shell/answer-request';
import type { WipeService } from './wipe-service';

type WipeRequestName = Extract<keyof Handlers, `wipe.${string}`>;

export function wipeHandlers(wipe: WipeService): Pick<Handlers, WipeRequestName> {
  return {
    'wipe.describe': () => wipe.describe(),
    'wipe.prepare': (input) => wipe.prepare(input),
    'wipe.run': (input) => wipe.run(input),
  };
}
