/** The list typeset at once, because it runs over pages and its preview is the PDF that prints. */
import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { useDesk } from '../../desk/desk-context';

export interface MadePdf {
  /** undefined while it is being typeset. */
  pdfId: string | undefined;
  pages: number | undefined;
  failure: Failure | undefined;
}

const nothingYet: MadePdf = { pdfId: undefined, pages: undefined, failure: undefined };

export function useMadePdf(paper: PdfRequest): MadePdf {
  const desk = useDesk();
  const [made, setMade] = useState<MadePdf>(nothingYet);
  useEffect(() => {
    let isCurrent = true;
    void desk['paper.makePdf'](paper).then((reply) => {
      if (!isCurrent) return;
      setMade(
        reply.ok
          ? { pdfId: reply.value.pdfId, pages: reply.value.pages, failure: undefined }
          : { ...nothingYet, failure: reply.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, paper]);
  return made;
}
