/** What making and taking over a package are given. */
import type { PlaceGrant } from '../../shared/ipc/requests/files';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { HandoverPort } from '../backup/handover-port';
import type { Disk } from '../files/disk';
import type { Grants } from '../files/grants';
import type { Log } from '../logging/log';
import type { Kdf } from '../vault/kdf-params';
import type { VaultService } from '../vault/vault-service';

export interface HandoverParts {
  disk: Disk;
  /** The folder `data`. */
  dataFolder: string;
  backup: HandoverPort;
  vault: Pick<VaultService, 'copyKeys' | 'keyring' | 'rotateDataKey'>;
  kdf: Kdf;
  attachments: Pick<AttachmentStore, 'listClear' | 'sealClear'>;
  /** Ends erasures that were ordered: their keys must not go along. */
  finishErasures: () => Promise<void>;
  grants: Pick<Grants, 'resolve'>;
  grantWritten: (path: string) => Promise<PlaceGrant>;
  /** Who works here; empty on a new PC. */
  operatorName: () => string;
  appVersion: string;
  now: () => Date;
  /** As for the vault: counts the wait after wrong codes. */
  monotonicMs?: () => number;
  /** ULID. */
  newId: () => string;
  log: Log;
}
