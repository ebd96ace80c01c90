import { styled } from '@mui/material/styles';
import { color } from '../color';

/** The scrolling area of a table; it fills what its parent leaves it. */
export const Scroller = styled('div')({
  overflow: 'auto',
  minHeight: 0,
  flex: '1 1 auto',
  position: 'relative',
});

/**
 * Classes of what a table has hundreds of. They are plain elements, dressed by the one rule of `Grid` around them: a
 * styled component for each cell made drawing a screen of rows take longer than a frame may.
 */
export const tableClass = {
  line: 'table-line',
  headLine: 'table-head',
  cell: 'table-cell',
  actions: 'table-actions',
  action: 'table-action',
} as const;

const line = {
  display: 'grid',
  gridTemplateColumns: 'var(--table-columns)',
  '--row-ground': color.page,
  background: 'var(--row-ground)',
  borderBottom: `1px solid ${color.line}`,
  position: 'relative',
  userSelect: 'none',
  '&[data-muted]': { color: color.ink3 },
  '&[data-row]:hover': { '--row-ground': color.panel },
  '&[aria-selected="true"], &[aria-selected="true"]:hover': { '--row-ground': color.selection },
  '&[aria-selected="true"] > :first-of-type': { boxShadow: `inset 3px 0 ${color.brandMark}` },
} as const;

/** The row the keys act on, while the table has the focus. */
const activeLine = {
  content: '""',
  position: 'absolute',
  inset: 0,
  border: `2px solid ${color.info}`,
  pointerEvents: 'none',
  zIndex: 3,
} as const;

const headLine = {
  position: 'sticky',
  top: 0,
  zIndex: 4,
  minHeight: '2.5rem',
  borderBottomColor: color.lineStrong,
  fontSize: '.875rem',
  fontWeight: 600,
  color: color.ink2,
} as const;

const cell = {
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  padding: '0 .5rem',
  background: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  // The padding keeps the gold line under matched characters inside the clipped box.
  '& > span': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    padding: '2px 0',
  },
  '&:first-of-type': { paddingLeft: 'var(--table-edge)' },
  '&[data-end]': { justifyContent: 'flex-end', textAlign: 'right' },
  '&[data-strong]': { fontWeight: 600 },
  // Where a dragged head would come to stand.
  '&[data-target]': { boxShadow: `inset 2px 0 ${color.info}` },
  '&[data-frozen]': { position: 'sticky', left: 0, zIndex: 1 },
  // An edge only while other columns lie under the frozen one.
  '[data-scrolled] &[data-frozen]::after': {
    content: '""',
    position: 'absolute',
    right: 0,
    top: 0,
    bottom: 0,
    borderRight: `1px solid ${color.lineStrong}`,
  },
} as const;

/** What can be done with one row: at its right, while the pointer is over it. */
const actions = {
  position: 'sticky',
  right: 0,
  width: 0,
  justifySelf: 'end',
  display: 'flex',
  justifyContent: 'flex-end',
  alignItems: 'center',
  zIndex: 2,
  '& > div': {
    display: 'flex',
    gap: '.125rem',
    padding: '0 .75rem 0 1.5rem',
    height: '100%',
    alignItems: 'center',
    background: 'linear-gradient(to right, transparent, var(--row-ground) 1.5rem)',
  },
} as const;

/** As the small icon button of the theme. */
const action = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '2rem',
  height: '2rem',
  padding: 0,
  border: 0,
  borderRadius: 4,
  background: 'none',
  color: color.ink2,
  font: 'inherit',
  cursor: 'pointer',
  '&:hover': { backgroundColor: color.selection },
  '&:disabled': { color: color.disabled, cursor: 'default', backgroundColor: 'transparent' },
  '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.75 },
} as const;

export const Grid = styled('div')({
  display: 'inline-block',
  minWidth: '100%',
  verticalAlign: 'top',
  lineHeight: 1.4,
  '&, &:focus, &:focus-visible': { outline: 'none' },
  [`& .${tableClass.line}`]: line,
  // Behind the line, whose rules it narrows.
  [`& .${tableClass.headLine}`]: headLine,
  [`&:focus-visible > * > .${tableClass.line}[data-active]::after`]: activeLine,
  [`& .${tableClass.cell}`]: cell,
  [`& .${tableClass.actions}`]: actions,
  [`& .${tableClass.action}`]: action,
});

export const HeadButton = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.25rem',
  minWidth: 0,
  padding: '.25rem 0',
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  fontSize: 'inherit',
  textAlign: 'inherit',
  borderRadius: 2,
  cursor: 'pointer',
  '&:hover': { color: color.ink },
  '&[data-sorted]': { color: color.ink },
  '& svg': { flex: 'none' },
});

export const HeadNote = styled('span')({ fontWeight: 400, color: color.ink3 });

export const ResizeHandle = styled('div')({
  position: 'absolute',
  right: 0,
  top: '20%',
  bottom: '20%',
  width: 9,
  cursor: 'col-resize',
  touchAction: 'none',
  '&::after': { content: '""', position: 'absolute', right: 4, top: 0, bottom: 0, width: 1 },
  '[role=row]:hover &::after': { background: color.lineStrong },
  '&:hover::after': { width: 2, background: color.info },
});
