import { describe, expect, it } from 'vitest';
import {
  checkCodeOf,
  humanBytes,
  parseBagInfo,
  parseDeclaration,
  parseFetch,
  parseOxum,
  writeBagInfo,
  writeDeclaration,
} from './tag-file';

describe('bagit.txt', () => {
  it('reads back what it writes', () => {
    expect(parseDeclaration(writeDeclaration())).toEqual({
      declaration: { version: '1.0', encoding: 'UTF-8' },
      faults: [],
    });
  });

  it.each([
    ['BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-16', []],
    ['BagIt-Version : 0.97\nTag-File-Character-Encoding:UTF-8\n', []],
    ['BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n', ['shape']],
    ['BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n', ['shape']],
    ['\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', ['bom']],
    ['BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n', ['version']],
    ['Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n', ['shape']],
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n', ['shape']],
    ['', ['shape']],
  ])('judges %j', (text, faults) => {
    expect(parseDeclaration(text).faults).toEqual(faults);
  });
});

describe('bag-info.txt', () => {
  it('keeps order, repeats and continued lines', () => {
    const text = 'Source-Organization: 甲\n 乙\nContact-Name: 丙\nContact-Name : 丁\nnonsense\n';
    expect(parseBagInfo(text)).toEqual({
      info: [
        ['Source-Organization', '甲 乙'],
        ['Contact-Name', '丙'],
        ['Contact-Name', '丁'],
      ],
      badLines: [5],
    });
  });

  it('writes each value on one line', () => {
    expect(writeBagInfo([['External-Description', '甲\r\n乙  丙']])).toBe('External-Description: 甲 乙 丙\n');
  });

  it('reads sizes and fetch lines', () => {
    expect(parseOxum('279164409832.1198')).toEqual({ bytes: 279164409832, files: 1198 });
    expect(parseOxum('12')).toBeUndefined();
    expect(parseFetch('http://x.invalid/a - data/a b\nbad\n')).toEqual({
      paths: ['data/a b'],
      badLines: [2],
    });
  });
});

describe('numbers for people', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [40_055_603, '38.2 MB'],
    [1024 ** 2 - 1, '1.0 MB'],
    [5 * 1024 ** 3, '5.0 GB'],
    [200 * 1024, '200 KB'],
  ])('%d bytes', (bytes, text) => {
    expect(humanBytes(bytes)).toBe(text);
  });

  it('shortens a digest to four groups', () => {
    expect(checkCodeOf(`aad0b492ede9cb00${'0'.repeat(112)}`)).toBe('AAD0-B492-EDE9-CB00');
  });
});
