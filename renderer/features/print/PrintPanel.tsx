import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { PrinterInfo } from '../../../shared/ipc/requests/paper';
import type { Preferences } from '../../../shared/ipc/requests/shell';
import { failureText } from '../../../shared/words/failures';
import { printWords as words } from '../../../shared/words/print';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { useMenuCommand } from '../../desk/use-menu-command';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { useToast } from '../../ui/feedback/toast-context';
import { NumberField } from '../../ui/field/NumberField';
import { RadioField } from '../../ui/field/RadioField';
import { SelectField } from '../../ui/field/SelectField';
import { useShortcut } from '../../ui/keyboard/use-shortcut';
import type { PaperState } from './use-paper';

const duplexOptions = (['simplex', 'longEdge', 'shortEdge'] as const).map((value) => ({
  value,
  label: words.duplexWords[value],
}));

/** Printer, copies, sides as last time; 打印 and 存为PDF. Without a printer the PDF is the way out. */
export function PrintPanel({ state }: { readonly state: PaperState }) {
  const desk = useDesk();
  const toast = useToast();
  const { preferences, change } = usePreferences();
  const { printers, find } = usePrinters();
  const [copies, setCopies] = useState<number | null>(preferences.copies);
  const [isBusy, setBusy] = useState(false);
  const ready = state.kind === 'ready' ? state : undefined;
  const printer =
    printers?.find((entry) => entry.name === preferences.printer) ??
    printers?.find((entry) => entry.isDefault) ??
    printers?.[0];
  const copiesOk = copies !== null && Number.isInteger(copies) && copies >= 1 && copies <= 99;

  const print = async (): Promise<void> => {
    if (!ready || !printer || !copiesOk || isBusy) return;
    setBusy(true);
    change({ printer: printer.name, copies });
    const { pdfId } = ready.pdf;
    const { duplex } = preferences;
    const reply = await desk['paper.print']({
      pdfId,
      title: ready.title,
      printer: printer.name,
      copies,
      duplex,
    });
    setBusy(false);
    if (reply.ok) toast.show({ text: words.sent(printer.displayName, copies) });
    else if (reply.failure.code !== 'cancelled') toast.show({ text: failureText(reply.failure) });
  };
  const savePdf = async (): Promise<void> => {
    if (!ready) return;
    const reply = await desk['paper.savePdf']({ pdfId: ready.pdf.pdfId, name: `${ready.title}.pdf` });
    if (!reply.ok) {
      if (reply.failure.code !== 'cancelled') toast.show({ text: failureText(reply.failure) });
      return;
    }
    const { saved } = reply.value;
    if (saved === null) return;
    const show = (): void => void desk['files.showInFolder']({ token: saved.token });
    toast.show({ text: words.saved(saved.label), action: { label: words.showInFolder, onRun: show } });
  };
  useMenuCommand('print', () => void print());
  useShortcut('Ctrl+P', () => void print());

  return (
    <aside
      aria-label={words.fieldsTitle}
      style={{
        borderLeft: `1px solid ${color.lineStrong}`,
        padding: 24,
        overflow: 'auto',
        background: color.panel,
      }}
    >
      <div style={{ display: 'grid', gap: 20 }}>
        {printers?.length === 0 ? (
          <Notice
            tone="warn"
            title={words.noPrinter}
            actions={
              <Button size="small" variant="text" onClick={find}>
                {words.findAgain}
              </Button>
            }
          >
            {words.noPrinterText}
          </Notice>
        ) : (
          <SelectField
            label={words.printer}
            value={printer?.name ?? ''}
            emptyLabel={null}
            options={(printers ?? []).map((entry) => ({ value: entry.name, label: entry.displayName }))}
            onChange={(name) => {
              change({ printer: name });
            }}
          />
        )}
        <NumberField
          label={words.copies}
          unit={words.copiesUnit}
          value={copies}
          onChange={setCopies}
          step={1}
          min={1}
          max={99}
          error={copiesOk ? undefined : words.copiesError}
        />
        <RadioField
          label={words.duplex}
          value={preferences.duplex}
          options={duplexOptions}
          onChange={(value) => {
            change({ duplex: value as Preferences['duplex'] });
          }}
        />
        <div style={{ display: 'flex', gap: 12 }}>
          <Button
            variant="contained"
            startIcon={<Printer aria-hidden />}
            disabled={!ready || !printer || !copiesOk || isBusy}
            onClick={() => void print()}
          >
            {words.print}
          </Button>
          <Button variant="outlined" disabled={!ready} onClick={() => void savePdf()}>
            {words.savePdf}
          </Button>
        </div>
        {ready?.isOfficial === true ? <Notice tone="info">{words.official}</Notice> : null}
      </div>
    </aside>
  );
}

/** undefined while the system is asked. */
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
