import { dayOfInstant, formatMonthDayZh } from '../../../shared/domain/dates';
import type { ExportLog } from '../../../shared/schema/ledger';
import { dashboardWords } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { Block, DateLine, HeadLink, Rows } from './Block';

const words = dashboardWords.exports;

interface LastExportProps {
  /** Newest first; undefined while loading. */
  readonly exports: readonly ExportLog[] | undefined;
  readonly onOpen: (route: string) => void;
}

/** When the papers of a year last left this PC, and whether that stick was checked again. */
export function LastExport({ exports, onOpen }: LastExportProps) {
  if (!exports) return null;
  const last = exports[0];
  return (
    <Block
      title={words.title}
      link={
        <HeadLink
          type="button"
          onClick={() => {
            onOpen(last ? '/archive' : '/archive/export');
          }}
        >
          {last ? words.all(exports.length) : words.goExport}
        </HeadLink>
      }
    >
      <Rows>
        {last ? (
          <li style={{ borderBottom: `1px solid ${color.line}` }}>
            <DateLine
              type="button"
              onClick={() => {
                onOpen('/archive');
              }}
            >
              <strong style={{ fontWeight: 600 }}>{formatMonthDayZh(dayOfInstant(last.at))}</strong>
              <span>{words.last(last.year, last.fileCount)}</span>
              <span>{last.verifiedAgainAt ? words.checkedAgain : words.notCheckedAgain}</span>
            </DateLine>
          </li>
        ) : (
          <li style={{ padding: '.5rem 0', color: color.ink2 }}>{words.none}</li>
        )}
      </Rows>
    </Block>
  );
}
