import { describe, expect, it } from 'vitest';
import { sniffType } from './sniff';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const sniff = (whole: Buffer): string | undefined => sniffType(whole, whole);

describe('kept', () => {
  it.each([
    ['%PDF-1.4', 'application/pdf'],
    ['\xff\xd8\xff\xe0\x00\x10JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\x00\x00', 'image/png'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['PK\x03\x04 [Content_Types].xml word/document.xml', DOCX],
    ['PK\x03\x04 [Content_Types].xml xl/workbook.xml', XLSX],
  ])('%j', (text, type) => {
    expect(sniff(bytes(text))).toBe(type);
  });

  it('plain text in the two encodings Chinese offices use', () => {
    expect(sniff(Buffer.from('三月支部党员大会\r\n应到9人'))).toBe('text/plain; charset=utf-8');
    expect(sniff(Buffer.from('\ufeff带标记'))).toBe('text/plain; charset=utf-8');
    expect(sniff(Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0a]))).toBe('text/plain; charset=gb18030');
  });

  it('text whose ends were cut inside a character', () => {
    const text = Buffer.from('党'.repeat(100));
    expect(sniffType(text.subarray(0, 100), text.subarray(101))).toBe('text/plain; charset=utf-8');
    const gb = Buffer.from([0xd6, 0xd0, 0x0a, 0xb9, 0xfa]);
    expect(sniffType(gb.subarray(0, 4), gb.subarray(1))).toBe('text/plain; charset=gb18030');
  });
});

describe('refused', () => {
  it.each([
    ['', 'nothing'],
    ['MZ\x90\x00\x03', 'a Windows program'],
    ['\x7fELF\x02\x01', 'a Linux program'],
    ['PK\x03\x04 something.txt', 'another zip'],
    ['PK\x03\x04 [Content_Types].xml word/document.xml word/vbaProject.bin', 'a document with macros'],
    ['PK\x03\x04 [Content_Types].xml ppt/presentation.xml', 'slides'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file'],
    ['\x00\x00\x00\x18ftypheic', 'a HEIC picture, which an inspector cannot open'],
    ['RIFF\x10\x00\x00\x00AVI LIST', 'a film'],
    ['GIF89a\x01\x00', 'a moving picture'],
    ['text with \x00 in it', 'bytes among text'],
  ])('%j: %s', (text) => {
    expect(sniff(bytes(text))).toBeUndefined();
  });
});
