import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { tableWords } from '../../../shared/words/ui';
import { Kbd } from '../action/Kbd';

export interface HeadPlace {
  readonly left: number;
  readonly top: number;
  readonly header: string;
  readonly canMoveLeft: boolean;
  readonly canMoveRight: boolean;
  readonly canHide: boolean;
  readonly hasOwnWidth: boolean;
  readonly moveBy: (steps: number) => void;
  readonly hide: () => void;
  readonly resetWidth: () => void;
}

interface HeadMenuProps {
  readonly place: HeadPlace | undefined;
  readonly onClose: () => void;
}

/** The context menu of a column's head: its place, its width, and whether it is shown. */
export function HeadMenu({ place, onClose }: HeadMenuProps) {
  if (place === undefined) return null;
  const item = (label: string, isEnabled: boolean, run: () => void, chord?: string) => (
    <MenuItem
      disabled={!isEnabled}
      onClick={() => {
        onClose();
        run();
      }}
    >
      {label}
      {chord === undefined ? null : <Kbd chord={chord} isTrailing />}
    </MenuItem>
  );
  return (
    <Menu
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={{ left: place.left, top: place.top }}
      slotProps={{ list: { 'aria-label': tableWords.headCommands(place.header), dense: true } }}
    >
      {item(
        tableWords.moveLeft,
        place.canMoveLeft,
        () => {
          place.moveBy(-1);
        },
        'Alt+Shift+←',
      )}
      {item(
        tableWords.moveRight,
        place.canMoveRight,
        () => {
          place.moveBy(1);
        },
        'Alt+Shift+→',
      )}
      {item(tableWords.resetWidth, place.hasOwnWidth, () => {
        place.resetWidth();
      })}
      {item(tableWords.hideColumn, place.canHide, () => {
        place.hide();
      })}
    </Menu>
  );
}
