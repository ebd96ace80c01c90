import GlobalStyles from '@mui/material/GlobalStyles';
import { color } from '../../ui/color';

/** Rules for the page as a whole: root size per text size, numerals, scroll bars, focus, forced colours. */
export function PageStyles() {
  return (
    <GlobalStyles
      styles={{
        html: { fontSize: 16 },
        'html[data-text-size="large"]': { fontSize: 19 },
        'html[data-text-size="huge"]': { fontSize: 24 },
        'html, body, #root': { height: '100%' },
        body: {
          backgroundColor: color.page,
          color: color.ink,
          fontSize: '1rem',
          lineHeight: 1.5,
          fontVariantNumeric: 'tabular-nums',
          overflow: 'hidden',
          WebkitFontSmoothing: 'auto',
        },
        ':focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: 2 },
        '::selection': { backgroundColor: 'rgb(43 86 127 / .22)' },
        '::-webkit-scrollbar': { width: 12, height: 12 },
        '::-webkit-scrollbar-thumb': {
          backgroundColor: color.lineStrong,
          backgroundClip: 'padding-box',
          border: '3px solid transparent',
          borderRadius: 6,
        },
        '::-webkit-scrollbar-thumb:hover': { backgroundColor: color.fieldBorder },
        '::-webkit-scrollbar-corner': { backgroundColor: 'transparent' },
      }}
    />
  );
}
