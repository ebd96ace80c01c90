import Link from '@mui/material/Link';
import type { MissingPart } from '../../../../shared/domain/before-signature';
import { missingWords } from '../../../../shared/words/domain';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { Notice } from '../../../ui/feedback/Notice';

const words = meetingStepWords.missing;

interface MissingSummaryProps {
  readonly missing: readonly MissingPart[];
  readonly onJump: (part: MissingPart) => void;
}

/** What stands between the draft and 送签; each line jumps to its field and goes away when it is done. */
export function MissingSummary({ missing, onJump }: MissingSummaryProps) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="warn" title={words.title(missing.length)}>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none', maxHeight: '7.5rem', overflowY: 'auto' }}>
        {missing.map((part) => (
          <li key={`${part.code}-${part.field}`}>
            <Link
              component="button"
              type="button"
              sx={{ font: 'inherit', textAlign: 'left' }}
              onClick={() => {
                onJump(part);
              }}
            >
              {missingText(part)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** 第2项议题：表决事项要写明决议 */
export function missingText(part: MissingPart): string {
  const text = missingWords[part.code];
  return part.agendaIndex === undefined ? text : words.inAgenda(part.agendaIndex + 1, text);
}
