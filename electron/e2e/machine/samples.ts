/** The sample files that are shipped, as the user would pick them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import { sampleMembersSchema } from '../../../shared/sample/sample-data';

const folder = join(root, 'resources', 'samples');

export const cleanRoster = join(folder, '党员名册_样例（规范）.xlsx');
export const messyRoster = join(folder, '党员名册_样例（杂乱）.xlsx');
export const sampleMembers = sampleMembersSchema.parse(
  JSON.parse(readFileSync(join(folder, 'sample-members.json'), 'utf8')),
);

/** The branch of the samples, founded by hand as on the first day with the program. */
export const ownBranch = {
  fullName: sampleMembers.branch.fullName,
  shortName: sampleMembers.branch.shortName,
  superiorOrg: '中共清源市直属机关工作委员会',
  approvingOrg: '中共清源市直属机关工作委员会',
  electionDate: '2024年3月15日',
  termNo: '7',
  themeDay: '15',
  startedOn: '2026年1月1日',
  operatorName: '单文静',
};
