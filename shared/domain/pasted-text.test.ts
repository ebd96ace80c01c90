import { describe, expect, it } from 'vitest';
import { cleanPastedLine, cleanPastedText, pastedHtmlText } from './pasted-text';
import { parseRichText } from './rich-text';

/** As Word 2019 puts it on the clipboard: conditional comments, unquoted attributes, markers apart from the text. */
const item = (marker: string, text: string, font = 'Calibri') =>
  `<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-char-indent-count:0;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:${font};mso-bidi-font-family:${font}'><span
style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<span
lang=EN-US><o:p></o:p></span></p>`;
const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><title>不是正文</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-name:"正文"; margin:0cm;} @list l0:level1 {mso-level-number-format:decimal;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='text-align:center'><span style='font-family:方正小标宋简体'>支委会<b>会议</b>材料<span lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:黑体'>一、学习传达<span
lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>会议传达了<b>上级
文件</b>精神，</span><span lang=EN-US style='mso-spacerun:yes'>&nbsp;</span><span>要求逐条落实。<span lang=EN-US>&#8203;<o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
${item('1.', "<span style='font-family:仿宋'>制定计划</span>")}
${item('2.', '落实责任人')}
<p class=MsoNormal>下列工作同步推进：</p>
${item('l', '党费收缴', 'Wingdings')}
${item('Ø', '学时登记', 'Wingdings')}
${item('（三）', '民主评议')}
<table class=MsoTableGrid border=1><tr><td width=10 valign=top><p class=MsoNormal><b>姓名</b></p></td><td><p class=MsoNormal>票数</p><p class=MsoNormal>（张）</p></td></tr>
<tr><td><p class=MsoNormal>曾广林</p></td><td><p class=MsoNormal><span lang=EN-US>7<o:p></o:p></span></p></td></tr></table>
<!--EndFragment--></body></html>`;

/** As WPS Writer writes it: quoted styles with four decimals, the weight in the span as well. */
const wps = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name="Generator" content="WPS Office"/></head><body style="tab-interval:21pt;"><!--StartFragment--><h2 style="margin-top:13.0000pt;"><b><span style="mso-spacerun:'yes';font-family:黑体;font-weight:bold;">讨论情况</span></b><b><span style="font-weight:bold;"><o:p></o:p></span></b></h2><p class="MsoNormal" style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l1 level1 lfo2;"><![if !supportLists]><span style="font-family:宋体;"><span style='mso-list:Ignore;'>1、<span>&nbsp;</span></span></span><![endif]><span style="mso-spacerun:'yes';font-family:宋体;">同意方案</span><span><o:p></o:p></span></p><p class="MsoNormal" style="mso-list:l1 level1 lfo2;"><![if !supportLists]><span><span style='mso-list:Ignore;'>2、<span>&nbsp;</span></span></span><![endif]><b><span style="font-weight:bold;">抓紧</span></b><span>办理</span></p><p class="MsoNormal"><span>3月底前完成。</span><br/><span>另行通知。</span></p><!--EndFragment--></body></html>`;

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {text-align:center;}--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=144 style='border-collapse:collapse;width:108pt'><!--StartFragment--><col width=72 span=2 style='width:54pt'><tr height=19><td height=19 class=xl65 width=72>姓名</td><td class=xl65>应到</td><td class=xl65>&nbsp;</td></tr><tr height=19><td height=19>解玉兰</td><td align=right>9</td><td>请假</td></tr><!--EndFragment--></table></body></html>`;

const web = `<meta charset='utf-8'><div class="article" onclick="alert(1)"><style>p{color:red}</style><h3>学习<a href="https://example.org">要点</a></h3><p style="text-align:justify">　　第一段&nbsp;<strong>重点</strong>内容<img src=x onerror=alert(1)></p><script>alert(2)</script><ol start="3"><li><p>三是抓落实</p></li><li>四是重实效<ul><li>看&lt;结果&gt;</li></ul></li></ol><p style="display:none">看不见的广告</p><div><div>尾行</div></div></div>`;

describe('what is pasted with its structure', () => {
  it('from Word: headings, both kinds of list, its own counting, bold and tables', () => {
    const text = pastedHtmlText(word, 'rich');
    expect(text.split('\n')).toEqual([
      '# 支委会会议材料',
      '一、学习传达',
      '会议传达了**上级文件**精神， 要求逐条落实。',
      '1. 制定计划',
      '2. 落实责任人',
      '下列工作同步推进：',
      '- 党费收缴',
      '- 学时登记',
      '（三）民主评议',
      '**姓名**　票数 （张）',
      '曾广林　7',
    ]);
    expect(parseRichText(text).map(({ type }) => type)).toEqual([
      ...['heading', 'heading', 'paragraph', 'list', 'paragraph', 'list', 'heading'],
      ...['paragraph', 'paragraph'],
    ]);
  });

  it('from WPS the same', () => {
    expect(pastedHtmlText(wps, 'rich').split('\n')).toEqual([
      '## 讨论情况',
      '1. 同意方案',
      '2. **抓紧**办理',
      '3月底前完成。',
      '另行通知。',
    ]);
  });

  it('from Excel: a line for each row, columns told apart', () => {
    expect(pastedHtmlText(excel, 'rich')).toBe('姓名　应到\n解玉兰　9　请假');
  });

  it('from a web page: what is seen, and nothing that acts', () => {
    expect(pastedHtmlText(web, 'rich').split('\n')).toEqual([
      '### 学习要点',
      '第一段 **重点**内容',
      '3. 三是抓落实',
      '4. 四是重实效',
      '- 看<结果>',
      '尾行',
    ]);
  });

  it('into a field of plain words: numbers stay, marks of ours do not appear', () => {
    const text = pastedHtmlText(wps, 'plain');
    expect(text).toBe('讨论情况\n1. 同意方案\n2. 抓紧办理\n3月底前完成。\n另行通知。');
    expect(pastedHtmlText('<p>5*3 和 **不是粗体**</p>', 'plain')).toBe('5*3 和 **不是粗体**');
    expect(parseRichText(pastedHtmlText('<p>5*3 和 **不是粗体**</p>', 'rich'))).toEqual([
      { type: 'paragraph', runs: [{ text: '5*3 和 **不是粗体**' }] },
    ]);
  });

  it('that is broken or empty does no harm', () => {
    expect(pastedHtmlText('', 'rich')).toBe('');
    expect(pastedHtmlText('<p><span>&nbsp;</span></p><img src="x">', 'rich')).toBe('');
    expect(pastedHtmlText('a < b & c &#x110000; <b>粗', 'plain')).toBe('a < b & c &#x110000; 粗');
    expect(pastedHtmlText(`<p class="${'x'.repeat(10)}`, 'plain')).toBe('<p class="xxxxxxxxxx');
  });
});

describe('what cannot be seen', () => {
  it('goes, and lines end one way', () => {
    expect(cleanPastedText('甲\u200b乙\ufeff\r\n丙\u00a0丁\u2028戊\u202e己\u0007\t庚')).toBe(
      '甲乙\n丙 丁\n戊己\t庚',
    );
    expect(cleanPastedLine('\u200f审议\r\n《办法》 \n')).toBe('审议 《办法》');
  });
});
