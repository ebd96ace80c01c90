/** 发展党员: what its steps, results and outcomes are called. */
import type { AdmissionOutcome, AdmissionRuleVersion, StepResult } from '../schema/admission';

/** By number, 1 to 25 (domain §2.5). */
export const admissionStepWords: Readonly<Record<number, string>> = {
  1: '递交入党申请书',
  2: '党组织派人谈话',
  3: '推荐和确定入党积极分子',
  4: '上级党组织备案',
  5: '指定培养联系人',
  6: '培养教育考察',
  7: '确定发展对象',
  8: '报上级党组织备案',
  9: '确定入党介绍人',
  10: '政治审查',
  11: '短期集中培训',
  12: '支部委员会审查',
  13: '上级党组织预审',
  14: '填写入党志愿书',
  15: '支部大会讨论',
  16: '上级党组织派人谈话',
  17: '上级党组织审批',
  18: '再上一级党委组织部门备案',
  19: '编入党支部和党小组',
  20: '入党宣誓',
  21: '继续教育考察',
  22: '提出转正申请',
  23: '支部大会讨论转正',
  24: '上级党组织审批转正',
  25: '材料归档',
};

export const stepResultWords: Readonly<Record<StepResult, string>> = {
  done: '已办理',
  agreed: '同意',
  passed: '通过',
  notAgreed: '不同意',
  notPassed: '未通过',
  converted: '按期转正',
  extended: '延长预备期',
  cancelled: '取消预备党员资格',
};

export const admissionOutcomeWords: Readonly<Record<AdmissionOutcome, string>> = {
  converted: '已转正',
  withdrawn: '本人撤回申请',
  notAdmitted: '不再列入培养发展',
  probationCancelled: '取消预备党员资格',
  movedAway: '已调离，材料随转',
};

export const admissionRuleWords: Readonly<Record<AdmissionRuleVersion, string>> = {
  '2014': '《发展党员工作细则》（2014年）',
  '2026': '《发展党员工作细则》（2026年修订）',
};
