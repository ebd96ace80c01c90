/** Rules of P-03 only. */
export const yearBookCss = `
.part{break-before:page}
.part:first-child{break-before:auto}
.book-cover{height:220mm;text-align:center;display:flex;flex-direction:column;align-items:center}
.book-branch{font:22pt/34pt var(--title);letter-spacing:.08em;text-indent:0;margin-top:12mm;text-wrap:balance;text-align:center}
.book-name{font:36pt/54pt var(--title);letter-spacing:.2em;text-indent:.2em;color:#a3161a;margin-top:20mm;text-align:center}
.book-rule{width:84mm;height:1.6mm;border-top:.75pt solid #a3161a;border-bottom:.75pt solid #a3161a;margin:12mm 0 8mm}
.book-year{font:22pt/34pt var(--title);text-indent:0;text-align:center}
.book-facts{width:130mm;margin-top:auto;border:0;font:16pt/24pt var(--fang)}
.book-facts th,.book-facts td{border:0;padding:3mm 0 .6mm;font-size:16pt;line-height:22pt}
.book-facts td{border-bottom:.75pt solid #000;text-align:center}
.book-facts th{text-align:justify;text-align-last:justify;padding-right:4mm}
.toc{margin-top:6mm}
.toc-line{display:flex;align-items:baseline;text-indent:0;font:13pt/21pt var(--hei);letter-spacing:0;break-inside:avoid;margin-top:1.4mm}
.toc-line.second{font:12pt/18pt var(--fang);padding-left:8mm;margin-top:0}
.toc-line .dots{flex:1;min-width:8mm;margin:0 2mm;border-bottom:1pt dotted #000;position:relative;top:-3pt}
.toc-line .toc-text{overflow-wrap:anywhere;max-width:132mm}
.toc-line .toc-page{width:11mm;text-align:right;flex:none}
.chapter-no{font:16pt/24pt var(--kai);letter-spacing:0;text-align:center;text-indent:0;margin-top:4mm}
.chapter-title{letter-spacing:.25em;text-indent:.25em;margin-bottom:8mm}
.book-table td{line-height:15pt}
.book-table tbody tr{height:9.2mm}
.book-table.center td{text-align:center}
.book-table.center td.left{text-align:left}
.book-table td.lines{white-space:pre-line}
.book-roster th,.book-roster td{font-size:10.5pt;line-height:13.5pt;padding:.8mm .4mm}
.book-roster td .together{white-space:normal}
.book-note{font:11pt/16pt var(--kai);letter-spacing:0;text-indent:0;margin-top:2.5mm}
.book-subtitle{font:14pt/22pt var(--hei);letter-spacing:0;text-indent:0;margin:7mm 0 2mm;break-after:avoid}
.book-foot{font:12pt/18pt var(--fang);letter-spacing:0;margin-top:10mm;break-inside:avoid}
.book-foot .rule-line{width:30mm}
.origin-line{font:10.5pt/15pt var(--kai);letter-spacing:0;text-indent:0;margin-top:5mm;border-top:.5pt solid #000;padding-top:1mm}
.book-admission td{padding-left:.6mm;padding-right:.6mm}
.book-admission td.done{padding-left:1.6mm;line-height:16pt}
.book-dues td{padding:.6mm .4mm}
.book-dues tbody tr{height:8mm}
.book-text{break-before:page}
.book-text.first{break-before:auto}
.book-text .title{margin-bottom:6mm}
.keep-after{break-after:avoid}
`;
