/**
 * Every request the page can make of main: name, schema of its single input object, type of its answer.
 * The bridge, the handler table and the page's typed calls are all derived from this object.
 */
import type { z } from 'zod';
import { archiveRequests } from './requests/archive';
import { backupRequests } from './requests/backup';
import { exportRequests } from './requests/export';
import { fileRequests } from './requests/files';
import { handoverRequests } from './requests/handover';
import { journalRequests } from './requests/journal';
import { paperRequests } from './requests/paper';
import { personRequests } from './requests/persons';
import { sampleRequests } from './requests/sample';
import { scanRequests } from './requests/scans';
import { shellRequests } from './requests/shell';
import { vaultRequests } from './requests/vault';
import { wipeRequests } from './requests/wipe';

export const contract = {
  ...shellRequests,
  ...journalRequests,
  ...fileRequests,
  ...exportRequests,
  ...paperRequests,
  ...scanRequests,
  ...archiveRequests,
  ...backupRequests,
  ...sampleRequests,
  ...personRequests,
  ...vaultRequests,
  ...handoverRequests,
  ...wipeRequests,
} as const;

export type RequestName = keyof typeof contract;
export type RequestInput<N extends RequestName> = z.input<(typeof contract)[N]['input']>;
export type RequestDecoded<N extends RequestName> = z.output<(typeof contract)[N]['input']>;
export type RequestAnswer<N extends RequestName> = NonNullable<(typeof contract)[N]['answer']>;
