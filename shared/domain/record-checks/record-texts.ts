/** What a record says in words of its own, piece by piece: checks read each by itself. Pure. */
import type { OrgLifeRecord } from '../../schema/meeting';

/** Title, topics, materials, speeches, decisions, content and what was agreed; empty pieces are left out. */
export function spokenTextOf(record: OrgLifeRecord): string[] {
  return [
    record.title,
    ...record.agenda.flatMap(({ topic, materials, discussion, resolution, vote }) => [
      topic,
      materials ?? '',
      ...discussion.map(({ text }) => text),
      resolution ?? '',
      vote?.subject ?? '',
    ]),
    ...record.content.flatMap((block) =>
      (block.type === 'list' ? block.items : [block.runs]).map((runs) =>
        runs.map(({ text }) => text).join(''),
      ),
    ),
    record.resolution ?? '',
    ...record.todos.map(({ what }) => what),
  ].filter((text) => text.trim() !== '');
}
