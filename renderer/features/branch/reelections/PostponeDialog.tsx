import { useState } from 'react';
import Button from '@mui/material/Button';
import { latestPostponement } from '../../../../shared/domain/term';
import type { Reelection } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { DateField } from '../../../ui/field/DateField';
import { TextField } from '../../../ui/field/TextField';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { dayProblem } from '../day-check';
import { stepLimits } from './case-changes';

interface PostponeDialogProps {
  readonly row: Reelection;
  /** Last day of the term without a postponement. */
  readonly plannedEnd: string;
  readonly onConfirm: (to: string, docNo: string) => void;
  readonly onCancel: () => void;
}

const words = branchWords.reelections.postpone;

/** Until when, and on whose approval; more than a year is said, not forbidden. */
export function PostponeDialog({ row, plannedEnd, onConfirm, onCancel }: PostponeDialogProps) {
  const [to, setTo] = useState(row.postponedTo ?? '');
  const [docNo, setDocNo] = useState(row.postponedDocNo ?? '');
  const problem = dayProblem(to) ?? (to <= plannedEnd ? words.notLater : undefined);
  const isTooLong = Array.from(docNo.trim()).length > stepLimits.docNo;
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.confirm}
      cancelLabel={branchWords.posts.cancel}
      confirmDisabled={problem !== undefined || isTooLong}
      onConfirm={() => {
        onConfirm(to, docNo.trim());
      }}
      onCancel={onCancel}
    >
      <EnterToNext>
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <DateField
            label={words.to}
            required
            help={words.latest(latestPostponement({ plannedEnd }))}
            value={to}
            onChange={setTo}
            error={to === '' ? undefined : problem}
          />
          <TextField label={words.docNo} limit={stepLimits.docNo} value={docNo} onChange={setDocNo} />
          {row.postponedTo === undefined ? null : (
            <div>
              <Button
                variant="text"
                size="small"
                onClick={() => {
                  onConfirm('', '');
                }}
              >
                {words.takeBack}
              </Button>
            </div>
          )}
        </div>
      </EnterToNext>
    </ConfirmDialog>
  );
}
