import { ChevronDown } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { BareSelect, SelectArrow, type SelectOption } from './SelectField';

interface PlainSelectProps {
  /** Spoken name, e.g. 吴建平的出席情况. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  /** The ordinary value, shown light; any other turns bold (absence typed by exception). */
  readonly usual?: string;
  readonly disabled?: boolean;
}

const Box = styled('div')({
  position: 'relative',
  display: 'inline-flex',
  minHeight: '2rem',
  alignItems: 'center',
  borderRadius: 4,
  color: color.ink2,
  '&[data-changed]': { color: color.ink, fontWeight: 600 },
  '&:hover': { background: color.selection },
  '&:focus-within': { boxShadow: `inset 0 0 0 2px ${color.info}` },
  '& select': { padding: '0 1.75rem 0 .5rem', textAlignLast: 'right' },
});

/** A drop-down without border, for the same choice repeated many times (attendance of nine people). */
export function PlainSelect(props: PlainSelectProps) {
  const { label, value, options, onChange, usual, disabled = false } = props;
  return (
    <Box data-changed={(usual !== undefined && value !== usual) || undefined}>
      <BareSelect
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </BareSelect>
      <SelectArrow style={{ right: '.375rem' }}>
        <ChevronDown size="1rem" strokeWidth={1.6} aria-hidden />
      </SelectArrow>
    </Box>
  );
}
