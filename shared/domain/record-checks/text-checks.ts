/** texts that say the same, too little, or quote what there was not yet. Pure. */
import { recordCheckRules } from '../../rules/record-checks';
import type { OrgLifeRecord } from '../../schema/meeting';
import { contentCharacters, isSummaryOfPaper } from '../before-signature';
import { isRealDay } from '../../schema/primitives';
import type { CalendarDate } from '../dates';
import { dayOf, finding, type RecordFinding } from './finding';
import { spokenTextOf } from './record-texts';

const { alike, shortCharacters } = recordCheckRules;

export function textFindings(record: OrgLifeRecord): RecordFinding[] {
  const found: RecordFinding[] = [];
  const count = contentCharacters(record);
  // What is asked of a full text is answered by the page of the issued book it names.
  const isSummary = isSummaryOfPaper(record);
  if (count < shortCharacters && !isSummary) found.push(finding('textShort', [record.id], { count }));
  const filled = (text: string | undefined): boolean => Boolean(text?.trim());
  const decides = record.primaryType === 'committeeMeeting' || record.primaryType === 'memberAssembly';
  if (
    decides &&
    !isSummary &&
    !filled(record.resolution) &&
    !record.agenda.some((item) => filled(item.resolution))
  )
    found.push(finding('nothingDecided', [record.id]));
  const isTalk = record.primaryType !== 'partyClass' && !isSummary;
  if (isTalk && record.agenda.length > 0 && record.agenda.every(({ discussion }) => discussion.length === 0))
    found.push(finding('nobodySpoke', [record.id]));
  const later = record.agenda
    .flatMap(({ materials }) => daysIn(materials ?? ''))
    .find((day) => day > dayOf(record));
  if (later !== undefined) found.push(finding('materialLater', [record.id], { day: later }));
  const quoted = spokenTextOf(record)
    .flatMap(quotedDaysIn)
    .find((day) => day > dayOf(record));
  if (quoted !== undefined && quoted !== later)
    found.push(finding('quoteLater', [record.id], { day: quoted }));
  return found;
}

const FULL_DAY = /(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?/gu;

/** Full dates in a text: 2026年3月5日, 2026-03-05, 2026.3.5. */
export function daysIn(text: string): CalendarDate[] {
  return daysWithRest(text).map(({ day }) => day);
}

/** What is given, said or issued; a plan (拟于…印发) is none. */
const QUOTED = /^[^。；，\n]*?(讲话|重要指示|批示|印发|发表|发布|公布|刊发|审议通过)/u;
const PLANNED = /(拟|将|计划|定|预计|争取|力争|确保)(在|于)?[^。；，]{0,4}$/u;

/** Days of what a text quotes: 2026年3月5日在…会议上的讲话, 2026-03-05印发的通知. */
export function quotedDaysIn(text: string): CalendarDate[] {
  return daysWithRest(text).flatMap(({ day, before, after }) =>
    QUOTED.test(after) && !PLANNED.test(before) ? [day] : [],
  );
}

function daysWithRest(text: string): { day: CalendarDate; before: string; after: string }[] {
  return [...text.matchAll(FULL_DAY)].flatMap((match) => {
    const [whole, year = '', month = '', dayNo = ''] = match;
    const day = `${year}-${month.padStart(2, '0')}-${dayNo.padStart(2, '0')}`;
    if (!isRealDay(day)) return [];
    const end = match.index + whole.length;
    return [
      {
        day,
        before: text.slice(0, match.index),
        after: text.slice(end, end + recordCheckRules.quoteCharacters),
      },
    ];
  });
}

/**
 * pairs of records whose texts share most of their runs of four characters. What every meeting says (title,
 * agenda topics, names) is not compared, and very short texts are not either: they would be alike by chance.
 */
export function likenessFindings(
  records: readonly OrgLifeRecord[],
  earlier: readonly OrgLifeRecord[] = [],
): RecordFinding[] {
  // Each pair once, the record that is looked at first.
  const texts = [...records, ...earlier]
    .map((record) => ({ record, runs: runsOf(comparedText(record)) }))
    .filter(({ runs }) => runs.size >= alike.leastCharacters);
  const found: RecordFinding[] = [];
  const looked = new Set(records);
  texts.forEach(({ record, runs }, index) => {
    if (!looked.has(record)) return;
    for (const other of texts.slice(index + 1)) {
      const percent = Math.floor(likeness(runs, other.runs) * 100);
      if (percent >= alike.share * 100)
        found.push(finding('textAlike', [record.id, other.record.id], { percent }));
    }
  });
  return found;
}

function comparedText(record: OrgLifeRecord): string {
  const blocks = record.content.flatMap((block) => (block.type === 'list' ? block.items : [block.runs]));
  return [
    ...blocks.flatMap((runs) => runs.map(({ text }) => text)),
    ...record.agenda.flatMap(({ discussion }) => discussion.map(({ text }) => text)),
  ].join('');
}

/** Runs of four characters of a text, punctuation and spaces aside. */
export function runsOf(text: string): Set<string> {
  const letters = Array.from(text.replace(/[\p{P}\p{Z}\s]/gu, ''));
  const runs = new Set<string>();
  for (let at = 0; at + alike.run <= letters.length; at += 1)
    runs.add(letters.slice(at, at + alike.run).join(''));
  return runs;
}

/** Jaccard index: common runs by all runs; 0 where one has none. The sizes alone rule most pairs out. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0 || small.size < large.size * alike.share) return 0;
  let common = 0;
  for (const run of small) if (large.has(run)) common += 1;
  return common / (small.size + large.size - common);
}
