// The clean roster: one row of heads, official words, full dates, ID numbers as text.
import { boxed, setPaper } from './roster-style.mjs';

/** Chinese words of the stored codes, as shared/words shows them. */
export const words = {
  gender: { male: '男', female: '女' },
  category: { fullMember: '正式党员', probationaryMember: '预备党员' },
  postCategory: {
    civilServantLike: '参公人员',
    institutionManager: '事业管理',
    institutionProfessional: '事业专技',
  },
  post: {
    secretary: '支部书记',
    organizationOfficer: '组织委员',
    publicityOfficer: '宣传委员',
    disciplineOfficer: '纪检委员',
    groupLeader: '党小组组长',
  },
};

/** @param {Array<{post: string}>} posts */
export function postText(posts) {
  return posts.map(({ post }) => words.post[post]).join('、');
}

/** Head, width, and what stands in the cell. */
const columns = [
  ['姓名', 13, ({ person }) => person.name],
  ['性别', 6, ({ person }) => words.gender[person.gender]],
  ['民族', 10, ({ person }) => person.ethnicity],
  ['公民身份号码', 22, ({ person }) => person.idNo],
  ['出生日期', 12, ({ person }) => person.birthDate],
  ['籍贯', 12, ({ person }) => person.nativePlace],
  ['全日制学历', 13, ({ person }) => person.fullTimeEdu?.level],
  ['全日制学位', 11, ({ person }) => person.fullTimeEdu?.degree],
  ['全日制毕业院校', 22, ({ person }) => person.fullTimeEdu?.school],
  ['全日制专业', 16, ({ person }) => person.fullTimeEdu?.major],
  ['全日制毕业时间', 14, ({ person }) => person.fullTimeEdu?.gradOn],
  ['在职学历', 13, ({ person }) => person.inServiceEdu?.level],
  ['在职学位', 11, ({ person }) => person.inServiceEdu?.degree],
  ['在职毕业院校', 22, ({ person }) => person.inServiceEdu?.school],
  ['在职专业', 16, ({ person }) => person.inServiceEdu?.major],
  ['在职毕业时间', 14, ({ person }) => person.inServiceEdu?.gradOn],
  ['工作单位', 18, ({ person }) => person.workUnit],
  ['科室', 14, ({ person }) => person.department],
  ['职务', 20, ({ person }) => person.jobTitle],
  ['职级', 14, ({ person }) => person.rank],
  ['职称', 12, ({ person }) => person.professionalTitle],
  ['工作岗位', 12, ({ person }) => words.postCategory[person.postCategory]],
  ['参加工作时间', 13, ({ person }) => person.workStart],
  ['手机', 14, ({ person }) => person.mobile],
  ['人员类别', 11, ({ member }) => words.category[member.category]],
  ['入党时间', 12, ({ member }) => member.joinDate],
  ['转正时间', 12, ({ member }) => member.fullMemberDate],
  ['入党时所在支部', 30, ({ member }) => member.joinBranch],
  ['入党介绍人', 18, ({ member }) => member.sponsors],
  ['党费交至', 10, ({ member }) => member.duesPaidThrough],
  ['党小组', 13, ({ groupName }) => groupName],
  ['党内职务', 20, ({ posts }) => postText(posts)],
];

/** @param {import('exceljs').Workbook} workbook @param {{members: any[]}} sample */
export function addCleanSheet(workbook, sample) {
  const sheet = workbook.addWorksheet('党员名册', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  setPaper(sheet);
  columns.forEach(([head, width], index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(1, index + 1);
    cell.value = head;
    boxed(cell, { bold: true });
  });
  sample.members.forEach((member, row) => {
    columns.forEach(([, , valueOf], index) => {
      const cell = sheet.getCell(row + 2, index + 1);
      cell.value = valueOf(member) ?? null;
      // Text format: Excel would cut an ID number to 15 digits and turn 1998.10 into 1998.1.
      cell.numFmt = '@';
      boxed(cell);
    });
  });
}
