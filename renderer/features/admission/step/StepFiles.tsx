import { useState } from 'react';
import { isForbiddenFile } from '../../../../shared/domain/admission-papers';
import type { FileGrant } from '../../../../shared/ipc/requests/files';
import type { AdmissionStepRule } from '../../../../shared/rules/admission';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { createOp, deleteOp, type Op } from '../../../../shared/schema/command';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';
import { failureText } from '../../../../shared/words/failures';
import { meetingWords } from '../../../../shared/words/meetings';
import { useAttachments, useBranch, useData } from '../../../data/data-context';
import { useDesk } from '../../../desk/desk-context';
import { Notice } from '../../../ui/feedback/Notice';
import { useToast } from '../../../ui/feedback/toast-context';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';

interface Pending {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly error?: string;
}

/** Files of a recorded step; none for the political review, no ballots (domain §5.5). */
export function StepFiles({
  no,
  rule,
  step,
}: {
  readonly no: number;
  readonly rule: AdmissionStepRule;
  readonly step: DevelopmentStep | undefined;
}) {
  if (rule.files === 'none') return <Notice announce={false}>{words.noFiles}</Notice>;
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      {rule.files === 'noBallots' ? <Notice announce={false}>{words.noBallots}</Notice> : null}
      {step ? <Files no={no} step={step} /> : <span>{words.filesAfter}</span>}
    </div>
  );
}

function Files({ no, step }: { readonly no: number; readonly step: DevelopmentStep }) {
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const { writePoint, newId, now } = useData();
  const attachments = useAttachments(step.id) ?? [];
  const [pending, setPending] = useState<readonly Pending[]>([]);

  const write = async (name: string, ops: readonly Op[]): Promise<string | undefined> => {
    const reply = await writePoint.write(name, ops);
    if (reply.ok) return reply.value.commandId;
    toast.show({ text: failureText(reply.failure) });
    return undefined;
  };
  const takeIn = async (files: readonly FileGrant[]): Promise<void> => {
    const refused: Pending[] = [];
    const ops: Op[] = [];
    let sortNo = Math.max(0, ...attachments.map((one) => one.sortNo));
    for (const { token, name, sizeBytes } of files) {
      if (isForbiddenFile(no, name)) {
        refused.push({ id: token, name, sizeBytes, error: words.refusedFile(name) });
        continue;
      }
      const reply = await desk['attachments.add']({ token });
      if (!reply.ok) {
        refused.push({ id: token, name, sizeBytes, error: failureText(reply.failure) });
        continue;
      }
      sortNo += 1;
      const { sha512, mediaType, name: stored, sizeBytes: size } = reply.value;
      ops.push(
        createOp('attachments', {
          id: newId(),
          branchId: branch.id,
          ownerTable: 'developmentSteps',
          ownerId: step.id,
          kind: 'document',
          sha512,
          sizeBytes: size,
          mediaType,
          name: stored,
          sortNo,
          addedAt: now(),
        }),
      );
    }
    if (ops.length > 0) await write('attachments.add', ops);
    setPending(refused);
  };
  return (
    <AttachmentWell
      label={words.files}
      help={words.filesHelp}
      items={[
        ...attachments.map(({ id, name, sizeBytes, mediaType }) => ({
          id,
          name,
          sizeBytes,
          isImage: mediaType.startsWith('image/'),
        })),
        ...pending,
      ]}
      onBrowse={() => {
        void desk['files.pickFiles']({ purpose: 'attachment', multiple: true }).then((reply) => {
          if (reply.ok) return takeIn(reply.value.files);
          toast.show({ text: failureText(reply.failure) });
        });
      }}
      onDropFiles={(files) => {
        void desk.grantDropped([...files]).then((reply) => {
          if (reply.ok) return takeIn(reply.value.files);
          toast.show({ text: failureText(reply.failure) });
        });
      }}
      onOpen={(id) => {
        const found = attachments.find((one) => one.id === id);
        if (!found) return;
        void desk['attachments.saveCopy']({ sha512: found.sha512, name: found.name }).then((reply) => {
          if (!reply.ok) toast.show({ text: failureText(reply.failure) });
          else if (reply.value.saved)
            toast.show({ text: meetingWords.attachments.copied(reply.value.saved.label) });
        });
      }}
      onRemove={(id) => {
        setPending((before) => before.filter((one) => one.id !== id));
        const found = attachments.find((one) => one.id === id);
        if (!found) return;
        const ops = [deleteOp('attachments', found)];
        void write('attachments.remove', ops).then((commandId) => {
          if (commandId === undefined) return;
          toast.show({
            text: meetingWords.attachments.removed(found.name),
            onUndo: () => void writePoint.undo(commandId, ops),
          });
        });
      }}
    />
  );
}
