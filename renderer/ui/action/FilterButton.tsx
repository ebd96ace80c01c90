import { useState } from 'react';
import { Check, ChevronDown } from 'lucide-react';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { color } from '../color';
import type { MenuAction } from './menu-action';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many it would show. */
  readonly count?: number;
}

interface FilterButtonProps {
  /** What is filtered, e.g. 党小组. */
  readonly label: string;
  /** The first option is the one that filters nothing (全部). */
  readonly options: readonly FilterOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lighter words behind what is chosen, e.g. （有调整）. */
  readonly note?: string;
  /** Commands under the choices, e.g. 存为视图. */
  readonly actions?: readonly MenuAction[];
}

/** 党小组：全部 ⌄: says what is filtered by; turns bold while it hides rows. */
export function FilterButton(props: FilterButtonProps) {
  const { label, options, value, onChange, note, actions = [] } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = options.find((option) => option.value === value) ?? options[0];
  const isFiltering = chosen !== options[0];
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ChevronDown aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ px: '.75rem', ...(isFiltering ? { fontWeight: 600, borderColor: color.fieldBorder } : {}) }}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {label}：{chosen?.label}
        {note === undefined ? null : <span style={{ fontWeight: 400, color: color.ink2 }}>{note}</span>}
      </Button>
      {/* A closed menu draws nothing, and pages have ten of them: not even its frame is kept. */}
      {anchor === null ? null : (
        <Menu
          open
          anchorEl={anchor}
          onClose={() => {
            setAnchor(null);
          }}
        >
          {options.map((option) => (
            <MenuItem
              key={option.value}
              role="menuitemradio"
              aria-checked={option === chosen}
              selected={option === chosen}
              onClick={() => {
                setAnchor(null);
                onChange(option.value);
              }}
            >
              <Check aria-hidden style={{ visibility: option === chosen ? 'visible' : 'hidden' }} />
              {option.label}
              {option.count === undefined ? null : (
                <span style={{ marginLeft: 'auto', paddingLeft: '1rem', color: color.ink2 }}>
                  {option.count}
                </span>
              )}
            </MenuItem>
          ))}
          {actions.length === 0 ? null : <Divider />}
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              disabled={action.disabled ?? false}
              onClick={() => {
                setAnchor(null);
                action.onRun();
              }}
            >
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
