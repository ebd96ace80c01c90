import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { paperWords } from '../../../shared/words/ui';
import { Sheet } from './desk-styles';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly page: number;
  /** Size of the page in px at 100 %, used until it is known exactly. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
}

/** One page of a PDF as a picture; drawn only while it is near the visible part. */
export function PdfPage({ pdf, page, widthPx, heightPx, scale }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shownWidth = Math.round(widthPx * scale);
  const shownHeight = Math.round(heightPx * scale);
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = canvas.current;
    if (element === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.some((entry) => entry.isIntersecting));
      },
      { rootMargin: '800px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || !isNear) return;
    let task: RenderTask | undefined;
    let isGone = false;
    const draw = async () => {
      const proxy = await pdf.getPage(page);
      if (isGone) return;
      // Whole pixels on both sides: a canvas stretched by a fraction of a pixel makes every letter soft.
      const dense = Math.min(3, Math.max(1, window.devicePixelRatio));
      element.width = Math.round(shownWidth * dense);
      element.height = Math.round(shownHeight * dense);
      const viewport = proxy.getViewport({ scale: element.width / proxy.getViewport({ scale: 1 }).width });
      task = proxy.render({ canvas: element, viewport });
      await task.promise;
    };
    draw().catch((error: unknown) => {
      // A newer drawing of the same page cancels this one; anything else is a damaged page, left white.
      if (!isGone && !(error instanceof Error && error.name === 'RenderingCancelledException'))
        setNear(false);
    });
    return () => {
      isGone = true;
      task?.cancel();
    };
  }, [pdf, page, shownWidth, shownHeight, isNear]);
  return (
    <Sheet data-page={page} style={{ width: shownWidth, height: shownHeight, margin: '0 auto' }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={paperWords.pageOf(page, pdf.numPages)}
        style={{ width: '100%', height: '100%', display: 'block' }}
      />
    </Sheet>
  );
}
