/** What the lock is given: disk, clock, key derivation, and what has to happen when it opens and locks. */
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import type { Kdf } from './kdf-params';
import type { SystemKey } from './system-key';

export interface VaultParts {
  disk: Disk;
  /** The folder `data`; the vault lies in `data/vault`. */
  dataFolder: string;
  /** Words somebody near would try as a password. */
  settings: { readonly preferences: { operatorName: string } };
  now: () => Date;
  /** Milliseconds of a clock nobody can set; counts the wait after wrong tries while the program runs. */
  monotonicMs?: () => number;
  kdf: Kdf;
  systemKey: SystemKey;
  /** Data of the practice build in clear is here. */
  hasClearData: () => Promise<boolean>;
  /** Data sealed by a vault is here: when the vault's files are gone, that is damage and no first start. */
  hasSealedData: () => Promise<boolean>;
  /** Seals the data in clear; keys are open, the state is `sealing`. What it throws locks again. */
  sealClearData: () => Promise<void>;
  /** A password is being tried: what needs no key may begin meanwhile. Must not throw. */
  onTrying?: () => void;
  /** Keys are open: opens the data. What it throws locks again, so damage that has a page of its own is not thrown. */
  onOpened: () => Promise<void>;
  /** Keys are still open: stores what is being typed, closes the data and the page. What it throws is logged. */
  onLock: () => Promise<void>;
  /** The state changed: `vault.changed`. */
  changed: () => void;
  /** The page's view is to be sealed with another key: `vault.viewKeyChanged`. */
  viewKeyChanged?: () => void;
  log: Log;
}
