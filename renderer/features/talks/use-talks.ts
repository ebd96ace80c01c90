/** All rows 谈心谈话 is made of, read by live query, and what follows from them. */
import { useMemo } from 'react';
import { leadingGroupOn } from '../../../shared/domain/branch-body';
import { yearOf } from '../../../shared/domain/dates';
import type { TalkBodies } from '../../../shared/domain/heart-talk-entry';
import {
  talkCoverage,
  talkEvents,
  type TalkCoverage,
  type TalkEvent,
} from '../../../shared/domain/heart-talks';
import { compareByPinyin } from '../../../shared/domain/person-name';
import { committeeOn, rosterOn } from '../../../shared/domain/roster';
import { TALK_SETTING, talkChoicesOf, type TalkChoices } from '../../../shared/rules/talks';
import type { Setting } from '../../../shared/schema/ledger';
import type { HeartTalk } from '../../../shared/schema/org-life';
import { useBranch, useSharedRoster, useTable } from '../../data/data-context';
import type { PersonOption } from '../../ui/field/person-search';

export interface Talks {
  /** Of the year, the newest first. */
  talks: readonly HeartTalk[];
  coverage: TalkCoverage;
  events: readonly TalkEvent[];
  choices: TalkChoices;
  settingRow: Setting | undefined;
  people: readonly PersonOption[];
  bodies: TalkBodies;
}

/** undefined while the rows are loading. */
export function useTalks(year: number, today: string): Talks | undefined {
  const branch = useBranch();
  const tables = useSharedRoster();
  const leadingPosts = useTable('leadingPosts');
  const all = useTable('heartTalks');
  const workSpans = useTable('workSpans');
  const settings = useTable('settings');
  return useMemo(() => {
    if (!tables || !leadingPosts || !all || !workSpans || !settings) return undefined;
    const settingRow = settings.find(({ key }) => key === TALK_SETTING);
    const choices = talkChoicesOf(settingRow?.value);
    const facts = { tables, leadingPosts, talks: all };
    const idsOf = (entries: readonly { person: { id: string } }[]): Set<string> =>
      new Set(entries.map(({ person }) => person.id));
    const binned = new Set(
      tables.members.flatMap((member) => (member.deletedAt === undefined ? [] : [member.personId])),
    );
    return {
      talks: all
        .filter((talk) => yearOf(talk.on) === year)
        .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1)),
      coverage: talkCoverage(facts, year, today, choices),
      events: talkEvents(facts, { workSpans, startedOn: branch.startedOn }, today, choices),
      ...{ choices, settingRow },
      people: tables.persons
        .filter((person) => person.erasedAt === undefined && !binned.has(person.id))
        .map(({ id, name, jobTitle, department }) => ({ id, name, note: jobTitle ?? department }))
        .sort((a, b) => compareByPinyin(a.name, b.name)),
      bodies: {
        committee: idsOf(committeeOn(tables, today)),
        members: idsOf(rosterOn(tables, today)),
        leadingGroup: idsOf(leadingGroupOn({ ...tables, leadingPosts }, today)),
      },
    };
  }, [branch.startedOn, tables, leadingPosts, all, workSpans, settings, year, today]);
}
