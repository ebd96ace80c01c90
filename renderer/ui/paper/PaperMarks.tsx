import type { CSSProperties } from 'react';
import { styled } from '@mui/material/styles';
import { stampWords } from '../../../shared/words/paper';
import { paperWords } from '../../../shared/words/ui';
import type { PaperMargins } from './paper-css';
import type { PaperStamp } from './paper-input';

interface PaperMarksProps {
  readonly stamp: PaperStamp;
  readonly margins: PaperMargins;
  readonly page: number;
  readonly pageCount: number;
}

const Mark = styled('div')({
  position: 'absolute',
  color: '#000',
  fontFamily:
    '"paper-song","paper-full-song","shipped-song","shipped-fang","Noto Serif CJK SC","Source Han Serif SC",serif',
  whiteSpace: 'nowrap',
});
/** The same measures as in electron/print/stamp-sheet, which puts them on the PDF. */
const numberBelowMm = 7;
const numberBoxMm = 8;
const headAboveMm = 6.5;
const footFromEdgeMm = 12;
const codeFromEdgeMm = 10;
/** Side of the code: 25 modules of half a millimetre. */
const codeSideMm = 12.5;

/** Where the code will stand: a stand-in, faint and dashed, because the code itself holds the draft that is printed. */
const CodePlace = styled('div')({
  position: 'absolute',
  bottom: `${String(codeFromEdgeMm)}mm`,
  width: `${String(codeSideMm)}mm`,
  height: `${String(codeSideMm)}mm`,
  display: 'grid',
  placeItems: 'center',
  border: '.3mm dashed #b9b4ac',
  color: '#767069',
  fontSize: '8pt',
  lineHeight: '11pt',
});

/** Heads, page number and foot around the text block, where the printed page has them stamped. */
export function PaperMarks({ stamp, margins, page, pageCount }: PaperMarksProps) {
  const isOdd = page % 2 === 1;
  const numberBottom = `${margins.bottom - numberBelowMm - numberBoxMm / 2}mm`;
  const numberLine: CSSProperties = { bottom: numberBottom, lineHeight: `${numberBoxMm}mm` };
  const isPlain = stamp.pageNumbers === 'plain';
  const footPlace: CSSProperties = isPlain
    ? numberLine
    : { bottom: `${footFromEdgeMm}mm`, lineHeight: '11pt' };
  return (
    <>
      {(stamp.headLeft ?? stamp.headRight) === undefined ? null : (
        <Mark
          style={{
            left: `${margins.left}mm`,
            right: `${margins.right}mm`,
            top: `${margins.top - headAboveMm - 5}mm`,
            height: '5mm',
            borderBottom: '.5pt solid #000',
            display: 'flex',
            justifyContent: 'space-between',
            fontSize: '10pt',
            lineHeight: '14pt',
          }}
        >
          <span>{stamp.headLeft}</span>
          <span>{stamp.headRight}</span>
        </Mark>
      )}
      {stamp.pageNumbers === 'gbt9704' ? (
        <Mark
          style={{
            ...numberLine,
            ...(isOdd
              ? { right: `calc(${margins.right}mm + 14pt)` }
              : { left: `calc(${margins.left}mm + 14pt)` }),
            fontSize: '14pt',
          }}
        >
          {stampWords.gbt9704(page)}
        </Mark>
      ) : null}
      {isPlain ? (
        <Mark style={{ ...numberLine, left: 0, right: 0, textAlign: 'center', fontSize: '10.5pt' }}>
          {stampWords.pageOf(page, pageCount)}
        </Mark>
      ) : null}
      {stamp.code === undefined ? null : (
        <CodePlace style={isOdd ? { right: `${margins.right}mm` } : { left: `${margins.left}mm` }}>
          {paperWords.codePlace}
        </CodePlace>
      )}
      {stamp.foot === undefined || stamp.foot === '' ? null : (
        <Mark
          style={{
            ...footPlace,
            ...(isOdd ? { left: `${margins.left}mm` } : { right: `${margins.right}mm`, textAlign: 'right' }),
            fontSize: '7.5pt',
          }}
        >
          {stamp.foot}
          {isPlain ? null : (
            <>
              <br />
              {stampWords.pageOf(page, pageCount)}
            </>
          )}
        </Mark>
      )}
    </>
  );
}
