import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Kbd } from './Kbd';
import type { MenuAction } from './menu-action';

interface ActionMenuProps {
  readonly anchor: HTMLElement | null;
  readonly actions: readonly MenuAction[];
  readonly onClose: () => void;
}

/** The open menu under a button; arrows, Home/End, Esc as everywhere. */
export function ActionMenu({ anchor, actions, onClose }: ActionMenuProps) {
  // A closed menu draws nothing, and pages have ten of them: not even its frame is kept.
  if (anchor === null) return null;
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {actions.flatMap((action) => [
        action.isSeparated === true ? <Divider key={`${action.id}-line`} /> : null,
        <MenuItem
          key={action.id}
          disabled={action.disabled ?? false}
          onClick={() => {
            onClose();
            action.onRun();
          }}
        >
          {action.icon === undefined ? null : <action.icon aria-hidden />}
          {action.label}
          {action.shortcut === undefined ? null : <Kbd chord={action.shortcut} isTrailing />}
        </MenuItem>,
      ])}
    </Menu>
  );
}
