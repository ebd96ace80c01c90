/**
 * One sitting at one record: the form, its autosaved draft file, and the writes to the journal. What is typed is
 * in main's draft file within a second, also while typing goes on (typing-rest); the journal gets it on Ctrl+S, on
 * leaving the page and on closing.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  recordContentSchema,
  type OrgLifeRecord,
  type RecordContent,
} from '../../../../shared/schema/meeting';
import { contentOf, isEditable } from '../../../../shared/domain/meeting';
import { fail, type Reply } from '../../../../shared/ipc/reply';
import type { Draft } from '../../../../shared/ipc/requests/journal';
import { useWritePoint } from '../../../data/data-context';
import type { Saved } from '../../../data/write-point';
import { useBeforeClose } from '../../../desk/before-close';
import { useDesk } from '../../../desk/desk-context';
import { typingRest, type TypingRest } from '../../../desk/typing-rest';
import { contentOp, newRecord } from '../actions/record-ops';
import { hasUnreadable, toForm, type MeetingForm } from '../form/meeting-form';
import { readMeetingDraft, toMeetingDraft } from '../form/meeting-draft';

export interface SessionInput {
  recordId: string;
  branchId: string;
  row: OrgLifeRecord | null;
  /** What the form starts with when there is neither row nor draft. */
  seed: MeetingForm;
  /** The draft file found at opening. */
  draft: Draft | null;
  createdAt: () => string;
}

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'typing' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; reply: Extract<Reply<unknown>, { ok: false }> };

export interface MeetingSession {
  form: MeetingForm;
  change: (update: (form: MeetingForm) => MeetingForm) => void;
  /** Reason of the correction being written, if one is. */
  correction: string | null;
  startCorrection: (reason: string) => void;
  dropCorrection: () => Promise<void>;
  save: SaveState;
  /** When the draft that was taken up at opening had been saved. */
  takenUpFrom: string | undefined;
  /** A draft written on an older version of the row, not taken up by itself. */
  stale: Draft | null;
  takeStale: () => void;
  dropStale: () => void;
  /** Writes what is typed to the journal, if anything; `force` also writes an untouched new record. */
  commit: (content: RecordContent, force?: boolean) => Promise<Reply<Saved | null>>;
  /** The record was written by a step (送签 …): the draft file goes. */
  settle: () => Promise<void>;
  /** The record is deleted: nothing is written when the page is left. */
  abandon: () => Promise<void>;
}

export function useMeetingSession(input: SessionInput, contentNow: () => RecordContent): MeetingSession {
  const { recordId, branchId, row, seed, draft, createdAt } = input;
  const desk = useDesk();
  const writePoint = useWritePoint();
  const [start] = useState(() => startOf(row, seed, draft));
  const [form, setForm] = useState(start.form);
  const [correction, setCorrection] = useState(start.correction);
  const [stale, setStale] = useState(start.stale);
  const [save, setSave] = useState<SaveState>(
    start.takenUpFrom ? { kind: 'saved', at: start.takenUpFrom } : { kind: 'untouched' },
  );
  const state = useRef({ form, correction, row, isTouched: start.takenUpFrom !== undefined, isOver: false });
  const rest = useRef<TypingRest | undefined>(undefined);
  const seenRev = useRef(row?.rev ?? 0);

  const saveDraft = useCallback(async (): Promise<void> => {
    rest.current?.cancel();
    const { form: typed, correction: reason, row: stored, isOver } = state.current;
    if (isOver) return;
    const reply = await desk['drafts.save']({
      ownerId: recordId,
      baseRev: stored?.rev ?? 0,
      content: toMeetingDraft(typed, reason),
    });
    // Typed on meanwhile: the next save will say when.
    if (state.current.form !== typed) return;
    setSave(reply.ok ? { kind: 'saved', at: reply.value.savedAt } : { kind: 'failed', reply });
  }, [desk, recordId]);

  const touch = useCallback(() => {
    state.current.isTouched = true;
    setSave({ kind: 'typing' });
    rest.current?.touch();
  }, []);

  // Before anything can be typed: other effects may come after the first key, which would then wait for the second.
  useLayoutEffect(() => {
    const own = typingRest(saveDraft);
    rest.current = own;
    return own.cancel;
  }, [saveDraft]);

  const change = useCallback(
    (update: (form: MeetingForm) => MeetingForm) => {
      const { row: stored, correction: reason } = state.current;
      if (stored && !isEditable(stored) && reason === null) return;
      const next = update(state.current.form);
      if (next === state.current.form) return;
      state.current.form = next;
      setForm(next);
      touch();
    },
    [touch],
  );

  const removeDraft = useCallback(async (): Promise<void> => {
    rest.current?.cancel();
    await desk['drafts.remove']({ ownerId: recordId });
  }, [desk, recordId]);

  const commit = useCallback(
    async (content: RecordContent, force = false): Promise<Reply<Saved | null>> => {
      const { row: stored, isTouched, isOver, correction: reason, form: typed } = state.current;
      if (isOver) return { ok: true, value: null };
      // A correction is written as a whole by its own step; until then it lives in the draft file.
      const isDraftOnly = reason !== null || (stored !== null && !isEditable(stored));
      if (isDraftOnly || (!isTouched && !(force && stored === null))) {
        if (isTouched) await saveDraft();
        return { ok: true, value: null };
      }
      if (!recordContentSchema.safeParse(content).success) {
        await saveDraft();
        return fail('badRequest', 'the content does not fit its schema');
      }
      const base = stored ?? newRecord(recordId, branchId, content, createdAt());
      const { name, op } = contentOp(stored, base, content, createdAt());
      const reply = await writePoint.write(name, [op]);
      if (!reply.ok) {
        setSave({ kind: 'failed', reply });
        await saveDraft();
        return reply;
      }
      const written = op.after;
      if (written) state.current.row = written;
      seenRev.current = written?.rev ?? seenRev.current;
      const isStillSame = state.current.form === typed;
      if (isStillSame) state.current.isTouched = false;
      if (isStillSame && !hasUnreadable(typed)) await removeDraft();
      else await saveDraft();
      setSave({ kind: 'saved', at: reply.value.at });
      return reply;
    },
    [branchId, createdAt, recordId, removeDraft, saveDraft, writePoint],
  );

  // The stored row follows the database; an untouched form follows it too (undo from the menu).
  useEffect(() => {
    const rev = row?.rev ?? 0;
    if (rev < seenRev.current && row !== null) return;
    state.current.row = row;
    if (rev === seenRev.current) return;
    seenRev.current = rev;
    if (row && !state.current.isTouched) {
      state.current.form = toForm(contentOf(row));
      setForm(state.current.form);
    }
  }, [row]);

  const latestContent = useRef(contentNow);
  useEffect(() => {
    latestContent.current = contentNow;
  });
  useBeforeClose(async () => {
    if (state.current.isTouched) await saveDraft();
    await commit(latestContent.current());
  });
  useEffect(
    () => () => {
      void commit(latestContent.current());
    },
    [commit],
  );

  return {
    form,
    change,
    correction,
    save,
    takenUpFrom: start.takenUpFrom,
    stale,
    commit,
    startCorrection: (reason) => {
      state.current.correction = reason;
      setCorrection(reason);
      touch();
    },
    dropCorrection: async () => {
      state.current = { ...state.current, correction: null, isTouched: false };
      if (row) state.current.form = toForm(contentOf(row));
      setForm(state.current.form);
      setCorrection(null);
      setSave({ kind: 'untouched' });
      await removeDraft();
    },
    takeStale: () => {
      const read = stale ? readMeetingDraft(stale.content) : undefined;
      setStale(null);
      if (!read) return;
      change(() => read.form);
    },
    dropStale: () => {
      setStale(null);
      void removeDraft();
    },
    settle: async () => {
      state.current = { ...state.current, isTouched: false, correction: null };
      setCorrection(null);
      setSave({ kind: 'untouched' });
      await removeDraft();
    },
    abandon: async () => {
      state.current.isOver = true;
      await removeDraft();
    },
  };
}

interface Start {
  form: MeetingForm;
  correction: string | null;
  takenUpFrom: string | undefined;
  stale: Draft | null;
}

/** A draft on the very row that is stored is taken up; one on an older row is only offered. */
function startOf(row: OrgLifeRecord | null, seed: MeetingForm, draft: Draft | null): Start {
  const form = row ? toForm(contentOf(row)) : seed;
  const nothing: Start = { form, correction: null, takenUpFrom: undefined, stale: null };
  const read = draft ? readMeetingDraft(draft.content) : undefined;
  if (!draft || !read) return nothing;
  const fitsState = row === null || isEditable(row) || (row.state === 'signed' && read.correction !== null);
  if (!fitsState) return nothing;
  if (draft.baseRev !== (row?.rev ?? 0))
    return row && isEditable(row) ? { ...nothing, stale: draft } : nothing;
  return { form: read.form, correction: read.correction, takenUpFrom: draft.savedAt, stale: null };
}
