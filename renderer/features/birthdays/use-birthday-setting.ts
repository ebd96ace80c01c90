import {
  BIRTHDAY_SETTING_KEY,
  birthdaySetting,
  type BirthdaySetting,
} from '../../../shared/domain/birthdays';
import { createOp, updateOp } from '../../../shared/schema/command';
import { birthdayWords as words } from '../../../shared/words/pioneer';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData, useTable } from '../../data/data-context';

/** The branch's choice of date and message; undefined while it is being read. */
export function useBirthdaySetting(): [
  BirthdaySetting | undefined,
  (setting: BirthdaySetting) => Promise<void>,
] {
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const settings = useTable('settings');
  const save = async (value: BirthdaySetting): Promise<void> => {
    const stored = settings?.find(({ key }) => key === BIRTHDAY_SETTING_KEY);
    const op = stored
      ? updateOp('settings', stored, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: BIRTHDAY_SETTING_KEY, value });
    await write('birthdays.changeSettings', [op], words.saved);
  };
  return [settings && birthdaySetting(settings), save];
}
