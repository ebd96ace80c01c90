/** 主持人（签字） 记录人（签字） and the date: one block that is never split nor left alone on a page. */
import type { ReactNode } from 'react';
import { minutesWords as words, paperLabels } from '../../../shared/words/paper';

export function SignatureBlock({ review }: { review: boolean }): ReactNode {
  return (
    <div className="signature-block">
      <div className="signatures">
        <SignatureLine role={words.hostSign} />
        <SignatureLine role={words.recorderSign} />
      </div>
      <div className="signatures second">
        {review ? <Line label={words.reviewSign} /> : <span />}
        <p className="date-blank">{paperLabels.blankDate}</p>
      </div>
    </div>
  );
}

export function SignatureLine({ role }: { role: string }): ReactNode {
  return <Line label={paperLabels.sign(role)} />;
}

function Line({ label }: { label: string }): ReactNode {
  return (
    <p>
      {label}
      <span className="rule-line" />
    </p>
  );
}
