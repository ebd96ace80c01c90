/**
 * How each stored field reads in 变更记录, table by table. Pure; ids become names, numbers of persons are covered. The
 * tables stand by area in change-fields/.
 */
import type { TableName } from '../schema/tables';
import { branchFormats } from './change-fields/branch';
import { memberFormats } from './change-fields/member';
import { memberLifeFormats } from './change-fields/member-life';
import { admissionFormats } from './change-fields/admission';
import { meetingsFormats } from './change-fields/meetings';
import { orgLifeFormats } from './change-fields/org-life';
import { branchTextsFormats } from './change-fields/branch-texts';
import { ledgerFormats } from './change-fields/ledger';
import type { FormatsOf } from './change-formats';

export const fieldFormats: FormatsOf<TableName> = {
  ...branchFormats,
  ...memberFormats,
  ...memberLifeFormats,
  ...admissionFormats,
  ...meetingsFormats,
  ...orgLifeFormats,
  ...branchTextsFormats,
  ...ledgerFormats,
};
