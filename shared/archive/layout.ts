/**
 * The inspection directory tree as data (00_ … 15_), and which kind of record goes where.
 * The tree is the payload under `data/` of every package; inspectors know it by these numbers.
 */
import { safeComponent } from './names';

export interface ArchiveFolder {
  /** Two digits; the order of the tree, the viewer and the workbook. */
  code: string;
  /** Without its number, as shown to people. */
  name: string;
  /** The folder's name on disk. */
  dir: string;
  /** Sub-folders on disk; empty when files lie directly in the folder. */
  parts: readonly string[];
}

const folder = (code: string, name: string, parts: readonly string[] = []): ArchiveFolder => ({
  code,
  name,
  dir: `${code}_${name}`,
  parts,
});

export const archiveFolders: readonly ArchiveFolder[] = [
  folder('00', '说明与目录'),
  folder('01', '组织建设', ['01支部批复', '02换届选举', '03班子分工', '04党小组', '05党员名册']),
  folder('02', '制度与计划', ['01年度工作计划', '02学习计划', '03制度汇编', '04年度总结述职']),
  folder('03', '三会一课', ['01支部党员大会', '02支委会', '03党小组会', '04党课']),
  folder('04', '主题党日'),
  folder('05', '组织生活会与民主评议'),
  folder('06', '谈心谈话'),
  folder('07', '党员教育', ['01学时统计', '02学习材料目录', '03培训证明']),
  folder('08', '发展党员'),
  folder('09', '党费', ['01核定', '02收缴台账', '03公示']),
  folder('10', '党员管理', ['01组织关系', '02流动党员', '03表彰', '04处置', '05积分与公示', '06政治生日']),
  folder('11', '党风廉政', ['01主体责任', '02廉政党课']),
  folder('12', '意识形态与宣传'),
  folder('13', '党建业务融合', ['01联系点', '02志愿服务', '03联建', '04办实事', '05指标']),
  folder('14', '标准化与四强'),
  folder('15', '整改与自查'),
];

/** Where the machine index and the printed and Excel contents lie. */
export const INDEX_DIR = '00_说明与目录';
export const INDEX_JSON_PATH = `${INDEX_DIR}/index.json`;
export const INDEX_WORKBOOK_PATH = `${INDEX_DIR}/迎检资料目录.xlsx`;

/** The two files beside the BagIt files in the root of a package. */
export const VIEWER_NAME = '请先打开_目录.html';
export const READ_ME_NAME = '说明文件.txt';

/**
 * Kind of record -> folder below `data/`. A kind is the record type of the glossary or the name of a
 * printed output; `{group}`, `{year}` and `{person}` stand for a further folder given by the caller.
 */
export const archivePlaces = {
  packageIndex: INDEX_DIR,
  branchProfile: INDEX_DIR,
  gapStatement: INDEX_DIR,
  selfInspectionReport: INDEX_DIR,
  earlierFeedback: INDEX_DIR,
  branchApproval: '01_组织建设/01支部批复',
  reelection: '01_组织建设/02换届选举',
  committeeDuties: '01_组织建设/03班子分工',
  partyGroups: '01_组织建设/04党小组',
  memberRoster: '01_组织建设/05党员名册',
  workPlan: '02_制度与计划/01年度工作计划',
  studyPlan: '02_制度与计划/02学习计划',
  regulation: '02_制度与计划/03制度汇编',
  annualSummary: '02_制度与计划/04年度总结述职',
  memberAssembly: '03_三会一课/01支部党员大会',
  committeeMeeting: '03_三会一课/02支委会',
  groupMeeting: '03_三会一课/03党小组会/{group}',
  partyClass: '03_三会一课/04党课',
  themeDay: '04_主题党日',
  orgLifeMeeting: '05_组织生活会与民主评议/{year}',
  democraticReview: '05_组织生活会与民主评议/{year}',
  heartTalkSummary: '06_谈心谈话',
  studyHours: '07_党员教育/01学时统计',
  studyMaterials: '07_党员教育/02学习材料目录',
  trainingProof: '07_党员教育/03培训证明',
  admissionProgress: '08_发展党员',
  admissionFile: '08_发展党员/{person}',
  duesBase: '09_党费/01核定',
  duesLedger: '09_党费/02收缴台账',
  duesNotice: '09_党费/03公示',
  orgRelation: '10_党员管理/01组织关系',
  mobileMembers: '10_党员管理/02流动党员',
  reward: '10_党员管理/03表彰',
  disposition: '10_党员管理/04处置',
  pointsNotice: '10_党员管理/05积分与公示',
  politicalBirthday: '10_党员管理/06政治生日',
  // No folder of the tree names it; what it is held for is the yearly report of the unit's head.
  staffAssembly: '02_制度与计划/04年度总结述职',
  principalResponsibility: '11_党风廉政/01主体责任',
  integrityClass: '11_党风廉政/02廉政党课',
  publicity: '12_意识形态与宣传',
  contactPoint: '13_党建业务融合/01联系点',
  volunteering: '13_党建业务融合/02志愿服务',
  jointBuilding: '13_党建业务融合/03联建',
  serviceProject: '13_党建业务融合/04办实事',
  indicators: '13_党建业务融合/05指标',
  fourStrong: '14_标准化与四强',
  rectification: '15_整改与自查',
} as const;

export type ArchiveKind = keyof typeof archivePlaces;

export function isArchiveKind(kind: string): kind is ArchiveKind {
  return Object.prototype.hasOwnProperty.call(archivePlaces, kind);
}

/** Folder below `data/` for a kind of record; a further folder that was not given is left out. */
export function directoryFor(
  kind: ArchiveKind,
  inside: { group?: string; year?: string; person?: string } = {},
): string {
  return archivePlaces[kind]
    .replace(/\{(group|year|person)\}/, (_, key: 'group' | 'year' | 'person') =>
      // One folder, whatever is in the name: a stroke in 一/二组 is no further folder.
      inside[key] === undefined ? '' : safeComponent(inside[key], '未命名'),
    )
    .replace(/\/$/, '');
}

/** The top folder a payload path lies in; undefined for a path outside the tree. */
export function folderOf(path: string): ArchiveFolder | undefined {
  const top = path.split('/')[0];
  return archiveFolders.find((candidate) => candidate.dir === top);
}
