import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  ARRANGEMENT_KEY,
  ownViews,
  storedArrangement,
  viewKey,
  viewValue,
  type ListArrangement,
  type MemberFilter,
  type OwnListView,
} from '../../../../shared/domain/list-view';
import { createOp, deleteOp, updateOp } from '../../../../shared/schema/command';
import type { Setting } from '../../../../shared/schema/ledger';
import { viewWords as words } from '../../../../shared/words/lists';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../../data/data-context';
import { ARRANGE_COMMAND } from '../../../data/write-point';
import { usualArrangement } from './built-in-views';

/** One drag is a hundred widths; only where the hand came to rest is written. */
const WRITE_AFTER_MS = 400;

export interface ListViews {
  /** How the columns stand; undefined until the settings are read, so that the list is not drawn twice. */
  readonly arrangement: ListArrangement | undefined;
  readonly arrange: (patch: Partial<ListArrangement>) => void;
  readonly own: readonly OwnListView<Setting>[];
  /** @returns id of the new view, undefined when it was not written */
  readonly save: (name: string, filter: MemberFilter) => Promise<string | undefined>;
  readonly update: (view: OwnListView<Setting>, filter: MemberFilter) => Promise<void>;
  readonly rename: (view: OwnListView<Setting>, name: string) => Promise<void>;
  readonly remove: (view: OwnListView<Setting>) => Promise<boolean>;
}

/** Views and arrangement of the list of members, kept among the branch's settings. */
export function useListViews(): ListViews {
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const settings = useTable('settings');
  const [chosen, setChosen] = useState<ListArrangement>();
  const stored = useMemo(() => settings && (storedArrangement(settings) ?? usualArrangement()), [settings]);
  const arrangement = stored && (chosen ?? stored);
  const own = useMemo(() => ownViews(settings ?? []), [settings]);
  useWrittenArrangement(chosen, settings);

  const arrange = (patch: Partial<ListArrangement>): void => {
    if (arrangement) setChosen({ ...arrangement, ...patch });
  };
  const now = arrangement ?? usualArrangement();
  return {
    arrangement,
    arrange,
    own,
    save: async (name, filter) => {
      const id = newId();
      const row = { id, branchId: branch.id, key: viewKey(id), value: viewValue(name, filter, now) };
      const isWritten = await write('lists.saveView', [createOp('settings', row)], words.saved(name));
      return isWritten ? id : undefined;
    },
    update: async ({ row, name }, filter) => {
      const op = updateOp('settings', row, { value: viewValue(name, filter, now) });
      await write('lists.changeView', [op], words.updated(name));
    },
    rename: async ({ row, filter, arrangement: kept }, name) => {
      const op = updateOp('settings', row, { value: viewValue(name, filter, kept) });
      await write('lists.changeView', [op], words.renamed(name));
    },
    remove: ({ row, name }) => write('lists.deleteView', [deleteOp('settings', row)], words.removed(name)),
  };
}

/** Writes what was arranged when the hand rests, and at the latest when the list is left. */
function useWrittenArrangement(chosen: ListArrangement | undefined, settings: Setting[] | undefined): void {
  const { writePoint, newId } = useData();
  const branch = useBranch();
  const latest = useRef({ chosen, settings });
  const sent = useRef('');
  useEffect(() => {
    latest.current = { chosen, settings };
  });
  const write = useCallback(() => {
    const { chosen: wanted, settings: rows } = latest.current;
    if (!wanted || !rows) return;
    const row = rows.find(({ key }) => key === ARRANGEMENT_KEY);
    const before = storedArrangement(rows) ?? usualArrangement();
    const text = JSON.stringify(wanted);
    // Also what is on its way and not yet read back.
    if (text === JSON.stringify(before) || text === sent.current) return;
    sent.current = text;
    const op = row
      ? updateOp('settings', row, { value: wanted })
      : createOp('settings', { id: newId(), branchId: branch.id, key: ARRANGEMENT_KEY, value: wanted });
    // Nobody asked for it: a refusal is told by the banner of the frame when nothing can be written at all.
    void writePoint.write(ARRANGE_COMMAND, [op]);
  }, [writePoint, newId, branch.id]);
  useEffect(() => {
    if (!chosen) return undefined;
    const timer = setTimeout(write, WRITE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [chosen, write]);
  useEffect(() => write, [write]);
}
