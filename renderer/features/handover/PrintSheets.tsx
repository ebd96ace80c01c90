import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import { failureText } from '../../../shared/words/failures';
import { handoverWords } from '../../../shared/words/handover';
import { usePrinters, usePrintSheet, type SheetPrinting } from '../../desk/use-print-sheet';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { CheckField } from '../../ui/field/CheckField';
import { FormSection } from '../../ui/field/FormSection';
import { SelectField } from '../../ui/field/SelectField';
import { CodeGroups } from '../../ui/secret/CodeGroups';
import { StatusWord } from '../../ui/status/StatusWord';
import type { SheetName } from './SheetPreview';

const words = handoverWords.done;
/** 移交人, 接收人 and 监交人 each keep one. */
const LIST_COPIES = 3;

const Part = styled('div')({ display: 'grid', gap: '.625rem', justifyItems: 'start' });
const Title = styled('h4')({ margin: 0, font: 'inherit', fontWeight: 600 });
const Note = styled('p')({ margin: 0, color: color.ink2 });

interface PrintSheetsProps {
  readonly list: PdfRequest;
  /** undefined until typeset. */
  readonly listPages: number | undefined;
  readonly code: PdfRequest;
  readonly codeText: string;
  readonly isKept: boolean;
  readonly onKept: (isKept: boolean) => void;
  readonly onShow: (name: SheetName) => void;
}

/**
 * Saving the code as a file is not offered: it would lie on the very PC, or stick, whose data it opens. The list can
 * be printed again from the register, and saved there.
 */
export function PrintSheets(props: PrintSheetsProps) {
  const { list, listPages, code, codeText, isKept, onKept, onShow } = props;
  const { printers, printer, choose, findPrinters } = usePrinters();
  const listPrinting = usePrintSheet(list, LIST_COPIES);
  const codePrinting = usePrintSheet(code);
  const isCodePrinted = codePrinting.printedOn !== undefined;
  const kept = useRef(onKept);
  useEffect(() => {
    kept.current = onKept;
  });
  useEffect(() => {
    if (isCodePrinted) kept.current(true);
  }, [isCodePrinted]);
  const isBusy = listPrinting.isBusy || codePrinting.isBusy;
  const print = (name: SheetName, printing: SheetPrinting) => (): void => {
    onShow(name);
    if (printer) void printing.print(printer);
  };
  return (
    <FormSection title={words.papers} note={words.papersNote} columns={1}>
      {printers?.length === 0 ? (
        <Notice
          tone="warn"
          actions={
            <Button size="small" variant="text" onClick={findPrinters}>
              {words.findAgain}
            </Button>
          }
        >
          {words.noPrinter}
        </Notice>
      ) : (
        <div style={{ maxWidth: '24rem' }}>
          <SelectField
            label={words.printer}
            value={printer?.name ?? ''}
            emptyLabel={null}
            options={(printers ?? []).map((entry) => ({ value: entry.name, label: entry.displayName }))}
            onChange={choose}
          />
        </div>
      )}
      <Part>
        <Title>{words.list}</Title>
        <Note>{words.listNote(listPages)}</Note>
        <PrintLine
          label={words.printList}
          // One red button: first the list, then the code.
          isNext={listPrinting.printedOn === undefined}
          isDisabled={!printer || isBusy}
          printing={listPrinting}
          onPrint={print('list', listPrinting)}
        />
      </Part>
      <Part>
        <Title>{words.code}</Title>
        <Note>{words.codeNote}</Note>
        {/* Four groups above and three below, as on the sheet. */}
        <div style={{ maxWidth: '31rem' }}>
          <CodeGroups code={codeText} label={words.codeLabel(codeText)} />
        </div>
        <PrintLine
          label={words.printCode}
          isNext={listPrinting.printedOn !== undefined && !isKept}
          isDisabled={!printer || isBusy}
          printing={codePrinting}
          onPrint={print('code', codePrinting)}
        />
        {isCodePrinted ? null : <CheckField label={words.copied} value={isKept} onChange={onKept} />}
      </Part>
    </FormSection>
  );
}

interface PrintLineProps {
  readonly label: string;
  readonly isNext: boolean;
  readonly isDisabled: boolean;
  readonly printing: SheetPrinting;
  readonly onPrint: () => void;
}

function PrintLine({ label, isNext, isDisabled, printing, onPrint }: PrintLineProps) {
  const { isBusy, printedOn, failure } = printing;
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '.5rem 1rem' }}>
        <Button
          variant={isNext ? 'contained' : 'outlined'}
          startIcon={<Printer aria-hidden />}
          disabled={isDisabled}
          onClick={onPrint}
        >
          {isBusy ? words.printing : label}
        </Button>
        <span role="status">
          {printedOn === undefined ? null : <StatusWord kind="done" label={words.printedOn(printedOn)} />}
        </span>
      </div>
      {failure ? <Notice tone="error">{failureText(failure)}</Notice> : null}
    </>
  );
}
