import { photoSizes } from './photo-figures';

/**
 * Rules of P-01 only. Work-around: Chromium 114 splits a table in spite of `break-inside:avoid` when the headings
 * before it move to the next page along with it; as an inline table it is never split. May go when
 * electron/e2e/paper.e2e.ts holds without it on the oldest runtime.
 */
export const minutesCss = `
.minutes-title{margin:0 0 1mm}
.minutes-subtitle{margin:0 0 3mm}
.head-table{margin-bottom:4mm}
.head-table td{line-height:17pt}
.head-table th{line-height:14pt;padding-top:1.1mm;padding-bottom:1.1mm}
.head-table tr{height:9mm}
.head-table .pen{height:11.4mm}
.late-row td{font-family:var(--hei)}
.late-mark{display:inline-block;border:1pt solid #000;padding:0 2mm;margin-left:4mm;font:14pt/20pt var(--hei);vertical-align:middle}
.vote-table{display:inline-table;vertical-align:top;margin:2mm 0 3mm;text-align:center;break-inside:avoid}
.vote-table td{text-align:center}
.vote-table td.text{text-align:left}
.vote-table .result{font:700 14pt/20pt var(--title);text-align:left}
.vote-tall{margin:2mm 0 3mm}
.vote-tall .vote-table{margin:0}
.vote-tall .vote-table:first-child{break-after:avoid;border-bottom-width:.5pt}
.vote-tall .vote-table:last-child{break-before:avoid;border-top:0}
.vote-names{text-align:center;border-top:0;border-bottom-width:.5pt}
.vote-names td{text-align:center}
.todo-table{margin:2mm 0 0}
.todo-table tbody tr{height:9mm}
.attachment-lines{margin-top:28.95pt;padding-left:2em;display:flex}
.attachment-lines>span{white-space:nowrap}
.signature-block{break-inside:avoid;break-before:avoid;padding-top:9mm}
.signature-block .rule-line{width:28mm}
.signature-block.slip .rule-line{width:24mm}
.signature-block .second{margin-top:3mm}
.last-lines{orphans:3;widows:3}
.photo-title,.correction-title{margin-bottom:4mm}
.photos{display:grid;grid-template-columns:1fr 1fr;gap:5mm 4mm}
.photos.few{grid-template-columns:1fr;gap:6mm}
.photos figure{break-inside:avoid;text-align:center}
.photos img{max-width:100%;max-height:${photoSizes.many.heightMm}mm;object-fit:contain}
.photos.few img{max-height:${photoSizes.few.heightMm}mm}
.photos figcaption{font:12pt/16pt var(--kai);letter-spacing:0;margin-top:1mm}
.correction-table th{white-space:nowrap}
.correction-table td{line-height:16pt}
.correction-table{margin-bottom:5mm}
`;
