import { describe, expect, it } from 'vitest';
import { inlinePictures, type StoredFile } from './inline-pictures';

const lines: string[] = [];
const log = {
  file: '',
  info: (message: string) => void lines.push(message),
  warn: (message: string) => void lines.push(message),
  error: (message: string) => void lines.push(message),
};
const hash = (digit: string): string => digit.repeat(128);
const image = (digit: string): string => `<img src="attachment:${hash(digit)}" alt="x">`;
const store: Record<string, StoredFile> = {
  [hash('a')]: { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/png' },
  [hash('b')]: { bytes: new Uint8Array(31 * 1024 * 1024), mediaType: 'image/jpeg' },
  [hash('c')]: { bytes: new Uint8Array([1]), mediaType: 'image/svg+xml' },
};
const inline = (html: string) => inlinePictures(html, async (sha512) => store[sha512], log);
const noticeIn = (html: string): string =>
  Buffer.from(/data:image\/svg\+xml;base64,([^"]*)/.exec(html)?.[1] ?? '', 'base64').toString('utf8');

describe('inlinePictures', () => {
  it('puts the stored picture in the place of its hash, every time it occurs', async () => {
    const html = await inline(`${image('a')}${image('a')}`);
    expect(html.match(/src="data:image\/png;base64,AQID"/g)).toHaveLength(2);
  });

  it('says on the paper that a picture is missing, too large or no picture', async () => {
    expect(noticeIn(await inline(image('d')))).toContain('没有找到');
    expect(noticeIn(await inline(image('b')))).toContain('过大');
    expect(noticeIn(await inline(image('c')))).toContain('不能打印');
    expect(lines).toHaveLength(3);
  });

  it('leaves text that only looks like a reference alone', async () => {
    const text = `<p>attachment:${hash('a')} src=&quot;attachment:${hash('a')}&quot;</p>`;
    expect(await inline(text)).toBe(text);
  });
});
