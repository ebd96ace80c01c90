import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/ipc/reply';
import type { PdfRequest, PrinterInfo } from '../../../shared/ipc/requests/paper';
import { useDesk } from '../../desk/desk-context';

export interface SheetPrinting {
  /** undefined while the system is asked. */
  readonly printers: readonly PrinterInfo[] | undefined;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Name of the printer the sheet went to. */
  readonly printedOn: string | undefined;
  readonly findPrinters: () => void;
  readonly print: (printer: PrinterInfo) => Promise<void>;
}

/** One copy on one side, the way all paper goes. Typeset only when it is printed. */
export function usePrintSheet(paper: PdfRequest): SheetPrinting {
  const desk = useDesk();
  const [printers, setPrinters] = useState<PrinterInfo[]>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [printedOn, setPrintedOn] = useState<string>();
  const findPrinters = useCallback(() => {
    void desk['paper.listPrinters']({}).then((reply) => {
      setPrinters(reply.ok ? reply.value.printers : []);
    });
  }, [desk]);
  useEffect(findPrinters, [findPrinters]);
  const print = async (printer: PrinterInfo): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const made = await desk['paper.makePdf'](paper);
    const reply = made.ok
      ? await desk['paper.print']({
          pdfId: made.value.pdfId,
          title: paper.title,
          printer: printer.name,
          copies: 1,
          duplex: 'simplex',
        })
      : made;
    setBusy(false);
    if (reply.ok) setPrintedOn(printer.displayName);
    else if (reply.failure.code !== 'cancelled') setFailure(reply.failure);
  };
  return { printers, isBusy, failure, printedOn, findPrinters, print };
}
