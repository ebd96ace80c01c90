/** Lines to write on. Drawn as a picture of lines: borders of boxes would each snap to a whole pixel and stand unevenly. */
import type { ReactNode } from 'react';

/** Between two lines; 8 to 9 mm is what record books for handwriting have. */
export const RULE_PITCH_MM = 8.5;
/** Of a line; thinner ones vanish on office copiers. */
const LINE_MM = 0.18;

interface RuledLinesProps {
  widthMm: number;
  /** How many; a box around it may cut off those that do not fit. */
  count: number;
}

/** The first line stands one pitch below the top. */
export function RuledLines({ widthMm, count }: RuledLinesProps): ReactNode {
  const heightMm = count * RULE_PITCH_MM + LINE_MM;
  return (
    <svg
      className="ruled"
      width={`${widthMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
    >
      {Array.from({ length: count }, (_, index) => {
        const y = (index + 1) * RULE_PITCH_MM;
        return <line key={index} x1={0} x2={widthMm} y1={y} y2={y} stroke="#000" strokeWidth={LINE_MM} />;
      })}
    </svg>
  );
}
