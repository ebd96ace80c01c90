import type { PDFDocumentProxy } from 'pdfjs-dist';
import { styled } from '@mui/material/styles';
import { paperWords } from '../../../shared/words/ui';
import { color } from '../color';
import { PdfPage } from './PdfPage';

interface PdfThumbnailsProps {
  readonly pdf: PDFDocumentProxy;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly page: number;
  readonly onPage: (page: number) => void;
}

const Strip = styled('nav')({
  flex: 'none',
  width: 132,
  overflowY: 'auto',
  padding: '12px 0',
  background: color.panel,
  borderRight: `1px solid ${color.lineStrong}`,
});
const Small = styled('button')({
  display: 'block',
  width: '100%',
  padding: '6px 16px',
  border: 0,
  background: 'none',
  font: 'inherit',
  fontSize: '.875rem',
  color: color.ink2,
  cursor: 'pointer',
  '&:hover': { background: color.selection },
  '&[aria-current]': {
    color: color.ink,
    fontWeight: 600,
    background: color.selection,
    boxShadow: `inset 3px 0 ${color.brandMark}`,
  },
  '&:focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: -2 },
});
const widthPx = 92;

/** Small pages of a long document; a click goes there. */
export function PdfThumbnails({ pdf, size, page, onPage }: PdfThumbnailsProps) {
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return (
    <Strip aria-label={paperWords.pages}>
      {pages.map((number) => (
        <Small
          key={number}
          type="button"
          aria-label={paperWords.goToPage(number)}
          aria-current={number === page ? 'page' : undefined}
          onClick={() => {
            onPage(number);
          }}
        >
          <PdfPage pdf={pdf} page={number} scale={widthPx / size.widthPx} {...size} />
          {number}
        </Small>
      ))}
    </Strip>
  );
}
