/** Labels in 变更记录 of 发展党员. */
export const admissionLabels = {
  developmentCases: {
    personId: '姓名',
    mentorIds: '培养联系人',
    sponsorIds: '入党介绍人',
    archiveLocation: '材料存放处',
    endedOn: '办结日期',
    outcome: '结果',
    outcomeDocNo: '文号',
    note: '备注',
  },
  developmentSteps: {
    personId: '姓名',
    no: '步骤',
    doneOn: '完成日期',
    rule: '所依规定',
    organ: '承办组织',
    participants: '参加人',
    result: '结果',
    docNo: '文号',
    recordId: '会议记录',
    facts: '要点',
    papers: '在档材料',
    note: '备注',
  },
} as const;
