/** One sheet straight to a printer, for pages that show what they print; everything else goes through 打印. */
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../shared/ipc/reply';
import type { PdfRequest, PrinterInfo } from '../../shared/ipc/requests/paper';
import { useDesk } from './desk-context';

export interface PrinterChoice {
  /** undefined while the system is asked. */
  readonly printers: readonly PrinterInfo[] | undefined;
  /** The chosen one; until then the system's own. */
  readonly printer: PrinterInfo | undefined;
  readonly choose: (name: string) => void;
  readonly findPrinters: () => void;
}

export function usePrinters(): PrinterChoice {
  const desk = useDesk();
  const [printers, setPrinters] = useState<PrinterInfo[]>();
  const [wanted, choose] = useState('');
  const findPrinters = useCallback(() => {
    void desk['paper.listPrinters']({}).then((reply) => {
      setPrinters(reply.ok ? reply.value.printers : []);
    });
  }, [desk]);
  useEffect(findPrinters, [findPrinters]);
  const printer =
    printers?.find(({ name }) => name === wanted) ??
    printers?.find(({ isDefault }) => isDefault) ??
    printers?.[0];
  return { printers, printer, choose, findPrinters };
}

export interface SheetPrinting {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Name of the printer the sheet went to. */
  readonly printedOn: string | undefined;
  readonly print: (printer: PrinterInfo) => Promise<void>;
}

/** On one side, the way all paper goes. Typeset only when it is printed. */
export function usePrintSheet(paper: PdfRequest, copies = 1): SheetPrinting {
  const desk = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [printedOn, setPrintedOn] = useState<string>();
  const print = async (printer: PrinterInfo): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const made = await desk['paper.makePdf'](paper);
    const reply = made.ok
      ? await desk['paper.print']({
          pdfId: made.value.pdfId,
          title: paper.title,
          printer: printer.name,
          copies,
          duplex: 'simplex',
        })
      : made;
    setBusy(false);
    if (reply.ok) setPrintedOn(printer.displayName);
    else if (reply.failure.code !== 'cancelled') setFailure(reply.failure);
  };
  return { isBusy, failure, printedOn, print };
}
