/**
 * A draft's file: JSON, sealed or (practice build) in clear. `draft/2` has its content sealed once more inside, with
 * the key of the owner's drafts (draft-keys.ts); `draft/1` is what was written before, or while the keyring is lost.
 */
import type { Draft } from '../../shared/ipc/requests/journal';
import type { SealWith } from '../vault/key-ring';
import { openBytes, sealBytes } from '../vault/seal';
import { isSealed, openFile, sealFile } from '../vault/sealed-stream';
import { draftSubject, type DraftKey } from './draft-keys';

const IN_CLEAR = 'draft/1';
const WITH_OWN_KEY = 'draft/2';

/** What is known of a draft without its own key. */
export type DraftHead = Omit<Draft, 'content'> & {
  /** Subject of the keyring whose erasure ends it. */
  subject: string;
};

/** A sealed draft opens only as that of its record. */
export function draftAad(ownerId: string): string {
  return `draft|${ownerId}`;
}

/** @throws ExpectedFailure vaultLocked when the key is not open */
export function encodeDraft(draft: Draft, sealWith: SealWith, own?: DraftKey): Uint8Array {
  const text = JSON.stringify(own ? sealedContent(draft, own) : { schema: IN_CLEAR, ...draft });
  return sealFile(sealWith, 'drafts', draftAad(draft.ownerId), Buffer.from(text, 'utf8'));
}

/**
 * Null when it is not a draft of this record, or its own key is gone.
 * @throws ExpectedFailure vaultLocked when the key it lies under is not open
 */
export function decodeDraft(
  bytes: Uint8Array,
  ownerId: string,
  find: (subject: string) => Buffer | undefined = () => undefined,
): Draft | null {
  const value = readValue(bytes, ownerId);
  const head = value && headOf(value, ownerId);
  if (!head) return null;
  const { subject, ...rest } = head;
  if (value['schema'] === IN_CLEAR) return { ...rest, content: value['content'] };
  const key = find(subject);
  const sealed = Buffer.from(String(value['data']), 'base64');
  const plain = key && openBytes(key, sealed, contentAad(head));
  key?.fill(0);
  return plain ? { ...rest, content: parseJson(plain.toString('utf8')) } : null;
}

/** Null when it is not a draft of this record. @throws ExpectedFailure vaultLocked */
export function readDraftHead(bytes: Uint8Array, ownerId: string): DraftHead | null {
  const value = readValue(bytes, ownerId);
  return value && headOf(value, ownerId);
}

function sealedContent(draft: Draft, { subject, key }: DraftKey): Record<string, unknown> {
  const { content, ...rest } = draft;
  const head = { ...rest, subject };
  const plain = Buffer.from(JSON.stringify(content ?? null), 'utf8');
  const data = sealBytes(key, plain, contentAad(head)).toString('base64');
  plain.fill(0);
  return { schema: WITH_OWN_KEY, ...head, data };
}

function contentAad({ ownerId, subject, savedAt, baseRev }: DraftHead): string {
  return JSON.stringify(['draft', ownerId, subject, savedAt, baseRev]);
}

function readValue(bytes: Uint8Array, ownerId: string): Record<string, unknown> | null {
  const plain = isSealed(bytes) ? openFile('drafts', draftAad(ownerId), bytes) : Buffer.from(bytes);
  const value = plain && parseJson(plain.toString('utf8'));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function headOf(value: Record<string, unknown>, ownerId: string): DraftHead | null {
  const { schema, savedAt, baseRev, subject } = value;
  if (typeof savedAt !== 'string' || typeof baseRev !== 'number') return null;
  if (schema === IN_CLEAR) return { ownerId, savedAt, baseRev, subject: draftSubject(ownerId, 1) };
  if (schema !== WITH_OWN_KEY || typeof subject !== 'string') return null;
  return { ownerId, savedAt, baseRev, subject };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
