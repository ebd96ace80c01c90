/** Photos of a meeting leave in the Word file: small enough to send, in a format every office program shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordDocument } from '../../shared/paper/word-document';
import { paperFrames } from '../../shared/paper/frame';
import { pictureSize } from '../scans/picture-size';
import { expect, test } from './fixtures';
import { zipEntries } from './machine/zip-entries';

type Desk = Record<
  string,
  (input: unknown) => Promise<{ ok: boolean; value: { sha512: string }; failure?: { code: string } }>
>;

test('photos stand in the Word file, made smaller, also those a phone saved as WebP', async ({
  newApp,
  computer,
}) => {
  const { page } = newApp;
  const digests = await page.evaluate(async () => {
    const desk = (window as unknown as { branchDesk: { requests: Desk } }).branchDesk.requests;
    const made: string[] = [];
    for (const [type, width, height] of [
      ['image/webp', 2400, 1500],
      ['image/png', 300, 200],
    ] as const) {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d');
      if (pen) {
        pen.fillStyle = '#8a1a1a';
        pen.fillRect(0, 0, width / 2, height / 2);
      }
      const [, picture = ''] = canvas.toDataURL(type).split(',');
      const reply = await desk['attachments.addPicture']?.({ picture, name: `照片${width}` });
      if (!reply?.ok) throw new Error(`addPicture: ${reply?.failure?.code ?? 'no answer'}`);
      made.push(reply.value.sha512);
    }
    return made;
  });
  const sheet: WordDocument = {
    title: '党课记录',
    landscape: false,
    frame: paperFrames.text,
    pageNumbers: 'gbt9704',
    blocks: [
      { kind: 'paragraph', style: 'title', runs: [{ text: '现场照片' }] },
      {
        kind: 'pictures',
        columns: 1,
        heightMm: 92,
        items: [...digests, 'f'.repeat(128)].map((sha512, at) => ({ sha512, caption: `照片${at + 1}说明` })),
      },
    ],
  };
  const file = join(computer.makeFolder('文稿'), '党课记录.docx');
  await newApp.answerDialog(file);
  const failure = await page.evaluate(async (given) => {
    const desk = (window as unknown as { branchDesk: { requests: Desk } }).branchDesk.requests;
    const reply = await desk['export.saveWord']?.({ name: '党课记录.docx', document: given });
    return reply?.ok ? '' : (reply?.failure?.code ?? 'no answer');
  }, sheet);
  expect(failure).toBe('');

  const entries = await zipEntries(readFileSync(file));
  const pictures = [...entries].filter(([name]) => name.startsWith('word/media/'));
  const sizes = pictures
    .map(([, bytes]) => pictureSize(bytes))
    .sort((a, b) => (a?.width ?? 0) - (b?.width ?? 0));
  expect(sizes).toEqual([
    { width: 300, height: 200 },
    { width: 1600, height: 1000 },
  ]);
  const text = entries.get('word/document.xml')?.toString('utf8') ?? '';
  expect(text).toContain('照片3说明');
  expect(text.match(/<pic:pic/g)).toHaveLength(2);
});
