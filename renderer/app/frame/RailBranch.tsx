import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { useNavigate } from 'react-router';
import { branchesWords as words } from '../../../shared/words/branches';
import { useBranch, useBranches } from '../../data/data-context';
import { usePreferences } from '../../desk/preferences-context';
import { ActionMenu } from '../../ui/action/ActionMenu';
import { useToast } from '../../ui/feedback/toast-context';

const head = {
  padding: '16px 16px 12px',
  fontWeight: 600,
  lineHeight: 1.4,
  textWrap: 'balance',
} as const;
const Name = styled('div')(head);
const Choice = styled('button')({
  font: 'inherit',
  ...head,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  border: 0,
  background: 'none',
  color: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '& svg': { flex: 'none', width: '1rem', height: '1rem', strokeWidth: 1.75 },
});

interface RailBranchProps {
  readonly name: string;
  readonly isCollapsed: boolean;
}

/** Which branch all pages show. With two or more on this PC it is a menu; with one nothing is to be chosen. */
export function RailBranch({ name, isCollapsed }: RailBranchProps) {
  const branches = useBranches() ?? [];
  const current = useBranch();
  const { change } = usePreferences();
  const navigate = useNavigate();
  const toast = useToast();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = isCollapsed ? name.slice(0, 1) : name;
  if (branches.length < 2) return <Name title={name}>{shown}</Name>;
  return (
    <>
      <Choice
        type="button"
        title={`${name}，${words.switchLabel}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {shown}
        {isCollapsed ? null : <ChevronDown aria-hidden />}
      </Choice>
      <ActionMenu
        anchor={anchor}
        onClose={() => {
          setAnchor(null);
        }}
        actions={branches.map((branch) => ({
          id: branch.id,
          label: branch.id === current.id ? words.current(branch.shortName) : branch.shortName,
          disabled: branch.id === current.id,
          onRun: () => {
            // A page of the old branch means nothing in the new one.
            void navigate('/');
            change({ branchId: branch.id });
            toast.show({ text: words.switched(branch.shortName) });
          },
        }))}
      />
    </>
  );
}
