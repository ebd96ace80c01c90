import type { PaperInput } from '../../ui/paper/paper-input';

const rows = [
  ['时　间', '2026年9月18日（星期五）14:30—16:10'],
  ['地　点', '三楼会议室（线下）'],
  ['主持人', '单文静　　记录人　解玉兰'],
  ['出席情况', '应到9人，实到7人，缺席2人；有表决权应到8人，实到6人'],
  ['缺席人员及原因', '吴建平（因公请假）　韩秀英（病假）'],
];
const paragraph =
  '<p>曾广林报告：上半年支部召开党员大会2次、支委会6次，开展主题党日5次、党课2次；完成应急救护培训进社区8场，参训312人次。队旗、马甲由办公室统一保管，骨干队员先从机关党员中产生，年底在支部党员大会上报告。</p>';

/** Two invented pages in the manner of the minutes. */
export const samplePaper: PaperInput = {
  title: '2026年第3次支部党员大会记录',
  landscape: false,
  stamp: {
    pageNumbers: 'gbt9704',
    foot: '草稿第4版　内容码 7F3A-91C2',
    frame: { top: 37, right: 26, bottom: 35, left: 28 },
  },
  html: `<!doctype html><html lang="zh-CN"><head><title>样张</title><style>
@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}
:root{--fang:"FangSong","Noto Serif CJK SC",serif}
html{font:16pt/28.95pt var(--fang);letter-spacing:-.22pt;color:#000;background:#fff}
body{margin:0;text-align:justify}p,h1,h2,table{margin:0;font-weight:400}p{text-indent:2em}
.title{font:700 22pt/33pt "Noto Serif CJK SC",serif;text-align:center;margin-bottom:12pt}
h2{font:700 16pt/28.95pt "Noto Sans CJK SC",sans-serif;break-after:avoid}
table{width:100%;border-collapse:collapse;font-size:11pt;line-height:15pt;border:1.2pt solid #000}
td{border:.5pt solid #000;padding:1.2mm 1.6mm}td:first-child{width:28mm;text-align:center}
tr{break-inside:avoid}</style></head><body class="frame-text">
<h1 class="title">中共清源市红十字会机关支部委员会<br/>2026年第3次支部党员大会记录</h1>
<table>${rows.map(([name, text]) => `<tr><td>${name ?? ''}</td><td>${text ?? ''}</td></tr>`).join('')}</table>
<h2>一、通报上半年支部工作情况</h2>${paragraph.repeat(2)}
<h2>二、审议《&ldquo;救在身边&rdquo;志愿服务队管理办法》</h2>${paragraph.repeat(4)}
</body></html>`.replace(/&[lr]dquo;/g, '"'),
};
