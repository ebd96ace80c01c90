import {
  BIRTHDAY_SETTING_KEY,
  birthdaySetting,
  type BirthdaySetting,
} from '../../../shared/domain/birthdays';
import { createOp, updateOp } from '../../../shared/schema/command';
import { failureText } from '../../../shared/words/failures';
import { birthdayWords as words } from '../../../shared/words/pioneer';
import { useBranch, useData, useTable } from '../../data/data-context';
import { useToast } from '../../ui/feedback/toast-context';

/** The branch's choice of date and message; undefined while it is being read. */
export function useBirthdaySetting(): [
  BirthdaySetting | undefined,
  (setting: BirthdaySetting) => Promise<void>,
] {
  const { writePoint, newId } = useData();
  const branch = useBranch();
  const toast = useToast();
  const settings = useTable('settings');
  const save = async (value: BirthdaySetting): Promise<void> => {
    const stored = settings?.find(({ key }) => key === BIRTHDAY_SETTING_KEY);
    const op = stored
      ? updateOp('settings', stored, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: BIRTHDAY_SETTING_KEY, value });
    const reply = await writePoint.write('birthdays.changeSettings', [op]);
    if (!reply.ok) {
      toast.show({ text: failureText(reply.failure) });
      return;
    }
    const { commandId } = reply.value;
    const undo = async (): Promise<void> => {
      const undone = await writePoint.undo(commandId, [op]);
      toast.show({ text: undone.ok ? words.undone : failureText(undone.failure) });
    };
    toast.show({ text: words.saved, onUndo: () => void undo() });
  };
  return [settings && birthdaySetting(settings), save];
}
