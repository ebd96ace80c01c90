/**
 * The vault's file and what it opens, in memory: the body as it stands on the disk, and the keys while they are
 * open. Every change goes through `write`, and counts only when that resolved.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import { addDataKey, forgetDataKeys } from './key-ring';
import { wipeSetAside } from './set-aside';
import type { SlotFile, SlotReading } from './slot-file';
import { wipe, wrapDataKey, type OpenKeys } from './vault-body';
import { vaultSlots, wrapByMaster, type VaultBody } from './vault-file';

export class VaultStore {
  private readonly slots: SlotFile<VaultBody>;
  private stored: VaultBody | undefined;
  private open: OpenKeys | undefined;

  /** @param folder `data/vault` */
  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    this.slots = vaultSlots(disk, folder, log);
  }

  get body(): VaultBody | undefined {
    return this.stored;
  }
  get keys(): OpenKeys | undefined {
    return this.open;
  }

  /** @throws ExpectedFailure dataFromFuture */
  async read(): Promise<SlotReading<VaultBody>['kind']> {
    const reading = await this.slots.readAndHeal();
    if (reading.kind === 'whole') this.stored = reading.value;
    return reading.kind;
  }

  /** @throws ExpectedFailure of writing */
  async write(body: VaultBody): Promise<void> {
    try {
      await this.slots.write(body);
      this.stored = body;
      await wipeSetAside(this.disk, this.folder).catch((error: unknown) => {
        this.log.warn('a damaged vault that was set aside is still there', error);
      });
    } catch (error) {
      // It may stand there all the same (a folder that could not be flushed): what counts is what is read.
      const reading = await this.slots.read().catch(() => undefined);
      if (reading?.kind === 'whole') this.stored = reading.value;
      throw error;
    }
  }

  /** @throws ExpectedFailure vaultDamaged, or notAllowed when there is no vault yet */
  requireBody(): VaultBody {
    if (this.stored) return this.stored;
    throw new ExpectedFailure('vaultDamaged', 'no slot of the vault is readable');
  }

  /** @throws ExpectedFailure vaultLocked */
  requireKeys(): OpenKeys {
    if (!this.open) throw new ExpectedFailure('vaultLocked');
    return this.open;
  }

  takeKeys(keys: OpenKeys): void {
    this.open = keys;
    for (const { keyId, key } of keys.dataKeys) addDataKey(keyId, key);
  }

  /** @param kept keys that are needed once more: not overwritten */
  forget(kept?: OpenKeys): void {
    forgetDataKeys();
    if (this.open && this.open !== kept) wipe(this.open);
    this.open = undefined;
  }

  /** @param indexKey takes the place of the present one */
  async addKeys(
    added: readonly { keyId: string; key: Buffer }[],
    where: 'newest' | 'oldest',
    at: Date,
    indexKey?: Buffer,
  ): Promise<void> {
    const keys = this.requireKeys();
    const body = this.requireBody();
    const { vaultId } = body;
    const { master } = keys;
    const join = <T>(old: readonly T[], more: readonly T[]): T[] =>
      where === 'newest' ? [...old, ...more] : [...more, ...old];
    const wraps = added.map(({ keyId, key }) => wrapDataKey(master, vaultId, keyId, key, at.toISOString()));
    await this.write({
      ...body,
      dataKeys: join(body.dataKeys, wraps),
      indexKey: indexKey ? wrapByMaster(master, indexKey, vaultId, 'index') : body.indexKey,
    });
    const copies = added.map(({ keyId, key }) => ({ keyId, key: Buffer.from(key) }));
    const index = indexKey ? Buffer.from(indexKey) : keys.indexKey;
    this.takeKeys({ master, indexKey: index, dataKeys: join(keys.dataKeys, copies) });
  }
}
