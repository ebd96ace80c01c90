import { describe, expect, it } from 'vitest';
import { needsStamping, stampSheet } from './stamp-sheet';

describe('stampSheet', () => {
  it('makes one section per page with numbers outside', () => {
    const html = stampSheet({ pageNumbers: 'gbt9704', foot: '送签稿　第1稿' }, 3, false);
    expect(html.match(/<section class="odd">/g)).toHaveLength(2);
    expect(html.match(/<section class="even">/g)).toHaveLength(1);
    expect(html).toContain('— 2 —');
    expect(html).toContain('送签稿　第1稿<br>第3页，共3页');
  });

  it('escapes what stands in heads and foot', () => {
    const html = stampSheet({ pageNumbers: 'none', headLeft: '<b>&"', foot: '<i>' }, 1, true);
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html).toContain('&lt;i&gt;');
    expect(html).toContain('A4 landscape');
  });

  it('is not needed when there is nothing to put on', () => {
    expect(needsStamping({ pageNumbers: 'none' })).toBe(false);
    expect(needsStamping({ pageNumbers: 'none', foot: '甲' })).toBe(true);
    expect(needsStamping({ pageNumbers: 'plain' })).toBe(true);
  });
});
