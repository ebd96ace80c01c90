import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { appOrigin } from '../../../shared/ipc/bridge';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import { failureWords } from '../../../shared/words/failures';
import { printWords as words } from '../../../shared/words/print';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { PdfPreview } from '../../ui/paper/PdfPreview';
import { PrintPanel } from './PrintPanel';
import { usePaper, type PrintKind } from './use-paper';

/** What is seen is the PDF that prints. */
export function PrintPage() {
  const navigate = useNavigate();
  const { kind = 'minutes', id = '' } = useParams();
  const [params] = useSearchParams();
  const state = usePaper({
    kind: kind as PrintKind,
    id,
    date: params.get('date'),
    revision: params.get('revision'),
  });
  const pdfId = state.kind === 'ready' ? state.pdf.pdfId : undefined;
  const source = useMemo(
    () => (pdfId === undefined ? undefined : { url: `${appOrigin}/pdf/${pdfId}` }),
    [pdfId],
  );
  return (
    <main style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <DocumentHeader
        title={`${words.title}${words.kinds[kind as PrintKind]}`}
        meta={state.kind === 'ready' ? `${state.title}，${words.pages(state.pdf.pages)}` : ''}
        onBack={() => void navigate(-1)}
      />
      <div style={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0,1fr) 336px' }}>
        <div style={{ minHeight: 0, background: color.desk, display: 'flex', flexDirection: 'column' }}>
          {state.kind === 'making' ? (
            <p role="status" style={{ margin: 'auto', color: color.ink2 }}>
              {words.making}…
            </p>
          ) : null}
          {source ? <PdfPreview source={source} label={words.previewLabel} /> : null}
          {state.kind === 'failed' ? (
            <div style={{ padding: 32, background: color.page, height: '100%' }}>
              <Notice block tone="error" code={failureLabel(state.failure.code)}>
                {failureWords[state.failure.code].sentence}
                {failureWords[state.failure.code].action}
              </Notice>
            </div>
          ) : null}
          {state.kind === 'notFound' ? (
            <div style={{ padding: 32, background: color.page, height: '100%' }}>
              <Notice tone="warn">{words.notFound}</Notice>
            </div>
          ) : null}
        </div>
        <PrintPanel state={state} />
      </div>
    </main>
  );
}
