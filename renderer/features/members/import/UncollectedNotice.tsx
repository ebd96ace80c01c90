import { Link } from 'react-router';
import { importPageWords as words } from '../../../../shared/words/members-import';
import { color } from '../../../ui/color';
import { Notice } from '../../../ui/feedback/Notice';

/** Which columns are left out because the branch does not collect what they hold, and where to switch it on. */
export function UncollectedNotice({ heads }: { readonly heads: readonly string[] }) {
  const link = (
    <Link to="/settings?section=members" style={{ color: color.info }}>
      {words.openCollect}
    </Link>
  );
  return (
    <Notice tone="info" actions={link}>
      {words.uncollected(heads)}
    </Notice>
  );
}
