/** A draft's file: JSON, sealed or (practice build) in clear. */
import type { Draft } from '../../shared/ipc/requests/journal';
import type { SealWith } from '../vault/key-ring';
import { isSealed, openFile, sealFile } from '../vault/sealed-stream';

const DRAFT_SCHEMA = 'draft/1';

/** A sealed draft opens only as that of its record. */
export function draftAad(ownerId: string): string {
  return `draft|${ownerId}`;
}

/** @throws ExpectedFailure vaultLocked when the key is not open */
export function encodeDraft(draft: Draft, sealWith: SealWith): Uint8Array {
  const text = JSON.stringify({ schema: DRAFT_SCHEMA, ...draft });
  return sealFile(sealWith, 'drafts', draftAad(draft.ownerId), Buffer.from(text, 'utf8'));
}

/** Null when it is not a draft of this record. @throws ExpectedFailure vaultLocked when its key is not open */
export function decodeDraft(bytes: Uint8Array, ownerId: string): Draft | null {
  const plain = isSealed(bytes) ? openFile('drafts', draftAad(ownerId), bytes) : Buffer.from(bytes);
  return plain ? parseDraft(plain.toString('utf8'), ownerId) : null;
}

function parseDraft(text: string, ownerId: string): Draft | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { schema, savedAt, baseRev, content } = value as Record<string, unknown>;
  if (schema !== DRAFT_SCHEMA || typeof savedAt !== 'string' || typeof baseRev !== 'number') return null;
  return { ownerId, savedAt, baseRev, content };
}
