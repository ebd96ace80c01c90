/** Labels in 变更记录 of 总结与报告. */
export const branchTextsLabels = {
  branchTexts: {
    kind: '文种',
    year: '所属年度',
    half: '半年',
    state: '状态',
    title: '标题',
    addressee: '主送',
    body: '正文',
    annexes: '附件说明',
    signer: '署名',
    personName: '述职人',
    datedOn: '成文日期',
    deliveredOn: '报送日期',
    deliveredTo: '报送何处',
    paperPlace: '原件存放',
    participation: '参加组织生活次数',
    finalAt: '定稿时间',
    reopenedReason: '退回修改原因',
  },
} as const;
