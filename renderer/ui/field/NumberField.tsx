import { useState, type KeyboardEvent } from 'react';
import { fieldWords } from '../../../shared/words/ui';
import type { FieldProps } from './field-props';
import { TextField } from './TextField';

interface NumberFieldProps extends FieldProps<number | null> {
  readonly unit?: string | undefined;
  /** What the arrow keys add or take away; default 1. */
  readonly step?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits behind the point when shown back; default: as typed. */
  readonly decimals?: number | undefined;
}

/**
 * A number typed freely (full-width digits and thousands commas understood), unit inside. Empty is `null`;
 * text that is no number gives `NaN`, which the form's schema refuses, so nothing is lost silently.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, step = 1, min, max, decimals, error, ...rest } = props;
  const [typed, setTyped] = useState<string | undefined>();
  const shownBack = value === null || Number.isNaN(value) ? '' : format(value, decimals);
  const text = typed !== undefined && sameNumber(parseNumber(typed), value) ? typed : shownBack;
  const isUnreadable = value !== null && Number.isNaN(value);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const from = value === null || Number.isNaN(value) ? 0 : value;
    const wanted = from + (event.key === 'ArrowUp' ? step : -step);
    // Rounding hides binary noise such as 0.1 + 0.2.
    const next = Number(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, wanted)).toFixed(6));
    setTyped(undefined);
    onChange(next);
  };

  return (
    <TextField
      {...rest}
      value={text}
      inputMode="decimal"
      onKeyDown={onKeyDown}
      error={error ?? (isUnreadable ? fieldWords.unreadableNumber : undefined)}
      onChange={(next) => {
        setTyped(next);
        onChange(parseNumber(next));
      }}
      onBlur={() => {
        if (!isUnreadable) setTyped(undefined);
        onBlur?.();
      }}
    />
  );
}

/** `null` for empty, `NaN` for text that is no plain decimal number. */
export function parseNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '').replace('。', '.');
  if (text === '') return null;
  return /^-?\d*\.?\d*$/.test(text) && /\d/.test(text) ? Number(text) : Number.NaN;
}

function sameNumber(a: number | null, b: number | null): boolean {
  return Object.is(a, b);
}

function format(value: number, decimals: number | undefined): string {
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}
