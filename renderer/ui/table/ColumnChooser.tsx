import { useState } from 'react';
import { Check } from 'lucide-react';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { tableWords } from '../../../shared/words/ui';
import { columnsInOrder, initialLayout, type TableColumn, type TableLayout } from './column';

interface ColumnChooserProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}

/** 显示列: which columns a table shows; stays open while several are ticked. */
export function ColumnChooser<Row>({ columns, layout, onLayout }: ColumnChooserProps<Row>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (id: string) => {
    const hidden = layout.hidden.includes(id)
      ? layout.hidden.filter((other) => other !== id)
      : [...layout.hidden, id];
    onLayout({ ...layout, hidden });
  };
  return (
    <>
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {tableWords.chooseColumns}
      </Button>
      {anchor === null ? null : (
        <Menu
          open
          anchorEl={anchor}
          onClose={() => {
            setAnchor(null);
          }}
        >
          {columnsInOrder(columns, layout.order)
            .filter((column) => column.canHide !== false)
            .map((column) => {
              const isShown = !layout.hidden.includes(column.id);
              return (
                <MenuItem
                  key={column.id}
                  role="menuitemcheckbox"
                  aria-checked={isShown}
                  onClick={() => {
                    toggle(column.id);
                  }}
                >
                  <Check aria-hidden style={{ visibility: isShown ? 'visible' : 'hidden' }} />
                  {column.header}
                </MenuItem>
              );
            })}
          <Divider />
          <MenuItem
            onClick={() => {
              setAnchor(null);
              onLayout({ ...initialLayout(columns), sort: layout.sort });
            }}
          >
            {tableWords.allColumns}
          </MenuItem>
        </Menu>
      )}
    </>
  );
}
