import Button from '@mui/material/Button';
import type { MemberProblem } from '../../../../shared/domain/member-checks';
import type { MemberField } from '../../../../shared/domain/member-file';
import { memberFieldWords, memberFormWords as words } from '../../../../shared/words/members';
import { Notice } from '../../../ui/feedback/Notice';

interface ErrorSummaryProps {
  readonly errors: readonly MemberProblem[];
  readonly onJump: (field: MemberField) => void;
}

/** After a refused 保存: what is still to be put right, each with a jump to its field. */
export function ErrorSummary({ errors, onJump }: ErrorSummaryProps) {
  const fields = [...new Set(errors.map((problem) => problem.field))];
  return (
    <Notice
      tone="error"
      actions={fields.map((field) => (
        <Button
          key={field}
          variant="text"
          size="small"
          sx={{ px: 0, minWidth: 0 }}
          onClick={() => {
            onJump(field);
          }}
        >
          {memberFieldWords[field]}
        </Button>
      ))}
    >
      {words.errorCount(fields.length)}
    </Notice>
  );
}
