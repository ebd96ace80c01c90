/** P-05 and P-26 for the print page: one member's rows; numbers in full only after the look is registered. */
import { useEffect, useMemo, useState } from 'react';
import { COLLECT_SETTING, collectedOf } from '../../../shared/domain/member-collect';
import { LIFE_SETTING, lifeParametersOf } from '../../../shared/rules/member-life';
import { createOp } from '../../../shared/schema/command';
import type { Failure } from '../../../shared/ipc/reply';
import type { Branch } from '../../../shared/schema/branch';
import { useData, useMember, useTable } from '../../data/data-context';
import { LOOK_COMMAND } from '../../data/write-point';
import { memberFormPaper } from '../../paper/member-form/member-form-paper';
import type { PaperDocument } from '../../paper/paper-document';
import { transferStubPaper } from '../../paper/transfer-stub/transfer-stub-paper';

interface MemberPaperChoice {
  /** member-form or transfer-stub; of anything else nothing is read. */
  kind: string;
  /** The member; of a stub the membership its letter belongs to. */
  id: string;
  /** `numbers=full` prints ID number and telephone as they are. */
  query: string;
  branch: Branch;
  now: string;
  /** Whose membership it is; undefined while the roster is read. */
  memberOf: ((membershipId: string) => string | undefined) | undefined;
}

/** undefined while the rows are loading, or while the look is being registered. */
export function useMemberPaper(
  choice: MemberPaperChoice,
): { document: PaperDocument } | { failure: Failure } | 'notFound' | undefined {
  const { kind, id, query, branch, now, memberOf } = choice;
  const isForm = kind === 'member-form';
  const isStub = kind === 'transfer-stub';
  const memberId = isForm ? id : isStub ? memberOf?.(id) : undefined;
  const life = useMember(memberId ?? '');
  const isWanted = isForm || isStub;
  const settings = useTable('settings', isWanted);
  const isFull = isForm && new URLSearchParams(query).get('numbers') === 'full';
  const look = useLooks(branch.id, isFull && life ? life.person.id : undefined);
  return useMemo(() => {
    if (!isForm && !isStub) return undefined;
    if (!settings || (isStub && !memberOf)) return undefined;
    if (isStub && memberId === undefined) return 'notFound';
    if (life === undefined) return undefined;
    if (life === null) return 'notFound';
    const valueOf = (key: string): unknown => settings.find((row) => row.key === key)?.value;
    if (isStub) {
      const letter = life.memberships.find((row) => row.id === id)?.transfer;
      if (!letter) return 'notFound';
      const parameters = lifeParametersOf(valueOf(LIFE_SETTING));
      return { document: transferStubPaper({ branch, file: life, letter, parameters, now }) };
    }
    if (isFull && look === undefined) return undefined;
    if (look !== undefined && look !== 'registered') return { failure: look };
    const collected = collectedOf(valueOf(COLLECT_SETTING));
    const numbers = isFull ? 'full' : 'covered';
    return { document: memberFormPaper({ branch, life, collected, numbers, now }) };
  }, [isForm, isStub, settings, memberOf, memberId, life, id, branch, now, isFull, look]);
}

/** Registers that both numbers are looked at, once for as long as the page is open. */
function useLooks(branchId: string, personId: string | undefined): 'registered' | Failure | undefined {
  const { writePoint, now, newId } = useData();
  const [answer, setAnswer] = useState<{ of: string; is: 'registered' | Failure }>();
  useEffect(() => {
    if (personId === undefined) return;
    let isCurrent = true;
    const ops = (['idNo', 'mobile'] as const).map((field) =>
      createOp('lookLog', { id: newId(), branchId, at: now(), personId, field }),
    );
    void writePoint.write(LOOK_COMMAND, ops).then((reply) => {
      if (isCurrent) setAnswer({ of: personId, is: reply.ok ? 'registered' : reply.failure });
    });
    return () => {
      isCurrent = false;
    };
    // The clock and the maker of ids are the same for as long as the program runs.
  }, [branchId, personId, writePoint, now, newId]);
  return answer !== undefined && answer.of === personId ? answer.is : undefined;
}
