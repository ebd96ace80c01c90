/** Everything in ⋯ of a record: sign-in sheet, a second type, deleting a draft that never went out. */
import { BookmarkPlus, ClipboardCopy, CopyPlus, FileText, History, Plus, Trash2, X } from 'lucide-react';
import { addableTypes } from '../../../../shared/domain/joint-sections';
import { newSection } from '../../../../shared/domain/new-section';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { recordTypeWords } from '../../../../shared/words/domain';
import { wordFileWords } from '../../../../shared/words/docx';
import { fillPanelWords } from '../../../../shared/words/fill-panel';
import { meetingHabitWords } from '../../../../shared/words/meeting-habits';
import { meetingWords } from '../../../../shared/words/meetings';
import type { MenuAction } from '../../../ui/action/menu-action';
import { isDeletable } from '../actions/record-ops';
import type { EditorModel } from './editor-model';
import { paperActions } from './paper-actions';
import type { ScreenSteps } from './use-screen-steps';

const words = meetingWords.editor;

interface MoreInput {
  row: OrgLifeRecord | null;
  model: EditorModel;
  isEditing: boolean;
  isCorrecting: boolean;
  steps: Pick<
    ScreenSteps,
    'printPaper' | 'saveWord' | 'openFillPanel' | 'openChanges' | 'followOn' | 'remove' | 'open'
  >;
}

export function moreActions({ row, model, isEditing, isCorrecting, steps }: MoreInput): MenuAction[] {
  const actions: MenuAction[] = paperActions({
    ...{ form: model.form, state: model.facts.state, printPaper: steps.printPaper },
    handbook: model.handbook,
  });
  actions.push({ id: 'word', label: wordFileWords.save, icon: FileText, onRun: steps.saveWord });
  if (row)
    actions.push({
      id: 'fillPanel',
      label: fillPanelWords.open,
      icon: ClipboardCopy,
      onRun: steps.openFillPanel,
    });
  if (row)
    actions.push({
      id: 'followOn',
      label: meetingWords.list.commands.followOn,
      icon: CopyPlus,
      onRun: () => {
        steps.followOn(row);
      },
    });
  if (model.form.agenda.some(({ topic }) => topic.trim() !== ''))
    actions.push({
      id: 'template',
      label: meetingHabitWords.template.save,
      icon: BookmarkPlus,
      onRun: () => {
        steps.open('template');
      },
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

function sectionActions(model: EditorModel): MenuAction[] {
  const { form, change, facts, branch, newId, mostSections } = model;
  const removals = form.sections
    .filter((section) => section.type !== form.primaryType)
    .map((section) => ({
      id: `removeSection-${section.type}`,
      label: words.removeSection(recordTypeWords[section.type]),
      icon: X,
      onRun: () => {
        change((before) => ({ ...before, sections: before.sections.filter(({ id }) => id !== section.id) }));
      },
    }));
  const addable =
    form.scope.kind === 'branch' ? addableTypes(form.primaryType, form.sections, mostSections) : [];
  const additions = addable.map((type) => ({
    id: `addSection-${type}`,
    label: words.addSection(recordTypeWords[type]),
    icon: Plus,
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
  return [...removals, ...additions].map((action, index) => ({ ...action, isSeparated: index === 0 }));
}
