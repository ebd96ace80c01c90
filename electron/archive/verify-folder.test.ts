import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBag } from './testing/make-bag';
import { sampleMadeAt, sampleVersion } from './testing/sample-plan';
import { tempFolder } from './testing/temp-folder';
import { verifyFolder } from './verify-folder';
import { buildVerifyReport, isReportUnchanged } from './verify-report';

async function stick(): Promise<string> {
  const folder = await tempFolder();
  await makeBag(path.join(folder, '甲支部'));
  await makeBag(path.join(folder, '乙支部'));
  await mkdir(path.join(folder, '照片'));
  await mkdir(path.join(folder, '丙支部.partial-12345678'));
  await writeFile(path.join(folder, '说明.txt'), '');
  return folder;
}

describe('a folder of packages', () => {
  it('verifies each and tells them apart', async () => {
    const folder = await stick();
    await appendFile(path.join(folder, '乙支部', 'data', 'a.txt'), '改');
    const report = await verifyFolder(folder);
    expect(report.isFolderOfPackages).toBe(true);
    expect(report.unfinished).toEqual(['丙支部.partial-12345678']);
    expect(report.packages.map((bag) => [bag.name, bag.valid])).toEqual([
      ['乙支部', false],
      ['甲支部', true],
    ]);
  });

  it('takes a single package as it is, and says when there is none', async () => {
    const folder = await stick();
    const single = await verifyFolder(path.join(folder, '甲支部'));
    expect(single).toMatchObject({ isFolderOfPackages: false, packages: [{ name: '甲支部', valid: true }] });
    await expect(verifyFolder(path.join(folder, '照片'))).rejects.toMatchObject({ code: 'notABag' });
    const unfinished = verifyFolder(path.join(folder, '丙支部.partial-12345678'));
    await expect(unfinished).rejects.toMatchObject({
      code: 'notABag',
      message: expect.stringContaining('没有写完') as string,
    });
  });
});

describe('the report', () => {
  it('says in Chinese what was found and protects its own text', async () => {
    const folder = await stick();
    await appendFile(path.join(folder, '乙支部', 'data', 'a.txt'), '改');
    const { packages } = await verifyFolder(folder);
    const text = buildVerifyReport(packages, { now: sampleMadeAt, appVersion: sampleVersion, place: 'E:\\' });
    expect(text).toContain('核对时间：2026年11月22日 14:40');
    expect(text).toContain('共 2 份资料，其中 1 份核对一致，1 份不一致。');
    expect(text).toContain('[内容已改动] “data/a.txt”的内容与清单不符');
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
    expect(isReportUnchanged(text)).toBe(true);
    expect(isReportUnchanged(text.replace('1 份不一致', '0 份不一致'))).toBe(false);
    expect(isReportUnchanged('没有校验值')).toBe(false);
  });
});
