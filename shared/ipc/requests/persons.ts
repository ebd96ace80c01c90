/** What only main can say about persons: it alone has the keys. */
import { z } from 'zod';
import { request } from './define';

/** Like a roster that may be imported in one go. */
const MAX_NUMBERS = 5000;

/** Whose fields are gone for good, by id of person, member file or import run. */
export interface ErasedSubject {
  subject: string;
  /** Instant, UTC ISO. */
  at: string;
}

export const personRequests = {
  /** Keyed hashes of ID numbers, in the same order: the only thing a lookup compares (domain/id-number). */
  'persons.idKeys': request<{ keys: string[] }>()(
    z.strictObject({
      numbers: z.array(z.string().regex(/^\d{17}[\dX]$/)).max(MAX_NUMBERS),
    }),
  ),
  /**
   * What was erased on this PC. A restore may bring back an older state without the erasure's own record; the keys
   * stay destroyed all the same. `unfinished`: ordered, and some of it could not be destroyed yet.
   */
  'persons.listErased': request<{ erased: ErasedSubject[]; unfinished: number }>()(z.strictObject({})),
} as const;
