/** The steps of a record: 送签, 撤回, 签字归档, 更正, 删除. Each is one command; a failure changes nothing. */
import { useMemo } from 'react';
import {
  correctRecord,
  nextRevisionNo,
  sendForSignature,
  signRecord,
  withdrawFromSignature,
} from '../../../../shared/domain/meeting';
import type { Reply } from '../../../../shared/ipc/reply';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { meetingWords } from '../../../../shared/words/meetings';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData } from '../../../data/data-context';
import type { Saved } from '../../../data/write-point';
import { useDesk } from '../../../desk/desk-context';
import { minutesPaper } from '../../../paper/minutes/minutes-paper';
import type { MeetingFacts } from '../form/meeting-facts';
import { freeze, keepOfficialPdf, officialName } from './official-paper';
import { deletionOps, newRecord, recordOp } from './record-ops';

export interface StepInput {
  recordId: string;
  row: OrgLifeRecord | null;
  facts: MeetingFacts;
  attachments: readonly Attachment[];
  groups: readonly { id: string; name: string }[];
}

export interface RecordSteps {
  send: (input: StepInput) => Promise<Reply<Saved>>;
  withdraw: (row: OrgLifeRecord, reason: string) => Promise<Reply<Saved>>;
  sign: (
    row: OrgLifeRecord,
    input: { by: string; signedOn: string; scanAttachmentId?: string },
  ) => Promise<Reply<Saved>>;
  correct: (input: StepInput & { row: OrgLifeRecord; reason: string }) => Promise<Reply<Saved>>;
  /** Deletes a draft that never went out, and offers to take it back; says so, or why not. */
  remove: (row: OrgLifeRecord, heading: string, attachments: readonly Attachment[]) => Promise<boolean>;
}

export function useRecordSteps(): RecordSteps {
  const desk = useDesk();
  const branch = useBranch();
  const { writePoint, now, newId } = useData();
  const write = useWriteUndo();
  return useMemo(() => {
    const print = (input: StepInput, record: OrgLifeRecord, draftNo: number) =>
      keepOfficialPdf(
        desk,
        minutesPaper({
          branch,
          record,
          roster: input.facts.roster,
          groups: input.groups,
          attachments: input.attachments,
          now: now(),
        }),
        officialName(record, draftNo),
      );
    return {
      send: async (input) => {
        const { row, facts, recordId } = input;
        const at = now();
        const frozen = await freeze(facts, at);
        const base = row ?? newRecord(recordId, branch.id, facts.content, at);
        const draftNo = nextRevisionNo(base);
        // The paper shows the state it is about to be in; its own hash is not on it.
        const shown = sendForSignature(base, { now: at, ...frozen, pdfHash: '' });
        const pdf = await print(input, shown, draftNo);
        if (!pdf.ok) return pdf;
        const sent = sendForSignature(base, { now: at, ...frozen, pdfHash: pdf.value.sha512 });
        return writePoint.write('meetings.sendForSignature', [recordOp(row, sent)]);
      },
      withdraw: (row, reason) =>
        writePoint.write('meetings.withdraw', [
          recordOp(row, withdrawFromSignature(row, reason.trim() || undefined)),
        ]),
      sign: (row, input) =>
        writePoint.write('meetings.sign', [recordOp(row, signRecord(row, { now: now(), ...input }))]),
      correct: async (input) => {
        const { row, facts, reason } = input;
        const at = now();
        const frozen = await freeze(facts, at);
        const slip = { now: at, ...frozen, correctionId: newId(), reason };
        const shown = correctRecord(row, { ...slip, pdfHash: '' });
        const pdf = await print(input, shown, shown.revisions.length);
        if (!pdf.ok) return pdf;
        const corrected = correctRecord(row, { ...slip, pdfHash: pdf.value.sha512 });
        return writePoint.write('meetings.correct', [recordOp(row, corrected)]);
      },
      remove: (row, heading, attachments) =>
        write('meetings.delete', deletionOps(row, attachments), meetingWords.deleted(heading)),
    };
  }, [desk, branch, writePoint, now, newId, write]);
}
