import { createTheme, type Theme } from '@mui/material/styles';
import { cssVarPrefix, type ColorName } from '../../ui/color';
import { shippedScreenFamilies } from '../../ui/shipped-fonts';
import { componentDefaults } from './components';
import { darkRoles, lightRoles } from './palette';

declare module '@mui/material/styles' {
  interface Palette {
    roles: Record<ColorName, string>;
  }
  interface PaletteOptions {
    roles: Record<ColorName, string>;
  }
}

/** Fonts present on Windows, macOS, UOS/Kylin. */
export const systemFontFamily =
  '"Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

/** Behind them the program's own faces, which are declared only where the PC has no Chinese font (main.tsx). */
const fontFamily = `${systemFontFamily},${shippedScreenFamilies}`;

function paletteOf(roles: Record<ColorName, string>) {
  return {
    roles,
    primary: { main: roles.brand, dark: roles.brandPressed, contrastText: roles.onBrand },
    secondary: { main: roles.ink2, contrastText: roles.page },
    error: { main: roles.error, contrastText: roles.page },
    warning: { main: roles.due, contrastText: roles.page },
    info: { main: roles.info, contrastText: roles.page },
    success: { main: roles.done, contrastText: roles.page },
    text: { primary: roles.ink, secondary: roles.ink2, disabled: roles.disabled },
    divider: roles.line,
    background: { default: roles.page, paper: roles.page },
  };
}

/**
 * The one theme of the app, light and dark by the same roles. `spacing` unit is 4 px; type and control
 * heights are rem (text sizes 16/19/24 change the root), frame widths px.
 */
export function createAppTheme(): Theme {
  const text = (rem: string, weight: 400 | 600, lineHeight: number) => ({
    fontSize: rem,
    fontWeight: weight,
    lineHeight,
    letterSpacing: 0,
  });
  return createTheme({
    cssVariables: { cssVarPrefix, colorSchemeSelector: 'data-theme' },
    colorSchemes: {
      light: { palette: paletteOf(lightRoles) },
      dark: { palette: paletteOf(darkRoles) },
    },
    spacing: 4,
    shape: { borderRadius: 4 },
    typography: {
      fontFamily,
      fontWeightMedium: 600,
      fontWeightBold: 600,
      h1: text('1.625rem', 600, 1.3),
      h2: text('1.25rem', 600, 1.4),
      h3: text('1rem', 600, 1.5),
      h4: text('1rem', 600, 1.5),
      h5: text('1rem', 600, 1.5),
      h6: text('1rem', 600, 1.5),
      subtitle1: text('1rem', 400, 1.5),
      subtitle2: text('.875rem', 600, 1.5),
      body1: text('1rem', 400, 1.5),
      body2: text('.875rem', 400, 1.5),
      caption: text('.875rem', 400, 1.5),
      overline: text('.875rem', 400, 1.5),
      button: { ...text('1rem', 400, 1.4), textTransform: 'none' },
    },
    components: componentDefaults,
  });
}

let made: Theme | undefined;

/** The one theme, made once: the lock, the start and the pages behind them dress themselves one after the other. */
export function appTheme(): Theme {
  return (made ??= createAppTheme());
}
