/** 会前谈心谈话 out of the register, as lines of the 组织生活会: who with whom and when. Pure. */
import { addDays, type CalendarDate } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import type { PersonRef } from '../../../../shared/schema/meeting';
import type { HeartTalk } from '../../../../shared/schema/org-life';
import type { OrgLifeMeetingSection } from '../../../../shared/schema/yearly-sections';

type Talk = OrgLifeMeetingSection['talksBefore'][number];

/** Talks before a sitting are held in the weeks before it; older ones belonged to the sitting of the year before. */
const DAYS_BEFORE = 180;

/** Registered talks of the sitting on `day` that are not among its lines yet, oldest first. */
export function talksToTake(
  talks: readonly HeartTalk[],
  lines: readonly Talk[],
  day: CalendarDate,
): HeartTalk[] {
  const taken = new Set(lines.flatMap(({ talkId }) => talkId ?? []));
  return talks
    .filter(
      ({ id, kind, on }) =>
        kind === 'beforeOrgLifeMeeting' && on <= day && on >= addDays(day, -DAYS_BEFORE) && !taken.has(id),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function talkLine(talk: HeartTalk, members: RosterTables['members'], newId: () => string): Talk {
  const person = (personId: string | undefined, name: string): PersonRef => {
    const member = members.find((one) => personId !== undefined && one.personId === personId);
    return member ? { memberId: member.id, name } : { name };
  };
  return {
    id: newId(),
    talker: person(talk.talkerPersonId, talk.talkerName),
    target: person(talk.targetPersonId, talk.targetName),
    on: talk.on,
    talkId: talk.id,
  };
}
