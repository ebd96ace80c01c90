import type { Components, Theme } from '@mui/material/styles';
import { color, shadow } from '../../ui/color';

const focusRing = { outline: `2px solid ${color.info}`, outlineOffset: 2 };
const noTransition = { transitionDuration: 0 };

const button: Components<Theme>['MuiButton'] = {
  defaultProps: { disableElevation: true },
  styleOverrides: {
    root: {
      minHeight: '2.25rem',
      minWidth: 0,
      padding: '0 1rem',
      whiteSpace: 'nowrap',
      transition: 'none',
      '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.75 },
    },
    sizeSmall: {
      minHeight: '2rem',
      padding: '0 .75rem',
      fontSize: '.875rem',
      '& svg': { width: '1rem', height: '1rem' },
    },
    startIcon: { marginRight: '.5rem', marginLeft: 0 },
    contained: {
      fontWeight: 600,
      '&:hover, &:active': { backgroundColor: color.brandPressed },
      '&.Mui-disabled': {
        backgroundColor: color.panel,
        color: color.disabled,
        boxShadow: `inset 0 0 0 1px ${color.line}`,
      },
    },
    outlined: {
      color: color.ink,
      backgroundColor: color.page,
      borderColor: color.lineStrong,
      '&:hover': { backgroundColor: color.panel, borderColor: color.fieldBorder },
      '&:active': { backgroundColor: color.selection },
      '&.Mui-disabled': {
        backgroundColor: color.panel,
        borderColor: color.line,
        color: color.disabled,
      },
    },
    text: {
      color: color.info,
      padding: '0 .5rem',
      '&:hover': { backgroundColor: color.infoBg },
    },
  },
};

/** House dress of the MUI pieces: no ripple, no upper case, no movement, dense office sizes. */
export const componentDefaults: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
  },
  MuiButton: button,
  MuiIconButton: {
    styleOverrides: {
      root: {
        width: '2.25rem',
        height: '2.25rem',
        padding: 0,
        borderRadius: 4,
        color: color.ink2,
        transition: 'none',
        '&:hover': { backgroundColor: color.selection },
        '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.75 },
      },
      sizeSmall: { width: '2rem', height: '2rem' },
    },
  },
  MuiLink: {
    defaultProps: { underline: 'hover' },
    styleOverrides: {
      // The underline would be the theme's red otherwise, under blue words.
      root: {
        ...{ color: color.info, textDecorationColor: 'currentColor', borderRadius: 2 },
        '&:focus-visible': focusRing,
      },
      // As a button it would stand a little below the words around it.
      button: { verticalAlign: 'baseline' },
    },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none', color: color.ink } } },
  MuiPopover: {
    defaultProps: noTransition,
    styleOverrides: { paper: { boxShadow: shadow.popover, borderRadius: 6 } },
  },
  MuiMenu: { defaultProps: noTransition, styleOverrides: { list: { padding: 4 } } },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        // Twice the class: MUI's own rule for wide windows would take the height away.
        '&.MuiMenuItem-root': { minHeight: '2.25rem' },
        padding: '0 .75rem',
        borderRadius: 4,
        fontSize: '1rem',
        gap: '.625rem',
        '&:hover, &.Mui-focusVisible, &.Mui-selected, &.Mui-selected:hover, &.Mui-selected.Mui-focusVisible':
          { backgroundColor: color.selection },
        '&.Mui-focusVisible': { outline: `2px solid ${color.info}`, outlineOffset: -2 },
        '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.75, flex: 'none' },
      },
    },
  },
  MuiDialog: {
    defaultProps: noTransition,
    styleOverrides: { paper: { boxShadow: shadow.popover, borderRadius: 6 } },
  },
  MuiBackdrop: {
    // Menus have an invisible one: only dialogs dim the page.
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(34 32 29 / .36)' } } },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 500, enterNextDelay: 100 },
    styleOverrides: {
      tooltip: {
        fontSize: '.875rem',
        fontWeight: 400,
        lineHeight: 1.4,
        padding: '.25rem .5rem',
        borderRadius: 4,
        backgroundColor: color.toast,
        color: color.onToast,
      },
    },
  },
};
