import { memo } from 'react';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { tableWords } from '../../../shared/words/ui';
import { Kbd } from '../action/Kbd';
import type { TableCommand } from './column';

export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

interface RowMenuProps<Row> {
  readonly place: MenuPlace | undefined;
  readonly rows: readonly Row[];
  readonly commands: readonly TableCommand<Row>[];
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

function PlainRowMenu<Row>({ place, rows, commands, onCopy, onClose }: RowMenuProps<Row>) {
  if (place === undefined) return null;
  return (
    <Menu
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={place}
      slotProps={{ list: { 'aria-label': tableWords.rowCommands, dense: true } }}
    >
      {commands.flatMap((command) => [
        command.isSeparated === true ? <Divider key={`${command.id}-line`} /> : null,
        <MenuItem
          key={command.id}
          disabled={!canRun(command, rows)}
          onClick={() => {
            onClose();
            command.onRun(rows);
          }}
        >
          {command.icon === undefined ? null : <command.icon aria-hidden />}
          {command.label}
          {command.shortcut === undefined ? null : <Kbd chord={command.shortcut} isTrailing />}
        </MenuItem>,
      ])}
      {commands.length === 0 ? null : <Divider />}
      <MenuItem
        disabled={rows.length === 0}
        onClick={() => {
          onClose();
          onCopy();
        }}
      >
        {tableWords.copyRows}
        <Kbd chord="Ctrl+C" isTrailing />
      </MenuItem>
    </Menu>
  );
}

/** The context menu of a table: its commands for the selected rows, then 复制. */
export const RowMenu = memo(PlainRowMenu) as typeof PlainRowMenu;

export function canRun<Row>(command: TableCommand<Row>, rows: readonly Row[]): boolean {
  if (rows.length === 0 || (command.isSingle === true && rows.length !== 1)) return false;
  return command.isEnabled?.(rows) !== false;
}
