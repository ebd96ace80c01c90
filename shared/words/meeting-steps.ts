/** Words of a record's steps: 送签, 撤回, 签字归档, 更正, and its versions. */
import type { RemarkCode } from '../domain/before-signature';

export const meetingStepWords = {
  signature: {
    title: '签字',
    draftSteps: '送签以后印出纸质稿，由主持人、记录人签字；签好扫描归档，或登记已签字，记录就锁定了。',
    versions: '版本',
    version: (no: number) => `第${no}稿`,
    versionNote: (how: string, time: string, code: string) => `${how}　${time}　核对码 ${code}`,
    reason: (reason: string) => `原因：${reason}`,
    openVersion: '看这一稿',
    openVersionOf: (no: number) => `看第${no}稿`,
    compare: '比较两稿',
    compareTitle: (from: number, to: number) => `第${from}稿与第${to}稿不同的地方`,
    compareFrom: '从',
    compareTo: '到',
    same: '两稿文字没有不同。',
    place: '位置',
    before: (no: number) => `第${no}稿`,
    empty: '（无）',
    sentTitle: (no: number) => `第${no}稿已送签，等纸上签字`,
    sentText: '发现错字可以撤回修改，不用出更正单；纸上签好字，再登记签字归档。',
    signedTitle: '已签字归档，内容已锁定',
    signedText: '要改只能出更正单，写明原因，原稿和更正稿都保留。',
    signedOn: '签字日期',
    signedBy: '登记人',
    signedAt: '登记时间',
    scan: '签字扫描件',
    noScan: '没有扫描件，凭登记',
    addScan: '补签字扫描件',
    checkCode: '核对码',
    facts: '会议概况',
    time: '时间',
    place2: '地点',
    people: '主持和记录',
    peopleValue: (host: string, recorder: string) => `${host}主持，${recorder}记录`,
    attendance: '出席',
    attendanceValue: (should: number, present: number, absent: string) =>
      `应到${should}人，实到${present}人${absent ? `；缺席：${absent}` : ''}`,
    plan: '完成学习计划',
    attachments: '附件',
    original: '纸质原件',
  },

  missing: {
    title: (count: number) => `还不能送签，缺${count}处`,
    inAgenda: (no: number, text: string) => `第${no}项议题：${text}`,
  },

  remarks: {
    title: (heading: string) => `送签“${heading}”之前，再看一眼`,
    confirm: (heading: string) => `照样送签${heading}`,
    cancel: '先回去改',
  },

  sendFlow: {
    busy: '正在印出送签稿',
    failed: '没有送签，内容都还在草稿里。',
    correctionFailed: '更正没有保存，原记录不变，改的内容都还在。',
  },

  withdraw: {
    title: (heading: string) => `撤回“${heading}”的送签稿？`,
    text: (no: number) => `撤回后回到草稿，可以改；第${no}稿留在版本里。已印出的纸质稿请作废。`,
    reason: '撤回原因（可不填）',
    reasonHint: '如 第2项议题有错字',
    confirm: (heading: string) => `撤回${heading}`,
    cancel: '先不撤回',
    done: (heading: string) => `已撤回，${heading}回到草稿`,
  },

  sign: {
    title: (heading: string) => `归档“${heading}”？`,
    text: '归档后不能再改，有错只能出更正单。',
    signedOn: '纸上的签字日期',
    by: '登记人',
    ticked: '纸质稿已由主持人、记录人签字',
    scan: (name: string) => `签字扫描件：${name}`,
    confirm: (heading: string) => `归档${heading}`,
    cancel: '先不归档',
    done: (heading: string) => `已归档，${heading}`,
    beforeMeeting: '早于会议日期，请核对',
    inFuture: '晚于今天，请核对',
  },

  correct: {
    title: (heading: string) => `更正“${heading}”？`,
    text: '先写更正原因，再改内容。保存后出更正单，原来签字的一稿照样保留。',
    reason: '更正原因',
    reasonHint: '如 出席人数登记有误，与签到表核对后更正',
    confirm: (heading: string) => `更正${heading}`,
    cancel: '先不更正',
    banner: (reason: string) => `正在更正，原因：${reason}。保存以前原记录不变。`,
    dropTitle: (heading: string) => `放弃更正“${heading}”？`,
    dropText: '改的内容不保留，原记录不变。',
    dropConfirm: '放弃更正',
    dropCancel: '接着更正',
    nothingChanged: '还没有改动，不用出更正单。',
    done: (heading: string) => `已保存更正，${heading}`,
  },
} as const;

/** What is worth a second look before sending; none of it blocks. */
export const remarkWords: Record<RemarkCode, string> = {
  hostIsRecorder: '主持人和记录人是同一个人',
  durationUnusual: '会议时长不到15分钟或超过8小时',
  contentShort: '会议内容不到200字',
  themeDayMoved: '离固定的主题党日超过5天，没有写改期原因',
  delegationMissing: '主持人不是书记，没有写委托主持说明',
  photoMissing: '没有现场照片，有的上级要求至少1张',
  tellerIsCandidate: '监票人或计票人同时是候选人，应当换人',
  fewCandidates: '候选人差额不到百分之二十，等额选举请先经上级同意',
  signInUnchecked: '没有勾“已核对签到表”',
  quorumAtTheEdge: '选举到会人数刚好五分之四，请先向上级党组织核实',
};
