/** The text of P-01 below the head table, as a list of parts that the page only has to draw. */
import { formatDateZh } from '../../../shared/domain/dates';
import { countAttendance } from '../../../shared/domain/meeting';
import type { AgendaItem, AppliedRule, OrgLifeRecord } from '../../../shared/schema/meeting';
import type { RichText } from '../../../shared/schema/rich-text';
import { bodyHeadings, minutesWords } from '../../../shared/words/paper';
import { cnIndex } from '../text/cn-index';
import { oneLine, paragraphsOf } from '../text/printable';
import { isForHandwriting, rosterOf, type MinutesInput } from './minutes-input';
import { withNote } from './people-words';
import { voteSheet, type VoteSheet } from './vote-sheet';
import { chaptersAfter, chaptersBefore, type Chapter, type RectificationLine } from './yearly-chapters';

export interface TodoLine {
  what: string;
  owner: string;
  due: string;
}

export type BodyPart =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; lead?: string; text: string }
  | { kind: 'rich'; blocks: RichText }
  | { kind: 'vote'; vote: VoteSheet }
  | { kind: 'todos'; rows: TodoLine[] }
  | { kind: 'rectification'; rows: RectificationLine[] }
  | { kind: 'blankLines'; count: number };

/** Lines to write on where a sheet is printed before the minutes are typed. */
const BLANK_LINES = { speech: 4, content: 8, resolution: 2, todos: 2 };

export function bodyParts(input: MinutesInput): BodyPart[] {
  const { record } = input;
  const byHand = isForHandwriting(record);
  const parts: BodyPart[] = [];
  let chapter = 0;
  const heading = (text: string): void => {
    chapter += 1;
    parts.push({ kind: 'heading', level: 1, text: `${cnIndex(chapter)}、${text}` });
  };

  const chapters = (added: readonly Chapter[]): void => {
    for (const { title, parts: own } of added) {
      heading(title);
      parts.push(...own);
    }
  };
  chapters(chaptersBefore(record.sections));

  const rules = frozenVoteRules(input);
  let voteNo = 0;
  for (const item of record.agenda) {
    heading(oneLine(item.topic));
    const rule = item.vote ? rules[voteNo] : undefined;
    if (item.vote) voteNo += 1;
    parts.push(...agendaParts(item, input, rule, byHand));
  }

  const hasContent = record.content.length > 0;
  const needsContent = byHand && record.agenda.length === 0;
  if (hasContent || needsContent) heading(bodyHeadings[record.primaryType]);
  if (hasContent) parts.push({ kind: 'rich', blocks: record.content });
  else if (needsContent) parts.push({ kind: 'blankLines', count: BLANK_LINES.content });

  const resolution = paragraphsOf(record.resolution);
  const resolvesSomething = record.agenda.some((item) => paragraphsOf(item.resolution).length > 0);
  if (resolution.length > 0 || (byHand && !resolvesSomething && decides(record))) {
    heading(minutesWords.resolution);
    parts.push(...textOrLines(resolution, BLANK_LINES.resolution));
  }

  chapters(chaptersAfter(record.sections));

  if (record.todos.length > 0 || byHand) {
    heading(minutesWords.todos);
    parts.push({ kind: 'todos', rows: todoLines(record, byHand) });
  }
  return parts;
}

function agendaParts(
  item: AgendaItem,
  input: MinutesInput,
  rule: AppliedRule | undefined,
  byHand: boolean,
): BodyPart[] {
  const parts: BodyPart[] = [];
  const { vote } = item;
  const speeches = item.discussion.flatMap((speech): BodyPart[] => {
    const [first = '', ...rest] = paragraphsOf(speech.text);
    const lead = `${withNote(oneLine(speech.speaker.name), oneLine(speech.speaker.identity))}：`;
    return [{ kind: 'paragraph', lead, text: first }, ...rest.map(paragraph)];
  });
  const intro: BodyPart[] = [
    ...(item.reporter && !speaksFirst(item)
      ? [
          withLead(
            minutesWords.reporter,
            withNote(oneLine(item.reporter.name), oneLine(item.reporter.identity)),
          ),
        ]
      : []),
    ...(oneLine(item.materials) ? [withLead(minutesWords.materials, oneLine(item.materials))] : []),
  ];
  const talk = speeches.length > 0 ? speeches : byHand ? [blankLines(BLANK_LINES.speech)] : [];
  const resolution = paragraphsOf(item.resolution);
  if (!vote) {
    parts.push(...intro, ...talk);
    resolution.forEach((text, index) =>
      parts.push(index === 0 ? withLead(minutesWords.resolutionLead, text) : paragraph(text)),
    );
    return parts;
  }

  let section = 0;
  const subheading = (text: string): void => {
    section += 1;
    parts.push({ kind: 'heading', level: 2, text: `（${cnIndex(section)}）${text}` });
  };
  if (intro.length + talk.length > 0) {
    subheading(minutesWords.discussion);
    parts.push(...intro, ...talk);
  }
  subheading(minutesWords.voting);
  const counts = countAttendance(rosterOf(input), input.record.attendance);
  parts.push({ kind: 'vote', vote: voteSheet(input.record.primaryType, vote, counts, rule) });
  const override = oneLine(input.record.quorumOverrideReason);
  if (override) parts.push(withLead(minutesWords.quorumOverride, override));
  if (resolution.length > 0 || byHand) {
    subheading(minutesWords.agendaResolution.replaceAll('　', ''));
    parts.push(...textOrLines(resolution, BLANK_LINES.resolution));
  }
  return parts;
}

/** 汇报人：… would only repeat the name that opens the first speech. */
function speaksFirst(item: AgendaItem): boolean {
  return item.reporter !== undefined && item.discussion[0]?.speaker.name === item.reporter.name;
}

/**
 * The rules as frozen at 送签, one per vote in agenda order. Rules without an arithmetic sentence belong to
 * other checks; if the numbers do not match, the current rule is printed rather than a wrong old one.
 */
function frozenVoteRules(input: MinutesInput): readonly AppliedRule[] {
  const votes = input.record.agenda.filter((item) => item.vote).length;
  const frozen = (input.record.snapshot?.rules ?? []).filter((rule) => rule.result !== undefined);
  return frozen.length === votes ? frozen : [];
}

function todoLines(record: OrgLifeRecord, byHand: boolean): TodoLine[] {
  const rows = record.todos.map((todo) => ({
    what: `${oneLine(todo.what)}${todo.doneOn ? minutesWords.todoDone(formatDateZh(todo.doneOn)) : ''}`,
    owner: oneLine(todo.owner?.name),
    due: todo.due ? formatDateZh(todo.due) : '',
  }));
  if (rows.length > 0 || !byHand) return rows;
  return Array.from({ length: BLANK_LINES.todos }, () => ({ what: '', owner: '', due: '' }));
}

function decides(record: OrgLifeRecord): boolean {
  return record.primaryType === 'memberAssembly' || record.primaryType === 'committeeMeeting';
}

function textOrLines(paragraphs: string[], count: number): BodyPart[] {
  return paragraphs.length > 0 ? paragraphs.map(paragraph) : [blankLines(count)];
}

function paragraph(text: string): BodyPart {
  return { kind: 'paragraph', text };
}

function withLead(lead: string, text: string): BodyPart {
  return { kind: 'paragraph', lead, text };
}

function blankLines(count: number): BodyPart {
  return { kind: 'blankLines', count };
}
