import { describe, expect, it } from 'vitest';
import { sampleContent, sampleId, sampleRecord } from '../../../../shared/domain/testing/sample-record';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import {
  findLastTime,
  firstParts,
  followOnRoute,
  lastTimeOf,
  offeredParts,
  type LastTime,
} from './last-time';
import { isTaken, leavePart, takePart } from './last-time-parts';
import { toForm, type MeetingForm } from './meeting-form';

const nobody: RosterTables = {
  ...{ members: [], persons: [], memberships: [], statusSpans: [], partyGroups: [], groupSpans: [] },
  ...{ posts: [], circumstances: [], exemptions: [] },
};

const instead = { place: '支部活动室', host: null, recorder: null };
const sources = { tables: nobody, scope: { kind: 'branch' } as const, day: '2026-12-01', instead };
let count = 500;
const newId = () => sampleId((count += 1));

/** Host and recorder from outside, so that no roster is needed to say whether they are still there. */
const offer = (patch: Partial<OrgLifeRecord> = {}): LastTime =>
  lastTimeOf(
    sampleRecord({
      host: { name: '苏禾' },
      recorder: { name: '文静' },
      observers: [{ id: sampleId(90), name: '苏禾', identity: '入党积极分子' }],
      ...patch,
    }),
    sources,
  );
const blank = (): MeetingForm => ({
  ...toForm(sampleContent({ title: '', agenda: [], place: '支部活动室' })),
  ...{ from: '', to: '', host: null, recorder: null, attendance: [] },
});

describe('the record a new one follows', () => {
  const records = [
    sampleRecord({ id: sampleId(1), startAt: '2026-06-01T14:00' }),
    sampleRecord({ id: sampleId(2), startAt: '2026-09-01T14:00' }),
    sampleRecord({ id: sampleId(3), startAt: '2027-03-01T14:00' }),
    sampleRecord({
      ...{ id: sampleId(4), primaryType: 'groupMeeting', startAt: '2026-10-01T14:00' },
      scope: { kind: 'group', groupId: sampleId(70) },
    }),
  ];
  const wanted = { type: 'memberAssembly', day: '2026-12-01', ownId: sampleId(9) } as const;

  it('is the newest of its kind up to the day, or the one asked for', () => {
    expect(findLastTime(records, wanted)?.id).toBe(sampleId(2));
    expect(findLastTime(records, { ...wanted, fromId: sampleId(1) })?.id).toBe(sampleId(1));
    expect(findLastTime(records, { ...wanted, ownId: sampleId(2) })?.id).toBe(sampleId(1));
    expect(findLastTime(records, { ...wanted, fromId: sampleId(4) })?.id).toBe(sampleId(2));
  });

  it('of a group meeting is one of the same group', () => {
    const group = { ...wanted, type: 'groupMeeting' } as const;
    expect(findLastTime(records, { ...group, groupId: sampleId(70) })?.id).toBe(sampleId(4));
    expect(findLastTime(records, { ...group, groupId: sampleId(71) })).toBeUndefined();
    expect(followOnRoute(records[3] as OrgLifeRecord)).toBe(
      `/meetings/new?type=groupMeeting&group=${sampleId(70)}&from=${sampleId(4)}`,
    );
  });
});

describe('what it offers', () => {
  it('is what was arranged, and nothing of what happened', () => {
    const last = offer();
    expect(offeredParts(last)).toEqual(['time', 'place', 'host', 'recorder', 'agenda', 'guests']);
    expect(JSON.stringify(last)).not.toMatch(/同意|votes|present|sickLeave/);
    expect(last.topics).toEqual(['审议《管理办法》']);
    expect(
      offeredParts(offer({ observers: [], place: ' ', startAt: '2026-09-18T00:00', endAt: undefined })),
    ).toEqual(['host', 'recorder', 'agenda']);
  });

  it('of somebody who is no longer in the branch is nobody', () => {
    expect(offer({ host: { memberId: sampleId(1), name: '单文静' } }).host).toBeUndefined();
  });

  it('is taken as far as it hardly ever differs, or as a whole where it was asked for', () => {
    expect(firstParts(offer(), false)).toEqual(['time', 'place', 'host', 'recorder']);
    expect(firstParts(offer(), true)).toEqual(offeredParts(offer()));
    const themeDay = offer({
      primaryType: 'themeDay',
      sections: [{ id: sampleId(50), type: 'themeDay', seqNo: 3, year: 2026, forms: ['visit'] }],
    });
    expect(firstParts(themeDay, false)).toEqual(['time', 'host', 'recorder', 'forms']);
  });
});

describe('a part', () => {
  it('taken and left again leaves the form as it was', () => {
    const last = offer({ mode: 'online' });
    for (const part of offeredParts(last)) {
      const taken = takePart(blank(), last, part, newId);
      expect(isTaken(blank(), last, part), part).toBe(false);
      expect(isTaken(taken, last, part), part).toBe(true);
      const left = leavePart(taken, last, part, newId);
      expect(isTaken(left, last, part), part).toBe(false);
      if (part !== 'agenda') expect(left, part).toEqual(blank());
    }
  });

  it('is no longer taken when something else is typed', () => {
    const last = offer();
    const taken = takePart(blank(), last, 'place', newId);
    expect(isTaken({ ...taken, place: '四楼' }, last, 'place')).toBe(false);
  });

  it('brings topics without anything under them, and never takes away what was written since', () => {
    const last = offer();
    const taken = takePart(blank(), last, 'agenda', newId);
    expect(taken.agenda).toEqual([
      {
        ...{ id: taken.agenda[0]?.id, topic: '审议《管理办法》', reporter: null, materials: '' },
        ...{ discussion: [], resolution: '', vote: null },
      },
    ]);
    expect(takePart(taken, last, 'agenda', newId).agenda).toHaveLength(1);
    const written = { ...taken, agenda: taken.agenda.map((item) => ({ ...item, resolution: '同意。' })) };
    expect(leavePart(written, last, 'agenda', newId).agenda).toEqual(written.agenda);
    expect(leavePart(taken, last, 'agenda', newId).agenda.map(({ topic }) => topic)).toEqual(['']);
  });

  it('brings guests beside those already there, and invited people of a committee meeting', () => {
    const committee = (invitees?: string) =>
      ({
        id: sampleId(50),
        type: 'committeeMeeting',
        seqNo: 3,
        year: 2026,
        ...(invitees ? { invitees } : {}),
      }) as const;
    const last = offer({ primaryType: 'committeeMeeting', sections: [committee('党小组长')] });
    const form: MeetingForm = {
      ...blank(),
      ...{ primaryType: 'committeeMeeting', sections: [committee()] },
      observers: [{ id: sampleId(91), name: '江川', identity: '群众代表' }],
    };
    const taken = takePart(form, last, 'guests', newId);
    expect(taken.observers.map(({ name }) => name)).toEqual(['江川', '苏禾']);
    expect(taken.sections[0]).toMatchObject({ invitees: '党小组长' });
    const left = leavePart(taken, last, 'guests', newId);
    expect(left.observers).toEqual(form.observers);
    expect(left.sections[0]).toMatchObject({ invitees: '' });
  });
});
