/** A proposal as the user reads it. Pure. */
import type { ErasureProposal } from '../../../shared/domain/retention';
import { periodWords, retentionWords as words } from '../../../shared/words/retention';

export interface DueLine {
  who: string;
  /** What the question asks about: 罗海燕的个人信息. */
  object: string;
  since: string;
  goes: string;
  stays: string;
}

/** @param nameOf person, member, record or plan by id */
export function dueLine(proposal: ErasureProposal, nameOf: (id: string) => string | undefined): DueLine {
  const { what, personId, subjectIds, since, personStays, attachmentCount } = proposal;
  const [first = ''] = subjectIds;
  const who = {
    leftMember: () => nameOf(personId ?? '') ?? words.unknownPerson,
    endedApplication: () => nameOf(personId ?? '') ?? words.unknownPerson,
    draft: () => words.draftOf(nameOf(first) ?? words.draftOfNobody),
    importRows: () => nameOf(first) ?? '',
  }[what]();
  const object = personId === undefined ? who : words.infoOf(who);
  return { who, object, since: words.since[what](since), ...fateOf() };

  function fateOf(): { goes: string; stays: string } {
    if (what === 'draft' || what === 'importRows')
      return { goes: words.goes[what], stays: words.stays[what] };
    const attachments = attachmentCount > 0 ? words.goes.attachments(attachmentCount) : '';
    return personStays
      ? { goes: words.goes.memberFile + attachments, stays: words.stays.personHere }
      : { goes: words.goes.person + attachments, stays: words.stays.person };
  }
}

/** D-01 《个人信息保护法》第十九条，保存24个月 */
export function basisOf({ rule }: Pick<ErasureProposal, 'rule'>): string {
  const { id, source, article, parameters } = rule;
  return words.basis(id, source, article, periodWords(parameters.unit, parameters.period));
}
