/** Invented erasures for the printed list: rare characters, a long reason, one that went without asking. */
import type { Erasure } from '../../../shared/schema/ledger';

const id = (number: number): string => `01HY${String(number).padStart(22, '0')}`;
const law = '《个人信息保护法》第十九条';
const names: Readonly<Record<string, string>> = {
  [id(1)]: '符月华',
  [id(2)]: '欧阳䶮',
  [id(3)]: '党员名册（2026年春）.xlsx',
};
export const sampleErasedName = (of: string): string | undefined => names[of];

const base = { branchId: id(0), rev: 1, by: '李红梅', files: [] };
export const sampleErasures: readonly Erasure[] = [
  {
    ...base,
    id: id(11),
    at: '2026-09-21T01:30:00.000Z',
    what: 'leftMember',
    personId: id(1),
    subjectIds: [id(1), id(21)],
    reason: '已过保存期限',
    basis: `D-01 ${law}，保存24个月`,
  },
  {
    ...base,
    id: id(12),
    at: '2026-09-21T01:29:00.000Z',
    what: 'leftMember',
    personId: id(2),
    subjectIds: [id(2), id(22)],
    reason: '组织关系转出后本人来信要求删除，支部委员会2026年9月18日会议同意',
    basis: `D-01 ${law}，保存24个月`,
  },
  {
    ...base,
    id: id(13),
    at: '2026-06-30T01:29:00.000Z',
    what: 'importRows',
    subjectIds: [id(3)],
    reason: '导入的原始行到期，按规则自动清理',
    basis: `D-04 ${law}，保存90天`,
  },
];
