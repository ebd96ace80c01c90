import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTempFolders } from '../files/testing/temp-folder';
import { createLog } from './log';
import { redact, redactTyped } from './redact';

const makeFolder = useTempFolders();
const now = (): Date => new Date('2026-03-18T06:00:00.000Z');

describe('redacting', () => {
  it.each([
    ['ID 110105199807011236 refused', 'ID [ID] refused'],
    ['11010519980701123X', '[ID]'],
    ['11010519980701123x。', '[ID]。'],
    ['身份证110105980701123号', '身份证[ID]号'],
    ['电话13800138000', '电话[phone]'],
    ['+86 138-0013-8000', '[phone]'],
    ['138 0013 8000', '[phone]'],
    ['card 6222021234567890123', 'card [card]'],
    ['6222021234567890', '[card]'],
    ['{"idNumber":"110105199807011236","phone":"13800138000"}', '{"idNumber":"[ID]","phone":"[phone]"}'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    '2026-03-18T06:00:00.000Z',
    'seq 12345, byte 1048576',
    '01HX0000000000000000000001',
    '0b87ae7d0c5cd5af9e19',
  ])('leaves %s alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('leaves nothing of what was typed in the errors of a page', () => {
    const said = `Unexpected token '家', "家里有困难，已休学" is not valid JSON`;
    expect(redactTyped(said)).toBe(`Unexpected token '[text]', "[text]，[text]" is not valid JSON`);
  });
});

describe('the log', () => {
  it('writes one line per entry, with the whole chain of causes, redacted', () => {
    const folder = join(makeFolder(), 'logs');
    const log = createLog(folder, now);
    log.info('started');
    log.error('failed', new Error('outer', { cause: new Error('phone 13800138000') }));
    const text = readFileSync(log.file, 'utf8');
    expect(text).toContain('2026-03-18T06:00:00.000Z info started\n');
    expect(text).toMatch(/error failed: Error: outer[^]*caused by: Error: phone \[phone\]/);
    expect(text).not.toContain('13800138000');
  });

  it('keeps two files of the limit at most, also over a restart', () => {
    const folder = makeFolder();
    for (let start = 0; start < 3; start += 1) {
      const log = createLog(folder, now, 2_000);
      for (let entry = 0; entry < 100; entry += 1) log.info(`entry ${start}-${entry}`);
    }
    for (const name of ['app.log', 'app.1.log']) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2_000);
    }
    expect(readFileSync(join(folder, 'app.log'), 'utf8')).toContain('entry 2-99');
  });

  it('cuts an entry that would fill it', () => {
    const log = createLog(makeFolder(), now);
    log.warn('x'.repeat(1_000_000));
    expect(statSync(log.file).size).toBeLessThan(10_000);
  });

  it('never stops the work: a folder that cannot be made is given up', () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const log = createLog(join(file, 'logs'), now);
    log.error('unheard');
    expect(existsSync(log.file)).toBe(false);
  });
});
