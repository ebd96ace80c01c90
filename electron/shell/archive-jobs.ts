/** Export and verification of packages: one at a time, with progress, to be cancelled. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { packageNameFor } from '../../shared/archive/names';
import { placeEntries, type ArchiveSource } from '../../shared/archive/plan';
import type { ArchiveProgress } from '../../shared/ipc/events';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RequestAnswer, RequestDecoded } from '../../shared/ipc/contract';
import type { ArchiveItem } from '../../shared/ipc/requests/archive';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { BagReport } from '../archive/verify-bag';
import { verifyFolder } from '../archive/verify-folder';
import { writeBag } from '../archive/write-bag';
import type { Grants } from '../files/grants';
import type { ServedFile } from './app-responses';
import { thinProgress } from './progress';

export interface ArchiveJobParts {
  attachments: AttachmentStore;
  findPdf: (pdfId: string) => Promise<ServedFile | undefined>;
  grants: Grants;
  appVersion: string;
  now: () => Date;
  report: (progress: ArchiveProgress) => void;
}

export class ArchiveJobs {
  private running: AbortController | undefined;

  constructor(private readonly parts: ArchiveJobParts) {}

  cancel(): { cancelled: boolean } {
    this.running?.abort();
    return { cancelled: this.running !== undefined };
  }

  /** @throws ExpectedFailure packageBusy, grantUnknown, fileNotFound, pdfUnknown and those of writeBag */
  export(input: RequestDecoded<'archive.export'>): Promise<RequestAnswer<'archive.export'>> {
    return this.alone(async (signal, onProgress) => {
      const { grants, now, appVersion } = this.parts;
      const target = grants.resolve(input.placeToken, 'place');
      const { year, branch, contact, gaps } = input;
      const sources: ArchiveSource[] = [];
      for (const [done, item] of input.items.entries()) {
        if (signal.aborted) throw new ExpectedFailure('cancelled');
        onProgress(preparing(done, input.items.length, item.fileName));
        sources.push(await this.sourceOf(item));
      }
      const wished = input.items.map((item, position) => {
        const source = sources[position];
        if (!source) throw new Error('a source per item');
        const { partOf, ...rest } = item;
        return { ...rest, partOfIndex: partOf, source };
      });
      const day = localDay(now());
      // The library that writes workbooks is large and needed here only: the start does without it.
      const { withIndexWorkbook } = await import('../archive/index-workbook');
      const plan = await withIndexWorkbook(
        {
          schema: 'archive-plan/1',
          packageName: packageNameFor(branch.shortName, String(year), day),
          branch: { fullName: branch.fullName, shortName: branch.shortName },
          period: { label: `${year}年度`, from: `${year}-01-01`, to: `${year}-12-31` },
          contact,
          gaps,
          entries: placeEntries(wished),
        },
        now(),
      );
      const written = await writeBag(plan, target, {
        now: now(),
        appVersion,
        signal,
        onProgress,
        isSamePlace: () => refuseOtherDisk(target, grants.deviceOf(input.placeToken)),
      });
      return {
        token: grants.give('written', written.path),
        label: written.path,
        packageName: written.packageName,
        fileCount: written.fileCount,
        totalBytes: written.totalBytes,
        tagManifestSha512: written.tagManifestSha512,
        checkCode: written.checkCode,
        readBackAt: now().toISOString(),
      };
    });
  }

  /**
   * Verifies a package, or every package lying in the place.
   * @throws ExpectedFailure packageBusy, grantUnknown, notABag, placeVanished, cancelled
   */
  verify(token: string): Promise<RequestAnswer<'archive.verify'>> {
    return this.alone(async (signal, onProgress) => {
      const place = this.parts.grants.resolve(token, 'place', 'written');
      const { packages } = await verifyFolder(place, { signal, onProgress });
      return summarise(packages, basename(place));
    });
  }

  private async alone<T>(
    work: (signal: AbortSignal, onProgress: (progress: ArchiveProgress) => void) => Promise<T>,
  ): Promise<T> {
    if (this.running) throw new ExpectedFailure('packageBusy');
    const controller = new AbortController();
    this.running = controller;
    try {
      return await work(
        controller.signal,
        thinProgress(this.parts.report, () => performance.now()),
      );
    } finally {
      this.running = undefined;
    }
  }

  private async sourceOf({ source }: ArchiveItem): Promise<ArchiveSource> {
    switch (source.from) {
      case 'text':
        return { text: source.text };
      case 'attachment': {
        const { sizeBytes, open, sha512 } = await this.parts.attachments.require(source.sha512);
        return { sizeBytes, open, sha512 };
      }
      case 'pdf': {
        const pdf = await this.parts.findPdf(source.pdfId);
        if (!pdf) throw new ExpectedFailure('pdfUnknown');
        return { sizeBytes: pdf.sizeBytes, open: pdf.open };
      }
    }
  }
}

/** One package speaks for itself; of several (a whole stick) each finding names its package first. */
function summarise(packages: readonly BagReport[], place: string): RequestAnswer<'archive.verify'> {
  const [only] = packages.length === 1 ? packages : [];
  const inside = (report: BagReport, path: string): string => (only ? path : `${report.name}/${path}`);
  return {
    label: only?.name ?? place,
    valid: packages.every((report) => report.valid),
    complete: packages.every((report) => report.complete),
    problems: packages.flatMap((report) =>
      report.problems.map(({ code, path, message }) => ({ code, path: inside(report, path), message })),
    ),
    fileCount: packages.reduce((sum, { counts }) => sum + counts.filesChecked, 0),
    totalBytes: packages.reduce((sum, { counts }) => sum + counts.bytesChecked, 0),
  };
}

/** A mount folder whose stick was pulled is still a folder, but on another disk. */
async function refuseOtherDisk(target: string, device: number | undefined): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found || (device !== undefined && found.dev !== device)) {
    throw new ExpectedFailure('placeVanished', 'the place is not on the disk it was picked on');
  }
}

function preparing(done: number, total: number, currentPath: string): ArchiveProgress {
  return { phase: 'preparing', filesDone: done, filesTotal: total, bytesDone: 0, bytesTotal: 0, currentPath };
}

/** Day on the PC's own calendar, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
