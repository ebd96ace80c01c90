import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { StateGlyph } from '../status/StateGlyph';
import { visuallyHidden } from '../visually-hidden';
import type { FieldProps } from './field-props';

export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface FieldFrameProps extends Pick<
  FieldProps<unknown>,
  'label' | 'help' | 'error' | 'hint' | 'required' | 'hideLabel'
> {
  /** Small text at the right of the label line, e.g. a character count. */
  readonly aside?: ReactNode;
  readonly children: (wiring: FieldWiring) => ReactNode;
}

const Root = styled('div')({
  position: 'relative',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: '.25rem',
});
const Head = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.625rem',
  minHeight: '1.25rem',
  fontSize: '.875rem',
  lineHeight: 1.4,
  color: color.ink2,
});
const Hint = styled('span')({
  display: 'inline-flex',
  gap: '.375rem',
  alignItems: 'center',
  color: color.ink,
});
const Under = styled('div')({
  fontSize: '.875rem',
  lineHeight: 1.4,
  color: color.ink2,
  display: 'flex',
  gap: '.4rem',
});
const Mark = styled('span')({ color: color.error, marginLeft: '.2em' });

/** Label above, error or help below, all tied to the control for screen readers. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, help, error, hint, required = false, hideLabel = false, aside, children } = props;
  const id = useId();
  const underId = `${id}-under`;
  const hintId = `${id}-hint`;
  const under = error ?? help;
  const describedBy = [under === undefined ? '' : underId, hint === undefined ? '' : hintId]
    .filter(Boolean)
    .join(' ');
  return (
    <Root>
      <Head style={hideLabel ? visuallyHidden : undefined}>
        <label htmlFor={id}>
          {label}
          {required ? <Mark aria-hidden>*</Mark> : null}
        </label>
        {hint === undefined ? null : (
          <Hint id={hintId}>
            <StateGlyph kind="missing" size=".9rem" tint={color.due} />
            {hint}
          </Hint>
        )}
        {aside === undefined ? null : <span style={{ marginLeft: 'auto' }}>{aside}</span>}
      </Head>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': required ? true : undefined,
      })}
      {under === undefined ? null : (
        <Under id={underId} style={error === undefined ? undefined : { color: color.ink }}>
          {error === undefined ? null : (
            <span style={{ paddingTop: '.15rem' }}>
              <StateGlyph kind="missing" size=".9rem" />
            </span>
          )}
          <span>{under}</span>
        </Under>
      )}
    </Root>
  );
}
