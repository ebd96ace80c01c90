import { styled } from '@mui/material/styles';
import { newPasswordWords as words } from '../../../shared/words/lock';
import { color } from '../../ui/color';
import type { PasswordLevel, PasswordOpinion } from './password-hint';

const filled: Readonly<Record<PasswordLevel, number>> = { weak: 1, fair: 2, good: 3 };
const tints: Readonly<Record<PasswordLevel, string>> = {
  weak: color.error,
  fair: color.due,
  good: color.done,
};

const Bars = styled('span')({
  display: 'inline-grid',
  gridTemplateColumns: 'repeat(3, 2rem)',
  gap: 4,
  marginRight: '.625rem',
  verticalAlign: '.2em',
  '& > span': { height: 4, borderRadius: 2, background: color.line, forcedColorAdjust: 'none' },
});

/** Three bars, a word and one thing to do. Stands there from the start, so that nothing jumps. */
export function StrengthLine({ opinion }: { readonly opinion: PasswordOpinion | undefined }) {
  const count = opinion ? filled[opinion.level] : 0;
  const tint = opinion ? tints[opinion.level] : color.line;
  return (
    <div
      role="status"
      aria-label={words.strength}
      style={{ fontSize: '.875rem', lineHeight: 1.5, minHeight: '3em', color: color.ink2 }}
    >
      <Bars aria-hidden>
        {[0, 1, 2].map((bar) => (
          <span key={bar} style={bar < count ? { background: tint } : undefined} />
        ))}
      </Bars>
      {opinion ? (
        <>
          <span style={{ color: color.ink, fontWeight: 600, marginRight: '.625rem' }}>
            {words.levels[opinion.level]}
          </span>
          {opinion.hint}
        </>
      ) : (
        words.help
      )}
    </div>
  );
}
