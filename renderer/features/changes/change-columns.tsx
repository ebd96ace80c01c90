import { changesWords as words } from '../../../shared/words/changes';
import type { TableColumn } from '../../ui/table/column';
import type { ChangeLine } from './change-lines';

/** Newest first and no other order: the trail is read page by page. */
export const changeColumns: readonly TableColumn<ChangeLine>[] = [
  {
    id: 'at',
    header: words.columns.at,
    value: (line) => line.when,
    compare: false,
    widthPx: 216,
    canHide: false,
  },
  { id: 'by', header: words.columns.by, value: (line) => line.change.by, compare: false, widthPx: 100 },
  {
    id: 'what',
    header: words.columns.what,
    value: (line) => line.label,
    compare: false,
    widthPx: 184,
    isStrong: true,
    canHide: false,
  },
  {
    id: 'subjects',
    header: words.columns.subjects,
    value: (line) => line.subjects,
    compare: false,
    widthPx: 160,
    grow: 1,
    canHide: false,
  },
];
