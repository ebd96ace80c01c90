import { styled } from '@mui/material/styles';
import type { PaperMargins } from './paper-css';
import type { PaperStamp } from './paper-input';

interface PaperMarksProps {
  readonly stamp: PaperStamp;
  readonly margins: PaperMargins;
  readonly page: number;
  readonly pageCount: number;
}

const Line = styled('div')({
  position: 'absolute',
  display: 'flex',
  justifyContent: 'space-between',
  gap: '6mm',
  color: '#000',
  fontFamily: '"paper-song","Noto Serif CJK SC","SimSun",serif',
  fontSize: '10.5pt',
  lineHeight: 1.2,
  whiteSpace: 'nowrap',
});

/** Heads, page number and foot around the text block, where the printed page has them stamped. */
export function PaperMarks({ stamp, margins, page, pageCount }: PaperMarksProps) {
  const sides = { left: `${margins.left}mm`, right: `${margins.right}mm` };
  const isOdd = page % 2 === 1;
  return (
    <>
      {stamp.headLeft === undefined && stamp.headRight === undefined ? null : (
        <Line style={{ ...sides, top: `${margins.top - 10}mm` }}>
          <span>{stamp.headLeft}</span>
          <span>{stamp.headRight}</span>
        </Line>
      )}
      {stamp.pageNumbers === 'gbt9704' ? (
        // GB/T 9704-2012 7.5: 4号, a dash on each side, 7 mm under the text block, odd right, even left.
        <Line
          style={{
            ...sides,
            bottom: `${margins.bottom - 12}mm`,
            justifyContent: isOdd ? 'flex-end' : 'flex-start',
            padding: '0 14pt',
            fontSize: '14pt',
          }}
        >
          — {page} —
        </Line>
      ) : null}
      {stamp.pageNumbers === 'plain' ? (
        <Line style={{ ...sides, bottom: `${margins.bottom - 12}mm`, justifyContent: 'center' }}>
          第{page}页 共{pageCount}页
        </Line>
      ) : null}
      {stamp.foot === undefined ? null : (
        <Line style={{ ...sides, bottom: `${margins.bottom - 19}mm`, fontSize: '9pt' }}>{stamp.foot}</Line>
      )}
    </>
  );
}
