import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates';
import { failureText } from '../../../shared/words/failures';
import { recoveryCodeWords as words } from '../../../shared/words/lock';
import { usePrinters, usePrintSheet } from '../../desk/use-print-sheet';
import { recoverySheetPaper } from '../../paper/recovery-sheet/recovery-sheet-paper';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { SelectField } from '../../ui/field/SelectField';
import { PaperSheet } from '../../ui/paper/PaperSheet';
import { CodeGroups } from '../../ui/secret/CodeGroups';

const Columns = styled('div')({
  display: 'grid',
  // The sheet gives way first: at 特大 the code and the buttons have the whole width.
  gridTemplateColumns: 'minmax(0, 1fr) 21rem',
  gap: '1.25rem 40px',
  alignItems: 'start',
  '@media (max-width: 56rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Sheet = styled('div')({
  height: 'min(30rem, calc(100vh - 12rem))',
  minHeight: '20rem',
  display: 'flex',
  flexDirection: 'column',
  border: `1px solid ${color.line}`,
  '@media (max-width: 56rem)': { display: 'none' },
});

interface ShowCodeProps {
  readonly code: string;
  readonly madeOn: CalendarDate;
  readonly onKept: () => void;
}

/**
 * The code, large, and the sheet to print. Saving it as a PDF is not offered: a file in clear on this PC would
 * open the very data it lies beside, and whoever looks for it finds it. Text here cannot be marked and copied for
 * the same reason.
 */
export function ShowCode({ code, madeOn, onKept }: ShowCodeProps) {
  const paper = useMemo(() => recoverySheetPaper({ code, madeOn }), [code, madeOn]);
  const { printers, printer, choose, findPrinters } = usePrinters();
  const printing = usePrintSheet(paper);
  const isPrinted = printing.printedOn !== undefined;
  return (
    <Columns>
      <div style={{ display: 'grid', gap: '1.25rem', minWidth: 0 }}>
        <p style={{ margin: 0 }}>{words.lead}</p>
        <CodeGroups code={code} label={words.codeLabel(code)} />
        <p style={{ margin: 0 }}>{words.where}</p>
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
        {printing.failure ? <Notice tone="error">{failureText(printing.failure)}</Notice> : null}
        {printing.printedOn === undefined ? null : (
          <Notice tone="success">{words.printed(printing.printedOn)}</Notice>
        )}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem' }}>
          {/* One red button: first printing, then going on. Who writes by hand may go on at once. */}
          <Button
            variant={isPrinted || printers?.length === 0 ? 'outlined' : 'contained'}
            startIcon={<Printer aria-hidden />}
            disabled={!printer || printing.isBusy}
            onClick={() => {
              if (printer) void printing.print(printer);
            }}
          >
            {printing.isBusy ? words.printing : words.print}
          </Button>
          <Button
            variant={isPrinted || printers?.length === 0 ? 'contained' : 'outlined'}
            disabled={printing.isBusy}
            onClick={onKept}
          >
            {words.toCheck}
          </Button>
        </div>
      </div>
      <Sheet>
        <PaperSheet paper={paper} label={words.sheet} />
      </Sheet>
    </Columns>
  );
}
