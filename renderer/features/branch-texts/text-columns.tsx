import { formatDateZh } from '../../../shared/domain/dates';
import type { BranchText } from '../../../shared/schema/branch-text';
import {
  branchTextKindWords,
  branchTextStateWords,
  branchTextWords,
} from '../../../shared/words/branch-texts';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';

const words = branchTextWords.columns;

export const textColumns: readonly TableColumn<BranchText>[] = [
  {
    id: 'title',
    header: words.title,
    value: ({ title }) => title,
    widthPx: 320,
    grow: 2,
    isStrong: true,
    canHide: false,
  },
  { id: 'kind', header: words.kind, value: ({ kind }) => branchTextKindWords[kind], widthPx: 170 },
  {
    id: 'state',
    header: words.state,
    value: ({ state }) => branchTextStateWords[state],
    cell: ({ state }) => (
      <StatusWord kind={state === 'final' ? 'done' : 'draft'} label={branchTextStateWords[state]} />
    ),
    widthPx: 96,
  },
  {
    id: 'datedOn',
    header: words.datedOn,
    value: ({ datedOn }) => datedOn,
    cell: ({ datedOn }) => (datedOn === undefined ? '' : formatDateZh(datedOn)),
    copyText: ({ datedOn }) => (datedOn === undefined ? '' : formatDateZh(datedOn)),
    widthPx: 142,
  },
  {
    id: 'delivered',
    header: words.delivered,
    value: ({ deliveredOn, deliveredTo }) => branchTextWords.delivered(deliveredOn, deliveredTo),
    widthPx: 190,
    grow: 1,
  },
  { id: 'paperPlace', header: words.paperPlace, value: ({ paperPlace }) => paperPlace, widthPx: 130 },
];
