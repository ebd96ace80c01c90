import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import type { Preferences } from '../../../shared/ipc/requests/shell';
import { printWords as words } from '../../../shared/words/print';
import { usePreferences } from '../../desk/preferences-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { NumberField } from '../../ui/field/NumberField';
import { RadioField } from '../../ui/field/RadioField';
import { SelectField } from '../../ui/field/SelectField';
import type { Printing } from './use-printing';

const duplexOptions = (['simplex', 'longEdge', 'shortEdge'] as const).map((value) => ({
  value,
  label: words.duplexWords[value],
}));

interface PrintPanelProps {
  readonly printing: Printing;
  /** The copy typeset when it was sent for signature. */
  readonly isOfficial: boolean;
  /** What may be chosen of this kind of paper. */
  readonly children?: ReactNode;
}

/** Printer, copies, sides. Without a printer the PDF is the way out. */
export function PrintPanel({ printing, isOfficial, children }: PrintPanelProps) {
  const { preferences, change } = usePreferences();
  const { printers, printer, copies } = printing;
  return (
    <aside
      aria-label={words.fieldsTitle}
      style={{
        borderLeft: `1px solid ${color.lineStrong}`,
        padding: 24,
        overflow: 'auto',
        background: color.panel,
        display: 'grid',
        alignContent: 'start',
        gap: 20,
      }}
    >
      {printers?.length === 0 ? (
        <Notice
          tone="warn"
          title={words.noPrinter}
          actions={
            <Button size="small" variant="text" onClick={printing.findPrinters}>
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
        onChange={printing.setCopies}
        step={1}
        min={1}
        max={99}
        error={printing.copiesOk ? undefined : words.copiesError}
      />
      {printing.isOneSided ? (
        <p style={{ margin: 0, color: color.ink2 }}>{words.oneSided}</p>
      ) : (
        <RadioField
          label={words.duplex}
          value={preferences.duplex}
          options={duplexOptions}
          onChange={(value) => {
            change({ duplex: value as Preferences['duplex'] });
          }}
        />
      )}
      {children}
      {isOfficial ? <Notice tone="info">{words.official}</Notice> : null}
    </aside>
  );
}
