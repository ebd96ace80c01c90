import {
  PHRASES_KEY,
  readPhrases,
  readTemplates,
  TEMPLATES_KEY,
  type MeetingTemplate,
} from '../../../../shared/domain/meeting-habits';
import { createOp, updateOp } from '../../../../shared/schema/command';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../../data/data-context';

export interface Habits {
  templates: MeetingTemplate[];
  phrases: string[];
  /** @returns whether it is written; what was done is said with 撤销 */
  saveTemplates: (list: readonly MeetingTemplate[], done: string) => Promise<boolean>;
  savePhrases: (list: readonly string[], done: string) => Promise<boolean>;
}

/** The branch's templates and phrases; undefined while they are being read. */
export function useHabits(): Habits | undefined {
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const settings = useTable('settings');
  if (!settings) return undefined;
  const save = (name: string, key: string, value: unknown, done: string): Promise<boolean> => {
    const stored = settings.find((one) => one.key === key);
    const op = stored
      ? updateOp('settings', stored, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key, value });
    return write(name, [op], done);
  };
  return {
    templates: readTemplates(settings),
    phrases: readPhrases(settings),
    saveTemplates: (list, done) => save('meetings.changeTemplates', TEMPLATES_KEY, list, done),
    savePhrases: (list, done) => save('meetings.changePhrases', PHRASES_KEY, list, done),
  };
}
