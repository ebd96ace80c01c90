/** Every sentence of the roster import: failures of the file, problems of a cell, states of a row. */
import type { PassedOver } from '../import/data-rows';
import type { ImportField } from '../import/fields';
import type { ProblemCode } from '../import/problem';
import type { FailureCode } from '../ipc/failure-codes';
import type { FailureWords } from './failures';

/** The nine things that can be wrong with a roster file; more exact than the general sentences. */
export const importFailureWords = {
  fileNotFound: { sentence: '找不到这个文件，可能已被移走或改名。', action: '请重新选择文件。' },
  fileUnreadable: {
    sentence: '这个文件读不出来，没有导入任何内容。',
    action: '如果正在Excel或WPS里打开着，请先关闭；再选一次。',
  },
  fileEmpty: {
    sentence: '这个文件是空的，没有可导入的内容。',
    action: '请确认选对了文件，并已在Excel里保存。',
  },
  fileTooLarge: {
    sentence: '文件太大（超过20 MB，或展开后过大），不像党员名册，没有导入。',
    action: '请把名册单独复制到一个新工作簿（去掉图片），保存后再选。',
  },
  fileEncrypted: {
    sentence: '这个文件设了打开密码，读不了，没有导入任何内容。',
    action: '请在Excel或WPS里打开，去掉密码，另存一份后再选。',
  },
  fileNotTable: {
    sentence: '这不是Excel或CSV表格（可能是改了扩展名的图片、PDF、Word文档或压缩包）。',
    action: '请选名册的Excel文件；其他表格请先在WPS里另存为 .xlsx。',
  },
  fileBroken: {
    sentence: '这个文件已损坏，读不完整，所以没有导入任何内容。',
    action: '请在Excel或WPS里打开，另存为新的 .xlsx 后再选。',
  },
  fileTooManyRows: {
    sentence: '表格太大（超过2万行或50万格，或很靠下的地方还有内容），不像党员名册，没有导入。',
    action: '请只留名册部分，复制到新工作簿，保存后再选。',
  },
  fileNoHeader: {
    sentence: '没有找到表头：表格里要有“姓名”，以及性别、身份证号、入党时间等栏目名。',
    action: '请确认选对了文件和工作表；表头写法特殊或者没有表头的，可以自己指定表头在哪一行。',
  },
} as const satisfies Partial<Record<FailureCode, FailureWords>>;
export type ImportFailureCode = keyof typeof importFailureWords;

export const importFieldWords: Readonly<Record<ImportField, string>> = {
  name: '姓名',
  gender: '性别',
  ethnicity: '民族',
  idNo: '公民身份号码',
  birthDate: '出生日期',
  nativePlace: '籍贯',
  birthPlace: '出生地',
  'fullTimeEdu.level': '全日制学历',
  'fullTimeEdu.degree': '全日制学位',
  'fullTimeEdu.school': '全日制毕业院校',
  'fullTimeEdu.major': '全日制专业',
  'fullTimeEdu.gradOn': '全日制毕业时间',
  'inServiceEdu.level': '在职学历',
  'inServiceEdu.degree': '在职学位',
  'inServiceEdu.school': '在职毕业院校',
  'inServiceEdu.major': '在职专业',
  'inServiceEdu.gradOn': '在职毕业时间',
  workUnit: '工作单位',
  department: '科室',
  jobTitle: '职务',
  rank: '职级',
  professionalTitle: '职称',
  postCategory: '工作岗位',
  workStart: '参加工作时间',
  mobile: '手机',
  phone: '固定电话',
  homeAddress: '家庭住址',
  category: '人员类别',
  joinDate: '入党时间',
  joinBranch: '入党时所在支部',
  sponsors: '入党介绍人',
  fullMemberDate: '转正时间',
  duesPaidThrough: '党费交至',
  note: '备注',
  groupName: '党小组',
  partyPost: '党内职务',
};

export const rowStateWords = {
  new: '新增',
  update: '更新',
  conflict: '冲突',
  error: '待处理',
  ignored: '不导入',
} as const;

export const ignoredReasonWords: Readonly<Record<PassedOver | 'unchanged' | 'skipped', string>> = {
  footer: '表尾，不是党员',
  afterEnd: '名册已结束，在它下面的内容',
  repeatedHead: '重复的表头',
  sectionTitle: '分组标题，不是党员',
  unchanged: '与已存内容相同，无变化',
  skipped: '您选择了不导入这一行',
};

export const undoBlockWords = {
  edited: '导入后又修改过',
  deleted: '导入后又被删除',
  used: '导入后已在别处用到',
} as const;

/** `field` is the Chinese name of the column's field, `detail` what the parser found. */
type ProblemSentence = (field: string, raw: string, detail: string) => string;

export const problemWords: Readonly<Record<ProblemCode, ProblemSentence>> = {
  nameMissing: () => '这一行没有姓名，请补填姓名，或不导入这一行。',
  nameBad: (_, raw) => `“${raw}”不像姓名，请照名册原件改正。`,
  nameSuffix: (_, __, detail) => `姓名后面的“${detail}”没有导入，请看是否要记到别处。`,
  cellError: (field, raw) => `${field}这一格是没有结果的公式（${raw}），请改填文字。`,
  tooLong: (field, _, detail) => `${field}太长，最多${detail}个字，请缩短。`,
  unknownWord: (field, raw) => `${field}写的是“${raw}”，不在标准名称里，请选定一项。`,
  masked: (field) => `${field}带星号，是遮住的号码，没有导入。`,
  dateBad: (field, raw) => `${field}“${raw}”不是正确的日期，请照原件改正。`,
  dateAmbiguous: (field, raw) => `${field}写的是“${raw}”，可能是1月，也可能是10月，请选定。`,
  dateSerial: (field, raw) => `${field}“${raw}”像是Excel的日期序号，请核对后选定。`,
  dateCenturyMissing: (field, raw) => `${field}“${raw}”只写了两位年份，请选定。`,
  dateYearMissing: (field, raw) => `${field}“${raw}”没有写年份，请核对年份。`,
  dateSeveral: (field, raw) => `${field}一格里有几个日期（${raw}），请选定。`,
  dateIncomplete: (field, raw) => `${field}“${raw}”不完整，请补全或选定。`,
  dateInFuture: (field, _, detail) => `${field}${detail}还没有到，请核对。`,
  dateTooEarly: (field, _, detail) => `${field}${detail}早于1900年，请核对。`,
  dateNote: (field, _, detail) => `${field}里的“${detail}”没有随日期存下，请看是否要另记。`,
  idDestroyed: () => '身份证号精度已丢失：Excel把末几位变成了0，原号码已丢。请照身份证重填。',
  idFormat: (_, __, detail) => `身份证号应为18位，这里是${detail.length}位或含有别的字符，请照身份证改正。`,
  idDate: () => '身份证号第7至14位不是正确的出生日期，请照身份证改正。',
  idChecksum: () => '身份证号最后一位校验不对，多半是抄错了数字，请照身份证改正。',
  idUpgraded: (_, raw) => `15位旧身份证号${raw}已按国家标准升为18位，请对照身份证核实。`,
  idBeatsBirth: (_, raw, detail) => `名册上的出生日期是${raw}，身份证号是${detail}，按身份证号导入。`,
  idBeatsGender: (_, raw, detail) => `名册上的性别是${raw}，身份证号是${detail}，按身份证号导入。`,
  phoneBad: (field, raw) => `${field}“${raw}”不是正确的号码，请改正或先空着。`,
  phoneMoved: (_, __, detail) => `${detail}不是手机号，已记到固定电话。`,
  phoneExtra: (_, __, detail) => `手机一格里有几个号码，其余的（${detail}）已记到固定电话。`,
  newAfterErasure: (_, __, detail) =>
    `原来也有一位${detail}，个人信息已经清理。这一行按新建党员档案导入，与原来的档案不相连。`,
  categoryAssumed: (_, __, detail) => `名册没有写人员类别，按${detail}导入，请核对。`,
  categoryDiffers: (_, raw, detail) => `人员类别写的是“${raw}”，别处又注明${detail}，请选定。`,
  joinedTooYoung: () => '入党时不满18周岁，请核对出生日期和入党时间。',
  datesOutOfOrder: () => '转正时间早于入党时间，请核对。',
  fullMemberDateUnexpected: () => '人员类别是预备党员，却有转正时间，请核对。',
  postUnknown: (_, __, detail) => `党内职务“${detail}”认不出，没有导入，请在任职里登记。`,
  duplicateInFile: (_, __, detail) => `与第${detail}行是同一人，没有重复导入。`,
  sameNameOtherId: (_, __, detail) => `与第${detail}行姓名、出生日期相同而身份证号不同，请核对是不是同一人。`,
  idDiffersFromStored: (_, __, detail) =>
    `已有同名同出生日期的党员，身份证号是${detail}，与名册不同，请核对。`,
  nameDiffersFromStored: (_, raw, detail) => `身份证号与已有的${detail}相同，姓名却是${raw}，请核对。`,
  severalMatches: (_, __, detail) => `已有${detail}名同名党员，只凭姓名分不清是哪一位，请选定。`,
};

/** Choices when a row may be about somebody already on file. */
export const importMatchWords = {
  existing: (name: string, birthDate: string): string =>
    birthDate ? `就是已有的${name}（${birthDate.slice(0, 7).replace('-', '.')}出生）` : `就是已有的${name}`,
  newPerson: '是另一个人，按新党员导入',
} as const;
