import { styled } from '@mui/material/styles';
import { addDays, weekdayOf } from '../../../../shared/domain/dates';
import type { HolidayNotice, NoticeDay } from '../../../../shared/domain/holiday-notice';
import { workingDayWords as words } from '../../../../shared/words/working-days';
import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';

const Runs = styled('ul')({
  listStyle: 'none',
  margin: '.25rem 0 0',
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(18rem, 1fr))',
  gap: '.125rem 1rem',
});
const Line = styled('li')({ display: 'flex', gap: '.5rem', '& b': { flex: 'none', fontWeight: 600 } });
const SATURDAY = 6;

/** What was read from the notice, day by day, and what could not be read: looked at before it is saved. */
export function NoticeReading({ reading: { days, problems } }: { readonly reading: HolidayNotice }) {
  const off = days.filter(({ kind }) => kind === 'off');
  return (
    <section aria-label={words.read}>
      <strong style={{ fontWeight: 600 }}>{words.read}</strong>
      <div role="status" style={{ color: color.ink2 }}>
        {days.length === 0
          ? words.nothing
          : words.count(
              off.length,
              off.filter(({ day }) => weekdayOf(day) < SATURDAY).length,
              days.length - off.length,
            )}
      </div>
      {problems.map((problem) => (
        <div key={words.problem(problem)} style={{ display: 'flex', gap: '.375rem' }}>
          <span style={{ flex: 'none', paddingTop: '.2rem' }}>
            <StateGlyph kind="missing" size=".9rem" />
          </span>
          {words.problem(problem)}
        </div>
      ))}
      <Runs>
        {runsOf(days).map(({ kind, first, last }) => (
          <Line key={first}>
            <b>{words[kind]}</b>
            {first === last ? words.single(first) : words.range(first, last)}
          </Line>
        ))}
      </Runs>
    </section>
  );
}

function runsOf(days: readonly NoticeDay[]): { kind: NoticeDay['kind']; first: string; last: string }[] {
  const runs: { kind: NoticeDay['kind']; first: string; last: string }[] = [];
  for (const { day, kind } of days) {
    const run = runs.at(-1);
    if (run?.kind === kind && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ kind, first: day, last: day });
  }
  return runs;
}
