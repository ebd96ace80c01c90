import { describe, expect, it } from 'vitest';
import { countAttendance } from '../domain/meeting';
import { judgeVote } from '../domain/votes';
import { commandSchema } from '../schema/command';
import type { OrgLifeRecord } from '../schema/meeting';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import { buildSampleBranch } from './build-sample';
import { sampleMembersSchema, sampleYearSchema } from './sample-data';

const members = sampleMembersSchema.parse(sampleMembers);
const year = sampleYearSchema.parse(sampleYear);

function build() {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  return buildSampleBranch(members, year, { now: '2026-09-22T06:00:00.000Z', newId });
}

describe('the practice branch', () => {
  it('is one valid command', () => {
    const { ops } = build();
    const command = {
      schema: 'command/1',
      id: '0'.repeat(26),
      name: 'branches.loadSample',
      by: '',
      baseSeq: 0,
      ops,
    };
    expect(
      commandSchema.safeParse({ ...command, at: '2026-09-22T06:00:00.000Z' }).error?.message,
    ).toBeUndefined();
  });

  it('holds a full last year: 4 assemblies, 12 committee, 24 group meetings, 4 classes, 12 theme days', () => {
    const records = recordsOf(build().ops).filter((record) => record.startAt.startsWith('2025'));
    const count = (type: string): number => records.filter((record) => record.primaryType === type).length;
    expect({
      assemblies: count('memberAssembly'),
      committee: count('committeeMeeting'),
      group: count('groupMeeting'),
      classes: count('partyClass'),
      themeDays: count('themeDay'),
    }).toEqual({ assemblies: 4, committee: 12, group: 24, classes: 4, themeDays: 12 });
  });

  it('never holds a meeting after today, and its votes add up and pass', () => {
    for (const record of recordsOf(build().ops)) {
      expect(record.startAt.slice(0, 10) <= '2026-09-22').toBe(true);
      const counts = countAttendance(record.snapshot?.rows ?? [], record.attendance);
      for (const item of record.agenda) {
        if (!item.vote || !record.snapshot) continue;
        const judged = judgeVote(record.primaryType, item.vote, counts);
        expect([judged.countsAddUp, judged.passed]).toEqual([true, true]);
      }
    }
  });
});

function recordsOf(ops: { table: string; after: unknown }[]): OrgLifeRecord[] {
  return ops.filter((op) => op.table === 'records').map((op) => op.after as OrgLifeRecord);
}
