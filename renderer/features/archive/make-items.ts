/** Has main typeset the pages that have no stored PDF yet; everything else is only named. */
import type { Failure } from '../../../shared/ipc/reply';
import type { ArchiveItem } from '../../../shared/ipc/requests/archive';
import type { Desk } from '../../desk/desk';
import type { PackageItem } from './year-package';

export type MakeResult = { ok: true; items: ArchiveItem[] } | { ok: false; failure: Failure };

/** One page after another: main has one print window. Stops as soon as `isCancelled`. */
export async function makeItems(
  desk: Pick<Desk, 'paper.makePdf'>,
  wished: readonly PackageItem[],
  onProgress: (done: number, total: number) => void,
  isCancelled: () => boolean,
): Promise<MakeResult> {
  const items: ArchiveItem[] = [];
  const total = wished.filter((item) => item.source.from === 'paper').length;
  let done = 0;
  for (const item of wished) {
    if (isCancelled()) return { ok: false, failure: { code: 'cancelled', message: 'while typesetting' } };
    const { source, ...rest } = item;
    if (source.from !== 'paper') {
      items.push({ ...rest, source });
      continue;
    }
    const made = await desk['paper.makePdf'](source.layOut());
    if (!made.ok) return made;
    items.push({ ...rest, pages: made.value.pages, source: { from: 'pdf', pdfId: made.value.pdfId } });
    done += 1;
    onProgress(done, total);
  }
  return { ok: true, items };
}
