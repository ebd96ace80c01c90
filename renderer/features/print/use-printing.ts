/** Printer, copies and sides as last time; sending to the printer and saving as a file. */
import { useCallback, useEffect, useState } from 'react';
import type { PrinterInfo } from '../../../shared/ipc/requests/paper';
import { failureText } from '../../../shared/words/failures';
import { printWords as words } from '../../../shared/words/print';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { useSaveFile } from '../../desk/use-save-file';
import { useToast } from '../../ui/feedback/toast-context';
import type { PaperState } from './use-paper';

/** Cut apart, folded or handed out singly: a second side would fall on the back of somebody else's ballot. */
const oneSidedKinds: readonly string[] = [
  ...['ballot', 'leave-slip', 'desk-signs', 'birthday-cards', 'dues-receipt', 'dues-batch'],
  // The back is glued.
  ...['paste-page', 'paste-batch'],
];

export interface Printing {
  /** Always printed on one side, whatever was chosen last. */
  readonly isOneSided: boolean;
  /** undefined while the system is asked. */
  readonly printers: readonly PrinterInfo[] | undefined;
  readonly printer: PrinterInfo | undefined;
  readonly copies: number | null;
  readonly copiesOk: boolean;
  readonly isReady: boolean;
  readonly canPrint: boolean;
  readonly findPrinters: () => void;
  readonly setCopies: (copies: number | null) => void;
  readonly print: () => Promise<void>;
  readonly savePdf: () => Promise<void>;
  /** undefined where the sheet is not offered as a Word file. */
  readonly saveWord: (() => Promise<void>) | undefined;
}

export function usePrinting(state: PaperState, kind: string): Printing {
  const desk = useDesk();
  const toast = useToast();
  const { preferences, change } = usePreferences();
  const { saveWord: saveWordFile } = useSaveFile();
  const { printers, find } = usePrinters();
  const [copies, setCopies] = useState<number | null>(preferences.copies);
  const [isBusy, setBusy] = useState(false);
  const isOneSided = oneSidedKinds.includes(kind);
  const ready = state.kind === 'ready' ? state : undefined;
  const printer =
    printers?.find((entry) => entry.name === preferences.printer) ??
    printers?.find((entry) => entry.isDefault) ??
    printers?.[0];
  const copiesOk = copies !== null && Number.isInteger(copies) && copies >= 1 && copies <= 99;
  const canPrint = ready !== undefined && printer !== undefined && copiesOk && !isBusy;

  const print = async (): Promise<void> => {
    if (!ready || !printer || !copiesOk || isBusy) return;
    setBusy(true);
    change({ printer: printer.name, copies });
    const reply = await desk['paper.print']({
      pdfId: ready.pdf.pdfId,
      title: ready.title,
      printer: printer.name,
      copies,
      duplex: isOneSided ? 'simplex' : preferences.duplex,
    });
    setBusy(false);
    if (reply.ok) toast.show({ text: words.sent(printer.displayName, copies) });
    else if (reply.failure.code !== 'cancelled') toast.show({ text: failureText(reply.failure) });
  };

  const tellSaved = (text: string, token: string): void => {
    const show = (): void => void desk['files.showInFolder']({ token });
    toast.show({ text, action: { label: words.showInFolder, onRun: show } });
  };

  const savePdf = async (): Promise<void> => {
    if (!ready) return;
    const reply = await desk['paper.savePdf']({ pdfId: ready.pdf.pdfId, name: `${ready.title}.pdf` });
    if (!reply.ok) {
      if (reply.failure.code !== 'cancelled') toast.show({ text: failureText(reply.failure) });
      return;
    }
    const { saved } = reply.value;
    if (saved !== null) tellSaved(words.saved(saved.label), saved.token);
  };

  const word = ready?.word;
  const saveWord =
    word &&
    (async (): Promise<void> => {
      if (isBusy) return;
      setBusy(true);
      const news = await saveWordFile(word());
      setBusy(false);
      if (news) toast.show(news);
    });

  const isReady = ready !== undefined;
  return {
    isOneSided,
    printers,
    printer,
    copies,
    copiesOk,
    isReady,
    canPrint,
    findPrinters: find,
    setCopies,
    print,
    savePdf,
    saveWord,
  };
}

function usePrinters(): { printers: PrinterInfo[] | undefined; find: () => void } {
  const desk = useDesk();
  const [printers, setPrinters] = useState<PrinterInfo[]>();
  const find = useCallback(() => {
    void desk['paper.listPrinters']({}).then((reply) => {
      setPrinters(reply.ok ? reply.value.printers : []);
    });
  }, [desk]);
  useEffect(find, [find]);
  return { printers, find };
}
