/**
 * 清除本机数据 as the page asks for it: what is here, what has to be proved before, and the order. Everything up to
 * the order can be refused and leaves all as it was; the order is one small file, and from then on this process only
 * hurries to its end.
 */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RequestDecoded } from '../../shared/ipc/contract';
import type { WipeFacts, WipeReady } from '../../shared/ipc/requests/wipe';
import type { BackupService } from '../backup/backup-service';
import type { ProvedCopy } from '../backup/copy-verifier';
import { listAttachments } from '../backup/list-attachments';
import type { DraftStore } from '../drafts/draft-store';
import type { Disk } from '../files/disk';
import { randomToken } from '../files/grants';
import type { JournalSlot } from '../journal/journal-slot';
import { writeFailure } from '../journal/write-failure';
import type { Log } from '../logging/log';
import type { SettingsFile } from '../settings/settings-file';
import type { VaultService } from '../vault/vault-service';
import { countFiles, isOnSameDisk } from './count-files';
import { destroyKeys } from './destroy-keys';
import type { KindOf } from './file-kind';
import { writeMarker } from './marker';
import { requireOwnProfile, type Surroundings } from './own-profile';

/** Time to fetch a witness, print the record and sign it; later the stick may be a different one. */
const READY_MS = 30 * 60_000;

export interface WipeParts {
  disk: Disk;
  kindOf: KindOf;
  /** Everything this program keeps; `data` lies in it. */
  profile: string;
  surroundings: () => Surroundings;
  vault: Pick<VaultService, 'checkPassword' | 'abandon' | 'getState'>;
  backup: Pick<BackupService, 'proveCopy' | 'lookAgain' | 'lock' | 'secondCopyFolder'>;
  journal: JournalSlot;
  drafts: Pick<DraftStore, 'list' | 'settle'>;
  settings: Pick<SettingsFile, 'preferences' | 'secondCopy' | 'settle'>;
  computerName: () => string;
  now: () => Date;
  log: Log;
  /** Work that would begin later, or runs for the page, ends. */
  endOtherWork: () => void;
  leave: {
    /** The pages go at once, without being asked to store anything. */
    closeWindows: () => void;
    /** The engine's stores of the pages; never throws. */
    clearStores: () => Promise<void>;
    /** This process ends, and the program starts once more. */
    startAnew: () => void;
  };
}

interface Ready {
  info: WipeReady;
  proved: ProvedCopy | undefined;
  /** Of the state that was proved: see `stateMark`. */
  mark: string;
}

export class WipeService {
  private ready: Ready | undefined;

  constructor(private readonly parts: WipeParts) {}

  /** At a lock: whoever opens it next has to prove everything anew. */
  forget(): void {
    this.ready = undefined;
  }

  async describe(): Promise<WipeFacts> {
    const { disk, profile, drafts, settings, computerName } = this.parts;
    const { attachments, sealedAttachments = [] } = await listAttachments(
      disk,
      join(profile, 'data', 'files'),
      {
        attachments: [],
      },
    );
    const place = settings.secondCopy?.folder;
    return {
      folder: profile,
      ...(await countFiles(profile)),
      attachments: attachments.length + sealedAttachments.length,
      drafts: (await drafts.list()).length,
      copyOnThisDisk: place !== undefined && (await isOnSameDisk(place, profile)),
      computerName: computerName(),
      ready: (await this.isReady(this.ready)) ? (this.ready?.info ?? null) : null,
    };
  }

  /** @throws ExpectedFailure as `wipe.prepare` says; nothing is removed */
  async prepare({ password, way }: RequestDecoded<'wipe.prepare'>): Promise<WipeReady> {
    const { vault, backup, profile, surroundings, kindOf, now, log } = this.parts;
    this.ready = undefined;
    await vault.checkPassword({ password });
    await requireOwnProfile(profile, surroundings(), kindOf);
    const mark = await this.stateMark();
    const proved = way === 'secondCopy' ? await backup.proveCopy(password) : undefined;
    if (mark !== (await this.stateMark()))
      throw new ExpectedFailure('wipeNotReady', 'changed while it was copied');
    const info: WipeReady = {
      ticket: randomToken(),
      at: now().toISOString(),
      copy: proved
        ? {
            place: proved.folder,
            seq: proved.wanted.seq,
            rows: proved.rows,
            attachments: proved.attachments,
          }
        : null,
    };
    this.ready = { info, proved, mark };
    log.info(`wipe: allowed ${proved ? `with the copy of seq ${proved.wanted.seq}` : 'without a copy'}`);
    return info;
  }

  /**
   * Resolves just before the process ends.
   * @throws ExpectedFailure as `wipe.run` says, before anything was touched
   */
  async run({ ticket }: RequestDecoded<'wipe.run'>): Promise<{ wiping: true }> {
    const { ready } = this;
    const { backup, journal, drafts, settings, profile, surroundings, kindOf } = this.parts;
    if (ready?.info.ticket !== ticket || !(await this.isReady(ready))) {
      throw new ExpectedFailure('wipeNotReady');
    }
    await requireOwnProfile(profile, surroundings(), kindOf);
    if (ready.proved) await backup.lookAgain(ready.proved);
    this.parts.endOtherWork();
    await backup.lock();
    await Promise.allSettled([drafts.settle(), settings.settle()]);
    // Nobody writes another line: what waits for the journal waits until the end.
    await journal.pause(() => this.carryOut(ready));
    return { wiping: true };
  }

  private async carryOut({ proved, info }: Ready): Promise<void> {
    const { disk, profile, kindOf, vault, settings, now, leave, log } = this.parts;
    const { systemKey } = await vault.getState();
    const order = {
      schema: 'wiping/1' as const,
      step: 'keys' as const,
      orderedAt: now().toISOString(),
      copy: info.copy?.place ?? null,
      systemKey: systemKey === 'on',
      textSize: settings.preferences.textSize,
    };
    await writeMarker(disk, profile, order).catch((error: unknown) => {
      throw writeFailure(error);
    });
    // No way back from here. What fails now is done by the next start.
    log.info(`wipe: ordered, ${proved ? 'with' : 'without'} a copy`);
    leave.closeWindows();
    await vault
      .abandon(async () => {
        await destroyKeys(disk, join(profile, 'data'), kindOf);
      })
      .catch((error: unknown) => log.error('wipe: keys', error));
    await leave.clearStores();
    leave.startAnew();
  }

  private async isReady(ready: Ready | undefined): Promise<boolean> {
    if (!ready) return false;
    const ageMs = this.parts.now().getTime() - Date.parse(ready.info.at);
    // A clock set back is no reason to believe longer.
    return ageMs >= 0 && ageMs <= READY_MS && ready.mark === (await this.stateMark());
  }

  /** Changes with every command and every draft. */
  private async stateMark(): Promise<string> {
    const { journalId, seq, hash } = (await this.parts.journal.open()).getExtent();
    return JSON.stringify([journalId, seq, hash, await this.parts.drafts.list()]);
  }
}
