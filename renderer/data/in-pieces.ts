/** Work for the cipher of which there is much: the page's thread packs and unpacks it, and must not stop the window. */

/** Packing or opening so many rows takes the page's thread some 5 ms. */
const PIECE = 100;

/**
 * All results in the order of the items. One piece is with the cipher while the next is packed; between two the page
 * does whatever waits.
 * @throws what `work` throws, the first of it
 */
export async function inPieces<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const pieces: Promise<R[]>[] = [];
  for (let from = 0; from < items.length; from += PIECE) {
    const piece = Promise.all(items.slice(from, from + PIECE).map(work));
    piece.catch(() => undefined); // told below, with all of them
    await pieces.at(-1);
    pieces.push(piece);
  }
  return (await Promise.all(pieces)).flat();
}
