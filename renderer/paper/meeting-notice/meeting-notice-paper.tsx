/** 会议通知 (domain §7.2 E3): a letter in the house style, from a planned record. */
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import type { MeetingPaperInput } from '../text/record-head';
import { meetingNoticeSheet } from './meeting-notice-sheet';

const css = `
.notice-title{margin-bottom:8mm}
.notice-to{text-indent:0}
.notice-end{break-inside:avoid;break-before:avoid;margin-top:18mm;text-align:center;width:max-content;max-width:100%;margin-left:auto;padding-right:2em}
.notice-end p{text-indent:0}
`;

export function meetingNoticePaper(input: MeetingPaperInput): PaperDocument {
  const sheet = meetingNoticeSheet(input);
  return renderDocument({
    title: sheet.title,
    frame: 'text',
    css,
    stamp: { pageNumbers: 'none' },
    body: (
      <>
        <h1 className="title notice-title">
          <CjkText text={sheet.title} />
        </h1>
        <p className="notice-to">{sheet.to}</p>
        <p>
          <CjkText text={sheet.intro} />
        </p>
        {sheet.chapters.map((chapter) => (
          <section key={chapter.head}>
            <p className="level-1">{chapter.head}</p>
            {chapter.lines.filter(Boolean).map((line) => (
              <p key={line}>
                <CjkText text={line} />
              </p>
            ))}
          </section>
        ))}
        <div className="notice-end">
          <p>{sheet.signedBy}</p>
          <p>{sheet.date}</p>
        </div>
      </>
    ),
  });
}
