import { formatDateZh, yearOf, type CalendarDate } from '../../../shared/domain/dates';
import { shiftMonth } from '../../../shared/domain/dues';
import { alarmOf, type DuesLine } from '../../../shared/domain/dues-year';
import { duesWords } from '../../../shared/words/dues';
import { monthZh } from '../../../shared/words/dues-text';
import { Notice } from '../../ui/feedback/Notice';

const words = duesWords.summary;

/** More names than this are counted instead: the list below has them all. */
const NAMES_SAID = 8;

interface DuesStateProps {
  readonly lines: readonly DuesLine[];
  readonly year: number;
  readonly today: CalendarDate;
  /** 启用日 of the branch. */
  readonly startedOn: string;
  /** Day the list of the year was posted. */
  readonly postedOn: string | undefined;
}

/** Above the list: where to begin, who has not paid and for how long in a row, what stands on paper. */
export function DuesState({ lines, year, today, startedOn, postedOn }: DuesStateProps) {
  const unfixed = lines.filter(({ profile }) => profile === undefined).length;
  const isBegun = lines.some(
    ({ profile, months }) => profile !== undefined || months.some(({ payments }) => payments.length > 0),
  );
  const isBegunOnPaper = yearOf(startedOn) === year && startedOn > `${String(year)}-01-31`;
  return (
    <div style={{ display: 'grid', gap: 8, padding: '0 24px 12px 32px' }}>
      {isBegun ? (
        <>
          <Unpaid {...{ lines, year, today }} />
          {unfixed > 0 ? (
            <Notice tone="warn" announce={false}>
              {words.noProfile(unfixed)}
            </Notice>
          ) : null}
        </>
      ) : (
        <Notice tone="info" announce={false}>
          {words.begin}
        </Notice>
      )}
      {isBegunOnPaper ? (
        <Notice tone="info" announce={false}>
          {words.paper(formatDateZh(startedOn))}
        </Notice>
      ) : null}
      {postedOn === undefined ? null : (
        <Notice tone="success" announce={false}>
          {duesWords.posting.done(year, postedOn)}
        </Notice>
      )}
    </div>
  );
}

function Unpaid({ lines, year, today }: Pick<DuesStateProps, 'lines' | 'year' | 'today'>) {
  const behind = lines.filter(({ unpaid }) => unpaid.length > 0);
  const lastWhole = year < yearOf(today) ? `${String(year)}-12` : shiftMonth(today.slice(0, 7), -1);
  if (behind.length === 0) {
    // In January nothing of the year is over yet.
    if (lastWhole < `${String(year)}-01`) return null;
    return (
      <Notice tone="success" announce={false}>
        {words.clear(monthZh(lastWhole))}
      </Notice>
    );
  }
  const steps = behind.map(({ unpaidRun }) => alarmOf(unpaidRun.length));
  const count = (step: number): number => steps.filter((one) => one === step).length;
  const inARow = words.steps(count(1), count(3), count(5));
  return (
    <Notice
      tone={count(3) + count(5) > 0 ? 'error' : 'warn'}
      announce={false}
      title={words.unpaid(
        behind.slice(0, NAMES_SAID).map(({ person }) => person.name),
        behind.length,
      )}
    >
      {inARow === '' ? words.gaps : words.inARow(inARow)}
    </Notice>
  );
}
