/** Everything in ⋯ of a record: sign-in sheet, a second type, deleting a draft that never went out. */
import { ClipboardCopy, FileSignature, History, Plus, Trash2, X } from 'lucide-react';
import { newSection } from '../../../../shared/domain/new-section';
import type { OrgLifeRecord, RecordType } from '../../../../shared/schema/meeting';
import { recordTypeWords } from '../../../../shared/words/domain';
import { fillPanelWords } from '../../../../shared/words/fill-panel';
import { meetingWords } from '../../../../shared/words/meetings';
import type { MenuAction } from '../../../ui/action/menu-action';
import { isDeletable } from '../actions/record-ops';
import type { EditorModel } from './editor-model';

const words = meetingWords.editor;
/** Types that may share one event with another (domain §2.6: at most two, each with its own section). */
const joint: readonly RecordType[] = ['themeDay', 'partyClass', 'memberAssembly'];
const MOST_SECTIONS = 2;

interface MoreInput {
  row: OrgLifeRecord | null;
  model: EditorModel;
  isEditing: boolean;
  isCorrecting: boolean;
  steps: { printSignIn: () => void; openFillPanel: () => void; openChanges: () => void; remove: () => void };
}

export function moreActions({ row, model, isEditing, isCorrecting, steps }: MoreInput): MenuAction[] {
  const actions: MenuAction[] = [
    { id: 'signIn', label: words.printSignIn, icon: FileSignature, onRun: steps.printSignIn },
  ];
  if (row)
    actions.push({
      id: 'fillPanel',
      label: fillPanelWords.open,
      icon: ClipboardCopy,
      onRun: steps.openFillPanel,
    });
  if (isEditing) actions.push(...sectionActions(model));
  if (row)
    actions.push({
      id: 'changes',
      label: words.changes,
      icon: History,
      isSeparated: true,
      onRun: steps.openChanges,
    });
  if (row && isDeletable(row) && !isCorrecting)
    actions.push({ id: 'delete', label: words.delete, icon: Trash2, isSeparated: true, onRun: steps.remove });
  return actions;
}

function sectionActions({ form, change, facts, branch, newId }: EditorModel): MenuAction[] {
  const second = form.sections.find((section) => section.type !== form.primaryType);
  if (second)
    return [
      {
        id: 'removeSection',
        label: words.removeSection(recordTypeWords[second.type]),
        icon: X,
        isSeparated: true,
        onRun: () => {
          change((before) => ({
            ...before,
            sections: before.sections.filter((section) => section.id !== second.id),
          }));
        },
      },
    ];
  if (form.scope.kind !== 'branch' || form.sections.length >= MOST_SECTIONS) return [];
  return joint
    .filter((type) => type !== form.primaryType)
    .map((type, index) => ({
      id: `addSection-${type}`,
      label: words.addSection(recordTypeWords[type]),
      icon: Plus,
      isSeparated: index === 0,
      onRun: () => {
        change((before) => ({
          ...before,
          sections: [
            ...before.sections,
            newSection(type, { records: facts.others, day: facts.day, branch, newId, scope: before.scope }),
          ],
        }));
      },
    }));
}
