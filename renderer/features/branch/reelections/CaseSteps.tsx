import { Check } from 'lucide-react';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { formatDateZh } from '../../../../shared/domain/dates';
import { dueDayOf, stepsOutOfOrder } from '../../../../shared/domain/reelection';
import {
  reelectionStepCodes,
  type Reelection,
  type ReelectionStepCode,
} from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { reelectionStepWords } from '../../../../shared/words/domain';
import { color } from '../../../ui/color';
import { LedgerTable } from '../../../ui/table/ledger-table';

interface CaseStepsProps {
  readonly row: Reelection;
  readonly termEnd: string | undefined;
  /** The step that comes next has the filled button. */
  readonly nextStep: ReelectionStepCode | undefined;
  readonly onEnter: (code: ReelectionStepCode) => void;
}

const words = branchWords.reelections.steps;

/** The eleven steps in their order, each with its day, organ, document and minutes. */
export function CaseSteps({ row, termEnd, nextStep, onEnter }: CaseStepsProps) {
  const wrong = stepsOutOfOrder(row.steps);
  const heads = words.columns;
  return (
    <LedgerTable aria-label={words.table} style={{ tableLayout: 'fixed' }}>
      <colgroup>
        <col style={{ width: '3.5rem' }} />
        <col style={{ width: '30%' }} />
        <col style={{ width: '30%' }} />
        <col />
        <col style={{ width: '5.5rem' }} />
      </colgroup>
      <thead>
        <tr>
          <th>{heads.no}</th>
          <th>{heads.step}</th>
          <th>{heads.doneOn}</th>
          <th>{heads.organ}</th>
          <th aria-label={heads.act} />
        </tr>
      </thead>
      <tbody>
        {reelectionStepCodes.map((code, index) => {
          const step = row.steps.find((one) => one.step === code);
          const by = dueDayOf(row, code, termEnd);
          const name = reelectionStepWords[code];
          return (
            <tr key={code} style={code === nextStep ? { background: color.panel } : undefined}>
              <td>{index + 1}</td>
              <td style={{ overflowWrap: 'anywhere' }}>
                <span style={{ fontWeight: code === nextStep ? 600 : 400 }}>{name}</span>
                {step?.note === undefined ? null : <div style={{ color: color.ink2 }}>{step.note}</div>}
              </td>
              <td>
                {step === undefined ? (
                  <span style={{ color: color.ink2 }}>
                    {by === undefined ? words.notYet : words.notYetBy(by)}
                  </span>
                ) : (
                  <>
                    <Check
                      aria-hidden
                      size="1rem"
                      style={{ color: color.done, marginRight: 4, verticalAlign: '-.15em' }}
                    />
                    {formatDateZh(step.doneOn)}
                  </>
                )}
                {wrong.includes(code) ? <div style={{ color: color.error }}>{words.outOfOrder}</div> : null}
              </td>
              <td style={{ overflowWrap: 'anywhere' }}>
                {step?.organ}
                {step?.docNo === undefined ? null : <div>{step.docNo}</div>}
                {step?.recordId === undefined ? null : (
                  <div>
                    <Link to={`/meetings/${step.recordId}`} style={{ color: color.info }}>
                      {words.openRecord}
                    </Link>
                  </div>
                )}
              </td>
              <td style={{ textAlign: 'right', paddingRight: 0 }}>
                <Button
                  size="small"
                  variant={code === nextStep ? 'contained' : 'outlined'}
                  aria-label={step ? words.changeOf(name) : words.enterOf(name)}
                  onClick={() => {
                    onEnter(code);
                  }}
                >
                  {step ? words.change : words.enter}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </LedgerTable>
  );
}
