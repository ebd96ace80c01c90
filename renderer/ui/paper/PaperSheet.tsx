import { useDeferredValue, useRef, useState } from 'react';
import { paperWords } from '../../../shared/words/ui';
import { Desk, Preview, Sheet } from './desk-styles';
import { PaperFlow } from './PaperFlow';
import { handlePaperKey } from './paper-keys';
import { pxPerMm, sheetOf, usualMargins, type PaperInput } from './paper-input';
import { PaperMarks } from './PaperMarks';
import { PaperToolbar } from './PaperToolbar';
import type { ResolveImage } from './parse-paper';
import { useZoom, type Zoom } from './use-zoom';

interface PaperSheetProps {
  readonly paper: PaperInput;
  readonly label?: string;
  /** 整页 beside a form, 适合宽度 in a narrow column. */
  readonly startZoom?: Zoom;
  /** Address of a stored picture, e.g. `attachment:<sha512>` to the app's own address. */
  readonly resolveImage?: ResolveImage;
  /** Controlled page, from 1; otherwise kept inside. */
  readonly page?: number;
  readonly onPage?: (page: number) => void;
}

const noImages: ResolveImage = () => undefined;

/**
 * The paper beside the form while it is being filled in: a white sheet in true proportion on a grey desk, page
 * by page. What leaves the printer is the PDF (PdfPreview); this shows the same string at once, without main.
 */
export function PaperSheet(props: PaperSheetProps) {
  const { label = paperWords.sheet, startZoom = 'page', resolveImage = noImages } = props;
  // Typing goes first: the sheet follows when the form has drawn itself.
  const paper = useDeferredValue(props.paper);
  const desk = useRef<HTMLDivElement>(null);
  const [ownPage, setOwnPage] = useState(1);
  const [pageCount, setPageCount] = useState(1);
  const { widthMm, heightMm } = sheetOf(paper.landscape);
  const [widthPx, heightPx] = [widthMm * pxPerMm, heightMm * pxPerMm];
  const { zoom, setZoom, scale } = useZoom(desk, widthPx, heightPx, startZoom);
  const page = Math.min(pageCount, Math.max(1, props.page ?? ownPage));
  const onPage = (wanted: number) => {
    setOwnPage(wanted);
    props.onPage?.(wanted);
  };
  return (
    <Preview aria-label={label}>
      <PaperToolbar {...{ label, page, pageCount, onPage, zoom, scale }} onZoom={setZoom} />
      <Desk
        ref={desk}
        tabIndex={0}
        role="group"
        aria-label={paperWords.desk}
        onKeyDown={(event) => {
          handlePaperKey(event, { page, pageCount, onPage, scale, onZoom: setZoom });
        }}
      >
        <Sheet style={{ width: widthPx * scale, height: heightPx * scale }}>
          <div
            role="document"
            aria-label={`${paper.title}，${paperWords.pageOf(page, pageCount)}`}
            style={{
              position: 'absolute',
              width: `${widthMm}mm`,
              height: `${heightMm}mm`,
              transform: `scale(${scale})`,
              transformOrigin: '0 0',
            }}
          >
            <PaperFlow paper={paper} page={page} resolveImage={resolveImage} onPageCount={setPageCount} />
            <PaperMarks
              stamp={paper.stamp}
              margins={paper.stamp.frame ?? usualMargins(paper.landscape)}
              page={page}
              pageCount={pageCount}
            />
          </div>
        </Sheet>
      </Desk>
    </Preview>
  );
}
