/** Main changes the key of the view when somebody was erased: the open page takes it at once. */
import { useEffect } from 'react';
import { importViewKey } from '../../data/view-key';
import type { WritePoint } from '../../data/write-point';
import type { Desk } from '../../desk/desk';

export function useViewKey(desk: Desk, writePoint: WritePoint): void {
  useEffect(() => {
    let turn: Promise<unknown> = Promise.resolve();
    // One question after the other, so that of two keys the newer one is taken last.
    const take = (): void => {
      const taken = turn.then(async () => {
        const reply = await desk['vault.getViewKey']({});
        // Locked meanwhile: this page is about to go.
        if (!reply.ok) return undefined;
        const key = await importViewKey(reply.value.keyId, reply.value.key);
        return { resealed: writePoint.takeViewKey(key) };
      });
      turn = taken.catch(() => undefined);
      taken
        .then((found) => found?.resealed)
        .catch((error: unknown) => {
          // The view stays readable here, and is made anew at the next start.
          const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
          void desk['app.reportPageError']({
            message: message.slice(0, 4000),
            stack: stack.slice(0, 20_000),
          });
        });
    };
    // Also once now: it may have changed between the page's first question and this listener.
    take();
    return desk.on('vault.viewKeyChanged', take);
  }, [desk, writePoint]);
}
