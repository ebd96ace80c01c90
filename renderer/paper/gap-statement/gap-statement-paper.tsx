/**
 * 缺项说明: what a package honestly does not hold, one numbered sentence each, in the layout of GB/T 9704-2012
 * (body 3号仿宋, title 2号小标宋, signature without seal and date at the right, domain §4.2).
 */
import { formatDateZh, type CalendarDate } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import { gapWords as words } from '../../../shared/words/gap-statement';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';

export interface GapStatementInput {
  branch: Pick<Branch, 'fullName'>;
  year: number;
  gaps: readonly string[];
  madeOn: CalendarDate;
}

const css = `
.gap-body p{text-indent:2em;text-align:justify}
.gap-sign{break-inside:avoid;margin-top:28.95pt;width:max-content;margin-left:auto;padding-right:2em;text-align:center}
.gap-title{min-height:57.9pt;display:flex;align-items:center;justify-content:center}
`;

export function gapStatementPaper({ branch, year, gaps, madeOn }: GapStatementInput): PaperDocument {
  const title = words.title(year);
  return renderDocument({
    title: `${branch.fullName} ${title}`,
    frame: 'text',
    css,
    stamp: { pageNumbers: 'gbt9704' },
    body: (
      <>
        <div className="gap-title">
          <h1 className="title">{title}</h1>
        </div>
        <div className="gap-body">
          <p>
            <CjkText text={gaps.length === 0 ? words.none(year) : words.intro(year, gaps.length)} />
          </p>
          {gaps.map((gap, index) => (
            <p key={index}>
              <CjkText text={`${String(index + 1)}. ${gap}`} />
            </p>
          ))}
          {gaps.length === 0 ? null : (
            <p>
              <CjkText text={words.promise} />
            </p>
          )}
        </div>
        <div className="gap-sign">
          <p>{branch.fullName}</p>
          <p>{formatDateZh(madeOn)}</p>
        </div>
      </>
    ),
  });
}
