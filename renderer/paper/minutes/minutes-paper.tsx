/** P-01 会议记录 (domain §4.1): head table, text, votes, resolutions, todos, signatures; slips and photos behind. */
import type { ReactNode } from 'react';
import { currentRevision } from '../../../shared/domain/meeting';
import type { SheetIdentity } from '../../../shared/domain/sheet-code';
import { minutesWords as words } from '../../../shared/words/paper';
import { postWords, recordTypeWords } from '../../../shared/words/domain';
import type { BookPage } from '../../../shared/paper/frame';
import type { PaperDocument } from '../paper-document';
import { renderDocument, type DocumentParts } from '../render-document';
import { CjkText } from '../text/CjkText';
import { BodyPartView } from './BodyParts';
import { bodyParts } from './body-parts';
import { CorrectionPage } from './CorrectionPage';
import { correctionSlips } from './correction-slips';
import { headFacts, type HeadFacts } from './head-facts';
import { HeadTable } from './HeadTable';
import { issueLine } from './issue-line';
import { minutesCss } from './minutes-css';
import { rosterOf, type MinutesInput } from './minutes-input';
import { keepWithSignatures } from './kept-with-signatures';
import { PhotoAppendix } from './PhotoAppendix';
import { attachmentLines, photoFigures } from './photo-figures';
import { SignatureBlock } from './SignatureBlock';

export type { MinutesInput } from './minutes-input';

/** The minutes of one meeting in the state the record is in; see MinutesInput for printing the next state. */
export function minutesPaper(input: MinutesInput): PaperDocument {
  return renderDocument(minutesParts(input));
}

/** The same minutes as a page to be pasted into the issued book (手册模式, domain E2): its size, no head, no code. */
export function pastePagePaper(input: MinutesInput, book: BookPage): PaperDocument {
  return renderDocument({ ...minutesParts(input), book, stamp: { pageNumbers: 'none' } });
}

/** The sheet before it is a string: print and Word read the same. */
export function minutesParts(input: MinutesInput): DocumentParts {
  const { branch, record } = input;
  const facts = headFacts(input);
  const photos = photoFigures(input.attachments);
  const groupName = input.groups.find(
    (group) => record.scope.kind === 'group' && group.id === record.scope.groupId,
  )?.name;
  return {
    title: [branch.fullName, facts.subtitle, facts.title, facts.subject].filter(Boolean).join(' '),
    frame: 'text',
    css: minutesCss,
    stamp: {
      pageNumbers: 'gbt9704',
      headLeft: branch.fullName,
      headRight: `${words.running(recordTypeWords[record.primaryType])}　${facts.subtitle}`,
      foot: issueLine(record, input.now),
      ...(input.withCode === false ? {} : { code: sheetOf(record) }),
    },
    body: (
      <>
        <MinutesTitle facts={facts} />
        <HeadTable facts={facts} />
        <MinutesBody input={input} />
        {correctionSlips(record, groupName).map((slip) => (
          <CorrectionPage key={slip.id} slip={slip} />
        ))}
        {photos.length > 0 && <PhotoAppendix photos={photos} />}
      </>
    ),
  };
}

/** The draft this print is; 0 while the record is being written, and for what was only ever signed in the book. */
function sheetOf(record: MinutesInput['record']): SheetIdentity {
  const isOut = record.state === 'outForSignature' || record.state === 'signed';
  const revision = isOut ? (currentRevision(record)?.no ?? 0) : 0;
  return { recordId: record.id, kind: 'minutes', revision };
}

function MinutesTitle({ facts }: { facts: HeadFacts }): ReactNode {
  return (
    <>
      <h1 className="title minutes-title">{facts.title}</h1>
      <p className="subtitle minutes-subtitle">
        {facts.subtitle}
        {facts.late && <span className="late-mark">{words.lateMark}</span>}
        {facts.alsoHeld && (
          <>
            <br />
            {facts.alsoHeld}
          </>
        )}
      </p>
    </>
  );
}

function MinutesBody({ input }: { input: MinutesInput }): ReactNode {
  const { flowing, kept } = keepWithSignatures(bodyParts(input));
  const attached = attachmentLines(input.attachments);
  return (
    <>
      {flowing.map((part, index) => (
        <BodyPartView key={index} part={part} last={kept.length === 0 && index === flowing.length - 1} />
      ))}
      <div className="keep">
        {kept.map((part, index) => (
          <BodyPartView key={index} part={part} />
        ))}
        {attached.length > 0 && <AttachmentLines lines={attached} />}
        <SignatureBlock review={needsReview(input)} />
      </div>
    </>
  );
}

function AttachmentLines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <div className="attachment-lines">
      <span>{words.attachments}</span>
      <div>
        {lines.map((line, index) => (
          <div key={index}>
            <CjkText text={line} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** 书记审签 has a line of its own where somebody else was in the chair. */
function needsReview(input: MinutesInput): boolean {
  const secretary = rosterOf(input).find((row) => row.postNames.includes(postWords.secretary));
  return secretary !== undefined && input.record.host?.memberId !== secretary.memberId;
}
