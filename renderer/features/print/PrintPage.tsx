import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { appOrigin } from '../../../shared/ipc/bridge';
import { wordFileWords } from '../../../shared/words/docx';
import { printWords as words } from '../../../shared/words/print';
import { useMenuCommand } from '../../desk/use-menu-command';
import { color } from '../../ui/color';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { Notice } from '../../ui/feedback/Notice';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { Page } from '../../ui/layout/Page';
import { PdfPreview } from '../../ui/paper/PdfPreview';
import { slipPapers } from '../../paper/dues/dues-slips-paper';
import { RadioField } from '../../ui/field/RadioField';
import { BlankFormChoice } from './BlankFormChoice';
import { BookChoice } from './BookChoice';
import { FontNote } from './FontNote';
import { PrintPanel } from './PrintPanel';
import { usePaper, type PaperState } from './use-paper';
import { usePrinting } from './use-printing';
import { BLANK_FORM_KIND, printedAs } from './use-blank-form';
import { batchKinds, useMinutesBatch } from './use-minutes-batch';
import { useYearBook } from './use-year-book';

/** Two copies of A5 (P-12): on one A4 sheet to be cut, or each on its own. */
const slipKinds: readonly string[] = ['dues-receipt', 'dues-batch'];

/** What is seen is the PDF that prints. */
export function PrintPage() {
  const navigate = useNavigate();
  const { kind = '', id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const isBook = kind === 'year-book';
  const book = useYearBook(isBook, params.toString());
  const paper = usePaper({
    kind,
    id,
    date: params.get('date'),
    revision: params.get('revision'),
    query: params.toString(),
  });
  const isBatch = batchKinds.includes(kind);
  const batch = useMinutesBatch(kind, params.toString());
  const state = isBook ? book.state : isBatch ? batch : paper;
  const printing = usePrinting(state, printedAs(kind, params.toString()));
  useMenuCommand('print', () => void printing.print());
  useShortcut('Ctrl+P', () => void printing.print());
  // An address nobody offers, e.g. of a later version, is not a kind.
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return (
    <Page>
      <DocumentHeader
        title={`${words.title}${kinds[kind] ?? ''}`}
        meta={state.kind === 'ready' ? `${state.title}，${words.pages(state.pdf.pages)}` : ''}
        onBack={() => void navigate(-1)}
        secondary={
          <>
            {printing.saveWord ? (
              <Button variant="outlined" onClick={() => void printing.saveWord?.()}>
                {wordFileWords.save}
              </Button>
            ) : null}
            <Button variant="outlined" disabled={!printing.isReady} onClick={() => void printing.savePdf()}>
              {words.savePdf}
            </Button>
          </>
        }
        primary={
          <Button
            variant="contained"
            startIcon={<Printer aria-hidden />}
            disabled={!printing.canPrint}
            onClick={() => void printing.print()}
          >
            {words.print}
          </Button>
        }
      />
      <div style={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0,1fr) 336px' }}>
        <Sheet state={state} />
        <PrintPanel printing={printing} isOfficial={state.kind === 'ready' && state.isOfficial}>
          {book.choice ? (
            <BookChoice
              key={params.toString()}
              choice={book.choice}
              onChoose={(query) => {
                setParams(query, { replace: true });
              }}
            />
          ) : null}
          {kind === BLANK_FORM_KIND ? (
            <BlankFormChoice
              query={params.toString()}
              onChoose={(query) => {
                setParams(query, { replace: true });
              }}
            />
          ) : null}
          {slipKinds.includes(kind) ? (
            <RadioField
              label={words.slipPaper}
              value={params.get('paper') === 'A5' ? 'A5' : 'A4'}
              options={slipPapers.map((value) => ({ value, label: words.slipPapers[value] }))}
              onChange={(value) => {
                setParams({ paper: value }, { replace: true });
              }}
            />
          ) : null}
          {state.kind === 'ready' ? <FontNote fonts={state.pdf.fonts} /> : null}
        </PrintPanel>
      </div>
    </Page>
  );
}

function Sheet({ state }: { readonly state: PaperState }) {
  const pdfId = state.kind === 'ready' ? state.pdf.pdfId : undefined;
  const source = useMemo(
    () => (pdfId === undefined ? undefined : { url: `${appOrigin}/pdf/${pdfId}` }),
    [pdfId],
  );
  const isSheet = state.kind === 'making' || state.kind === 'ready';
  return (
    <div
      style={{
        minHeight: 0,
        padding: isSheet ? 0 : 32,
        background: isSheet ? color.desk : color.page,
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      {state.kind === 'making' ? (
        <p role="status" style={{ margin: 'auto', color: color.ink2 }}>
          {words.making}…
        </p>
      ) : null}
      {source ? <PdfPreview source={source} label={words.previewLabel} /> : null}
      {state.kind === 'failed' ? <FailureNotice block failure={state.failure} /> : null}
      {state.kind === 'refused' ? (
        <Notice block tone="error">
          {state.reason}
        </Notice>
      ) : null}
      {state.kind === 'notFound' ? <Notice tone="warn">{words.notFound}</Notice> : null}
    </div>
  );
}
