/** Invented people of the practice branch, enough to fill the pieces. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly gender: string;
  readonly born: string;
  readonly joined: string;
  readonly isFull: boolean;
  readonly post: string;
  readonly group: string;
  readonly hours: number | undefined;
}

type Line = [string, string, string, string, boolean, string, string, number | undefined];
const lines: readonly Line[] = [
  ['单文静', '女', '1971-05', '1996-07', true, '支部书记', '第一小组', 42],
  ['曾广林', '男', '1968-01', '1998-10', true, '组织委员', '第一小组', 33.5],
  ['解玉兰', '女', '1974-03', '1999-06', true, '宣传委员', '第一小组', 38.5],
  ['周启明', '男', '1972-08', '1995-07', true, '组长', '第一小组', 26],
  ['罗海燕', '女', '1985-07', '2010-05', true, '', '第一小组', 19],
  ['韩秀英', '女', '1962-04', '1985-07', true, '', '第二小组', 12],
  ['马晓峰', '男', '1990-02', '2013-11', true, '组长', '第二小组', 21],
  ['吴建平', '男', '1969-09', '1994-12', true, '', '第二小组', 15.5],
  ['林一诺', '女', '1998-11', '', false, '', '第二小组', 9.5],
];

export const samplePeople: readonly SamplePerson[] = lines.map(
  ([name, gender, born, joined, isFull, post, group, hours], index) => ({
    id: `p${String(index)}`,
    name,
    gender,
    born,
    joined,
    isFull,
    post,
    group,
    hours,
  }),
);
