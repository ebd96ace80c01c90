import { styled } from '@mui/material/styles';
import { color } from '../color';

/** The drawn border of a field; the control inside has none. Focus: 2 px on the border itself. */
export const InputBox = styled('div')({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  minHeight: '2.25rem',
  minWidth: 0,
  border: `1px solid ${color.fieldBorder}`,
  borderRadius: 4,
  background: color.field,
  color: color.ink,
  '&:hover': { borderColor: color.ink3 },
  '&:has([aria-invalid="true"])': { borderColor: color.error },
  '&:focus-within': { borderColor: color.info, boxShadow: `inset 0 0 0 1px ${color.info}` },
  '&:has(input:disabled), &:has(select:disabled), &:has(textarea:disabled)': {
    borderColor: color.line,
    background: color.panel,
  },
  '&:has([readonly])': { borderColor: color.lineStrong, background: color.panel },
});

/** The naked control inside an InputBox. */
export const BareInput = styled('input')({
  flex: '1 1 4em',
  minWidth: 0,
  width: '100%',
  alignSelf: 'stretch',
  padding: '0 .625rem',
  border: 0,
  borderRadius: 4,
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  '&, &:focus, &:focus-visible': { outline: 'none' },
  '&::placeholder': { color: color.ink3, opacity: 1 },
  '&:disabled': { color: color.disabled, WebkitTextFillColor: color.disabled },
});

/** Unit (小时, 人, 元) or remark (还差4位) at the right inside the field. */
export const InputNote = styled('span')({
  flex: '0 1 auto',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  paddingRight: '.625rem',
  color: color.ink2,
  fontSize: '.875rem',
});

/** Icon button inside a field; reached by its own shortcut, so it stays out of the tab order. */
export const InputButton = styled('button')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '2rem',
  alignSelf: 'stretch',
  padding: 0,
  border: 0,
  borderRadius: 4,
  background: 'none',
  color: color.ink2,
  font: 'inherit',
  cursor: 'pointer',
  '&:hover': { color: color.ink },
  '&:disabled': { color: color.disabled, cursor: 'default' },
  '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.6 },
  '&:focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: -3 },
});
