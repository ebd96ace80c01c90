import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { memberListWords as words } from '../../../../shared/words/members';
import { EmptyState } from '../../../ui/feedback/EmptyState';

interface RosterEmptyProps {
  readonly hasMembers: boolean;
  /** There are members on this day, but the search or a filter hides them all. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** First use: how to begin; otherwise why nothing is shown. */
export function RosterEmpty({ hasMembers, isFiltered, onClear }: RosterEmptyProps) {
  const navigate = useNavigate();
  if (isFiltered) {
    return (
      <EmptyState
        title={words.noMatchTitle}
        text={words.noMatchText}
        actions={
          <Button variant="outlined" onClick={onClear}>
            {words.clearFilters}
          </Button>
        }
      />
    );
  }
  if (hasMembers) return <EmptyState title={words.noneOnDayTitle} />;
  return (
    <EmptyState
      title={words.emptyTitle}
      text={words.emptyText}
      actions={
        <>
          <Button variant="contained" onClick={() => void navigate('/members/import')}>
            {words.importRoster}
          </Button>
          <Button variant="text" onClick={() => void navigate('/members/new')}>
            {words.create}
          </Button>
        </>
      }
    />
  );
}
