/** While writing is stopped for lack of space, looks whether there is room again, so that nobody has to try. */
import type { StorageState } from '../../shared/ipc/requests/backup';

/** Quick enough that the banner goes while the user still looks at the file manager; asking costs microseconds. */
const LOOK_EVERY_MS = 3_000;

export class SpaceWatch {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly look: () => Promise<unknown>) {}

  /** Called with every change of the state. */
  take({ readOnly }: StorageState): void {
    clearInterval(this.timer);
    this.timer = undefined;
    if (readOnly !== 'spaceLow') return;
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }
}
