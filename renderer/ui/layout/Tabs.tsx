import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { StateGlyph } from '../status/StateGlyph';
import type { StateKind } from '../status/state-kind';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  /** Something is missing in there: glyph and words, e.g. missing + 缺1处. */
  readonly mark?: { readonly kind: StateKind; readonly label: string };
  /** Glyph before the label (row states of an import). */
  readonly glyph?: StateKind;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Prefix of the ids that tie a tab to its `TabPanel`. */
  readonly idPrefix: string;
  readonly edgePx?: number;
}

const Root = styled('div')({
  flex: 'none',
  display: 'flex',
  gap: '1.25rem',
  minHeight: '2.75rem',
  borderBottom: `1px solid ${color.lineStrong}`,
  overflowX: 'auto',
  overflowY: 'hidden',
  scrollbarWidth: 'none',
  '&::-webkit-scrollbar': { display: 'none' },
});
const Tab = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '.4rem',
  padding: '0',
  border: 0,
  background: 'none',
  color: color.ink2,
  font: 'inherit',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:hover': { color: color.ink },
  '&[aria-selected="true"]': { color: color.ink, fontWeight: 600, boxShadow: `inset 0 -2px ${color.ink}` },
  '&:focus-visible': { outline: `2px solid ${color.info}`, outlineOffset: -2, borderRadius: 2 },
});

/** Parts of one thing side by side; left/right, Home and End move at once. */
export function Tabs({ label, tabs, value, onChange, idPrefix, edgePx = 32 }: TabsProps) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.id);
    root.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <Root
      ref={root}
      role="tablist"
      aria-label={label}
      style={{ padding: `0 ${String(edgePx)}px` }}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          type="button"
          role="tab"
          id={`${idPrefix}-tab-${tab.id}`}
          aria-controls={tab.id === value ? `${idPrefix}-panel-${tab.id}` : undefined}
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => {
            onChange(tab.id);
          }}
        >
          {tab.glyph === undefined ? null : <StateGlyph kind={tab.glyph} />}
          {tab.label}
          {tab.count === undefined ? null : <span>{tab.count}</span>}
          {tab.mark === undefined ? null : (
            <>
              <StateGlyph kind={tab.mark.kind} tint={color.due} />
              {tab.mark.label}
            </>
          )}
        </Tab>
      ))}
    </Root>
  );
}

interface TabPanelProps {
  readonly idPrefix: string;
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** What belongs to the chosen tab. */
export function TabPanel({ idPrefix, id, children, className }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${idPrefix}-panel-${id}`}
      aria-labelledby={`${idPrefix}-tab-${id}`}
      className={className}
    >
      {children}
    </div>
  );
}
