import { useState } from 'react';
import { Ellipsis } from 'lucide-react';
import Button from '@mui/material/Button';
import { uiWords } from '../../../shared/words/ui';
import { ActionMenu } from './ActionMenu';
import type { MenuAction } from './menu-action';

/** The ⋯ button: everything that is not the one primary or a secondary action. */
export function MoreMenu({ actions }: { readonly actions: readonly MenuAction[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        aria-label={uiWords.more}
        title={uiWords.more}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ width: '2.25rem', px: 0 }}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <Ellipsis aria-hidden />
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
