import { styled } from '@mui/material/styles';
import {
  Archive,
  BookOpen,
  CalendarDays,
  House,
  Landmark,
  PanelLeft,
  SlidersHorizontal,
  UserPlus,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { appWords } from '../../../shared/words/app';
import { usePreferences } from '../../desk/preferences-context';
import { color } from '../../ui/color';
import { RailBranch } from './RailBranch';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isSeparated?: boolean;
  /** Pages that are reached from here but have an address of their own. */
  readonly alsoAt?: readonly string[];
}
const words = appWords.rail;
const places: readonly Place[] = [
  { to: '/', label: words.dashboard, icon: House },
  { to: '/members', label: words.members, icon: Users, alsoAt: ['/dues'] },
  { to: '/branch', label: words.branch, icon: Landmark },
  { to: '/admission', label: words.admission, icon: UserPlus },
  {
    to: '/meetings',
    label: words.meetings,
    icon: CalendarDays,
    alsoAt: ['/talks', '/leading-group-meetings', '/texts'],
  },
  { to: '/study-plan', label: words.studyPlan, icon: BookOpen },
  { to: '/archive', label: words.archive, icon: Archive, isSeparated: true },
  {
    to: '/settings',
    label: words.settings,
    icon: SlidersHorizontal,
    alsoAt: ['/changes', '/handover', '/recycle'],
  },
];

const Root = styled('nav')({
  width: 208,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  background: color.rail,
  borderRight: `1px solid ${color.line}`,
  overflow: 'hidden auto',
  '&[data-collapsed]': { width: 56 },
});
const Item = styled(Link)({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  height: 'min(2.5rem, 50px)',
  margin: '0 8px',
  padding: '0 12px',
  borderRadius: 4,
  border: '1px solid transparent',
  color: color.ink2,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '& svg': { flex: 'none', width: '1.25rem', height: '1.25rem', strokeWidth: 1.75 },
  '&:hover': { color: color.ink },
  '&.active': { background: color.page, borderColor: color.line, color: color.ink, fontWeight: 600 },
  '&.active svg': { color: color.brandMark },
  '&.active::before': {
    content: '""',
    position: 'absolute',
    left: -9,
    top: 8,
    bottom: 8,
    width: 4,
    background: color.brandMark,
    borderRadius: '0 2px 2px 0',
  },
});
const Rule = styled('hr')({
  border: 0,
  borderTop: `1px solid ${color.line}`,
  margin: '8px 16px',
  alignSelf: 'stretch',
});
const Collapse = styled('button')({
  marginTop: 'auto',
  alignSelf: 'flex-start',
  border: 0,
  background: 'none',
  color: color.ink3,
  padding: '8px 20px 12px',
  cursor: 'pointer',
  '& svg': { width: '1.125rem', height: '1.125rem', strokeWidth: 1.75 },
});

/** Left rail: where am I, and where can I go. Collapses to icons. */
export function Rail({ branchName }: { readonly branchName: string }) {
  const { preferences, change } = usePreferences();
  const { pathname } = useLocation();
  const isCollapsed = preferences.railCollapsed;
  return (
    <Root aria-label={words.label} data-collapsed={isCollapsed || undefined}>
      <RailBranch name={branchName} isCollapsed={isCollapsed} />
      {places.map(({ to, label, icon: Icon, isSeparated, alsoAt = [] }) => (
        <div key={to} style={{ display: 'contents' }}>
          {isSeparated === true ? <Rule aria-hidden /> : null}
          <Item
            to={to}
            title={isCollapsed ? label : undefined}
            aria-label={label}
            {...(isAt(pathname, [to, ...alsoAt]) ? { className: 'active', 'aria-current': 'page' } : {})}
          >
            <Icon aria-hidden />
            {isCollapsed ? null : label}
          </Item>
        </div>
      ))}
      <Collapse
        type="button"
        aria-label={isCollapsed ? words.expand : words.collapse}
        title={isCollapsed ? words.expand : words.collapse}
        onClick={() => {
          change({ railCollapsed: !isCollapsed });
        }}
      >
        <PanelLeft aria-hidden />
      </Collapse>
    </Root>
  );
}

function isAt(pathname: string, places: readonly string[]): boolean {
  return places.some((place) => pathname === place || (place !== '/' && pathname.startsWith(`${place}/`)));
}
