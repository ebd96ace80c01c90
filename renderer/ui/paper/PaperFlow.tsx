import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { columnGapMm, frameCss, screenCssOf } from './paper-css';
import { pxPerMm, sheetOf, usualMargins, type PaperInput } from './paper-input';
import { loadShippedFonts } from '../shipped-fonts';
import { parsePaper, type ResolveImage } from './parse-paper';

interface PaperFlowProps {
  readonly paper: PaperInput;
  /** From 1. */
  readonly page: number;
  readonly resolveImage: ResolveImage;
  readonly onPageCount: (count: number) => void;
}

/**
 * The text of a paper document inside its sheet, one page of it in sight. It lives in a shadow tree, so the
 * print style and the style of the app never meet; style comes as constructed sheets, which the content
 * security policy allows without a nonce. Columns of one page's height break where the printer breaks.
 */
export function PaperFlow({ paper, page, resolveImage, onPageCount }: PaperFlowProps) {
  const host = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement | null>(null);
  const parsed = useMemo(() => parsePaper(paper.html, document, resolveImage), [paper.html, resolveImage]);
  const css = useMemo(() => screenCssOf(parsed.css), [parsed.css]);
  const margins = paper.stamp.frame ?? css.margins ?? usualMargins(paper.landscape);
  const { widthMm, heightMm } = sheetOf(paper.landscape);
  const blockMm = widthMm - margins.left - margins.right;
  const frame = frameCss(widthMm, heightMm, margins);

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    setSheets(shadow, `${css.rules}\n${frame}`);
    const root = document.createElement('html');
    root.lang = 'zh-CN';
    const inner = document.createElement('body');
    inner.className = parsed.bodyClass;
    inner.append(parsed.nodes.cloneNode(true));
    root.append(inner);
    shadow.replaceChildren(root);
    body.current = inner;
    const count = () => {
      const stepPx = (blockMm + columnGapMm) * pxPerMm;
      onPageCount(Math.max(1, Math.round((inner.scrollWidth + columnGapMm * pxPerMm) / stepPx)));
    };
    count();
    // Fonts of the paper may arrive after the first layout and move the page ends, the program's own one by one.
    // Not there in jsdom.
    if (!('fonts' in document)) return;
    document.fonts.addEventListener('loadingdone', count);
    return () => {
      document.fonts.removeEventListener('loadingdone', count);
    };
  }, [parsed, css.rules, frame, blockMm, onPageCount]);

  useLayoutEffect(() => {
    body.current?.style.setProperty('--paper-shift', `${-(page - 1) * (blockMm + columnGapMm)}mm`);
  }, [page, blockMm, parsed, frame]);

  useFontFaces(css.fontFaces);
  return <div ref={host} style={{ position: 'absolute', inset: 0 }} />;
}

function setSheets(shadow: ShadowRoot, css: string): void {
  // jsdom knows no constructed style sheets; without them the text is plain but complete.
  if (!('adoptedStyleSheets' in shadow)) return;
  const sheet = shadow.adoptedStyleSheets[0] ?? new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
}

/** `@font-face` only works in the document: lend it the paper's faces while a preview is open. */
function useFontFaces(css: string): void {
  useEffect(loadShippedFonts, []);
  useEffect(() => {
    if (css === '' || !('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css]);
}
