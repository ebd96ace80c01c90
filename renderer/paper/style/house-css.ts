/**
 * The house style of every sheet, after GB/T 9704-2012: 16 pt on 28.95 pt lines gives 22 lines of 28 characters
 * in 156 × 225 mm. The letter-spacing of −0.22 pt makes 28 glyphs of 16 pt fit 442.2 pt (measured −.20 … −.22).
 * Geometric precision: a PC set to hint fonts fully would round every advance to whole pixels (16 pt to 15.75 pt),
 * and a line that is not justified came out 2.4 mm short.
 */
import { fontFaceRules, fontStack } from '../../../shared/paper/font-faces';

export const LINE_PITCH_PT = 28.95;
export const BODY_SIZE_PT = 16;

export const houseCss = `${fontFaceRules()}
:root{--title:${fontStack('title')};--fang:${fontStack('fang')};--kai:${fontStack('kai')};--hei:${fontStack('hei')};--song:${fontStack('song')}}
*{box-sizing:border-box}
html{font:16pt/28.95pt var(--fang);letter-spacing:-.22pt;color:#000;background:#fff;-webkit-print-color-adjust:exact;font-synthesis:none;text-rendering:geometricPrecision}
body{margin:0;text-align:justify;line-break:strict;overflow-wrap:anywhere;orphans:1;widows:1}
p,h1,h2,h3,figure,table{margin:0;font-weight:400}
p{text-indent:2em}
strong,.lead{font-family:var(--hei);font-weight:400}
.level-1{font-family:var(--hei);break-after:avoid}
.level-2{font-family:var(--kai);break-after:avoid}
.level-3,.level-4{break-after:avoid}
.tight{letter-spacing:-.5em}
.together{white-space:nowrap}
.name-dot{margin:0 -.25em}
.hei{font-family:var(--hei)}
.kai{font-family:var(--kai)}
.title{font:22pt/33pt var(--title);letter-spacing:0;text-align:center;text-indent:0;text-wrap:balance;break-after:avoid}
.title.spread{letter-spacing:.5em;text-indent:.5em}
.subtitle{font:16pt/28.95pt var(--kai);text-align:center;text-indent:0;break-after:avoid}
.keep{break-inside:avoid}
.new-page{break-before:page}
table{width:100%;border-collapse:collapse;table-layout:fixed;font:11pt/15pt var(--song);letter-spacing:0;text-align:left;border:1.2pt solid #000}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.5pt solid #000;padding:1.2mm 1.6mm;vertical-align:middle;font-weight:400}
th{white-space:pre-line;font-family:var(--hei);text-align:center;padding-left:.8mm;padding-right:.8mm}
td.center,.center td{text-align:center}
td.figure{text-align:center;font-size:12pt}
td.figure b{font:700 14pt/18pt var(--title);padding-right:.1em}
table .name-dot{margin:0}
.spread-label{display:inline-block;width:4em;text-align:justify;text-align-last:justify}
.rule-line{display:inline-block;border-bottom:.5pt solid #000;height:1em;vertical-align:-.2em}
.blank-line{height:28.95pt;border-bottom:.5pt solid #000}
.line-under-title{display:flex;justify-content:space-between;gap:8mm;font:12pt/18pt var(--fang);letter-spacing:0;margin-bottom:1.5mm}
.signatures{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 6mm}
.signatures p{text-indent:0;white-space:nowrap}
.change{text-decoration:underline;text-underline-offset:.2em;font-family:var(--hei)}
.date-blank{text-align:right;text-indent:0;white-space:pre}
`;
