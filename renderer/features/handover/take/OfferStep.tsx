import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { formatDateZh } from '../../../../shared/domain/dates';
import type { Failure } from '../../../../shared/ipc/reply';
import type { HandoverOffer } from '../../../../shared/ipc/requests/handover';
import { momentZh } from '../../../../shared/words/backup';
import { handoverCodeWords, takeOverWords } from '../../../../shared/words/handover';
import { color } from '../../../ui/color';
import { Notice } from '../../../ui/feedback/Notice';
import { TextField } from '../../../ui/field/TextField';
import { formatBytes } from '../../../ui/format-bytes';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import { FootBar } from '../../../ui/layout/FootBar';
import { StepHeading, StepScroll, StepSheet } from '../../../ui/layout/StepParts';
import { faultOfCode } from '../../../ui/secret/recovery-code-fault';
import { FailureNotice } from './EndSteps';
import type { TakeOver, TakeStep } from './use-take-over';

const words = takeOverWords.offer;

/** The code to compare: as large as it is printed, so that the two are laid side by side. */
const CheckCode = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '.25rem 1.25rem',
  padding: '.75rem 1rem',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: 4,
  background: color.panel,
  '& > b': {
    fontFamily: 'Consolas, "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", monospace',
    fontSize: '1.625rem',
    lineHeight: 1.3,
    letterSpacing: '.06em',
  },
});

interface OfferStepProps {
  readonly step: Extract<TakeStep, { kind: 'offer' }>;
  readonly takeOver: TakeOver;
  readonly ownBranch: string | undefined;
}

/** What the package says of itself, its check code to compare with the list, and the code that opens it. */
export function OfferStep({ step: { offer, refused }, takeOver, ownBranch }: OfferStepProps) {
  const { code } = takeOver;
  const [fault, setFault] = useState<string | undefined>(faultOfRefusal(refused));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);
  const open = (): void => {
    const found = faultOfCode(code, undefined, handoverCodeWords);
    setFault(found);
    if (found === undefined) void takeOver.open();
    else field.current?.focus();
  };
  return (
    <>
      <StepScroll>
        <StepSheet>
          <StepHeading>{words.heading(offer.branchName)}</StepHeading>
          {ownBranch !== undefined && ownBranch !== offer.branchName ? (
            <Notice tone="warn">{words.otherBranch(offer.branchName, ownBranch)}</Notice>
          ) : null}
          {refused && !isOfCode(refused) ? <FailureNotice failure={refused} /> : null}
          <OfferFacts offer={offer} />
          <CheckCode>
            <span>{words.checkCode}</span>
            <b>{offer.checkCode}</b>
            <span style={{ color: color.ink2 }}>{words.compare}</span>
          </CheckCode>
          <EnterToNext onEnd={open}>
            <div style={{ maxWidth: '34rem' }}>
              <TextField
                ref={field}
                label={words.code}
                value={code}
                onChange={(typed) => {
                  takeOver.type(typed);
                  setFault(undefined);
                }}
                onBlur={() => {
                  if (code !== '')
                    setFault((known) => known ?? faultOfCode(code, undefined, handoverCodeWords));
                }}
                help={words.codeHelp}
                error={fault}
              />
            </div>
          </EnterToNext>
        </StepSheet>
      </StepScroll>
      <FootBar
        note={takeOverWords.pick.note}
        actions={
          <>
            <Button variant="outlined" onClick={takeOver.another}>
              {words.another}
            </Button>
            <Button variant="contained" onClick={open}>
              {words.open}
            </Button>
          </>
        }
      />
    </>
  );
}

function OfferFacts({ offer }: { readonly offer: HandoverOffer }) {
  const { members, records, recordsSigned, studyPlans, attachments } = offer.counts;
  const count = (value: number | undefined, say: (n: number) => string): string | null =>
    value === undefined ? null : say(value);
  return (
    <DescriptionList
      columns={3}
      items={[
        { id: 'from', label: words.from, value: offer.from },
        { id: 'to', label: words.to, value: offer.to },
        { id: 'witness', label: words.witness, value: offer.witness ?? undefined },
        { id: 'on', label: words.on, value: formatDateZh(offer.on) },
        { id: 'madeAt', label: words.madeAt, value: momentZh(offer.createdAt) },
        {
          id: 'files',
          label: words.files,
          value: words.filesValue(offer.fileCount, formatBytes(offer.totalBytes)),
        },
        { id: 'members', label: words.members, value: count(members, words.membersValue) },
        {
          id: 'records',
          label: words.records,
          value: count(records, (all) => words.recordsValue(all, recordsSigned ?? 0)),
        },
        {
          id: 'others',
          label: words.others,
          value: [count(studyPlans, words.plansValue), count(attachments, words.attachmentsValue)]
            .filter(Boolean)
            .join('，'),
        },
      ]}
    />
  );
}

/** What is wrong with the code, rather than with the package. */
function isOfCode({ code }: Failure): boolean {
  return code === 'wrongRecoveryCode' || code === 'tooManyTries';
}

function faultOfRefusal(refused: Failure | undefined): string | undefined {
  if (refused?.code === 'wrongRecoveryCode') return words.wrongCode;
  return refused?.code === 'tooManyTries' ? words.tooManyTries : undefined;
}
