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

  it('puts the code of each page on its outer side', () => {
    const html = stampSheet({ pageNumbers: 'plain' }, 3, false, (page) =>
      page === 2 ? undefined : { size: 25, path: `M${page} 0h1v1h-1z` },
    );
    const sections = html.split('<section').slice(1);
    expect(sections.map((one) => one.includes('<svg'))).toEqual([true, false, true]);
    expect(sections[2]).toContain('width="12.5mm" height="12.5mm" viewBox="0 0 25 25"');
    expect(sections[2]).toContain('<path d="M3 0h1v1h-1z"/>');
  });

  it('is not needed when there is nothing to put on', () => {
    expect(needsStamping({ pageNumbers: 'none' })).toBe(false);
    expect(needsStamping({ pageNumbers: 'none', foot: '甲' })).toBe(true);
    expect(needsStamping({ pageNumbers: 'plain' })).toBe(true);
    const code = { recordId: '01J8ZQ4T6V9W3X5Y7A1B2C3D4E', kind: 'signIn', revision: 0 } as const;
    expect(needsStamping({ pageNumbers: 'none', code })).toBe(true);
  });
});
