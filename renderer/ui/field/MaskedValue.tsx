import { useEffect, useState } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { styled } from '@mui/material/styles';
import { fieldWords } from '../../../shared/words/ui';
import { color } from '../color';

interface MaskedValueProps {
  /** The covered form, e.g. 110105********0426. */
  readonly masked: string;
  /** Asks for the whole value; the caller writes the look into the log. Undefined means it was refused. */
  readonly onReveal: () => Promise<string | undefined>;
  /** Covered again after so long; default 60 s, so that it does not stay open on an unwatched screen. */
  readonly coverAfterMs?: number;
  /** What it is, for the button's spoken name, e.g. 公民身份号码. */
  readonly label: string;
}

const Row = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: '.75rem', flexWrap: 'wrap' });
const Look = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.375rem',
  padding: 0,
  border: 0,
  background: 'none',
  color: color.info,
  font: 'inherit',
  fontSize: '.875rem',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
});

/** A covered personal value with 显示（会登记）. */
export function MaskedValue({ masked, onReveal, coverAfterMs = 60_000, label }: MaskedValueProps) {
  const [whole, setWhole] = useState<string | undefined>();
  useEffect(() => {
    if (whole === undefined) return;
    const timer = window.setTimeout(() => {
      setWhole(undefined);
    }, coverAfterMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [whole, coverAfterMs]);
  const isShown = whole !== undefined;
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Row>
      {/* Marked while it is seen, so that a copy of it can be taken off the clipboard again. */}
      <span data-covered={isShown || undefined}>{whole ?? masked}</span>
      <Look
        type="button"
        aria-label={`${isShown ? fieldWords.hide : fieldWords.show}：${label}`}
        onClick={() => {
          if (isShown) setWhole(undefined);
          else void onReveal().then(setWhole);
        }}
      >
        <Icon size="1rem" strokeWidth={1.6} aria-hidden />
        {isShown ? fieldWords.hide : fieldWords.show}
      </Look>
    </Row>
  );
}
