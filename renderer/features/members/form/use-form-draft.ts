import { useEffect, useRef, useState } from 'react';
import type { MemberFileValues } from '../../../../shared/domain/member-file';
import { useBeforeClose } from '../../../desk/before-close';
import { useDesk } from '../../../desk/desk-context';
import { typingRest, type TypingRest } from '../../../desk/typing-rest';
import { draftContent, readDraftContent, type FormDraft } from './form-draft';

/** The draft main kept for this file: undefined while asking, null when there is none. */
export function useStoredDraft(ownerId: string, baseRev: number): FormDraft | null | undefined {
  const desk = useDesk();
  const [draft, setDraft] = useState<{ ownerId: string; draft: FormDraft | null }>();
  const baseRevAtStart = useRef(baseRev);
  useEffect(() => {
    let isWanted = true;
    void desk['drafts.read']({ ownerId }).then((reply) => {
      if (!isWanted) return;
      const found = reply.ok ? reply.value.draft : null;
      const values = found ? readDraftContent(found.content) : undefined;
      const isStale = found?.baseRev !== baseRevAtStart.current;
      setDraft({ ownerId, draft: found && values ? { values, savedAt: found.savedAt, isStale } : null });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, ownerId]);
  return draft?.ownerId === ownerId ? draft.draft : undefined;
}

interface KeepDraftOptions {
  ownerId: string;
  baseRev: number;
  values: MemberFileValues;
  isDirty: boolean;
}

/** Writes the draft as `typingRest` says, on leaving the page, and at the latest before the window closes. */
export function useKeepDraft({ ownerId, baseRev, values, isDirty }: KeepDraftOptions): {
  savedAt: string | undefined;
  drop: () => Promise<void>;
  /** As the draft of a new file, which is about to be opened; this form keeps nothing any more. */
  moveTo: (values: MemberFileValues) => Promise<void>;
} {
  const desk = useDesk();
  const [savedAt, setSavedAt] = useState<string>();
  const pending = useRef<MemberFileValues | undefined>(undefined);
  const text = JSON.stringify(values);
  const lastText = useRef(text);

  const store = async (): Promise<void> => {
    const content = pending.current;
    if (!content) return;
    pending.current = undefined;
    const reply = await desk['drafts.save']({ ownerId, baseRev, content: draftContent(content) });
    if (reply.ok) setSavedAt(reply.value.savedAt);
  };
  const latestStore = useRef(store);
  useEffect(() => {
    latestStore.current = store;
  });
  const rest = useRef<TypingRest | undefined>(undefined);
  useEffect(() => {
    const own = typingRest(() => latestStore.current());
    rest.current = own;
    return own.cancel;
  }, []);
  useEffect(() => {
    if (!isDirty || text === lastText.current) return;
    lastText.current = text;
    pending.current = JSON.parse(text) as MemberFileValues;
    rest.current?.touch();
  }, [text, isDirty]);
  // Leaving the page by the rail keeps what was typed, too.
  useEffect(() => () => void latestStore.current(), []);
  useBeforeClose(store);

  const drop = async (): Promise<void> => {
    pending.current = undefined;
    lastText.current = text;
    setSavedAt(undefined);
    await desk['drafts.remove']({ ownerId });
  };
  const moveTo = async (moved: MemberFileValues): Promise<void> => {
    pending.current = undefined;
    lastText.current = text;
    await desk['drafts.save']({ ownerId, baseRev: 0, content: draftContent(moved) });
  };
  return { savedAt, drop, moveTo };
}
