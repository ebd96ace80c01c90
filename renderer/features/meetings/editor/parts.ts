/** The parts of the editor in their order, and which part a field belongs to. */
import type { MissingPart } from '../../../../shared/domain/before-signature';
import { meetingWords } from '../../../../shared/words/meetings';
import type { TabItem } from '../../../ui/layout/Tabs';

export const partIds = ['basics', 'attendance', 'agenda', 'content', 'attachments', 'signature'] as const;
export type PartId = (typeof partIds)[number];

const basicFields = ['title', 'startAt', 'endAt', 'place', 'modeReason', 'host', 'recorder', 'lateReason'];

export function partOf(field: string): PartId {
  const root = field.split('.')[0] ?? '';
  if (root === 'sections' || basicFields.includes(root)) return 'basics';
  if (root === 'attendance') return 'attendance';
  if (root === 'agenda' || root === 'quorumOverrideReason') return 'agenda';
  return root === 'attachments' ? 'attachments' : 'content';
}

/** Tabs with 缺1处 where something is missing; nothing is marked before the first try or near completion. */
export function partTabs(missing: readonly MissingPart[], isMarked: boolean): TabItem[] {
  const words = meetingWords.editor;
  return partIds.map((id) => {
    const count = isMarked ? missing.filter((part) => partOf(part.field) === id).length : 0;
    const label = words.tabs[id];
    return count === 0
      ? { id, label }
      : { id, label, mark: { kind: 'missing', label: words.missingMark(count) } };
  });
}
