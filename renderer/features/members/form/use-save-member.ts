import { useState } from 'react';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { MemberFileValues, StoredFile } from '../../../../shared/domain/member-file';
import { personOfErasedFile, tidyMemberFile } from '../../../../shared/domain/member-file';
import { changeMemberOps, createMemberOps } from '../../../../shared/domain/member-ops';
import type { RosterTables } from '../../../../shared/domain/roster';
import { ExpectedFailure, type Failure } from '../../../../shared/ipc/reply';
import { memberFormWords as words } from '../../../../shared/words/members';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { useToast } from '../../../ui/feedback/toast-context';
import { idKeysOf } from './id-key';

/** Saves a file as one command; answers with the member's id, or undefined when it was not written. */
export function useSaveMember(stored: StoredFile | undefined, tables: RosterTables) {
  const { newId, now } = useData();
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const write = useWriteUndo();
  const [failure, setFailure] = useState<Failure | undefined>();

  const save = async (values: MemberFileValues): Promise<string | undefined> => {
    setFailure(undefined);
    const { idNo, name } = tidyMemberFile(values);
    let idKey: string | undefined;
    try {
      idKey = (await idKeysOf(desk, [idNo])).get(idNo);
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      setFailure(error.toFailure());
      return undefined;
    }
    const context = { branchId: branch.id, newId, today: dayOfInstant(now()), idKey };
    if (!stored) {
      const { memberId, ops } = createMemberOps(values, context, personOfErasedFile(idNo, tables));
      const told = { done: words.created(name), onFailure: setFailure };
      return (await write('members.create', ops, told)) ? memberId : undefined;
    }
    const ops = changeMemberOps(values, stored, context);
    if (ops.length === 0) {
      toast.show({ text: words.unchanged });
      return stored.member.id;
    }
    const told = { done: words.changed(name), onFailure: setFailure };
    return (await write('members.change', ops, told)) ? stored.member.id : undefined;
  };
  return { save, failure };
}
