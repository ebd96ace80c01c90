import type { ReactNode, Ref } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { color } from '../color';

export interface ConfirmCardProps {
  /** The question with the name of the object, e.g. 归档“第3次支部党员大会”？ */
  readonly title: string;
  /** The consequence in one sentence, or a small form (reason of a withdrawal). */
  readonly children: ReactNode;
  /** Verb and object, e.g. 归档第3次支部党员大会; never 确定. */
  readonly confirmLabel: string;
  /** The way out in the same words, e.g. 先不归档. */
  readonly cancelLabel: string;
  /** While a form inside is not complete. */
  readonly confirmDisabled?: boolean;
  /** While the step runs: both buttons rest. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

interface Wiring {
  readonly titleId: string;
  readonly textId: string;
  readonly cancelRef?: Ref<HTMLButtonElement>;
}

const Body = styled('div')({ padding: '1rem', width: '28rem', maxWidth: '100%' });
const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: '.625rem',
  marginTop: '1rem',
});

/** Inside of a confirmation: question, consequence, the way out, and the button that names the object. */
export function ConfirmCard(props: ConfirmCardProps & Wiring) {
  const { title, children, confirmLabel, cancelLabel, onConfirm, onCancel, titleId, textId, cancelRef } =
    props;
  const { confirmDisabled = false, busy = false } = props;
  return (
    <Body>
      <h2 id={titleId} style={{ font: 'inherit', fontWeight: 600, margin: '0 0 .125rem' }}>
        {title}
      </h2>
      <div id={textId} style={{ color: color.ink2 }}>
        {children}
      </div>
      <Foot>
        <Button ref={cancelRef} variant="outlined" disabled={busy} onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button variant="contained" disabled={confirmDisabled || busy} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </Foot>
    </Body>
  );
}
