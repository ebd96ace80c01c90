/**
 * One sitting at one text, as at the minutes: what is typed is in main's draft file within a second, the journal
 * gets it on Ctrl+S, before every step, on leaving the page and on closing.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  saveTextOps,
  textForm,
  textProblems,
  withForm,
  type BranchTextForm,
} from '../../../shared/domain/branch-texts';
import type { Draft } from '../../../shared/ipc/requests/journal';
import type { BranchText } from '../../../shared/schema/branch-text';
import { useWritePoint } from '../../data/data-context';
import { useBeforeClose } from '../../desk/before-close';
import { useDesk } from '../../desk/desk-context';
import { typingRest, type TypingRest } from '../../desk/typing-rest';
import { readTextDraft, toTextDraft } from './text-draft';

export type SaveState =
  { kind: 'untouched' } | { kind: 'typing' } | { kind: 'saved'; at: string } | { kind: 'failed' };

export interface TextSession {
  form: BranchTextForm;
  change: (patch: Partial<BranchTextForm>) => void;
  save: SaveState;
  /** When the draft taken up at opening had been saved. */
  takenUpFrom: string | undefined;
  /** A draft written on an older version of the row, not taken up by itself. */
  stale: BranchTextForm | undefined;
  takeStale: () => void;
  dropStale: () => void;
  /** Writes what is typed to the journal, if anything. @returns the row as it is stored then; undefined: it failed */
  commit: () => Promise<BranchText | undefined>;
  /** The row was written by a step or taken away: the draft file goes, nothing more is written from here. */
  settle: (isOver?: boolean) => Promise<void>;
}

export function useTextSession(row: BranchText, draft: Draft | null): TextSession {
  const desk = useDesk();
  const writePoint = useWritePoint();
  const [start] = useState(() => startOf(row, draft));
  const [form, setForm] = useState(start.form);
  const [stale, setStale] = useState(start.stale);
  const [save, setSave] = useState<SaveState>(
    start.takenUpFrom === undefined ? { kind: 'untouched' } : { kind: 'saved', at: start.takenUpFrom },
  );
  const state = useRef({
    ...{ form: start.form, row, isOver: false },
    isTouched: start.takenUpFrom !== undefined,
  });
  const rest = useRef<TypingRest | undefined>(undefined);
  const ownerId = row.id;

  const saveDraft = useCallback(async (): Promise<void> => {
    rest.current?.cancel();
    const { form: typed, row: stored, isOver } = state.current;
    if (isOver || stored.state === 'final') return;
    const reply = await desk['drafts.save']({ ownerId, baseRev: stored.rev, content: toTextDraft(typed) });
    // Typed on meanwhile: the next save will say when.
    if (state.current.form !== typed) return;
    setSave(reply.ok ? { kind: 'saved', at: reply.value.savedAt } : { kind: 'failed' });
  }, [desk, ownerId]);

  const change = useCallback((patch: Partial<BranchTextForm>) => {
    if (state.current.row.state === 'final') return;
    state.current.form = { ...state.current.form, ...patch };
    state.current.isTouched = true;
    setForm(state.current.form);
    setSave({ kind: 'typing' });
    rest.current?.touch();
  }, []);

  // Before anything can be typed: other effects may come after the first key, which would then wait for the second.
  useLayoutEffect(() => {
    const own = typingRest(saveDraft);
    rest.current = own;
    return own.cancel;
  }, [saveDraft]);

  const removeDraft = useCallback(async (): Promise<void> => {
    rest.current?.cancel();
    await desk['drafts.remove']({ ownerId });
  }, [desk, ownerId]);

  const commit = useCallback(async (): Promise<BranchText | undefined> => {
    const { form: typed, row: stored, isTouched, isOver } = state.current;
    if (isOver || !isTouched || stored.state === 'final') return stored;
    const problems = textProblems(typed);
    // What does not fit the schema stays in the draft file, whole, until it is put right.
    if (Object.values(problems).some((problem) => problem !== 'dayUnreadable')) {
      await saveDraft();
      return undefined;
    }
    const [op] = saveTextOps(stored, withForm(stored, typed));
    if (op) {
      const reply = await writePoint.write('branchTexts.save', [op]);
      if (!reply.ok) {
        await saveDraft();
        setSave({ kind: 'failed' });
        return undefined;
      }
      setSave({ kind: 'saved', at: reply.value.at });
      state.current.row = op.after as BranchText;
    }
    const isStillSame = state.current.form === typed;
    if (isStillSame && Object.keys(problems).length === 0) {
      state.current.isTouched = false;
      await removeDraft();
    } else await saveDraft();
    return state.current.row;
  }, [removeDraft, saveDraft, writePoint]);

  // The stored row follows the database; an untouched form follows it too (undo, 退回修改).
  useEffect(() => {
    if (row.rev < state.current.row.rev) return;
    const isNews = row.rev > state.current.row.rev;
    state.current.row = row;
    if (!isNews || state.current.isTouched) return;
    state.current.form = textForm(row);
    setForm(state.current.form);
  }, [row]);

  useBeforeClose(async () => {
    if (state.current.isTouched) await saveDraft();
    await commit();
  });
  useEffect(
    () => () => {
      void commit();
    },
    [commit],
  );

  return {
    ...{ form, change, save, stale, commit },
    takenUpFrom: start.takenUpFrom,
    takeStale: () => {
      setStale(undefined);
      if (stale) change(stale);
    },
    dropStale: () => {
      setStale(undefined);
      void removeDraft();
    },
    settle: async (isOver = false) => {
      state.current = { ...state.current, isTouched: false, isOver };
      setSave({ kind: 'untouched' });
      await removeDraft();
    },
  };
}

interface Start {
  form: BranchTextForm;
  takenUpFrom: string | undefined;
  stale: BranchTextForm | undefined;
}

/** A draft on the very row that is stored is taken up; one on an older row is only offered; none on a final text. */
function startOf(row: BranchText, draft: Draft | null): Start {
  const nothing: Start = { form: textForm(row), takenUpFrom: undefined, stale: undefined };
  const read = draft ? readTextDraft(draft.content) : undefined;
  if (!draft || !read || row.state === 'final') return nothing;
  return draft.baseRev === row.rev
    ? { form: read, takenUpFrom: draft.savedAt, stale: undefined }
    : { ...nothing, stale: read };
}
