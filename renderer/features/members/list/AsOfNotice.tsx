import Button from '@mui/material/Button';
import { memberListWords as words } from '../../../../shared/words/members';
import { Notice } from '../../../ui/feedback/Notice';

/** Says that another day than today is shown, and leads back. */
export function AsOfNotice({ day, onToday }: { readonly day: string; readonly onToday: () => void }) {
  return (
    <div style={{ padding: '0 24px 12px 32px' }}>
      <Notice
        tone="info"
        actions={
          <Button variant="text" size="small" onClick={onToday}>
            {words.backToToday}
          </Button>
        }
      >
        {words.asOf(day)}
      </Notice>
    </div>
  );
}
