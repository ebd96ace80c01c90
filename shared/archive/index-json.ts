/** `data/00_说明与目录/index.json`, schema "archive-index/1": the contents for programs (upper-level summary). */
import type { ArchivePlan } from './plan';

export interface WrittenFile {
  bytes: number;
  sha512: string;
}

export interface ArchiveIndex {
  schema: 'archive-index/1';
  packageName: string;
  /** UTC instant. */
  createdAt: string;
  appVersion: string;
  branch: { fullName: string; shortName: string };
  period: { label: string; from: string; to: string };
  gaps: readonly string[];
  entries: {
    path: string;
    title: string;
    category: string;
    kind: string;
    date: string;
    pages?: number;
    note?: string;
    partOf?: string;
    bytes?: number;
    sha512?: string;
  }[];
}

/** `written` by path below `data/`; a file not written yet (the index itself) has neither size nor digest. */
export function buildIndexJson(
  plan: ArchivePlan,
  made: { packageName: string; createdAt: string; appVersion: string },
  written: ReadonlyMap<string, WrittenFile>,
): string {
  const index: ArchiveIndex = {
    schema: 'archive-index/1',
    packageName: made.packageName,
    createdAt: made.createdAt,
    appVersion: made.appVersion,
    branch: plan.branch,
    period: plan.period,
    gaps: plan.gaps,
    entries: plan.entries.map(({ source: _source, ...entry }) => ({ ...entry, ...written.get(entry.path) })),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}
