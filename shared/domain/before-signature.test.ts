import { describe, expect, it } from 'vitest';
import type { Election, RecordContent } from '../schema/meeting';
import {
  isTellerCandidate,
  missingBeforeSignature,
  remarksBeforeSignature,
  themeDayOf,
  type SendContext,
} from './before-signature';
import { countAttendance } from './meeting';
import { sampleContent, sampleId, sampleNames, sampleRoster } from './testing/sample-record';
import { judgeVote } from './votes';

function codes(content: RecordContent, patch: Partial<SendContext> = {}): string[] {
  const counts = countAttendance(sampleRoster, content.attendance);
  const votes = content.agenda.flatMap((item, agendaIndex) =>
    item.vote ? [{ agendaIndex, ...judgeVote('memberAssembly', item.vote, counts) }] : [],
  );
  const context: SendContext = {
    now: '2026-09-19T01:00:00.000Z',
    roster: sampleRoster,
    votes,
    exemptAllowed: new Set(),
    ...patch,
  };
  return missingBeforeSignature(content, context).map((part) => part.code);
}

describe('missingBeforeSignature', () => {
  it('a complete record may go', () => {
    expect(codes(sampleContent())).toEqual([]);
  });

  it('names every missing part in the order of the form, with the place to jump to', () => {
    const { host: _host, recorder: _recorder, endAt: _end, ...rest } = sampleContent();
    const bare = { ...rest, title: ' ', place: '', agenda: [], attendance: [] };
    expect(codes(bare)).toEqual([
      'titleMissing',
      'endMissing',
      'placeMissing',
      'hostMissing',
      'recorderMissing',
      'attendanceIncomplete',
      'nobodyPresent',
      'agendaMissing',
      'contentMissing',
      'decisionMissing',
    ]);
  });

  it('nobody who was not there can host, record, report or speak; guests can', () => {
    const away = sampleContent({}, { 0: 'sickLeave', 2: 'personalLeave', 3: 'absent' });
    expect(codes(away)).toEqual(['hostAbsent', 'recorderAbsent', 'speakerAbsent', 'voteCountWrong']);
    const guest = sampleContent({ recorder: { name: '办公室小王', identity: '工作人员' } });
    expect(codes(guest)).toEqual([]);
  });

  it('a future meeting cannot be sent', () => {
    expect(codes(sampleContent(), { now: '2026-09-17T15:59:00.000Z' })).toEqual(['inFuture']);
    expect(codes(sampleContent(), { now: '2026-09-17T16:00:00.000Z' })).toEqual([]);
  });

  it('免到 needs a basis in the member file', () => {
    const content = sampleContent({}, { 5: 'exempt', 7: 'officialLeave' });
    expect(codes(content)).toEqual(['exemptWithoutBasis']);
    expect(codes(content, { exemptAllowed: new Set([sampleId(6)]) })).toEqual([]);
  });

  it('a vote must add up, have a quorum or a reason, and be resolved', () => {
    const away = { 1: 'absent', 3: 'absent', 4: 'absent', 5: 'absent', 6: 'absent' } as const;
    const few = sampleContent({}, away);
    const item = few.agenda[0];
    if (!item?.vote) throw new Error('fixture');
    const agenda = [
      { ...item, discussion: [], resolution: '', vote: { ...item.vote, votesFor: 3, votesAbstain: 0 } },
    ];
    expect(codes({ ...few, agenda })).toEqual(['quorumMissing', 'resolutionMissing', 'contentMissing']);
    expect(codes({ ...few, agenda, quorumOverrideReason: '上级同意保留' })).toEqual([
      'resolutionMissing',
      'contentMissing',
    ]);
    expect(codes({ ...few, agenda: [{ ...item, discussion: [] }] })).toContain('voteCountWrong');
  });

  it('an election must add up; more ballots back than out goes only with a reason', () => {
    const item = sampleContent().agenda[0];
    if (!item?.vote) throw new Error('fixture');
    const ballots = (patch: Partial<Election>): RecordContent['agenda'] => [
      {
        ...item,
        vote: {
          ...item.vote,
          subject: '选举支部委员会委员',
          kind: 'election',
          method: 'secretBallot',
          votesFor: 0,
          votesAgainst: 0,
          votesAbstain: 0,
          election: {
            seats: 1,
            candidates: [{ id: sampleId(90), memberId: sampleId(2), name: '曾广林', votesFor: 5 }],
            writeIns: [],
            ...{ issued: 7, returned: 7, valid: 7, invalid: 0 },
            ...patch,
          },
        },
      },
    ];
    // All but the eighth came: seven of eight voters, more than four fifths.
    const seven = sampleContent({}, { 7: 'officialLeave' });
    expect(codes({ ...seven, agenda: ballots({}) })).toEqual([]);
    expect(codes({ ...seven, agenda: ballots({ invalid: 1 }) })).toEqual(['electionWrong']);
    const void_ = { ...seven, agenda: ballots({ issued: 6 }) };
    expect(codes(void_)).toEqual(['electionVoid']);
    expect(codes({ ...void_, quorumOverrideReason: '当场重选，此处只记第一次' })).toEqual([]);
  });

  it('who counts the ballots was there, and is better not a candidate', () => {
    const content = sampleContent();
    const item = content.agenda[0];
    const stored = item?.vote;
    if (!item || !stored) throw new Error('fixture');
    const vote = (scrutineer: number): RecordContent => ({
      ...content,
      agenda: [
        {
          ...item,
          vote: {
            ...stored,
            subject: '选举',
            scrutineers: [{ memberId: sampleId(scrutineer + 1), name: sampleNames[scrutineer] ?? '' }],
          },
        },
      ],
    });
    expect(codes(vote(1))).toEqual([]);
    expect(codes(vote(5))).toEqual(['tellerAbsent']);
    const candidate = { id: sampleId(91), name: '曾广林', memberId: sampleId(2), votesFor: 0 };
    const election = {
      ...{ seats: 1, candidates: [candidate], writeIns: [], issued: 0, returned: 0, valid: 0, invalid: 0 },
    };
    const scrutineers = (memberNo: number) => [{ memberId: sampleId(memberNo), name: '曾广林' }];
    expect(isTellerCandidate({ ...stored, election, scrutineers: scrutineers(2) })).toBe(true);
    // Another member of the same name is another person; a name without a file may be the candidate.
    expect(isTellerCandidate({ ...stored, election, scrutineers: scrutineers(3) })).toBe(false);
    expect(isTellerCandidate({ ...stored, election, counters: [{ name: '曾广林' }] })).toBe(true);
  });

  it('a sitting called to decide must decide, one called to study need not', () => {
    const item = sampleContent().agenda[0];
    if (!item) throw new Error('fixture');
    const { vote: _vote, resolution: _resolution, ...study } = item;
    expect(codes(sampleContent({ agenda: [study] }))).toEqual(['decisionMissing']);
    const sections: RecordContent['sections'] = [
      { id: sampleId(50), type: 'memberAssembly', seqNo: 3, year: 2026, nature: 'study' },
    ];
    expect(codes(sampleContent({ agenda: [study], sections }))).toEqual([]);
  });

  it('late entry wants a reason, judged by the first sending', () => {
    expect(codes(sampleContent(), { now: '2026-10-10T15:59:00.000Z' })).toEqual([]);
    expect(codes(sampleContent(), { now: '2026-10-10T16:00:00.000Z' })).toEqual(['lateReasonMissing']);
    expect(
      codes(sampleContent(), {
        now: '2026-12-01T00:00:00.000Z',
        firstSentAt: '2026-09-19T01:00:00.000Z',
      }),
    ).toEqual([]);
  });

  it('第N次 is used once; two groups may share a number', () => {
    expect(codes(sampleContent(), { others: [sampleContent()] })).toEqual(['seqNoTaken']);
    const group = (no: number) =>
      sampleContent({
        scope: { kind: 'group', groupId: sampleId(no) },
        sections: [{ id: sampleId(50), type: 'groupMeeting', seqNo: 3, year: 2026 }],
      });
    expect(codes(group(1), { others: [group(2)] })).toEqual([]);
    expect(codes(group(1), { others: [group(1)] })).toEqual(['seqNoTaken']);
  });

  it('a class names its lecturer and hours, a theme day its forms', () => {
    const sections: RecordContent['sections'] = [
      { id: sampleId(50), type: 'themeDay', seqNo: 9, year: 2026, forms: [] },
      { id: sampleId(51), type: 'partyClass', seqNo: 3, year: 2026 },
    ];
    expect(codes(sampleContent({ sections }))).toEqual(['formsMissing', 'lecturerMissing', 'hoursMissing']);
  });

  it('online needs a reason, an empty roster is named as such', () => {
    expect(codes(sampleContent({ mode: 'online' }))).toEqual(['onlineReasonMissing']);
    expect(codes(sampleContent({ attendance: [], agenda: [] }), { roster: [], votes: [] })).toContain(
      'rosterEmpty',
    );
  });
});

describe('remarksBeforeSignature', () => {
  const context = {
    secretaryIds: new Set([sampleId(1)]),
    themeDayRule: { kind: 'dayOfMonth', day: 15 } as const,
    today: '2026-09-22',
    excellentShare: '1/3' as const,
    photoCount: 1,
    votes: [],
  };
  it('speaks of what is unusual without blocking', () => {
    const content = sampleContent({
      endAt: '2026-09-18T14:40',
      recorder: { memberId: sampleId(1), name: '单文静' },
    });
    const found = remarksBeforeSignature(content, { ...context, photoCount: 0 }).map(({ code }) => code);
    expect(found).toEqual([
      'durationUnusual',
      'hostIsRecorder',
      'signInUnchecked',
      'contentShort',
      'photoMissing',
    ]);
  });

  it('asks a summary of the issued book neither for length nor for an agenda; the page alone is no summary', () => {
    const content: RecordContent['content'] = [{ type: 'paragraph', runs: [{ text: '学习党章。' }] }];
    const summary = sampleContent({
      ...{ agenda: [], content, paperOriginal: { pages: '第37页' } },
      sections: [{ id: sampleId(50), type: 'memberAssembly', nature: 'study', seqNo: 9, year: 2026 }],
    });
    const remarked = (one: RecordContent) => remarksBeforeSignature(one, context).map(({ code }) => code);
    expect(codes(summary, { votes: [] })).toEqual([]);
    expect(remarked(summary)).not.toContain('contentShort');
    const { paperOriginal: _original, ...typed } = summary;
    expect(codes(typed, { votes: [] })).toEqual(['agendaMissing']);
    expect(remarked(typed)).toContain('contentShort');
    const empty = { ...summary, content: [] };
    expect(codes(empty, { votes: [] })).toEqual(['agendaMissing', 'contentMissing']);
    expect(remarked(empty)).toContain('contentShort');
  });

  it('asks why a meeting was held on a day off', () => {
    const said = (patch: Parameters<typeof sampleContent>[0]) =>
      remarksBeforeSignature(sampleContent(patch), { ...context, isDayOff: true }).map(
        ({ code, field }) => `${code} ${field}`,
      );
    expect(said({})).toContain('onDayOff dayOffReason');
    expect(said({ dayOffReason: '全员值守防汛' })).not.toContain('onDayOff dayOffReason');
  });

  it('asks for a delegation when somebody else than the secretary hosts, and for a moved theme day', () => {
    const host = { memberId: sampleId(2), name: '曾广林' };
    const delegated = remarksBeforeSignature(sampleContent({ host }), context);
    expect(delegated.map(({ code }) => code)).toContain('delegationMissing');
    const sections: RecordContent['sections'] = [
      { id: sampleId(50), type: 'themeDay', seqNo: 9, year: 2026, forms: ['visit'] },
    ];
    const at = (day: string) =>
      remarksBeforeSignature(sampleContent({ sections, startAt: `${day}T14:30` }), context).map(
        ({ code }) => code,
      );
    expect(at('2026-09-20')).not.toContain('themeDayMoved');
    expect(at('2026-09-21')).toContain('themeDayMoved');
  });
});

describe('themeDayOf', () => {
  it('clamps to the month', () => {
    expect(themeDayOf({ kind: 'dayOfMonth', day: 31 }, '2026-02-03')).toBe('2026-02-28');
    expect(themeDayOf({ kind: 'nthWeekday', n: 5, weekday: 5 }, '2026-09-01')).toBe('2026-09-25');
    expect(themeDayOf({ kind: 'nthWeekday', n: 1, weekday: 2 }, '2026-09-30')).toBe('2026-09-01');
  });
});
