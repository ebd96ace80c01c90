import Button from '@mui/material/Button';
import { ChevronLeft } from 'lucide-react';

interface BackButtonProps {
  /** Where to, e.g. 返回组织生活. */
  readonly label: string;
  readonly onBack: () => void;
}

/** The way from a register back to the page it belongs to, beside its other commands. */
export function BackButton({ label, onBack }: BackButtonProps) {
  return (
    <Button variant="outlined" startIcon={<ChevronLeft aria-hidden />} onClick={onBack}>
      {label}
    </Button>
  );
}
