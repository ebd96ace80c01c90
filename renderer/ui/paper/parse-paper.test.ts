// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parsePaper } from './parse-paper';

const none = () => undefined;
function bodyOf(html: string): HTMLElement {
  const box = document.createElement('div');
  box.append(parsePaper(html, document, none).nodes);
  return box;
}

describe('parsePaper', () => {
  it('reads what static rendering writes: text, entities, attributes, void elements', () => {
    const html =
      '<!doctype html><html lang="zh-CN"><head><meta charSet="utf-8"/><title>a &amp; b</title><style>p>b{color:red}</style></head><body class="frame-text"><p class="x" data-n="1 &gt; 0">甲&amp;乙&#x27;&#20160;&lt;br&gt;<br/>丙<b>丁</b></p><table><tbody><tr><td colSpan="2">戊</td></tr></tbody></table></body></html>';
    const parsed = parsePaper(html, document, none);
    expect(parsed.bodyClass).toBe('frame-text');
    expect(parsed.css).toBe('p>b{color:red}');
    const box = document.createElement('div');
    box.append(parsed.nodes);
    const p = box.querySelector('p');
    expect(p?.getAttribute('data-n')).toBe('1 > 0');
    expect(p?.textContent).toBe("甲&乙'什<br>丙丁");
    expect(p?.children).toHaveLength(2);
    expect(box.querySelector('td')?.colSpan).toBe(2);
    expect(box.textContent).not.toContain('a & b');
  });

  it('leaves out whatever could act', () => {
    const box = bodyOf(
      '<body><script>alert(1)</script><p onclick="x()">文</p><iframe src="a"></iframe><a href="http://x.invalid/">链</a><img src="http://x.invalid/a.png" onerror="x()"/><form action="x"><b>留</b></form></body>',
    );
    expect(box.querySelector('script, iframe, form')).toBeNull();
    expect(box.querySelector('p')?.getAttributeNames()).toEqual([]);
    expect(box.querySelector('a')?.getAttributeNames()).toEqual([]);
    expect(box.querySelector('img')?.getAttributeNames()).toEqual([]);
    expect(box.textContent).toBe('文链留');
  });

  it('takes pictures only from where the caller says', () => {
    const parsed = parsePaper('<img src="attachment:ab" alt="合影"/>', document, (address) =>
      address.replace('attachment:', '/attachment/'),
    );
    expect(parsed.nodes.querySelector('img')?.getAttribute('src')).toBe('/attachment/ab');
  });

  it('sets style attributes through the object model', () => {
    expect(bodyOf('<td style="width:30mm;text-align:center">甲</td>').querySelector('td')?.style.width).toBe(
      '30mm',
    );
  });

  it('keeps drawings in their own namespace', () => {
    const circle = bodyOf('<svg viewBox="0 0 10 10"><circle cx="5"></circle></svg><p>后</p>');
    expect(circle.querySelector('circle')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(circle.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 10 10');
    expect(circle.querySelector('p')?.parentElement).toBe(circle);
  });

  it('survives a string that ends in the middle', () => {
    expect(bodyOf('<p>甲<b>乙').textContent).toBe('甲乙');
    expect(bodyOf('<p>甲</p></div></p>乙<').textContent).toBe('甲乙');
  });
});
