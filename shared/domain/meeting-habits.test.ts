import { expect, it } from 'vitest';
import type { Setting } from '../schema/ledger';
import type { RecordContent } from '../schema/meeting';
import {
  PHRASE_MAX,
  PHRASES_KEY,
  PHRASES_MOST,
  readPhrases,
  readTemplates,
  templateOf,
  TEMPLATES_KEY,
  withPhrase,
  withTemplate,
} from './meeting-habits';

const ID = '01J0000000000000000000TEMP';
const setting = (key: string, value: unknown): Setting => ({ id: ID, branchId: ID, rev: 1, key, value });
const content = {
  primaryType: 'committeeMeeting',
  scope: { kind: 'committee' },
  title: '研究发展党员工作',
  place: '小会议室',
  agenda: [
    {
      id: ID,
      topic: '听取思想汇报',
      materials: '汇报材料',
      discussion: [{ text: '不该留下' }],
      resolution: '同意',
    },
    { id: ID, topic: ' ', discussion: [] },
  ],
  resolution: '不该留下',
} as unknown as RecordContent;

it('a template keeps what is prepared, not what was said', () => {
  const template = templateOf(content, ID, ' 每月支委会 ');
  expect(template).toEqual({
    id: ID,
    name: '每月支委会',
    type: 'committeeMeeting',
    title: '研究发展党员工作',
    place: '小会议室',
    topics: [{ topic: '听取思想汇报', materials: '汇报材料' }],
  });
  expect(JSON.stringify(template)).not.toContain('不该留下');
  expect(readTemplates([setting(TEMPLATES_KEY, [template])])).toEqual([template]);
});

it('a template of the same name and kind takes the place of the old one', () => {
  const one = templateOf(content, ID, '每月支委会');
  const again = { ...one, place: '大会议室' };
  expect(withTemplate([one], again)).toEqual([again]);
  expect(withTemplate([one], { ...again, type: 'themeDay' })).toHaveLength(2);
});

it('reads nothing out of what it does not know', () => {
  for (const value of [undefined, null, 'x', [{}], [{ ...templateOf(content, ID, 'x'), type: 'gone' }]]) {
    expect(readTemplates([setting(TEMPLATES_KEY, value)])).toEqual([]);
    expect(readPhrases([setting(PHRASES_KEY, value)])).toEqual([]);
  }
});

it('keeps a phrase once, newest first, within limits', () => {
  expect(withPhrase(['会议认为'], ' 会议\n强调 ')).toEqual(['会议 强调', '会议认为']);
  expect(withPhrase(['会议认为'], '会议认为')).toBeUndefined();
  expect(withPhrase([], '  ')).toBeUndefined();
  expect(withPhrase([], '长'.repeat(PHRASE_MAX))).toHaveLength(1);
  expect(withPhrase([], '长'.repeat(PHRASE_MAX + 1))).toBeUndefined();
  const full = Array.from({ length: PHRASES_MOST }, (_, no) => String(no));
  expect(withPhrase(full, '新')).toBeUndefined();
});
