/** The views every branch has from the start. */
import {
  MINORITY,
  noFilter,
  type ListArrangement,
  type MemberFilter,
} from '../../../../shared/domain/list-view';
import { viewWords } from '../../../../shared/words/lists';
import { initialLayout } from '../../../ui/table/column';
import { memberColumns } from './member-columns';

export interface ShownView {
  readonly id: string;
  readonly name: string;
  readonly filter: MemberFilter;
  /** What it says about order and columns; a built-in one only how it sorts. */
  readonly arrangement: Partial<ListArrangement>;
}

/** 青年 in a Party branch: up to 35 years. */
const YOUNG_UP_TO = '35';

const byName = [{ id: 'name', isDescending: false }];
const view = (
  id: keyof typeof viewWords.builtIn,
  filter: Partial<MemberFilter>,
  sort: ListArrangement['sort'] = byName,
): ShownView => ({
  id: id === 'all' ? '' : id,
  name: viewWords.builtIn[id],
  filter: { ...noFilter, ...filter },
  arrangement: { sort },
});

export const builtInViews: readonly [ShownView, ...ShownView[]] = [
  view('all', {}),
  view('full', { category: 'fullMember' }),
  view('probationary', { category: 'probationaryMember' }),
  view('byGroup', {}, [{ id: 'group', isDescending: false }, ...byName]),
  view('women', { gender: 'female' }),
  view('minority', { ethnicity: MINORITY }),
  view('young', { ageTo: YOUNG_UP_TO }),
  view('retired', { postCategory: 'retired' }),
];

/** Before anything was arranged. */
export function usualArrangement(): ListArrangement {
  const { hidden } = initialLayout(memberColumns.pinyin);
  return { nameOrder: 'pinyin', sort: byName, hidden: [...hidden], order: [], widthsPx: {} };
}
