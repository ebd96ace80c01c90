import { describe, expect, it } from 'vitest';
import type { HeartTalk } from '../schema/org-life';
import { tableSchemas } from '../schema/tables';
import {
  blankTalk,
  checkTalk,
  followUpDoneOps,
  followUpState,
  likelyTalkKind,
  talkDraft,
  talkOps,
  type TalkDraft,
} from './heart-talk-entry';

const id = (tail: string): string => tail.padStart(26, '0');
const today = '2026-09-22';
let made = 0;
const context = { branchId: id('B'), newId: () => id(`N${(made += 1)}`) };
const good: TalkDraft = {
  ...blankTalk(today),
  kind: 'committeeWithMember',
  talker: { personId: id('PA'), name: '单文静' },
  targets: [{ personId: id('PB'), name: '仇海' }, { name: '方若琳 ' }],
};

describe('registering a talk', () => {
  it('makes one record for each pair, as the table takes it', () => {
    const ops = talkOps({ ...good, place: ' 谈话室 ' }, undefined, context);
    expect(ops).toHaveLength(2);
    for (const { after } of ops) expect(tableSchemas.heartTalks.safeParse(after).error).toBeUndefined();
    expect(ops[1]?.after).toMatchObject({ targetName: '方若琳', place: '谈话室', talkerPersonId: id('PA') });
    expect(ops[1]?.after).not.toHaveProperty('targetPersonId');
  });

  it('says beside the field what is missing or cannot be', () => {
    expect(checkTalk(blankTalk(today), today)).toEqual({
      ...{ kind: 'kindMissing', talker: 'talkerMissing', targets: 'targetMissing' },
    });
    expect(checkTalk(good, today)).toEqual({});
    expect(checkTalk({ ...good, on: '2026-09-23' }, today).on).toBe('dayInFuture');
    expect(checkTalk({ ...good, targets: [{ personId: id('PA'), name: '单文静' }] }, today).targets).toBe(
      'withOneself',
    );
    expect(checkTalk({ ...good, due: '2026-10-01' }, today).followUp).toBe('followUpMissing');
    expect(checkTalk({ ...good, followUp: '换教具', due: '2026-09-21' }, today).due).toBe('dueBeforeTalk');
    expect(checkTalk({ ...good, followUp: '换教具', doneOn: '2026-09-23' }, today).doneOn).toBe(
      'doneInFuture',
    );
    expect(checkTalk({ ...good, followUp: '字'.repeat(201) }, today).followUp).toBe('textTooLong');
  });

  it('changes one record, takes out what was emptied, and writes nothing when nothing changed', () => {
    const row = talkOps({ ...good, place: '谈话室', followUp: '换教具' }, undefined, context)[0]
      ?.after as HeartTalk;
    expect(talkOps(talkDraft(row), row, context)).toEqual([]);
    const [op] = talkOps({ ...talkDraft(row), place: '', followUp: '' }, row, context);
    expect(op?.after).not.toHaveProperty('place');
    expect(op?.after).not.toHaveProperty('followUp');
    expect(tableSchemas.heartTalks.safeParse(op?.after).error).toBeUndefined();
  });

  it('knows when what was agreed is overdue, and finishes only what is open', () => {
    const row = (followUp: HeartTalk['followUp']) =>
      ({ ...talkOps(good, undefined, context)[0]?.after, followUp }) as HeartTalk;
    expect(followUpState(row({ what: '换教具', due: today }), today)).toBe('open');
    expect(followUpState(row({ what: '换教具', due: '2026-09-21' }), today)).toBe('overdue');
    expect(followUpState(row({ what: '换教具', doneOn: today }), today)).toBe('done');
    const ops = followUpDoneOps(
      [row({ what: '换教具' }), row(undefined), row({ what: '好', doneOn: today })],
      today,
    );
    expect(ops.map(({ after }) => (after as HeartTalk).followUp)).toEqual([
      { what: '换教具', doneOn: today },
    ]);
  });

  it('guesses the kind from where the two stand', () => {
    const bodies = {
      committee: new Set(['a', 'b']),
      members: new Set(['a', 'b', 'c', 'd']),
      leadingGroup: new Set(['x', 'a', 'y']),
    };
    const kindOf = (a: string, b: string) =>
      likelyTalkKind({ personId: a, name: '' }, { personId: b, name: '' }, bodies);
    expect(kindOf('a', 'b')).toBe('amongCommittee');
    expect(kindOf('d', 'b')).toBe('committeeWithMember');
    expect(kindOf('c', 'd')).toBe('amongMembers');
    expect(kindOf('x', 'a')).toBe('amongLeadingGroup');
    expect(kindOf('x', 'c')).toBe('leadingGroupWithBranch');
    expect(likelyTalkKind({ personId: 'a', name: '' }, { name: '方若琳' }, bodies)).toBe('');
  });
});
