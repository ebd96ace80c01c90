/** The lines of one flush group, ready to be appended. */
import type { SealWith } from '../vault/key-ring';
import { encodeEnvelope, type Envelope, type JournalHeader } from './envelope';
import type { PlacedLine } from './index-of-lines';
import { chainHash, encodeLine } from './line';
import { envelopeFor, type PackedCommand } from './sealed-payload';

export interface EncodedLine extends PlacedLine {
  bytes: Buffer;
}

/**
 * @param at where the group begins: the last command before it, the chain hash there, segment and byte
 * @param header of the segment, when the group begins it
 * @throws ExpectedFailure vaultLocked when the key is not open
 */
export function encodeGroup(
  at: { seq: number; hash: string; segment: number; position: number },
  header: JournalHeader | undefined,
  commands: readonly PackedCommand[],
  sealWith: SealWith,
): { header: EncodedLine | undefined; commands: EncodedLine[] } {
  const group = at.seq + 1;
  let prev = at.hash;
  let end = at.position;
  const encode = (line: Envelope): EncodedLine => {
    const envelope = encodeEnvelope(line);
    const bytes = encodeLine(envelope);
    end += bytes.length;
    prev = chainHash(envelope);
    const place = { segment: at.segment, position: end - 1 - envelope.length, length: envelope.length };
    return { bytes, hash: prev, place };
  };
  return {
    header: header && encode({ seq: at.seq, group, prev, alg: 'none', payload: header }),
    commands: commands.map((command, index) =>
      encode(envelopeFor(command, { seq: group + index, group, prev }, sealWith)),
    ),
  };
}
