/** Letters without receipt and members to be contacted, as near dates: what is late already stands under today. Pure. */
import type { CalendarDate } from '../../../shared/domain/dates';
import { contactDue, letterUnderWay, lostDue } from '../../../shared/domain/member-life';
import type { RosterTables } from '../../../shared/domain/roster';
import type { LifeParameters } from '../../../shared/rules/member-life';
import type { Circumstance, Contact } from '../../../shared/schema/member-life';
import { dashboardWords } from '../../../shared/words/dashboard';
import type { NearDate } from './near-dates';

export interface LifeFacts {
  circumstances: readonly Circumstance[];
  contacts: readonly Contact[];
  parameters: LifeParameters;
}

const word = dashboardWords.date;

export function lifeDates(
  { circumstances, contacts, parameters }: LifeFacts,
  { persons, members, memberships, statusSpans }: RosterTables,
  today: CalendarDate,
): NearDate[] {
  const personOf = new Map(persons.map((person) => [person.id, person.name]));
  const nameOf = new Map(
    members.filter((member) => !member.deletedAt).map((member) => [member.id, personOf.get(member.personId)]),
  );
  const belongs = new Set(memberships.filter((row) => row.to === undefined).map((row) => row.memberId));
  const late = (day: CalendarDate): CalendarDate => (day < today ? today : day);
  const letters = memberships.flatMap((row): NearDate[] => {
    const letter = letterUnderWay(row, today, parameters);
    const name = nameOf.get(row.memberId);
    if (!letter || name === undefined) return [];
    const note = letter.isExpired
      ? word.letterExpired
      : letter.isReceiptOverdue
        ? word.receiptLate
        : word.receiptText;
    const day = late(letter.receiptDueOn);
    return [
      { id: `receipt-${row.id}`, day, what: word.receipt(name), note, route: `/members/${row.memberId}` },
    ];
  });
  const touched = circumstances.flatMap((row): NearDate[] => {
    const name = nameOf.get(row.memberId);
    if (name === undefined || !belongs.has(row.memberId)) return [];
    const route = `/members/${row.memberId}`;
    const contact = contactDue(row, contacts, today, parameters);
    if (contact) {
      const note = contact.isOverdue
        ? word.contactLate
        : word.contactKinds[row.kind === 'abroad' ? 'abroad' : 'mobile'];
      return [{ id: `contact-${row.id}`, day: late(contact.dueOn), what: word.contact(name), note, route }];
    }
    const lost = lostDue(row, statusSpans, today, parameters);
    if (!lost) return [];
    return [
      {
        id: `lost-${row.id}`,
        day: late(lost.on),
        what: word.lost(name),
        note: word.lostText[lost.what],
        route,
      },
    ];
  });
  return [...letters, ...touched];
}
