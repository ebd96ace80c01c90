import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { appOrigin } from '../../../shared/ipc/bridge';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { failureText } from '../../../shared/words/failures';
import { handoverWords } from '../../../shared/words/handover';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { PaperSheet } from '../../ui/paper/PaperSheet';
import { PdfPreview } from '../../ui/paper/PdfPreview';
import type { MadePdf } from './use-made-pdf';

const words = handoverWords.done;

export type SheetName = keyof typeof words.previewOf;

const Root = styled('aside')({
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  borderLeft: `1px solid ${color.lineStrong}`,
  background: color.desk,
  '@container page (max-width: 60rem)': { display: 'none' },
});
const Head = styled('div')({
  flex: 'none',
  padding: '.625rem 1rem',
  background: color.page,
  borderBottom: `1px solid ${color.line}`,
});
const Sheet = styled('div')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' });

interface SheetPreviewProps {
  readonly shown: SheetName;
  readonly onShow: (name: SheetName) => void;
  readonly listPdf: MadePdf;
  readonly code: PdfRequest;
}

/** Both sheets as they will lie on the table; the code is typeset only when it is printed. */
export function SheetPreview({ shown, onShow, listPdf, code }: SheetPreviewProps) {
  const { pdfId, failure } = listPdf;
  const source = useMemo(
    () => (pdfId === undefined ? undefined : { url: `${appOrigin}/pdf/${pdfId}` }),
    [pdfId],
  );
  return (
    <Root aria-label={words.preview}>
      <Head>
        <SegmentedControl
          size="small"
          label={words.preview}
          value={shown}
          segments={(['list', 'code'] as const).map((value) => ({ value, label: words.previewOf[value] }))}
          onChange={(value) => {
            onShow(value as SheetName);
          }}
        />
      </Head>
      <Sheet>
        {shown === 'code' ? <PaperSheet paper={code} label={words.previewOf.code} /> : null}
        {shown === 'list' && source ? <PdfPreview source={source} label={words.previewOf.list} /> : null}
        {shown === 'list' && failure ? (
          <div style={{ padding: 16 }}>
            <Notice tone="error">{failureText(failure)}</Notice>
          </div>
        ) : null}
      </Sheet>
    </Root>
  );
}
