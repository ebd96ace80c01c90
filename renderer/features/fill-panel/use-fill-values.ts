import { useMemo } from 'react';
import { dayOfInstant } from '../../../shared/domain/dates';
import {
  fillChoice,
  meetingFillValues,
  memberFillValues,
  type FillChoice,
  type FillKind,
  type FillValue,
} from '../../../shared/domain/fill-fields';
import { groupIdOf } from '../../../shared/domain/meeting';
import { scopeRosterOn, toSnapshotRow } from '../../../shared/domain/roster';
import { postWords, recordHeading } from '../../../shared/words/domain';
import { useData, useMember, useRecord, useRosterTables, useTable } from '../../data/data-context';

export interface FillSource {
  title: string;
  values: FillValue[];
  choice: FillChoice;
}

/** undefined while it is being read, null when there is no such record or member. */
export function useFillValues(kind: FillKind, id: string): FillSource | null | undefined {
  const { now } = useData();
  const today = dayOfInstant(now());
  const settings = useTable('settings');
  const tables = useRosterTables();
  const isMeeting = kind === 'meetings';
  const record = useRecord(isMeeting ? id : '');
  const life = useMember(isMeeting ? '' : id);
  return useMemo(() => {
    if (!settings || !tables) return undefined;
    const choice = fillChoice(kind, settings);
    if (!isMeeting)
      return life && { title: life.person.name, values: memberFillValues(life, today, choice), choice };
    if (!record) return record;
    const groupName = tables.partyGroups.find((group) => group.id === groupIdOf(record.scope))?.name;
    const roster = scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map((entry) =>
      toSnapshotRow(entry, ({ post }) => postWords[post]),
    );
    const main = record.sections.find(({ type }) => type === record.primaryType) ?? record.sections[0];
    const title = main ? recordHeading(main.type, main.year, main.seqNo, groupName) : record.title;
    return { title, values: meetingFillValues(record, roster, groupName, choice), choice };
  }, [kind, isMeeting, settings, tables, record, life, today]);
}
