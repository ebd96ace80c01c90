/**
 * Files of a row: copied into main's store first, then written as rows in one command. What is still on its way in, or
 * was refused, stands among the stored ones, and only the stored ones can be opened and removed.
 */
import { useState } from 'react';
import { fail, type Reply } from '../../shared/ipc/reply';
import { MAX_PASTED_BYTES, type FileGrant, type StoredFile } from '../../shared/ipc/requests/files';
import { createOp, deleteOp, type Op } from '../../shared/schema/command';
import type { Attachment, AttachmentKind } from '../../shared/schema/ledger';
import { failureText } from '../../shared/words/failures';
import { attachmentWords as words } from '../../shared/words/ui';
import { useBranch, useData } from '../data/data-context';
import { listAttachments } from '../data/stores/record-store';
import { toBase64 } from '../desk/base64';
import { useDesk } from '../desk/desk-context';
import type { AttachmentItem } from '../ui/field/attachment-item';
import { useToast } from '../ui/feedback/toast-context';
import { useSaveCopy } from './use-save-copy';
import { useWriteUndo } from './use-write-undo';

export interface FileHome {
  readonly ownerTable: Attachment['ownerTable'];
  readonly ownerId: string;
  /** What is stored so far, in its order. */
  readonly stored: readonly Attachment[];
  /** What a file is when the user did not say; `document` without it. */
  readonly kindOf?: (mediaType: string) => AttachmentKind;
  /** Why a file of this name is not taken in at all; asked before a byte of it is copied. */
  readonly refuse?: (name: string) => string | undefined;
  /** Stores the owner itself first, so that no file is without one; false: it could not be stored. */
  readonly before?: () => Promise<boolean>;
  /** Said when they are in; nothing where the list shows it. */
  readonly done?: (names: readonly string[]) => string;
}

export interface TakenFiles {
  /** For the well: the stored ones, then those on their way in and those refused. */
  readonly items: readonly AttachmentItem[];
  /** Lets the user choose: one file when its kind is given, else as many as he likes. */
  readonly browse: (kind?: AttachmentKind) => void;
  readonly drop: (files: readonly File[]) => void;
  /** Pictures from the clipboard; other files there as if they were dropped. */
  readonly paste: (files: readonly File[]) => void;
  /** Saves a copy of a stored one where the user chooses. */
  readonly open: (id: string) => void;
  /** Removes a stored one, with 撤销; lets go of a refused one. */
  readonly remove: (id: string) => void;
}

/** One that is to be taken in: a file that was granted, or a picture that lies in the page only. */
interface Incoming {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly add: () => Promise<Reply<StoredFile>>;
}

export function useTakenFiles(home: FileHome): TakenFiles {
  const { ownerTable, ownerId, stored, kindOf, refuse, before, done } = home;
  const desk = useDesk();
  const branch = useBranch();
  const toast = useToast();
  const write = useWriteUndo();
  const saveCopy = useSaveCopy();
  const { database, newId, now } = useData();
  const [pending, setPending] = useState<readonly AttachmentItem[]>([]);

  const takeIn = async (files: readonly Incoming[], kind?: AttachmentKind): Promise<void> => {
    if (files.length === 0 || (before && !(await before()))) return;
    const coming = files.map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes, progress: 0 }));
    setPending((others) => [...others, ...coming]);
    const taken: Omit<Attachment, 'rev' | 'sortNo'>[] = [];
    const refused: AttachmentItem[] = [];
    for (const { id, name, sizeBytes, add } of files) {
      const refusal = refuse?.(name);
      const reply = refusal === undefined ? await add() : undefined;
      if (reply?.ok !== true) {
        const error = refusal ?? (reply ? failureText(reply.failure) : '');
        refused.push({ id, name, sizeBytes, error });
        continue;
      }
      const { sha512, mediaType, name: storedName, sizeBytes: size, takenOn } = reply.value;
      taken.push({
        ...{ id: newId(), branchId: branch.id, ownerTable, ownerId, addedAt: now() },
        ...{ sha512, mediaType, name: storedName, sizeBytes: size },
        kind: kind ?? kindOf?.(mediaType) ?? 'document',
        ...(takenOn === undefined ? {} : { takenOn }),
      });
    }
    // Numbered by what is stored now: the list shown may not know yet of files taken in a moment ago.
    const rows = taken.length === 0 ? [] : await listAttachments(database, ownerId);
    const last = Math.max(0, ...rows.map(({ sortNo }) => sortNo));
    const ops: Op[] = taken.map((row, index) =>
      createOp('attachments', { ...row, sortNo: last + index + 1 }),
    );
    const told = done && taken.length > 0 ? { done: done(taken.map(({ name }) => name)) } : {};
    await write('attachments.add', ops, told);
    const isComing = new Set(coming.map(({ id }) => id));
    setPending((others) => [...others.filter(({ id }) => !isComing.has(id)), ...refused]);
  };
  const granted = ({ token, name, sizeBytes }: FileGrant): Incoming => {
    return { id: token, name, sizeBytes, add: () => desk['attachments.add']({ token }) };
  };
  const pasted = (file: File): Incoming => {
    // A screenshot has no name of its own but `image.png`.
    const name = words.pasted(file.type.split('/')[1] ?? 'png');
    const add = async (): Promise<Reply<StoredFile>> => {
      if (file.size > MAX_PASTED_BYTES) return fail('fileTooLarge', 'pasted');
      const picture = toBase64(new Uint8Array(await file.arrayBuffer()));
      return desk['attachments.addPicture']({ picture, name });
    };
    return { id: newId(), name, sizeBytes: file.size, add };
  };
  const take =
    (kind?: AttachmentKind) =>
    (reply: Reply<{ files: FileGrant[] }>): void => {
      if (reply.ok) void takeIn(reply.value.files.map(granted), kind);
      else toast.show({ text: failureText(reply.failure) });
    };
  const find = (id: string): Attachment | undefined => stored.find((one) => one.id === id);

  return {
    items: [
      ...stored.map(({ id, name, sizeBytes, mediaType }) => ({
        ...{ id, name, sizeBytes, isImage: mediaType.startsWith('image/') },
      })),
      ...pending,
    ],
    browse: (kind) =>
      void desk['files.pickFiles']({ purpose: 'attachment', multiple: kind === undefined }).then(take(kind)),
    drop: (files) => void desk.grantDropped([...files]).then(take()),
    paste: (files) =>
      void desk.grantDropped([...files]).then((reply) => {
        // What was copied in the file manager is a file; what was copied as a picture is only in the page.
        const pictures = files.filter(({ type }) => type.startsWith('image/'));
        if (reply.ok || pictures.length === 0) take()(reply);
        else void takeIn(pictures.map(pasted));
      }),
    open: (id) => {
      const file = find(id);
      if (file) saveCopy(file);
    },
    remove: (id) => {
      const file = find(id);
      if (file) void write('attachments.remove', [deleteOp('attachments', file)], words.removed(file.name));
      // One on its way in becomes a row in a moment: only what was refused is let go.
      else setPending((others) => others.filter((item) => item.id !== id || item.error === undefined));
    },
  };
}
