/** Every change of the page: one command each, said with 撤销. */
import type { DuesSetting } from '../../../shared/domain/dues';
import { DUES_SETTING_KEY } from '../../../shared/domain/dues';
import {
  changeHandoverOps,
  handoverOps,
  removeHandoverOps,
  type HandoverDraft,
} from '../../../shared/domain/dues-handover';
import {
  changePaymentOps,
  payableMonths,
  paymentOps,
  removePaymentOps,
  type PaymentDraft,
  type PaymentEdit,
} from '../../../shared/domain/dues-payment';
import { dueOf, profileOps, removeProfileOps, type ProfileDraft } from '../../../shared/domain/dues-profile';
import type { DuesLine } from '../../../shared/domain/dues-year';
import { createOp, updateOp } from '../../../shared/schema/command';
import type { DuesHandover, DuesPayment, DuesProfile } from '../../../shared/schema/dues';
import { duesWords } from '../../../shared/words/dues';
import { useWriteUndo } from '../../actions/use-write-undo';
import { useBranch, useData } from '../../data/data-context';
import type { DuesFacts } from './use-dues-facts';

const words = duesWords.saved;

export function useDuesActions({ payments, handovers, settings, setting }: DuesFacts) {
  const { newId } = useData();
  const branch = useBranch();
  const write = useWriteUndo();
  const context = { branchId: branch.id, newId };

  const saveSetting = (command: string, value: DuesSetting, said: string): void => {
    const stored = settings.find(({ key }) => key === DUES_SETTING_KEY);
    const op = stored
      ? updateOp('settings', stored, { value })
      : createOp('settings', { id: newId(), branchId: branch.id, key: DUES_SETTING_KEY, value });
    void write(command, [op], said);
  };
  return {
    register: (draft: PaymentDraft, lines: readonly DuesLine[]): void => {
      const ops = paymentOps(draft, lines, context);
      const people = lines.filter((line) => payableMonths(line, draft).length > 0).length;
      void write('dues.register', ops, words.registered(people, ops.length));
    },
    changePayment: (edit: PaymentEdit, row: DuesPayment, name: string): void => {
      void write('dues.changePayment', changePaymentOps(edit, row), words.payment(name, row.month));
    },
    removePayment: (row: DuesPayment, name: string): void => {
      void write('dues.removePayment', removePaymentOps(row), words.removed(name, row.month));
    },
    approve: (draft: ProfileDraft, line: DuesLine, current: DuesProfile | undefined): void => {
      const ops = profileOps(draft, line.member.id, current, { ...context, rounding: setting.rounding });
      const said = words.profile(line.person.name, dueOf(draft, setting.rounding) ?? 0);
      void write(current ? 'dues.changeProfile' : 'dues.approve', ops, said);
    },
    removeProfile: (row: DuesProfile, name: string): void => {
      void write('dues.removeProfile', removeProfileOps(row), words.profileRemoved(name, row.from));
    },
    handOver: (draft: HandoverDraft, current: DuesHandover | undefined): void => {
      if (current) {
        void write('dues.changeHandover', changeHandoverOps(draft, current), words.batchChanged(current.no));
        return;
      }
      const ops = handoverOps(draft, payments, handovers, context);
      const made = ops[0]?.after as DuesHandover | undefined;
      if (made) void write('dues.handOver', ops, words.batch(made.no, made.amountFen));
    },
    removeHandover: (row: DuesHandover): void => {
      void write('dues.removeHandover', removeHandoverOps(row, payments), words.batchRemoved(row.no));
    },
    recordPosting: (year: number, on: string): void => {
      const postedOn = { ...setting.postedOn, [String(year)]: on };
      saveSetting('dues.recordPosting', { ...setting, postedOn }, words.posted(year));
    },
    changeHabits: (value: DuesSetting): void => {
      saveSetting('dues.changeHabits', value, words.habits);
    },
  };
}
export type DuesActions = ReturnType<typeof useDuesActions>;
