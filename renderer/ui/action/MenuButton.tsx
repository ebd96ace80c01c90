import { useState, type ReactNode } from 'react';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import Button from '@mui/material/Button';
import { ActionMenu } from './ActionMenu';
import type { MenuAction } from './menu-action';

interface MenuButtonProps {
  readonly label: ReactNode;
  readonly actions: readonly MenuAction[];
  readonly icon?: LucideIcon;
  readonly disabled?: boolean;
  readonly variant?: 'outlined' | 'contained' | 'text';
  readonly size?: 'small' | 'medium';
}

/** A button that opens a menu of commands. */
export function MenuButton(props: MenuButtonProps) {
  const { label, actions, icon: Icon, disabled = false, variant = 'outlined', size = 'medium' } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        disabled={disabled}
        startIcon={Icon === undefined ? undefined : <Icon aria-hidden />}
        endIcon={<ChevronDown aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {label}
      </Button>
      <ActionMenu
        anchor={anchor}
        actions={actions}
        onClose={() => {
          setAnchor(null);
        }}
      />
    </>
  );
}
