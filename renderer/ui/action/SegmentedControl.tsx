import { useRef, type KeyboardEvent } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';

export interface Segment {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SegmentedControlProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: 'small' | 'medium';
}

const Root = styled('div')({
  display: 'inline-flex',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: 4,
  background: color.page,
});
const Part = styled('button')({
  minHeight: 'calc(2.25rem - 2px)',
  padding: '0 .875rem',
  border: 0,
  borderLeft: `1px solid ${color.lineStrong}`,
  background: 'none',
  color: color.ink2,
  font: 'inherit',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:first-of-type': { borderLeft: 0, borderRadius: '3px 0 0 3px' },
  '&:last-of-type': { borderRadius: '0 3px 3px 0' },
  '&:hover': { background: color.panel, color: color.ink },
  '&[aria-checked="true"]': { background: color.selection, color: color.ink, fontWeight: 600 },
  '&:disabled': { color: color.disabled, cursor: 'default' },
  '[data-small] > &': { minHeight: 'calc(2rem - 2px)', fontSize: '.875rem' },
});

/** Two to four views of the same thing, one of them on; arrows move, as in a radio group. */
export function SegmentedControl(props: SegmentedControlProps) {
  const { label, segments, value, onChange, size = 'medium' } = props;
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const usable = segments.filter((segment) => segment.disabled !== true);
    const at = usable.findIndex((segment) => segment.value === value);
    const next = usable[(at + step + usable.length) % usable.length];
    if (next === undefined) return;
    onChange(next.value);
    root.current?.querySelectorAll<HTMLElement>('[role=radio]')[segments.indexOf(next)]?.focus();
  };
  return (
    <Root
      ref={root}
      role="radiogroup"
      aria-label={label}
      data-small={size === 'small' || undefined}
      onKeyDown={onKeyDown}
    >
      {segments.map((segment) => (
        <Part
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          tabIndex={segment.value === value ? 0 : -1}
          disabled={segment.disabled ?? false}
          onClick={() => {
            onChange(segment.value);
          }}
        >
          {segment.label}
        </Part>
      ))}
    </Root>
  );
}
