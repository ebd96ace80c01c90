import { describe, expect, it } from 'vitest';
import { pdfRequestSchema } from '../../shared/ipc/requests/paper';
import { CHECK_COLUMNS, CHECK_LINES, checkLines } from './check-sheet';
import { minutesSample, sampleDocuments } from './samples/sample-documents';
import { sampleBranch, sampleRosterEntries } from './samples/sample-people';
import { lateRecord, longSent, sampleMaterial, samplePhotos } from './samples/sample-records';
import { rosterPaper } from './roster/roster-paper';

const HOSTILE = `</style><script>alert(1)</script><img src=x onerror="alert(2)">&amp;'"\u202e`;
const names = Object.keys(sampleDocuments);
const htmlOf = (name: string): string => sampleDocuments[name]?.().html ?? '';
const textOf = (name: string): string => htmlOf(name).replace(/attachment:[0-9a-f]{128}/g, '');

describe.each(names)('sample %s', (name) => {
  const document = sampleDocuments[name]?.();

  it('fits the request as it stands', () => expect(() => pdfRequestSchema.parse(document)).not.toThrow());

  it('is self-contained: no script, no link, nothing to load', () => {
    const html = document?.html ?? '';
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(html).not.toMatch(/<script|<link|<iframe|https?:|url\(|@import/i);
    for (const [source] of html.matchAll(/src="[^"]*"/g))
      expect(source).toMatch(/^src="attachment:[0-9a-f]{128}"$/);
  });

  it('does not depend on chance or on the clock', () =>
    expect(sampleDocuments[name]?.().html).toBe(document?.html));
});

describe('hostile texts', () => {
  it('appear as text in minutes', () => {
    const record = {
      ...longSent,
      title: HOSTILE,
      place: HOSTILE.slice(0, 60),
      resolution: HOSTILE,
      agenda: longSent.agenda.map((item) => ({ ...item, topic: HOSTILE, resolution: HOSTILE })),
      content: [{ type: 'paragraph' as const, runs: [{ text: HOSTILE, bold: true }] }],
      observers: [{ id: longSent.id, name: HOSTILE, identity: HOSTILE }],
    };
    const photo = { ...samplePhotos[0], caption: HOSTILE };
    const { html, title } = minutesSample({ record, attachments: [photo as (typeof samplePhotos)[number]] });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|onerror="/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('\u202e');
    expect(title).not.toContain('\u202e');
  });

  it('never leave the limits of title and heads, however long', () => {
    const { title, stamp } = minutesSample({
      record: { ...longSent, title: '𠅤'.repeat(500) },
      branch: { fullName: '长'.repeat(300) },
    });
    expect(title.length).toBeLessThanOrEqual(200);
    expect(stamp.headLeft?.length).toBeLessThanOrEqual(100);
    expect(title).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('personal data', () => {
  const idNumber = /[1-9]\d{16}[\dX]/;

  it('no ID number and no telephone in any sheet but the internal roster', () => {
    for (const name of names.filter((one) => one !== 'rosterInternal')) {
      expect(textOf(name)).not.toMatch(idNumber);
      expect(textOf(name)).not.toMatch(/1[3-9]\d{9}/);
    }
    expect(htmlOf('rosterInternal')).toMatch(idNumber);
    expect(sampleDocuments['rosterInternal']?.().stamp.headRight).toContain('内部使用');
  });

  it('counts the roster as it is on that day', () => {
    const { html } = rosterPaper({
      branch: sampleBranch,
      roster: sampleRosterEntries,
      on: '2026-09-18',
      variant: 'public',
      now: '2026-09-19T00:00:00.000Z',
    });
    expect(html).toContain('共有党员9名，其中正式党员8名、预备党员1名；女党员4名，少数民族党员2名。');
  });
});

describe('minutes', () => {
  it('put photos on a page of their own and list materials after the text', () => {
    const { html } = minutesSample({ record: lateRecord, attachments: [...samplePhotos, sampleMaterial] });
    expect(html.match(/<img /g)).toHaveLength(3);
    expect(html).toContain('现场照片');
    expect(html).toContain('2. 党课讲稿');
    const heic = { ...samplePhotos[0], mediaType: 'image/heic', name: 'IMG_1.heic', caption: '' };
    const other = minutesSample({ record: lateRecord, attachments: [heic as (typeof samplePhotos)[number]] });
    expect(other.html).not.toContain('<img');
    expect(other.html).toContain('IMG_1');
  });

  it('say in the foot which state, draft and content they are', () => {
    expect(minutesSample({ record: longSent }).stamp.foot).toBe('送签稿　第1稿　核对码 7F3K-9Q2M');
    expect(minutesSample({ record: lateRecord }).stamp.foot).toBe('草稿　2026年9月19日10:20打印　尚未送签');
    expect(sampleDocuments['minutesCorrected']?.().stamp.foot).toBe('更正稿　第2稿　核对码 H4TW-K8PD');
  });

  it('ask for 书记审签 only where somebody else was in the chair', () => {
    expect(htmlOf('minutesLong')).not.toContain('审签');
    expect(htmlOf('minutesLate')).toContain('支部书记审签');
  });
});

describe('checkSheet', () => {
  it('has 22 lines of 28 characters, the first with its indent', () => {
    const lines = checkLines();
    expect(lines).toHaveLength(CHECK_LINES);
    lines.forEach((line, index) =>
      expect(Array.from(line)).toHaveLength(index === 0 ? CHECK_COLUMNS - 2 : CHECK_COLUMNS),
    );
    for (const line of lines) expect(line).not.toMatch(/^[，。、]/);
  });
});
