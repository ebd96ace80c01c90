/**
 * What the fields of a row are called in 变更记录; the same words as in the forms. A field without is not shown. The
 * tables stand by area in change-fields/.
 */
import { branchLabels } from './change-fields/branch';
import { memberLabels } from './change-fields/member';
import { memberLifeLabels } from './change-fields/member-life';
import { admissionLabels } from './change-fields/admission';
import { meetingsLabels } from './change-fields/meetings';
import { orgLifeLabels } from './change-fields/org-life';
import { branchTextsLabels } from './change-fields/branch-texts';
import { ledgerLabels } from './change-fields/ledger';

export const changeFieldLabels = {
  ...branchLabels,
  ...memberLabels,
  ...memberLifeLabels,
  ...admissionLabels,
  ...meetingsLabels,
  ...orgLifeLabels,
  ...branchTextsLabels,
  ...ledgerLabels,
} as const;
