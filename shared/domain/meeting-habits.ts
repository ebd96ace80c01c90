/**
 * What a branch writes again and again: templates of agendas and phrases. Both are settings of the branch. A template
 * holds what is prepared before a meeting (topics, materials, place), never what was said or decided there. Pure.
 */
import { z } from 'zod';
import type { Setting } from '../schema/ledger';
import { recordTypes, type RecordContent } from '../schema/meeting';
import { idSchema, text } from '../schema/primitives';

export const TEMPLATES_KEY = 'meetings.templates';
export const PHRASES_KEY = 'meetings.phrases';
/** As the title of a record. */
export const TEMPLATE_NAME_MAX = 30;
/** A phrase is a sentence or two; longer texts are copied minutes. */
export const PHRASE_MAX = 200;
/** So many fit a menu that is still read. */
export const PHRASES_MOST = 30;

const templateSchema = z.object({
  id: idSchema,
  name: text(TEMPLATE_NAME_MAX),
  type: z.enum(recordTypes),
  groupId: idSchema.optional(),
  title: text(60),
  place: text(60),
  topics: z.array(z.object({ topic: text(100), materials: text(200) })).max(50),
});
export type MeetingTemplate = z.infer<typeof templateSchema>;

/** Templates in the order of their names; what an older or newer program stored otherwise is left out. */
export function readTemplates(settings: readonly Setting[]): MeetingTemplate[] {
  return listOf(settings, TEMPLATES_KEY)
    .flatMap((one) => {
      const read = templateSchema.safeParse(one);
      return read.success ? [read.data] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

export function readPhrases(settings: readonly Setting[]): string[] {
  return listOf(settings, PHRASES_KEY).filter((one): one is string => typeof one === 'string' && one !== '');
}

function listOf(settings: readonly Setting[], key: string): readonly unknown[] {
  const value = settings.find((one) => one.key === key)?.value;
  return Array.isArray(value) ? value : [];
}

/** What of a record is worth keeping for the next one of its kind. */
export function templateOf(content: RecordContent, id: string, name: string): MeetingTemplate {
  return {
    id,
    name: name.trim(),
    type: content.primaryType,
    ...(content.scope.kind === 'group' ? { groupId: content.scope.groupId } : {}),
    title: content.title,
    place: content.place,
    topics: content.agenda
      .filter(({ topic }) => topic.trim() !== '')
      .map(({ topic, materials }) => ({ topic, materials: materials ?? '' })),
  };
}

/** The list with this template; one of the same name and kind is replaced. */
export function withTemplate(list: readonly MeetingTemplate[], template: MeetingTemplate): MeetingTemplate[] {
  const others = list.filter(({ name, type }) => name !== template.name || type !== template.type);
  return [...others, template];
}

/** The list with this phrase in front; undefined when it is empty, too long, there already, or the list is full. */
export function withPhrase(list: readonly string[], phrase: string): string[] | undefined {
  const tidy = phrase.trim().replace(/\s+/gu, ' ');
  if (tidy === '' || Array.from(tidy).length > PHRASE_MAX) return undefined;
  if (list.includes(tidy) || list.length >= PHRASES_MOST) return undefined;
  return [tidy, ...list];
}
