/** A code that is read from paper and typed: its groups large, numbered, four above and the rest below. */
import type { ReactNode } from 'react';

interface CodeBoxProps {
  title: string;
  /** Groups with `-` between them. */
  code: string;
  groupNo: (no: number) => string;
  hint: string;
}

// A face with clearly different 0 D, 8 B, 5 S, 2 Z: the code is read by eye and typed.
export const codeBoxCss = `
.code-box{border:1.2pt solid #000;padding:5mm 4mm 4mm;margin-bottom:8mm;break-inside:avoid;letter-spacing:0}
.code-title{font:16pt/22pt var(--hei);text-align:center;text-indent:0;margin-bottom:4mm}
.code-row{display:flex;justify-content:center;gap:7mm;margin-bottom:4mm}
.code-group{text-align:center}
.code-group b{display:block;font:700 23pt/30pt Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace;border-bottom:.5pt solid #000;padding:0 1mm}
.code-group span{display:block;font:9pt/13pt var(--song)}
.code-hint{font:10.5pt/15pt var(--song);text-align:center;text-indent:0}
`;

/** Short enough to be read out without losing the place. */
const GROUPS_IN_FIRST_ROW = 4;

export function CodeBox({ title, code, groupNo, hint }: CodeBoxProps): ReactNode {
  const groups = code.split('-').map((group, index) => ({ group, no: index + 1 }));
  const rows = [groups.slice(0, GROUPS_IN_FIRST_ROW), groups.slice(GROUPS_IN_FIRST_ROW)];
  return (
    <div className="code-box">
      <p className="code-title">{title}</p>
      {rows.map((row, index) => (
        <div key={index} className="code-row">
          {row.map(({ group, no }) => (
            <div key={no} className="code-group">
              <b>{group}</b>
              <span>{groupNo(no)}</span>
            </div>
          ))}
        </div>
      ))}
      <p className="code-hint">{hint}</p>
    </div>
  );
}
