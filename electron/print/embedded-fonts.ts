/** Names of the fonts really inside a PDF, so that the app can say that 仿宋 is missing on this PC. */
import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/** Sorted, without the six-letter mark of a subset (`ABCDEF+`). */
export function embeddedFonts(pdf: PDFDocument): string[] {
  const names = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const type = object.lookupMaybe(PDFName.of('Type'), PDFName)?.decodeText();
    // Chromium turns CFF fonts into Type 3 fonts, which have a name in their descriptor only.
    const key = type === 'Font' ? 'BaseFont' : type === 'FontDescriptor' ? 'FontName' : undefined;
    const name = key && object.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
    if (name) names.add(name.replace(/^[A-Z]{6}\+/, ''));
  }
  return [...names].sort();
}
