/**
 * Places the user chose, kept here under opaque tokens: the page never sees or sends a path. Tokens live as
 * long as the program runs.
 */
import { randomBytes } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';

/**
 * `file`: may be read. `place`: a folder that may be written into or read. `target`: one file that may be made or
 * replaced. `written`: something we wrote for the user, may be shown and verified.
 */
export type GrantKind = 'file' | 'place' | 'target' | 'written';

export class Grants {
  private readonly byToken = new Map<string, { kind: GrantKind; path: string; device: number | undefined }>();

  constructor(private readonly makeToken: () => string = randomToken) {}

  /** `device` is the id of the disk the place lies on (`stat.dev`), where that matters later. */
  give(kind: GrantKind, path: string, device?: number): string {
    const token = this.makeToken();
    this.byToken.set(token, { kind, path, device });
    return token;
  }

  /** @throws ExpectedFailure grantUnknown when the token was never given or for another kind of use */
  resolve(token: string, ...kinds: GrantKind[]): string {
    const grant = this.byToken.get(token);
    if (!grant || !kinds.includes(grant.kind)) throw new ExpectedFailure('grantUnknown', kinds.join('/'));
    return grant.path;
  }

  /** Disk the place lay on when it was picked; undefined when it was not asked. */
  deviceOf(token: string): number | undefined {
    return this.byToken.get(token)?.device;
  }
}

/** 128 random bits: cannot be guessed. */
export function randomToken(): string {
  return randomBytes(16).toString('hex');
}
