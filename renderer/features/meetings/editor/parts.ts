/** The parts of the editor in their order, and which part a field belongs to. */
import type { MissingPart } from '../../../../shared/domain/before-signature';
import { isAssessed } from '../../../../shared/domain/yearly-life';
import type { Section } from '../../../../shared/schema/meeting';
import { meetingWords } from '../../../../shared/words/meetings';
import type { TabItem } from '../../../ui/layout/Tabs';

export const partIds = [
  'basics',
  'attendance',
  'yearly',
  'agenda',
  'content',
  'attachments',
  'signature',
] as const;
export type PartId = (typeof partIds)[number];

const basicFields = [
  'title',
  'startAt',
  'endAt',
  'place',
  'modeReason',
  'host',
  'recorder',
  'dayOffReason',
  'lateReason',
];

/** Fields of a section that have a part of their own: the tables of 组织生活会 and 民主评议. */
const yearlyFields: readonly string[] = [
  ...['preStudy', 'opinionsCollected', 'talksBefore', 'branchCheck', 'committeeCheck', 'paperPlace'],
  ...['rectification', 'rows', 'ballots'],
];

/** Does a record have the part 评议与整改? */
export function hasYearlyPart(sections: readonly Pick<Section, 'type'>[]): boolean {
  return sections.some(({ type }) => isAssessed(type));
}

export function partOf(field: string): PartId {
  const [root = '', , inSection = ''] = field.split('.');
  if (root === 'sections' && yearlyFields.includes(inSection)) return 'yearly';
  if (root === 'sections' || basicFields.includes(root)) return 'basics';
  if (root === 'attendance' || root === 'signInChecked') return 'attendance';
  if (root === 'agenda' || root === 'quorumOverrideReason') return 'agenda';
  return root === 'attachments' ? 'attachments' : 'content';
}

/** Tabs with 缺1处 where something is missing; nothing is marked before the first try or near completion. */
export function partTabs(
  missing: readonly MissingPart[],
  isMarked: boolean,
  sections: readonly Pick<Section, 'type'>[],
): TabItem[] {
  const words = meetingWords.editor;
  const shown = partIds.filter((id) => id !== 'yearly' || hasYearlyPart(sections));
  return shown.map((id) => {
    const count = isMarked ? missing.filter((part) => partOf(part.field) === id).length : 0;
    const label = words.tabs[id];
    return count === 0
      ? { id, label }
      : { id, label, mark: { kind: 'missing', label: words.missingMark(count) } };
  });
}
