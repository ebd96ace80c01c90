import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AdmissionCase } from '../../../../shared/domain/admission';
import { fileDateGaps, type FileDateGap } from '../../../../shared/domain/admission-file-dates';
import { formatDateZh, formatPartialDateZh } from '../../../../shared/domain/dates';
import { admissionCaseWords } from '../../../../shared/words/admission-screen';
import { Notice } from '../../../ui/feedback/Notice';
import { FileDateDialog, type DatedGap } from '../dialogs/FileDateDialog';
import type { Admission } from '../use-admission';
import type { CaseActions } from './use-case-actions';

const words = admissionCaseWords.gaps;

interface FileGapsProps {
  readonly one: AdmissionCase;
  readonly admission: Admission;
  readonly actions: CaseActions;
}

/** The member file made from the case and the case no longer say the same: named, and put right only on demand. */
export function FileGaps({ one, admission, actions }: FileGapsProps) {
  const [asked, setAsked] = useState<DatedGap | undefined>();
  const gaps = fileDateGaps(one, admission.rules, admission.roster);
  return (
    <>
      {gaps.map((gap) => (
        <Notice
          key={gap.kind}
          tone="warn"
          announce={false}
          actions={
            gap.kind === 'notAdmitted' ? undefined : (
              <Button
                variant="text"
                size="small"
                onClick={() => {
                  if (gap.kind === 'notConverted') void actions.correctFile(gap, '');
                  else setAsked(gap);
                }}
              >
                {words.correct[gap.kind]}
              </Button>
            )
          }
        >
          {gapText(gap)}
        </Notice>
      ))}
      {asked ? (
        <FileDateDialog
          one={one}
          gap={asked}
          admission={admission}
          onConfirm={(day) => {
            setAsked(undefined);
            void actions.correctFile(asked, day);
          }}
          onCancel={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
    </>
  );
}

function gapText(gap: FileDateGap): string {
  if (gap.kind === 'notAdmitted' || gap.kind === 'notConverted') return words[gap.kind];
  return words[gap.kind](formatDateZh(gap.recorded), formatPartialDateZh(gap.stored) || words.blank);
}
