/** Rules of the two landscape sheets P-19 and P-20. */
export const yearlyCss = `
.yearly-table td{padding:.8mm 1.4mm;font-size:11pt;line-height:15pt}
.yearly-table tbody tr{height:9mm}
.yearly-foot{break-inside:avoid;break-before:avoid;font:12pt/18pt var(--fang);letter-spacing:0;margin-top:3mm}
.yearly-foot p{text-indent:0}
.yearly-foot .signatures{margin-top:5mm}
.yearly-foot .rule-line{width:36mm}
`;
