import Button from '@mui/material/Button';
import { useState } from 'react';
import { workingDayWords as words } from '../../../../shared/words/working-days';
import { Notice } from '../../../ui/feedback/Notice';
import type { Admission } from '../use-admission';
import { WorkingDaysDialog } from './WorkingDaysDialog';

/** A date needs a year whose holiday notice is not here: said plainly, with the way to enter it. */
export function MissingYearNotice({
  year,
  admission,
}: {
  readonly year: number | undefined;
  readonly admission: Admission;
}) {
  const [asked, setAsked] = useState<number | undefined>();
  return (
    <>
      {year === undefined ? null : (
        <Notice
          tone="warn"
          announce={false}
          actions={
            <Button
              variant="text"
              size="small"
              onClick={() => {
                setAsked(year);
              }}
            >
              {words.enter(year)}
            </Button>
          }
        >
          {words.missing(year)}
        </Notice>
      )}
      {asked === undefined ? null : (
        <WorkingDaysDialog
          admission={admission}
          year={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
