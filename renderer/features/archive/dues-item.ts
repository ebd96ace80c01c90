/** 党费收缴公示表 (P-10) in a year's package: ticks and one total; nobody's amount travels. Pure. */
import { directoryFor } from '../../../shared/archive/layout';
import { recordFileName } from '../../../shared/archive/names';
import { duesLines, type DuesTables } from '../../../shared/domain/dues-year';
import { archiveScreenWords as words } from '../../../shared/words/archive-screen';
import { duesNoticePaper } from '../../paper/dues/dues-notice-paper';
import type { PackageItem, YearFacts } from './year-package';

/** None for a year in which nothing was registered. */
export function duesItems({ branch, tables, dues, year, today }: YearFacts): PackageItem[] {
  const isOfYear = ({ month }: DuesTables['payments'][number]): boolean => month.startsWith(`${year}-`);
  if (!dues?.payments.some(isOfYear)) return [];
  const end = `${year}-12-31`;
  const on = end < today ? end : today;
  const lines = duesLines(tables, dues, branch, year, today);
  const theme = branch.shortName;
  return [
    {
      directory: directoryFor('duesNotice'),
      kind: 'duesNotice',
      date: on,
      fileName: recordFileName({ date: on, label: words.item.duesLabel, theme, extension: 'pdf' }),
      title: words.item.dues(year),
      source: {
        from: 'paper',
        layOut: () => duesNoticePaper({ branch, year, lines, showsAmounts: false, today: on }),
      },
    },
  ];
}
