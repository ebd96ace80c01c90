/** A stack of scans being read, page by page, one file after the other. Nothing of it is written anywhere. */
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { appOrigin } from '../../../../shared/ipc/bridge';
import { succeed, type Reply } from '../../../../shared/ipc/reply';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import { MAX_SCAN_SIDE_PX } from '../../../../shared/ipc/requests/scans';
import { failureText } from '../../../../shared/words/failures';
import { scanWords as words } from '../../../../shared/words/scans';
import type { ScannedPage } from '../../../../shared/domain/scan-placing';
import type { Desk } from '../../../desk/desk';
import { toBase64 } from '../../../desk/base64';
import { useDesk } from '../../../desk/desk-context';
import { withGreyPages, type GreyPages } from '../../../ui/paper/grey-pages';
import { PdfWorkerContext } from '../../../ui/paper/pdf-worker';
import type { ScanFile, ScanStage } from './scan-lines';

/** A module of the code is half a millimetre: four dots of it are read even askew. */
const FIRST_DPI = 200;
/** For a page that was reduced while it was copied. */
const SECOND_DPI = 300;
/** The longest stack an office scanner feeds at once; what lies behind is said. */
const MAX_PAGES = 60;

export interface Scans {
  readonly files: readonly ScanFile[];
  readonly isReading: boolean;
  readonly take: (files: readonly FileGrant[]) => void;
  readonly remove: (token: string) => void;
  readonly clear: () => void;
  /** Says why a file was not filed after all. */
  readonly fail: (token: string, text: string) => void;
}

export function useScans(): Scans {
  const desk = useDesk();
  const createWorker = useContext(PdfWorkerContext);
  const [files, setFiles] = useState<readonly ScanFile[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  /** Let go of before they were read: a long stack need not be read to its end. */
  const dropped = useRef(new Set<string>());
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const setStage = useCallback((token: string, stage: ScanStage) => {
    setFiles((all) => all.map((file) => (file.token === token ? { ...file, stage } : file)));
  }, []);
  const take = useCallback(
    (grants: readonly FileGrant[]) => {
      const coming = grants.map(({ token, name, sizeBytes }): ScanFile => {
        return { token, name, sizeBytes, stage: { kind: 'waiting' } };
      });
      for (const { token } of coming) dropped.current.delete(token);
      setFiles((all) => [...all, ...coming]);
      const readAll = async (): Promise<void> => {
        for (const { token } of coming) {
          const isOver = (): boolean => isGone.current || dropped.current.has(token);
          if (isOver()) continue;
          const onPage = (page: number): void => {
            setStage(token, { kind: 'reading', page });
          };
          onPage(0);
          const stage = await readScan(desk, token, createWorker, onPage, isOver);
          if (!isOver()) setStage(token, stage);
        }
      };
      queue.current = queue.current.then(readAll);
    },
    [desk, createWorker, setStage],
  );
  const remove = useCallback((token: string) => {
    dropped.current.add(token);
    setFiles((all) => all.filter((file) => file.token !== token));
  }, []);
  const clear = useCallback(() => {
    setFiles((all) => {
      for (const { token } of all) dropped.current.add(token);
      return [];
    });
  }, []);
  const fail = useCallback(
    (token: string, text: string) => {
      setStage(token, { kind: 'failed', text });
    },
    [setStage],
  );
  const isReading = files.some(({ stage }) => stage.kind === 'waiting' || stage.kind === 'reading');
  return { files, isReading, take, remove, clear, fail };
}

async function readScan(
  desk: Desk,
  token: string,
  createWorker: (() => Worker) | undefined,
  onPage: (page: number) => void,
  isOver: () => boolean,
): Promise<ScanStage> {
  const opened = await desk['scans.open']({ token });
  if (!opened.ok) return { kind: 'failed', text: failureText(opened.failure) };
  const { sha512 } = opened.value;
  if (opened.value.kind === 'picture') {
    return { kind: 'read', sha512, pageCount: 1, pages: [{ page: 1, codes: opened.value.codes }] };
  }
  if (createWorker === undefined) throw new Error('scans need <PageWorkers> above them');
  try {
    return await withGreyPages(
      `${appOrigin}/pdf/${opened.value.pdfId}`,
      createWorker,
      async (drawn): Promise<ScanStage> => {
        const pages: ScannedPage[] = [];
        for (let page = 1; page <= Math.min(drawn.count, MAX_PAGES) && !isOver(); page += 1) {
          onPage(page);
          const codes = await readPage(desk, drawn, page);
          if (!codes.ok) return { kind: 'failed', text: failureText(codes.failure) };
          pages.push({ page, codes: codes.value });
        }
        return { kind: 'read', sha512, pageCount: drawn.count, pages };
      },
    );
  } catch {
    // pdf.js names what it stumbled over in its own words; for the user it is a PDF that does not open.
    return { kind: 'failed', text: words.pdfBroken };
  }
}

async function readPage(desk: Desk, drawn: GreyPages, page: number): Promise<Reply<string[]>> {
  for (const dpi of [FIRST_DPI, SECOND_DPI]) {
    const { width, height, grey } = await drawn.draw(page, dpi, MAX_SCAN_SIDE_PX);
    const reply = await desk['scans.readPage']({ width, height, grey: toBase64(grey) });
    if (!reply.ok) return reply;
    if (reply.value.codes.length > 0) return succeed(reply.value.codes);
  }
  return succeed([]);
}
