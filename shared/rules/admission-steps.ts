/**
 * The 25 steps of 发展党员: who acts, what the text asks, which papers arise, as of the 2026 text (domain §2.5).
 * Articles marked 待核 are inferred from the numbering of 2014. Papers are originals in the personnel file; the
 * program only notes that they are there.
 */
import type { AdmissionPaper } from '../schema/admission';

export interface StepText {
  /** Who acts. */
  organ: string;
  wording: string;
  article: string;
  papers: readonly AdmissionPaper[];
  /** A meeting decides it: its minutes can be linked. */
  decidedBy?: 'committee' | 'assembly';
  /** Files may be kept with it; `none` for what must never enter the program (domain §5.5). */
  files: 'any' | 'none' | 'noBallots';
}

const any = { files: 'any' } as const;

/** In the order of the steps, 1 to 25. */
export const stepTexts: readonly StepText[] = [
  {
    ...any,
    organ: '申请人，向所在单位党支部',
    wording: '年满十八岁，向工作、学习所在单位党组织递交本人书写、注明日期的入党申请书。',
    article: '第五、六条',
    papers: ['application'],
  },
  {
    ...any,
    organ: '党支部书记或委员',
    wording: '收到入党申请书后，在一个月内派人同申请人谈话，了解基本情况。',
    article: '第七条',
    papers: ['applicantTalk'],
  },
  {
    ...any,
    organ: '支部委员会（不设支委会的由支部党员大会）',
    wording: '采取党员推荐、群团组织推优等方式产生人选，由支部委员会研究决定。',
    article: '第八条',
    papers: ['recommendation', 'activistMinutes'],
    decidedBy: 'committee',
  },
  {
    ...any,
    organ: '上级党组织',
    wording: '入党积极分子确定后，及时报上级党组织备案。',
    article: '第八条',
    papers: ['activistFiling'],
  },
  {
    ...any,
    organ: '党支部',
    wording: '指定一至两名正式党员作培养联系人。',
    article: '第九条',
    papers: ['mentorEntry'],
  },
  {
    ...any,
    organ: '培养联系人、党支部',
    wording: '每半年对入党积极分子考察一次，培养教育考察满一年以上。',
    article: '第十一条',
    papers: ['activistAssessment', 'thoughtReport'],
  },
  {
    ...any,
    organ: '支部委员会，听取党小组、培养联系人、党员和群众意见',
    wording: '经过一年以上培养教育和考察，听取各方面意见，公示不少于五个工作日，由支部委员会讨论同意。',
    article: '第十三条',
    papers: ['opinions', 'targetNotice', 'targetMinutes'],
    decidedBy: 'committee',
  },
  {
    ...any,
    organ: '上级党组织',
    // One source says 同意, another 备案 (domain §2.5, step 8).
    wording: '报上级党组织备案后列为发展对象（是备案还是同意，以上级要求为准）。',
    article: '第十三条',
    papers: ['targetFiling'],
  },
  {
    ...any,
    organ: '党支部',
    wording: '有两名正式党员作入党介绍人，一般由培养联系人担任；受留党察看处分、尚未恢复权利的不能担任。',
    article: '第十四、十五条（待核）',
    papers: ['sponsorEntry'],
  },
  {
    organ: '党支部：谈话、查档、函调或外调',
    wording: '对发展对象进行政治审查，没有经过政治审查或审查不合格的不能发展入党。',
    article: '第十六条',
    papers: ['politicalReview', 'reviewLetters'],
    files: 'none',
  },
  {
    ...any,
    organ: '基层党委或县级党委组织部门',
    wording: '短期集中培训一般不少于三天，或者不少于二十四学时。',
    article: '第十七条',
    papers: ['trainingCertificate'],
  },
  {
    ...any,
    organ: '支部委员会',
    wording: '支部委员会对发展对象严格审查，经集体讨论认为合格后报上级预审。',
    article: '第十八条',
    papers: ['reviewMinutes', 'summaryMaterial'],
    decidedBy: 'committee',
  },
  {
    ...any,
    organ: '有审批权限的党组织',
    wording: '对发展对象的条件、培养教育情况等审查，以书面形式通知党支部。',
    article: '第十八条',
    papers: ['preReviewOpinion'],
  },
  {
    ...any,
    organ: '发展对象，入党介绍人指导',
    wording: '预审合格的，向发展对象发放《入党志愿书》，由本人如实填写。',
    article: '第十八条',
    papers: ['applicationForm'],
  },
  {
    organ: '支部党员大会',
    wording: '预审合格后一个月内召开支部党员大会，采取无记名投票的方式表决，到会和赞成都超过半数方可通过。',
    article: '第十九、二十条',
    papers: ['assemblyMinutes', 'ballots', 'resolution'],
    decidedBy: 'assembly',
    files: 'noBallots',
  },
  {
    ...any,
    organ: '上级党组织指派的党委委员或组织员',
    wording: '审批之前指派专人同发展对象谈话，并将意见填入《入党志愿书》。',
    article: '第二十四条（待核）',
    papers: ['superiorTalk'],
  },
  {
    ...any,
    organ: '有审批权限的党组织',
    wording: '在支部党员大会讨论通过后三个月内审批，特殊情况不超过六个月。',
    article: '第二十五条',
    papers: ['approval'],
  },
  {
    ...any,
    organ: '再上一级党委组织部门',
    wording: '审批后报上级党委组织部门备案。',
    article: '第二十五条（待核）',
    papers: ['upperFiling'],
  },
  {
    ...any,
    organ: '党支部',
    wording: '及时将批准的预备党员编入党支部和党小组。',
    article: '第二十八条（待核）',
    papers: ['groupNotice'],
  },
  {
    ...any,
    organ: '党支部或上级党组织，面向党旗',
    wording: '入党宣誓一般在批准后一个月内进行。',
    article: '第二十九条',
    papers: ['oathRecord', 'oathPhoto'],
  },
  {
    ...any,
    organ: '党支部、入党介绍人',
    wording: '对预备党员继续教育和考察，每半年考察一次（半年一次为通常做法）。',
    article: '第三十条（待核）',
    papers: ['probationAssessment'],
  },
  {
    ...any,
    organ: '预备党员本人',
    wording: '预备期满，本人及时提出书面转正申请。',
    article: '第三十二条',
    papers: ['conversionApplication'],
  },
  {
    organ: '支部党员大会',
    wording: '预备期满后讨论转正：按期转正，或延长预备期一次（不少于半年、不超过一年），或取消预备党员资格。',
    article: '第三十二条',
    papers: ['conversionMinutes', 'ballots', 'conversionResolution', 'conversionOpinions'],
    decidedBy: 'assembly',
    files: 'noBallots',
  },
  {
    ...any,
    organ: '有审批权限的党组织',
    wording: '在支部党员大会讨论后三个月内审批。',
    article: '第三十三条',
    papers: ['conversionApproval'],
  },
  {
    ...any,
    organ: '党支部，移交人事档案',
    wording: '及时将入党材料存入本人人事档案。',
    article: '第三十六条',
    papers: ['transferList'],
  },
];

/**
 * Where the 2014 text differs. Articles of which we are not certain are left empty rather than guessed.
 */
export const stepDifferences2014: Readonly<Record<number, Partial<StepText>>> = {
  7: {
    wording: '经过一年以上培养教育和考察，听取党小组、培养联系人、党员和群众意见，由支部委员会讨论同意。',
    papers: ['opinions', 'targetMinutes'],
  },
  8: { wording: '报上级党委备案后列为发展对象。' },
  9: { article: '' },
  12: { article: '' },
  13: { article: '' },
  14: { article: '' },
  15: {
    wording: '预审合格后由支部党员大会讨论，采取无记名投票的方式表决，到会和赞成都超过半数方可通过。',
    article: '',
  },
  16: { article: '' },
  18: { article: '' },
  19: { article: '' },
  20: { wording: '预备党员必须面向党旗进行入党宣誓，一般由基层党委或者党支部组织进行。', article: '' },
  21: { article: '' },
  22: { article: '' },
  23: { article: '' },
  25: { article: '' },
};
