import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../schema/ledger';
import { recordSchema, type OrgLifeRecord, type SnapshotRow } from '../../schema/meeting';
import { recordFindingWords } from '../../words/record-checks';
import { noHandbook } from '../handbook';
import { shippedWorkingDays } from '../working-days-table';
import { checkRecords } from './check-records';
import { recordChecks, type CheckFacts, type RecordFindingCode } from './finding';
import { usualMeetingSetting } from '../meeting-setting';
import { daysIn, likeness, runsOf } from './text-checks';

const id = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '0')
    .padStart(26, '0');
const branchId = id('branch');
const people = ['林若衡', '曾广林', '解晓喆'].map((name, no) => ({
  name,
  memberId: id(`M${String(no)}`),
  personId: id(`P${String(no)}`),
}));
const [host, recorder] = people as [(typeof people)[0], (typeof people)[0]];
const base = { branchId, rev: 1 };

const tables: CheckFacts['tables'] = {
  persons: people.map(({ personId, name }) => ({ ...base, id: personId, name, identity: 'member' })),
  members: people.map(({ memberId, personId }) => ({
    ...base,
    id: memberId,
    personId,
    category: 'fullMember',
  })),
  memberships: people.map(({ memberId }) => ({
    ...base,
    id: id(`S${memberId.slice(-2)}`),
    memberId,
    from: '2020-01-01',
    fromHow: 'onFile',
  })),
  statusSpans: [],
  partyGroups: [],
  groupSpans: [],
  posts: [],
};

const rows: SnapshotRow[] = people.map(({ memberId, name }) => ({
  memberId,
  name,
  category: 'fullMember',
  hasVote: true,
  postNames: [],
}));
// 240 different characters, so that no text is short or like another by chance.
const longText = (from: number): string =>
  Array.from({ length: 240 }, (_, at) => String.fromCodePoint(0x4e00 + from + at * 3)).join('');

/** A record with nothing to say about it: Thursday 5 March 2026, signed, all there. */
function sound(name: string, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  const record: OrgLifeRecord = {
    ...base,
    id: id(name),
    primaryType: 'memberAssembly',
    sections: [{ id: id(`${name}S`), type: 'memberAssembly', nature: 'study', year: 2026, seqNo: 1 }],
    title: '学习',
    startAt: '2026-03-05T09:00',
    endAt: '2026-03-05T10:00',
    place: '会议室',
    mode: 'offline',
    scope: { kind: 'branch' },
    host: { memberId: host.memberId, name: host.name },
    recorder: { memberId: recorder.memberId, name: recorder.name },
    attendance: people.map(({ memberId }) => ({ memberId, status: 'present' })),
    observers: [],
    agenda: [
      {
        id: id(`${name}A`),
        topic: '学习党章',
        discussion: [{ id: id(`${name}D`), speaker: { name: host.name }, text: '发言' }],
        resolution: '同意',
      },
    ],
    content: [{ type: 'paragraph', runs: [{ text: longText(name.charCodeAt(0) * 50) }] }],
    todos: [],
    planItemIds: [],
    signInChecked: { by: host.name, on: '2026-03-05' },
    state: 'signed',
    createdAt: '2026-03-05T03:00:00.000Z',
    sentAt: '2026-03-05T03:10:00.000Z',
    snapshot: { takenAt: '2026-03-05T03:10:00.000Z', rosterDate: '2026-03-05', rows, rules: [] },
    revisions: [],
    corrections: [],
    ...patch,
  };
  expect(recordSchema.safeParse(record).success).toBe(true);
  return record;
}

function papers(record: OrgLifeRecord, patch: Partial<Attachment> = {}): Attachment[] {
  const one = (kind: Attachment['kind'], letter: string): Attachment => ({
    ...base,
    id: id(`${record.id.slice(-4)}${letter}`),
    ownerTable: 'records',
    ownerId: record.id,
    kind,
    sha512: `${record.id.toLowerCase()}${letter}`.replace(/[^0-9a-f]/g, '0').padStart(128, '0'),
    sizeBytes: 1,
    mediaType: 'image/jpeg',
    name: '照片.jpg',
    takenOn: record.startAt.slice(0, 10),
    sortNo: 1,
    addedAt: '2026-03-05T03:00:00.000Z',
  });
  return [{ ...one('photo', 'a'), ...patch }, one('signInScan', 'b')];
}

function codesOf(records: OrgLifeRecord[], more: Partial<CheckFacts> = {}): RecordFindingCode[] {
  const attachments = records.flatMap((record) => papers(record));
  return checkRecords({
    records,
    attachments,
    tables,
    workingDays: shippedWorkingDays,
    today: '2026-04-30',
    ...more,
  }).map(({ code }) => code);
}

it('says nothing about a sound record', () => {
  expect(codesOf([sound('a')])).toEqual([]);
});

describe('手册模式: the issued book is the original (E2)', () => {
  const summary = (patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord =>
    sound('a', {
      ...{ agenda: [], content: [{ type: 'paragraph', runs: [{ text: '学习党章，交流体会。' }] }] },
      // Typed up half a year later: late, were there no original of the day.
      ...{ createdAt: '2026-09-05T03:00:00.000Z', sentAt: '2026-09-05T03:10:00.000Z' },
      ...{ paperOriginal: { book: '党支部工作手册', pages: '第37页' }, ...patch },
    });
  const handbook = { ...noHandbook, isKept: true };

  it('says nothing about a record that names its page and sums up', () => {
    const record = summary();
    const photos = papers(record).filter(({ kind }) => kind === 'photo');
    expect(codesOf([record], { handbook, attachments: photos, today: '2026-09-30' })).toEqual([]);
  });

  it('asks for the page where the book has a chapter for it, and only where a book is kept', () => {
    const { paperOriginal: _original, ...typed } = summary();
    const today = '2026-09-30';
    expect(codesOf([typed], { handbook, today })).toContain('originalPageMissing');
    expect(codesOf([typed], { handbook: noHandbook, today })).not.toContain('originalPageMissing');
    expect(codesOf([typed], { today })).not.toContain('originalPageMissing');
    const other = { ...handbook, chapters: ['themeDay'] as const };
    expect(codesOf([typed], { handbook: other, today })).not.toContain('originalPageMissing');
    // And the rest of it is what it would be without the mode.
    expect(codesOf([typed], { handbook, today })).toEqual(
      expect.arrayContaining(['lateWithoutReason', 'textShort', 'nothingDecided']),
    );
  });
});

it('does not look at meetings still planned', () => {
  expect(codesOf([sound('a', { state: 'planned', startAt: '2026-05-09T09:00', attendance: [] })])).toEqual(
    [],
  );
});

describe('one record', () => {
  const assembly = (patch: Partial<OrgLifeRecord>): RecordFindingCode[] => codesOf([sound('a', patch)]);
  it.each<[RecordFindingCode, Partial<OrgLifeRecord>]>([
    ['notSigned', { state: 'outForSignature' }],
    ['lateWithoutReason', { sentAt: '2026-04-11T03:00:00.000Z' }],
    ['rowsDiffer', { attendance: people.slice(1).map(({ memberId }) => ({ memberId, status: 'present' })) }],
    ['signInUnchecked', { signInChecked: undefined }],
    ['hostIsRecorder', { recorder: { memberId: host.memberId, name: host.name } }],
    ['textShort', { content: [] }],
    ['inFuture', { startAt: '2026-05-08T09:00', endAt: '2026-05-08T10:00', sentAt: undefined }],
    // Saturday; 4 May 2026 would be a holiday on a Monday.
    ['onDayOff', { startAt: '2026-03-07T09:00', endAt: '2026-03-07T10:00' }],
  ])('%s', (code, patch) => {
    expect(assembly(patch)).toContain(code);
  });

  it('a meeting on a Saturday with its reason is in order, and so is a Saturday made up for (X-12)', () => {
    const saturday = { startAt: '2026-03-07T09:00', endAt: '2026-03-07T10:00' };
    expect(assembly({ ...saturday, dayOffReason: '全员值守防汛' })).toEqual([]);
    expect(assembly({ ...saturday, dayOffReason: ' ' })).toEqual(['onDayOff']);
    expect(assembly({ ...saturday, paperOriginal: { pages: '37' } })).toEqual([]);
    // 28 February 2026 is a Saturday that is worked for the Spring Festival.
    expect(assembly({ startAt: '2026-02-28T09:00', endAt: '2026-02-28T10:00' })).not.toContain('onDayOff');
  });

  it('a late one with a reason, or from a paper original, is in order', () => {
    const sentAt = '2026-04-11T03:00:00.000Z';
    expect(assembly({ sentAt, lateReason: '记录人住院' })).toEqual([]);
    expect(assembly({ sentAt, paperOriginal: { pages: '37' } })).toEqual([]);
  });

  it('the tenth of the next month is still in time', () => {
    expect(assembly({ sentAt: '2026-04-10T03:00:00.000Z' })).toEqual([]);
  });

  it('a summary that names its page of the issued book is not asked for a full text (E2)', () => {
    const summary = {
      agenda: [{ id: id('aA'), topic: '学习党章', discussion: [] }],
      content: [{ type: 'paragraph' as const, runs: [{ text: '学习党章。' }] }],
    };
    expect(assembly(summary)).toEqual(['textShort', 'nothingDecided', 'nobodySpoke']);
    expect(assembly({ ...summary, paperOriginal: { book: '2026年手册', pages: '第37页' } })).toEqual([]);
  });

  it('names who is missing in the attendance', () => {
    const record = sound('a', {
      attendance: people.slice(0, 2).map(({ memberId }) => ({ memberId, status: 'present' })),
    });
    const [found] = checkRecords({
      ...{ records: [record], attachments: papers(record), tables },
      ...{ workingDays: shippedWorkingDays, today: '2026-04-30' },
    });
    expect(found && recordFindingWords[found.code].problem(found)).toBe(
      '出席登记与应到名册不一致，没有登记：解晓喆',
    );
  });

  it('a roster changed after it was frozen is told, not counted again', () => {
    const memberships = tables.memberships.map((row, no) => (no === 2 ? { ...row, to: '2026-03-01' } : row));
    const found = codesOf([sound('a')], { tables: { ...tables, memberships } });
    expect(found).toEqual(['strangerPresent', 'rosterChanged']);
  });

  it('what changed on the roster is told by name (X-07)', () => {
    const record = sound('a');
    const frozen = rows.slice(0, 2).map((row, no) => (no === 0 ? { ...row, hasVote: false } : row));
    const left = { ...rows[2], memberId: id('M9'), name: '韩秀英' } as SnapshotRow;
    const [found] = checkRecords({
      ...{ records: [{ ...record, snapshot: { ...record.snapshot, rows: [...frozen, left] } as never }] },
      ...{ attachments: papers(record), tables, workingDays: shippedWorkingDays, today: '2026-04-30' },
    }).filter(({ code }) => code === 'rosterChanged');
    expect(found && recordFindingWords.rosterChanged.problem(found)).toBe(
      '送签以后党员档案有改动，照现在的档案应到3人：多了解晓喆，少了韩秀英，林若衡的表决权有变化',
    );
  });

  it('a member whose Party membership was stopped that day was not there to be counted (X-08)', () => {
    const span = (from: string, to?: string): CheckFacts['tables']['statusSpans'][0] => ({
      ...{ ...base, id: id('ST'), memberId: people[2]?.memberId ?? '', status: 'suspended', from },
      ...(to ? { to } : {}),
    });
    const withSpan = (one: ReturnType<typeof span>): RecordFindingCode[] =>
      codesOf([sound('a')], { tables: { ...tables, statusSpans: [one] } });
    expect(withSpan(span('2026-03-05'))).toContain('strangerPresent');
    expect(withSpan(span('2026-03-06'))).not.toContain('strangerPresent');
    expect(withSpan(span('2026-01-01', '2026-03-05'))).not.toContain('strangerPresent');
  });

  it('a probationary member present is no voter: one vote more than there are voters is found (X-09)', () => {
    const frozen = rows.map((row, no) =>
      no === 2 ? { ...row, category: 'probationaryMember' as const, hasVote: false } : row,
    );
    const record = sound('a');
    const voted = (votesFor: number): RecordFindingCode[] =>
      assembly({
        snapshot: { ...record.snapshot, rows: frozen } as never,
        agenda: [
          {
            ...(record.agenda[0] as OrgLifeRecord['agenda'][0]),
            vote: {
              ...{ subject: '通过计划', kind: 'ordinary', method: 'showOfHands' },
              ...{ votesFor, votesAgainst: 0, votesAbstain: 0 },
            },
          },
        ],
      });
    expect(voted(2)).not.toContain('votesDoNotAddUp');
    expect(voted(3)).toContain('votesDoNotAddUp');
  });

  it('the lecturer of a class was there; one from outside needs no row (X-30)', () => {
    const lecture = (lecturer: { name: string; memberId?: string }): RecordFindingCode[] =>
      assembly({
        primaryType: 'partyClass',
        sections: [{ id: id('aC'), type: 'partyClass', year: 2026, seqNo: 1, lecturer }],
        attendance: people.map(({ memberId }, no) => ({
          memberId,
          status: no === 2 ? ('personalLeave' as const) : ('present' as const),
        })),
      });
    expect(lecture({ name: '解晓喆', memberId: people[2]?.memberId ?? '' })).toEqual(['lecturerAbsent']);
    expect(lecture({ name: host.name, memberId: host.memberId })).toEqual([]);
    expect(lecture({ name: '党校老师' })).toEqual([]);
  });

  it('a word of illness beside a name is asked about, in a caption too (X-32)', () => {
    expect(assembly({ title: '看望住院的解晓喆' })).toEqual(['healthNearName']);
    const record = sound('a');
    expect(codesOf([record], { attachments: papers(record, { caption: '林若衡献血' }) })).toEqual([
      'healthNearName',
    ]);
  });

  it('the host on leave is found', () => {
    const attendance = people.map(({ memberId }) => ({
      memberId,
      status: memberId === host.memberId ? ('sickLeave' as const) : ('present' as const),
    }));
    expect(assembly({ attendance })).toEqual(['hostAbsent']);
  });

  it('votes that do not add up, and decisions without a quorum', () => {
    const agenda = (votesFor: number): OrgLifeRecord['agenda'] => [
      {
        ...(sound('a').agenda[0] as OrgLifeRecord['agenda'][0]),
        vote: {
          ...{ subject: '通过计划', kind: 'ordinary', method: 'showOfHands' },
          ...{ votesFor, votesAgainst: 0, votesAbstain: 0 },
        },
      },
    ];
    expect(assembly({ agenda: agenda(3) })).toEqual([]);
    expect(assembly({ agenda: agenda(2) })).toEqual(['votesDoNotAddUp']);
    const attendance = people.map(({ memberId }) => ({
      memberId,
      status: memberId === host.memberId ? ('present' as const) : ('officialLeave' as const),
    }));
    expect(assembly({ agenda: agenda(1), attendance })).toContain('quorumMissed');
  });

  it('a material of a later day is found, one of the same day is not', () => {
    const agenda = (materials: string): OrgLifeRecord['agenda'] => [
      { ...(sound('a').agenda[0] as OrgLifeRecord['agenda'][0]), materials },
    ];
    expect(assembly({ agenda: agenda('《讲话》（2026年3月6日）') })).toEqual(['materialLater']);
    expect(assembly({ agenda: agenda('《讲话》（2026年3月5日）') })).toEqual([]);
  });

  it('a speech of a later day that is quoted is asked about, a plan for a later day is not', () => {
    const content = (text: string): OrgLifeRecord['content'] => [
      { type: 'paragraph', runs: [{ text: longText(50 * 97) + text }] },
    ];
    const said = (text: string): RecordFindingCode[] => assembly({ content: content(text) });
    expect(said('学习2026年3月6日在会上的重要讲话')).toEqual(['quoteLater']);
    expect(said('学习2026年3月5日在会上的重要讲话')).toEqual([]);
    expect(said('方案拟于2026年3月20日印发')).toEqual([]);
    expect(said('2026年3月20日再开会')).toEqual([]);
  });

  it('three types for one event are one too many', () => {
    const sections: OrgLifeRecord['sections'] = [
      ...sound('a').sections,
      { id: id('aT'), type: 'themeDay', forms: ['orgLife'], year: 2026, seqNo: 1 },
    ];
    expect(assembly({ sections })).toEqual([]);
    const third = { id: id('aC'), type: 'partyClass', year: 2026, seqNo: 1 } as const;
    expect(assembly({ sections: [...sections, third] })).toEqual(['tooManyTypes']);
    // The branch's own number goes before the usual one.
    const setting = (mostSections: number): Partial<CheckFacts> => ({
      setting: { ...usualMeetingSetting, mostSections },
    });
    expect(codesOf([sound('a', { sections: [...sections, third] })], setting(3))).toEqual([]);
    expect(codesOf([sound('a', { sections })], setting(1))).toEqual(['tooManyTypes']);
  });

  it('pictures: none, of another day, without a date, the same on two records', () => {
    const [a, b] = [sound('a'), sound('b', { startAt: '2026-03-12T09:00', endAt: '2026-03-12T10:00' })];
    const withPhoto = (patch: Partial<Attachment>): RecordFindingCode[] =>
      codesOf([a], { attachments: papers(a, patch) });
    expect(withPhoto({ kind: 'material' })).toEqual(['photoMissing']);
    expect(withPhoto({ takenOn: '2026-03-06' })).toEqual([]);
    expect(withPhoto({ takenOn: '2026-03-07' })).toEqual(['photoOfOtherDay']);
    expect(withPhoto({ takenOn: undefined })).toEqual(['photoWithoutDate']);
    const [photo] = papers(a);
    const shared = codesOf([a, { ...b, sections: numbered(b, 2) }], {
      attachments: [...papers(a), ...papers(b, { sha512: photo?.sha512 ?? '' })],
    });
    expect(shared).toEqual(['photoTwice']);
  });
});

function numbered(record: OrgLifeRecord, seqNo: number): OrgLifeRecord['sections'] {
  return record.sections.map((section) => ({ ...section, seqNo }));
}

describe('several records', () => {
  const at = (
    name: string,
    day: string,
    seqNo: number,
    patch: Partial<OrgLifeRecord> = {},
  ): OrgLifeRecord => {
    const record = sound(name, { startAt: `${day}T09:00`, endAt: `${day}T10:00`, ...patch });
    return {
      ...record,
      sections: numbered(record, seqNo),
      createdAt: `${day}T03:00:00.000Z`,
      sentAt: `${day}T04:00:00.000Z`,
    };
  };

  it('numbers without a gap and in order are in order', () => {
    expect(codesOf([at('a', '2026-03-05', 1), at('b', '2026-03-12', 2)])).toEqual([]);
    expect(codesOf([at('a', '2026-03-05', 1), at('b', '2026-03-12', 3)])).toEqual(['numberGap']);
    expect(codesOf([at('a', '2026-03-05', 2), at('b', '2026-03-12', 1)])).toEqual(['numberOrder']);
  });

  it('groups have numbers of their own', () => {
    const meeting = (name: string, group: string): OrgLifeRecord => {
      const record = at(name, name === 'a' ? '2026-03-05' : '2026-03-12', 1, {
        primaryType: 'groupMeeting',
        scope: { kind: 'group', groupId: id(group) },
        snapshot: undefined,
        attendance: [],
      });
      return { ...record, sections: [{ id: id(`${name}S`), type: 'groupMeeting', year: 2026, seqNo: 1 }] };
    };
    expect(codesOf([meeting('a', 'g1'), meeting('b', 'g2')])).not.toContain('numberOrder');
    expect(codesOf([meeting('a', 'g1'), meeting('b', 'g1')])).toContain('numberOrder');
  });

  it('nobody is in two places: one minute of overlap counts, none does not', () => {
    const first = at('a', '2026-03-05', 1);
    const other = (startAt: string): OrgLifeRecord => ({
      ...at('b', '2026-03-05', 2),
      startAt,
      endAt: '2026-03-05T11:00',
    });
    expect(codesOf([first, other('2026-03-05T09:59')])).toContain('twoPlaces');
    expect(codesOf([first, other('2026-03-05T10:00')])).not.toContain('twoPlaces');
    const away = people.map(({ memberId }) => ({ memberId, status: 'officialLeave' as const }));
    expect(codesOf([first, { ...other('2026-03-05T09:30'), attendance: away }])).not.toContain('twoPlaces');
  });

  it('three months written within a day look made in one go; two do not', () => {
    const days = ['2026-01-08', '2026-02-05', '2026-03-05'];
    const records = days.map((day, no) => ({
      ...at(['a', 'b', 'c'][no] ?? '', day, no + 1),
      createdAt: `2026-03-05T0${String(no)}:00:00.000Z`,
    }));
    expect(codesOf(records)).toContain('madeInOneGo');
    expect(codesOf(records.slice(1))).not.toContain('madeInOneGo');
    const spread = records.map((record, no) => ({
      ...record,
      createdAt: `2026-03-0${String(no + 1)}T00:00:00.001Z`,
    }));
    expect(codesOf(spread)).not.toContain('madeInOneGo');
  });

  it('a copied text is found, from nine tenths on', () => {
    const text = longText(4000);
    const content = (words: string): OrgLifeRecord['content'] => [
      { type: 'paragraph', runs: [{ text: words }] },
    ];
    const pair = (other: string): RecordFindingCode[] =>
      codesOf([
        at('a', '2026-03-05', 1, { content: content(text) }),
        at('b', '2026-03-12', 2, { content: content(other) }),
      ]);
    expect(pair(text)).toEqual(['textAlike']);
    expect(pair(`${text}新`)).toEqual(['textAlike']);
    expect(pair(text.slice(0, 150) + longText(9000).slice(0, 150))).toEqual([]);
  });
});

describe('the year before', () => {
  const past = (name: string, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord =>
    sound(name, {
      ...{ startAt: '2025-03-06T09:00', endAt: '2025-03-06T10:00', state: 'draft' as const },
      ...patch,
    });

  it('is where a text or a picture may come from, and is not looked at itself', () => {
    const now = sound('a');
    const before = past('b', { content: now.content });
    expect(codesOf([now], { earlier: [before] })).toEqual(['textAlike']);
    const [photo] = papers(now);
    const attachments = [...papers(now), ...papers(before, { sha512: photo?.sha512 ?? '' })];
    expect(codesOf([now], { earlier: [past('b')], attachments })).toEqual(['photoTwice']);
    expect(codesOf([now], { earlier: [past('b'), past('c', { content: past('b').content })] })).toEqual([]);
  });

  it('has the neighbours of a sitting held in January for it', () => {
    const late = sound('a', {
      primaryType: 'orgLifeMeeting',
      sections: [
        {
          ...{ id: id('aS'), type: 'orgLifeMeeting', year: 2025, seqNo: 2 },
          ...{ opinionsCollected: [], talksBefore: [], committeeCheck: [], rectification: [] },
        },
      ],
    });
    expect(codesOf([late])).not.toContain('numberGap');
  });
});

it('puts what must be put right first', () => {
  const record = sound('a', { state: 'draft', signInChecked: undefined, content: [] });
  const found = codesOf([record]);
  expect(found).toEqual(['notSigned', 'signInUnchecked', 'textShort']);
  expect(found.map((code) => recordChecks[code].severity)).toEqual(['error', 'warning', 'warning']);
});

describe('texts', () => {
  it('reads full dates only', () => {
    expect(daysIn('2026年3月5日、2026-04-01、2026.5.6、2026年6月、2026-13-01')).toEqual([
      '2026-03-05',
      '2026-04-01',
      '2026-05-06',
    ]);
  });
  it('likeness is common runs by all runs', () => {
    expect(likeness(runsOf('甲乙丙丁戊'), runsOf('甲乙丙丁戊'))).toBe(1);
    expect(likeness(runsOf(''), runsOf(''))).toBe(0);
    expect(runsOf('甲，乙 丙。丁')).toEqual(new Set(['甲乙丙丁']));
  });
});
