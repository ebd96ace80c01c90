import { styled } from '@mui/material/styles';
import { color, shadow } from '../color';

/** The whole preview: toolbar over the desk. */
export const Preview = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  minWidth: 0,
  height: '100%',
});

/** The grey desk on which white sheets lie; it takes the focus so that the keyboard can turn pages. */
export const Desk = styled('div')({
  flex: '1 1 auto',
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  background: color.desk,
  padding: 24,
  '&:focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: -2 },
});

/** Paper stays white in the dark theme: it is what comes out of the printer. */
export const Sheet = styled('div')({
  position: 'relative',
  flex: 'none',
  margin: 'auto',
  background: '#fff',
  color: '#000',
  boxShadow: shadow.sheet,
  overflow: 'hidden',
});
