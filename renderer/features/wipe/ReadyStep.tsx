import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WipeReady } from '../../../shared/ipc/requests/wipe';
import { shortMomentZh } from '../../../shared/words/backup';
import { wipeWords } from '../../../shared/words/wipe';
import { useBranch } from '../../data/data-context';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { Notice } from '../../ui/feedback/Notice';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { FootBar } from '../../ui/layout/FootBar';
import { StepHeading, StepScroll, StepSheet } from '../../ui/layout/StepParts';
import type { Wipe } from './use-wipe';

const words = wipeWords.ready;
const question = wipeWords.confirm;

interface ReadyStepProps {
  readonly wipe: Wipe;
  readonly ready: WipeReady;
}

/** What was proved, the record to print, and the last question. */
export function ReadyStep({ wipe, ready }: ReadyStepProps) {
  const navigate = useNavigate();
  const branch = useBranch();
  const [isAsking, setAsking] = useState(false);
  const { copy, at, ticket } = ready;
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{copy ? words.title : words.titleWithoutCopy}</StepHeading>
          {copy ? (
            <DescriptionList
              columns={3}
              items={[
                { id: 'place', label: words.place, value: copy.place },
                { id: 'at', label: words.at, value: shortMomentZh(at) },
                { id: 'seq', label: words.seq, value: words.seqValue(copy.seq) },
                {
                  id: 'contents',
                  label: words.contents,
                  value: words.contentsValue(copy.rows, copy.attachments),
                  isWide: true,
                },
              ]}
            />
          ) : (
            <Notice tone="warn">{words.withoutCopy}</Notice>
          )}
          <div style={{ display: 'grid', gap: '.75rem', justifyItems: 'start' }}>
            <p style={{ margin: 0 }}>{words.printNote}</p>
            <Button
              variant="outlined"
              startIcon={<Printer aria-hidden />}
              onClick={() => void navigate('/print/wipe-record')}
            >
              {words.print}
            </Button>
          </div>
        </StepSheet>
      </StepScroll>
      <FootBar
        note={wipeWords.order.nothingYet}
        actions={
          <>
            <Button variant="outlined" onClick={() => void navigate('/settings?section=data')}>
              {wipeWords.order.keep}
            </Button>
            <Button
              variant="contained"
              onClick={() => {
                setAsking(true);
              }}
            >
              {words.wipe}
            </Button>
          </>
        }
      />
      <ConfirmDialog
        open={isAsking}
        title={question.title(branch.shortName)}
        confirmLabel={question.ok}
        cancelLabel={question.keep}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={() => {
          setAsking(false);
          void wipe.run(ticket);
        }}
      >
        <p style={{ margin: '.25rem 0' }}>
          {copy ? null : question.withoutCopy}
          {question.text}
        </p>
        <p style={{ margin: '.25rem 0' }}>{question.cut}</p>
      </ConfirmDialog>
    </>
  );
}
