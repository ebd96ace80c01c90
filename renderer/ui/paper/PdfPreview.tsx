import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { styled } from '@mui/material/styles';
import { paperWords } from '../../../shared/words/ui';
import { color } from '../color';
import { Notice } from '../feedback/Notice';
import { Desk, Preview } from './desk-styles';
import { handlePaperKey } from './paper-keys';
import { PaperToolbar } from './PaperToolbar';
import { PdfPage } from './PdfPage';
import { PdfThumbnails } from './PdfThumbnails';
import { usePdf, type PdfSource } from './use-pdf';
import { useZoom, type Zoom } from './use-zoom';

interface PdfPreviewProps {
  /** Keep it stable between renders (a constant or useMemo): a new one opens the file again. */
  readonly source: PdfSource;
  readonly label?: string;
  readonly startZoom?: Zoom;
}

const Wait = styled('div')({ margin: 'auto', color: color.ink2 });
const Stack = styled('div')({ margin: 'auto', display: 'grid', gap: 16, height: 'max-content' });
/** Shorter documents need no strip of small pages. */
const thumbnailsFrom = 4;

/** The very PDF that prints or was stored: pages under each other, small pages at the left for long ones. */
export function PdfPreview({ source, label = paperWords.sheet, startZoom = 'width' }: PdfPreviewProps) {
  const state = usePdf(source);
  if (state.kind === 'open') return <OpenPdf pdf={state.pdf} label={label} startZoom={startZoom} />;
  return (
    <Preview aria-label={label} aria-busy={state.kind === 'opening'}>
      <Desk>
        {state.kind === 'opening' ? (
          <Wait>{paperWords.opening}</Wait>
        ) : (
          <div style={{ margin: 'auto' }}>
            <Notice tone="error">{paperWords.failed}</Notice>
          </div>
        )}
      </Desk>
    </Preview>
  );
}

function OpenPdf({ pdf, label, startZoom }: { pdf: PDFDocumentProxy; label: string; startZoom: Zoom }) {
  const desk = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const size = usePageSize(pdf);
  const { zoom, setZoom, scale } = useZoom(desk, size.widthPx, size.heightPx, startZoom);
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const onPage = (wanted: number) => {
    setPage(wanted);
    desk.current?.querySelector(`[data-page="${wanted}"]`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <Preview aria-label={label}>
      <PaperToolbar {...{ label, page, pageCount: pdf.numPages, onPage, zoom, scale }} onZoom={setZoom} />
      <div style={{ flex: '1 1 auto', minHeight: 0, display: 'flex' }}>
        {pdf.numPages < thumbnailsFrom ? null : <PdfThumbnails {...{ pdf, size, page, onPage }} />}
        <Desk
          ref={desk}
          tabIndex={0}
          role="group"
          aria-label={paperWords.desk}
          style={{ scrollPaddingTop: 24 }}
          onScroll={(event) => {
            setPage(pageInSight(event.currentTarget));
          }}
          onKeyDown={(event) => {
            handlePaperKey(event, { page, pageCount: pdf.numPages, onPage, scale, onZoom: setZoom });
          }}
        >
          <Stack>
            {pages.map((number) => (
              <PdfPage key={number} pdf={pdf} page={number} scale={scale} {...size} />
            ))}
          </Stack>
        </Desk>
      </div>
    </Preview>
  );
}

/** Number of the page that covers the middle of the desk. */
function pageInSight(desk: HTMLElement): number {
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2;
  const sheets = [...desk.querySelectorAll<HTMLElement>('[data-page]')];
  const above = sheets.filter((sheet) => sheet.getBoundingClientRect().top <= middle);
  return Number((above.at(-1) ?? sheets[0])?.dataset['page'] ?? 1);
}

/** Size of the first page in px at 100 %; A4 until it is read. */
function usePageSize(pdf: PDFDocumentProxy): { readonly widthPx: number; readonly heightPx: number } {
  const [size, setSize] = useState({ widthPx: 793.7, heightPx: 1122.5 });
  useEffect(() => {
    let isGone = false;
    pdf.getPage(1).then(
      (first) => {
        const { width, height } = first.getViewport({ scale: 96 / 72 });
        if (!isGone) setSize({ widthPx: width, heightPx: height });
      },
      () => {
        // Left before the first page was there: pdf.js refuses what it was asked, and nobody is looking any more.
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf]);
  return size;
}
