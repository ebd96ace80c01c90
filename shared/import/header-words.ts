/** Which words over a column mean which field. Grown from real rosters: add a synonym here, nowhere else. */
import type { ImportField } from './fields';
import { compact } from './plain-text';

const SYNONYMS: Readonly<Partial<Record<ImportField, string>>> = {
  name: '姓名 党员姓名 名字 姓 名 党员',
  gender: '性别',
  ethnicity: '民族',
  idNo: '身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 公民身份证号 居民身份证号 居民身份证号码 证件号码 证件号 身份号码 身份证件号码 二代身份证号码',
  birthDate: '出生年月 出生日期 出生年月日 出生时间 生日 出生 出生日',
  nativePlace: '籍贯 祖籍',
  birthPlace: '出生地',
  'fullTimeEdu.major': '专业 所学专业 毕业专业',
  workUnit: '工作单位 单位 单位名称 所在单位 现工作单位 工作单位名称',
  department: '部门 科室 处室 所在部门 所在科室 所属部门 所在处室 内设机构',
  jobTitle:
    '职务 行政职务 现任职务 工作职务 单位职务 职务(岗位) 单位及职务 工作单位及职务 单位职务及职级 现工作单位及职务 职务职级 职务/职级 岗位职务 部门及职务 部门职务',
  rank: '职级 级别 行政级别 职务级别 职级名称',
  professionalTitle: '职称 专业技术职务 技术职称 专业技术职称 技术职务',
  postCategory: '工作岗位 岗位 身份 个人身份 人员身份 编制类型 岗位类别 人员性质 编制性质 工作岗位(身份)',
  workStart: '参加工作时间 参加工作日期 参加工作年月 工作时间 参工时间',
  mobile: '手机 手机号 手机号码 移动电话 联系方式 联系手机 手机电话 联系电话(手机) 本人手机',
  phone: '联系电话 电话 固定电话 办公电话 电话号码 座机 单位电话 固话',
  homeAddress: '家庭住址 家庭地址 住址 现住址 居住地址 现居住地 地址 通讯地址 联系地址 家庭详细住址',
  category:
    '人员类别 党员类别 类别 党员类型 政治面貌 党员身份 正式/预备 正式或预备 是否预备 是否正式 党员性质',
  joinDate:
    '入党时间 入党日期 入党年月 加入党组织时间 加入党组织日期 加入中国共产党时间 加入共产党时间 入党年月日 何时入党 加入党组织的时间 入党',
  joinBranch:
    '入党时所在支部 入党时所在党支部 入党所在支部 入党支部 加入党组织时所在党支部 入党时所在党组织 入党时支部',
  sponsors: '入党介绍人 介绍人',
  fullMemberDate:
    '转正时间 转正日期 转正年月 转为正式党员时间 转为正式党员日期 成为正式党员时间 预备党员转正时间 转正年月日 转为正式党员的时间 何时转正 转正',
  duesPaidThrough:
    '党费缴至 党费交至 党费缴纳至 党费已缴至 党费缴至年月 党费交纳至 党费缴纳至年月 党费已交至',
  groupName: '党小组 所在党小组 所属党小组 小组 党小组名称 所在小组 所属小组',
  partyPost: '党内职务 党内任职 支部职务 党支部职务 支部任职 党务职务 现任党内职务',
  note: '备注 说明 附注',
};

/** Columns we know and deliberately do not take: derived, or a mere counter. */
const KNOWN_WITHOUT_FIELD =
  '序号 编号 年龄 党龄 照片 序 行号 工龄 党籍状态 签名 签字 党组织名称 所在党支部 所属党支部'.split(' ');

const EDU_PARTS: readonly (readonly [RegExp, 'level' | 'degree' | 'school' | 'major' | 'gradOn'])[] = [
  [/毕业(时间|日期|年月)|何时毕业/, 'gradOn'],
  [/院校|学校|毕业于|何校/, 'school'],
  [/专业/, 'major'],
  [/学历学位|学历及学位|学历\/学位|学历|文化程度|教育程度|文化水平/, 'level'],
  [/学位/, 'degree'],
];
const EDU_FULL_TIME = /全日制|第一学历|统招/;
const EDU_IN_SERVICE = /在职|非全日制|函授|继续教育|后续学历/;

const byHead = new Map<string, ImportField>();
for (const [field, words] of Object.entries(SYNONYMS)) {
  for (const word of words.split(' ')) byHead.set(normaliseHead(word), field as ImportField);
}
const withoutField = new Set(KNOWN_WITHOUT_FIELD.map(normaliseHead));

/** Half-width, no blanks, no colon, star or serial marks: 「＊姓　名：」 -> 姓名 */
export function normaliseHead(text: string): string {
  return compact(text)
    .replace(/[*＊:：]/g, '')
    .replace(/^[(（]?\d+[)）.、]/, '');
}

function withoutBrackets(head: string): string {
  return head.replace(/\([^)]*\)?/g, '').replace(/\[[^\]]*\]?/g, '');
}

/**
 * Field of a head made of the path of its rows, outermost first: ['学历', '全日制'] -> fullTimeEdu.level.
 * `null`: a head we know and take nothing from. Undefined: not known.
 */
export function fieldOfHead(path: readonly string[]): ImportField | null | undefined {
  const heads = path.map(normaliseHead).filter(Boolean);
  const leaf = heads.at(-1);
  if (leaf === undefined) return undefined;
  const joined = heads.join('/');
  for (const head of [joined, leaf, withoutBrackets(leaf)]) {
    const known = byHead.get(head);
    if (known) return known;
    if (withoutField.has(head)) return null;
  }
  return educationField(joined, leaf);
}

function educationField(joined: string, leaf: string): ImportField | undefined {
  if (isSentence(leaf)) return undefined;
  const prefix = EDU_IN_SERVICE.test(joined)
    ? 'inServiceEdu'
    : EDU_FULL_TIME.test(joined) || /学历|学位|文化程度|教育|毕业|院校/.test(joined)
      ? 'fullTimeEdu'
      : undefined;
  if (!prefix) return undefined;
  // The leaf names the part; under 学历 the leaf may only say 全日制, then the head above names it.
  const part =
    EDU_PARTS.find(([pattern]) => pattern.test(leaf.replace(/全日制|在职/g, '')))?.[1] ??
    EDU_PARTS.find(([pattern]) => pattern.test(joined))?.[1] ??
    (EDU_FULL_TIME.test(leaf) || EDU_IN_SERVICE.test(leaf) ? 'level' : undefined);
  return part ? `${prefix}.${part}` : undefined;
}

/** A head is a label; a long text with 学历 in it is an instruction. */
function isSentence(leaf: string): boolean {
  return leaf.length > 16;
}

/** Words that stand over several columns and make the row above part of the head. */
export function isGroupHead(text: string): boolean {
  return /^(学历|学位|学历学位|学历及学位|教育|教育情况|全日制(教育|学历)?|在职(教育|学历)?|文化程度|组织关系|基本情况|基本信息|个人信息|党员信息|入党情况|党内情况|工作情况|联系方式|党籍情况|身份信息|任职情况|毕业院校.*)$/.test(
    normaliseHead(text),
  );
}

export function isNameHead(text: string): boolean {
  return byHead.get(normaliseHead(text)) === 'name';
}
