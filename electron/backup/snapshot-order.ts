/** Which snapshot is the newest: the clock may have been set back, and a restore begins again at a lower seq. */

interface Ordered {
  seq: number;
  at: string;
  /** 1, or more for further ones of the same instant. */
  copy: number;
  manifest: { journalId: string } | null;
}

/**
 * Newest first. Inside one generation of the journal seq decides; generations follow each other in time, so
 * the one with the newest instant comes first. What has no readable manifest is put in by its instant.
 */
export function newestFirst<T extends Ordered>(list: readonly T[]): T[] {
  const generations = new Map<string, T[]>();
  const unknown: T[] = [];
  for (const snapshot of list) {
    const generation = snapshot.manifest?.journalId;
    if (generation === undefined) unknown.push(snapshot);
    else generations.set(generation, [...(generations.get(generation) ?? []), snapshot]);
  }
  const newestOf = (group: readonly T[]): string =>
    group.reduce((at, one) => (one.at > at ? one.at : at), '');
  const ordered = [...generations.values()]
    .sort((a, b) => compareText(newestOf(b), newestOf(a)))
    .flatMap((group) => group.sort((a, b) => b.seq - a.seq || byInstant(a, b)));
  for (const snapshot of unknown.sort(byInstant)) {
    const place = ordered.findIndex((other) => other.at <= snapshot.at);
    ordered.splice(place < 0 ? ordered.length : place, 0, snapshot);
  }
  return ordered;
}

export function byInstant(a: Omit<Ordered, 'manifest'>, b: Omit<Ordered, 'manifest'>): number {
  return compareText(b.at, a.at) || b.seq - a.seq || b.copy - a.copy;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
