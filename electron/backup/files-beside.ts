/** Settings and drafts as parts of a snapshot. */
import { isSealed, sealFile } from '../vault/sealed-stream';
import type { SealWith } from '../vault/key-ring';
import { draftAad } from '../drafts/draft-file';

/** Of a draft's path in a manifest. */
export const DRAFT_FILE = /^data\/drafts\/(([0-9A-HJKMNP-TV-Z]{26})\.json)$/;

/**
 * What becomes the part's contents. A part is named by the hash of its contents, and the few words of a settings
 * file (the secretary's name among them) could be guessed and tried; so where parts are sealed, such a file is
 * sealed with a random salt first. A draft is sealed the way it lies in its folder, so that it can be put back.
 * @param name path below the profile
 * @throws ExpectedFailure vaultLocked
 */
export function contentsBeside(name: string, bytes: Uint8Array, sealWith: SealWith): Uint8Array {
  if (sealWith === 'none' || isSealed(bytes)) return bytes;
  const ownerId = DRAFT_FILE.exec(name)?.[2];
  if (ownerId !== undefined) return sealFile(sealWith, 'drafts', draftAad(ownerId), bytes);
  return sealFile(sealWith, 'parts', `beside|${name}`, bytes);
}
