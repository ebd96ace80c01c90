import type { ReactNode } from 'react';
import { failureParts, type ToldFailure } from '../../../shared/words/failures';
import { Notice, type NoticeProps } from './Notice';

interface FailureNoticeProps extends Pick<NoticeProps, 'title' | 'actions' | 'block' | 'announce'> {
  readonly failure: ToldFailure;
  /** In the place of the general sentence, where the page knows better what did not work. */
  readonly sentence?: string;
  /** What more there is to say, e.g. that nothing was changed. */
  readonly children?: ReactNode;
}

/** What did not work, what to do next, and the code to read out on the phone. */
export function FailureNotice({ failure, sentence, children, ...notice }: FailureNoticeProps) {
  const parts = failureParts(failure);
  return (
    <Notice tone="error" code={parts.label} {...notice}>
      {sentence ?? parts.sentence}
      {parts.action}
      {children}
    </Notice>
  );
}
