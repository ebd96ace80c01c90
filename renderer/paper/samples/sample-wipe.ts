/** Invented records of a cleared PC: with a proved copy and a long path, and without one. */
import { sampleBranch } from './sample-people';
import { SAMPLE_NOW } from './sample-records';
import type { WipeRecordInput } from '../wipe-record/wipe-record-paper';

export const sampleWipe: WipeRecordInput = {
  branch: sampleBranch,
  computerName: 'BGS-PC-07',
  version: '0.9.0',
  operator: '单文静',
  now: SAMPLE_NOW,
  counts: { members: 26, records: 318, attachments: 1204, drafts: 1, files: 2873 },
  size: '1.8 GB',
  folder: 'C:\\Users\\shanwenjing\\AppData\\Local\\BranchHandbook',
  copy: {
    place: 'E:\\党建工作\\2026年\\支部手册第二份备份',
    at: SAMPLE_NOW,
    seq: 4217,
    rows: 9648,
    attachments: 1204,
  },
};
export const sampleWipeWithoutCopy: WipeRecordInput = {
  ...sampleWipe,
  computerName: '',
  operator: '欧阳䶮',
  counts: { ...sampleWipe.counts, drafts: 0 },
  copy: null,
};
