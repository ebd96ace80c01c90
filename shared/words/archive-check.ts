/** Sentences of writing and verifying packages, and of the command line. */
import type { NameFault } from '../archive/names';
import type { UnsafeReason } from '../archive/unsafe-path';

/** Codes of a finding about a package (architecture, verify codes). */
export const verifyCodes = [
  'changed',
  'missing',
  'extra',
  'notListed',
  'unreadable',
  'unsafeName',
  'badOxum',
  'badTagFile',
  'weakAlgorithm',
  'incompleteFetch',
  'notABag',
] as const;
export type VerifyCode = (typeof verifyCodes)[number];

/** Short word for a group of findings. */
export const verifyCodeWords: Record<VerifyCode, string> = {
  changed: '内容已改动',
  missing: '缺少',
  extra: '多出',
  notListed: '清单未列',
  unreadable: '读不出',
  unsafeName: '名称不安全',
  badOxum: '数量不符',
  badTagFile: '清单有误',
  weakAlgorithm: '校验方法较弱',
  incompleteFetch: '文件未随包',
  notABag: '不是资料包',
};

const unsafeWords: Record<UnsafeReason, string> = {
  empty: '是空的或以斜杠结尾',
  control: '含有控制字符',
  absolute: '是绝对路径',
  drive: '带有盘符',
  backslash: '含有反斜杠',
  stream: '含有冒号',
  parent: '用“..”指向上级文件夹',
  home: '用“~”指向用户文件夹',
  variable: '含有系统变量',
  tooLong: '过长',
};

/** One sentence each, naming the file. */
export const verifyWords = {
  changed: (path: string) => `“${path}”的内容与清单不符，文件被改动过或已损坏。`,
  missing: (path: string) => `缺少“${path}”，清单里有，文件夹里没有。`,
  missingDeclaration: '缺少 bagit.txt。',
  missingPayload: '缺少 data 文件夹。',
  missingManifest: '没有任何资料清单（manifest-sha512.txt 等），无法核对。',
  extra: (path: string) => `多出“${path}”，文件夹里有，清单里没有。`,
  extraSystem: (path: string) => `多出“${path}”，是电脑系统自动生成的文件，不属于资料，删除后再核对。`,
  extraOutside: (path: string) => `“${path}”不在清单内，它有没有改动无法核对；不影响清单内的资料。`,
  notListed: (path: string, manifest: string) => `“${path}”没有列入 ${manifest}，别的清单里有。`,
  manifestNotListed: (path: string, manifest: string) =>
    `${manifest} 没有列入“${path}”，清单本身有没有改动无法确认。`,
  unreadable: (path: string) => `“${path}”读不出来，可能是U盘或光盘损坏，也可能没有读取权限。`,
  notFile: (path: string) => `“${path}”不是普通文件，没有读取。`,
  link: (path: string) => `“${path}”是快捷链接，指向别处，没有读取。`,
  unsafe: (path: string, reason: UnsafeReason, manifest: string) =>
    `${manifest} 里的路径“${path}”${unsafeWords[reason]}，为安全起见没有读取。`,
  reserved: (path: string) => `“${path}”是系统保留的名称，没有读取。`,
  sameName: (path: string, other: string) =>
    `“${path}”与“${other}”的名称只差大小写或编码形式，换一台电脑可能只剩一个。`,
  oxum: (listed: string, found: string) => `bag-info.txt 记载的字节数和文件数是 ${listed}，实际是 ${found}。`,
  oxumTwice: 'bag-info.txt 里有不止一行 Payload-Oxum。',
  oxumShape: (value: string) => `bag-info.txt 里的 Payload-Oxum“${value}”不是“字节数.文件数”的形式。`,
  badLine: (file: string, line: number) => `${file} 第 ${line} 行不合格式。`,
  badChecksum: (file: string, line: number) => `${file} 第 ${line} 行的校验值长度不对。`,
  starMark: (file: string, line: number) => `${file} 第 ${line} 行的文件名前带有“*”号，已按普通文件名读取。`,
  sameTwice: (file: string, path: string) => `${file} 把“${path}”列了两次。`,
  twoSums: (file: string, path: string) => `${file} 给“${path}”列了两个不同的校验值。`,
  notPayload: (file: string, path: string) => `${file} 只应列 data 文件夹里的文件，却列了“${path}”。`,
  notTag: (file: string, path: string) => `${file} 不应列“${path}”。`,
  twoManifests: (file: string, other: string) => `${file} 与 ${other} 用的是同一种校验方法，只能有一个。`,
  unknownAlgorithm: (file: string) => `${file} 用的校验方法不认识，没有核对。`,
  emptyManifest: (file: string) => `${file} 是空的，但 data 文件夹里有文件。`,
  declarationBom: 'bagit.txt 开头多了编码标记。',
  declarationShape: 'bagit.txt 不合格式，应当正好两行。',
  declarationVersion: (version: string) => `bagit.txt 写的版本是 ${version}，本软件只认得 0.93 至 1.0。`,
  encodingUnknown: (name: string) => `bagit.txt 写的文字编码“${name}”不认识。`,
  encodingWrong: (file: string, name: string) => `${file} 不是 ${name} 编码，文字读不出来。`,
  bom: (file: string) => `${file} 开头多了编码标记，已略过。`,
  tooLarge: (file: string) => `${file} 过大，没有读取。`,
  tooMany: '文件太多（超过 20 万个），没有全部核对。',
  fetchPath: (path: string) => `fetch.txt 列的“${path}”不在资料清单里。`,
  incompleteFetch: (path: string) =>
    `“${path}”没有随资料一起交来（fetch.txt 记为另行下载）。本软件不联网，不会下载。`,
  weak: (names: string) => `只用了较弱的校验方法（${names}），能发现损坏，不能防止有意改动。`,
  notABag: (path: string) => `“${path}”不是资料包：没有 bagit.txt，也没有清单。`,
  noPath: (path: string) => `找不到“${path}”。`,
  notFolder: (path: string) => `“${path}”不是文件夹。请指定资料包文件夹。`,
  cannotRead: (path: string) => `“${path}”读不出来，请检查U盘是否插好、有没有读取权限。`,
  unfinished: (path: string) => `“${path}”是没有写完的资料（中途断开留下的），请重新导出。`,
} as const;

const nameFaultWords: Record<NameFault | 'pathTooLong' | 'duplicate' | 'noFolder', string> = {
  empty: '名称是空的',
  notAllowed: '名称里有不能用的字符',
  reserved: '是系统保留的名称',
  edge: '以点开头或结尾',
  notNfc: '名称的编码形式不统一',
  tooLong: '名称过长',
  pathTooLong: '路径超过200字',
  duplicate: '与另一个文件重名',
  noFolder: '没有放进分类文件夹',
};

/** Why a package could not be written; the user-facing sentence per code is in the failure words. */
export const writeWords = {
  targetMissing: (place: string) => `找不到“${place}”，U盘可能已拔出。`,
  targetNotFolder: (place: string) => `“${place}”不是文件夹。`,
  notWritable: (place: string) => `“${place}”不能写入，可能是只读U盘，或没有写入权限。`,
  carrierError: (place: string) => `往“${place}”写入时出错，U盘可能已损坏或接触不良。`,
  vanished: (place: string) => `写到一半时“${place}”不见了，U盘可能已拔出。`,
  diskFull: (needed: string, free: string) => `空间不够：需要 ${needed}，只剩 ${free}。`,
  diskFilled: '写到一半时空间用完了。',
  tooLargeForDisk: (path: string) => `“${path}”达到或超过 4 GB，这种U盘（FAT32）放不下。`,
  badName: (path: string, fault: keyof typeof nameFaultWords) => `“${path}”${nameFaultWords[fault]}。`,
  placeTooDeep: (chars: number) =>
    `所选文件夹太深，完整路径有 ${chars} 字，超过系统允许的 259 字，请换一个靠近盘根的文件夹。`,
  sourceMissing: (path: string) => `“${path}”的原文件找不到了。`,
  sourceUnreadable: (path: string) => `“${path}”的原文件读不出来。`,
  sourceChanged: (path: string) => `“${path}”的原文件与登记的内容不一致。`,
  readBackDiffers: (path: string) => `“${path}”写入后读回来不一样，U盘可能有坏块。`,
  nameTaken: (name: string) => `同名的“${name}”刚刚出现，没有覆盖。`,
  empty: '没有可以导出的资料。',
  cancelled: '已取消，没有留下半份资料。',
  leftBehind: (name: string) => `没有写完的“${name}”还留在那里，可以手工删除。`,
} as const;

export const reportWords = {
  title: '资料核对报告',
  checkedAt: '核对时间',
  software: '核对软件',
  folder: '核对的文件夹',
  total: (count: number, good: number) =>
    `共 ${count} 份资料，其中 ${good} 份核对一致，${count - good} 份不一致。`,
  packageHead: (no: number, name: string) => `${no}. ${name}`,
  verdictGood: '结论：完整，全部文件与清单一致。',
  verdictChanged: '结论：文件齐全，但有文件与清单不一致。',
  verdictBad: '结论：不完整或有文件与清单不一致。',
  counts: (files: number, size: string) => `核对了 ${files} 个文件，${size}。`,
  checkCode: (code: string) => `核对码：${code}`,
  problems: (count: number) => `发现 ${count} 处不符：`,
  warnings: (count: number) => `另有 ${count} 处提示：`,
  finding: (label: string, message: string) => `[${label}] ${message}`,
  hashLine: '本报告校验值（SHA-512，对以上全部文字计算）：',
} as const;

export const cliWords = {
  usage: [
    '支部手册 命令行',
    '',
    '用法：',
    '  npm run cli -- verify 文件夹 [--json]     核对一份资料，或一个文件夹里的多份资料',
    '  npm run cli -- import-preview 文件        预览党员名册导入结果（JSON），不改动任何数据',
    '',
    'verify 的返回值：0 一致，1 不一致，2 读不出来。',
  ],
  unknown: (command: string) => `没有“${command}”这个命令。`,
  needPath: '请写明要核对的文件夹。',
  needFile: '请写明要预览的文件。',
  unknownOption: (option: string) => `不认识的选项“${option}”。`,
  good: (name: string, files: number, size: string) =>
    `一致：${name}，${files} 个文件，${size}，全部与清单相符。`,
  bad: (name: string, count: number) => `不一致：${name}，有 ${count} 处不符。`,
  notice: (name: string, message: string) => `提示：${name}：${message}`,
  code: (code: string) => `核对码：${code}`,
  summary: (count: number, good: number) => `共 ${count} 份资料，${good} 份一致，${count - good} 份不一致。`,
  broke: (reason: string) => `没有完成：${reason}`,
} as const;
