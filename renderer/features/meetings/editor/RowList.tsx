import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Plus, X } from 'lucide-react';
import { color } from '../../../ui/color';

/** Rows of fields with a way to remove each: observers, todos. */
export const FieldRow = styled('div')({
  display: 'flex',
  alignItems: 'flex-end',
  gap: 12,
  '& > div': { flex: '1 1 0', minWidth: 0 },
  '& > div[data-wide]': { flexGrow: 2.4 },
  // Beside a name, which may be long itself (阿卜杜热合曼·买买提).
  '& > div[data-broad]': { flexGrow: 1.4 },
  '& > div[data-person]': { flex: '0 0 9.75rem' },
  '& > div[data-day]': { flex: '0 0 11.5rem' },
});
export const RowStack = styled('div')({ display: 'flex', flexDirection: 'column', gap: '.75rem' });
export const Subhead = styled('h4')({
  font: 'inherit',
  fontSize: '.875rem',
  fontWeight: 600,
  margin: '1rem 0 .5rem',
  '& > span': { fontWeight: 400, color: color.ink2, marginLeft: '.5rem' },
});

export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <IconButton aria-label={label} title={label} onClick={onClick} sx={{ flex: 'none' }}>
      <X aria-hidden />
    </IconButton>
  );
}

export function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button
      variant="text"
      startIcon={<Plus aria-hidden />}
      onClick={onClick}
      sx={{ alignSelf: 'flex-start', ml: '-.5rem' }}
    >
      {label}
    </Button>
  );
}
