import { monthsOf, yuanText } from '../../../shared/domain/dues';
import { alarmOf, type DuesLine, type DuesMonth, type DuesState } from '../../../shared/domain/dues-year';
import { compareByPinyin } from '../../../shared/domain/person-name';
import { duesWords } from '../../../shared/words/dues';
import { StateGlyph } from '../../ui/status/StateGlyph';
import type { StateKind } from '../../ui/status/state-kind';
import { StatusWord } from '../../ui/status/StatusWord';
import type { TableColumn } from '../../ui/table/column';

const words = duesWords.columns;

/** A shape of its own for each state; what is not asked, or not yet, leaves the cell blank. */
export const duesGlyphs: Readonly<Record<DuesState, StateKind | undefined>> = {
  paid: 'done',
  partly: 'draft',
  unpaid: 'missing',
  open: 'due',
  ahead: 'outForSignature',
  exempt: 'excused',
  covered: 'inForce',
  onPaper: 'onPaper',
  notDue: undefined,
  notYet: undefined,
};

/** 未交，应交43.00元 */
export function monthTitle({ state, dueFen, paidFen, payments }: DuesMonth): string {
  const due = dueFen === undefined ? undefined : duesWords.panel.dueOfMonth(dueFen);
  const paid = payments.length === 0 ? undefined : duesWords.panel.paidOfMonth(paidFen);
  return [duesWords.states[state], due, paid].filter((part) => part !== undefined).join('，');
}

/** Name, due, twelve months, what was paid, what is missing. */
export function duesColumns(year: number): readonly TableColumn<DuesLine>[] {
  return [
    {
      id: 'name',
      header: words.name,
      value: ({ person }) => person.name,
      compare: (a, b) => compareByPinyin(a.person.name, b.person.name),
      widthPx: 118,
      isFrozen: true,
      isStrong: true,
      canHide: false,
      grow: 1,
    },
    {
      id: 'group',
      header: words.group,
      value: ({ groupName }) => groupName,
      widthPx: 120,
      isHiddenAtFirst: true,
    },
    {
      id: 'due',
      header: words.due,
      value: ({ profile }) => profile?.monthlyDueFen,
      cell: ({ profile }) => (profile ? yuanText(profile.monthlyDueFen) : duesWords.noDue),
      copyText: ({ profile }) => (profile ? yuanText(profile.monthlyDueFen) : ''),
      widthPx: 92,
      align: 'end',
    },
    ...monthsOf(year).map((month, at): TableColumn<DuesLine> => ({
      id: month,
      header: words.month(month),
      value: ({ months }) => stateWord(months[at]),
      cell: ({ months }) => <MonthCell month={months[at]} />,
      compare: false,
      widthPx: 50,
    })),
    {
      id: 'paid',
      header: words.paid,
      value: ({ paidFen }) => paidFen,
      cell: ({ paidFen }) => (paidFen === 0 ? '' : yuanText(paidFen)),
      copyText: ({ paidFen }) => yuanText(paidFen),
      widthPx: 100,
      align: 'end',
    },
    {
      id: 'unpaid',
      header: words.unpaid,
      value: ({ unpaid }) => unpaid.length,
      cell: ({ unpaid, unpaidRun }) =>
        unpaid.length === 0 ? (
          ''
        ) : (
          <StatusWord
            kind={alarmOf(unpaidRun.length) >= 3 ? 'missing' : 'due'}
            label={duesWords.unpaidMonths(unpaid.length)}
          />
        ),
      copyText: ({ unpaid }) => String(unpaid.length),
      widthPx: 112,
    },
  ];
}

function stateWord(month: DuesMonth | undefined): string {
  return month === undefined || duesGlyphs[month.state] === undefined ? '' : duesWords.states[month.state];
}

function MonthCell({ month }: { readonly month: DuesMonth | undefined }) {
  const kind = month && duesGlyphs[month.state];
  if (!month || !kind) return null;
  const title = `${words.month(month.month)}${monthTitle(month)}`;
  return (
    <span title={title}>
      <StateGlyph kind={kind} title={title} />
    </span>
  );
}
