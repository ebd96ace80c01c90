import { useNavigate } from 'react-router';
import Button from '@mui/material/Button';
import { periodOf } from '../../../shared/domain/branch-texts';
import { participationPeriod } from '../../../shared/words/branch-text-paper';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { SegmentedControl } from '../../ui/action/SegmentedControl';
import { Skeleton } from '../../ui/feedback/Skeleton';
import { OfficialsTable } from './OfficialsTable';
import { useOfficials } from './use-officials';

const words = branchTextWords.officials;
const { halves } = branchTextWords.dialog;
type Half = 1 | 2 | undefined;

interface OfficialsViewProps {
  readonly year: number;
  readonly half: Half;
  readonly today: string;
  readonly onHalf: (half: Half) => void;
}

/** How often each leading official came, of a half or of the whole year. */
export function OfficialsView({ year, half, today, onHalf }: OfficialsViewProps) {
  const navigate = useNavigate();
  const lines = useOfficials(periodOf({ year, ...(half === undefined ? {} : { half }) }), today);
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label={words.title(participationPeriod(year, half))}
      style={{ flex: 1, minHeight: 0, overflow: 'auto', padding: '0 32px 32px' }}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 16 }}>
        <SegmentedControl
          label={words.periods}
          size="small"
          value={half === undefined ? '' : String(half)}
          segments={[
            { value: '1', label: halves[1] },
            { value: '2', label: halves[2] },
            { value: '', label: halves.whole },
          ]}
          onChange={(value) => {
            onHalf(value === '1' ? 1 : value === '2' ? 2 : undefined);
          }}
        />
        <Button variant="text" onClick={() => void navigate(`/meetings?year=${String(year)}`)}>
          {words.seeMeetings}
        </Button>
      </div>
      <div style={{ maxWidth: 860 }}>
        {lines === undefined ? (
          <Skeleton />
        ) : (
          <OfficialsTable period={participationPeriod(year, half)} lines={lines} />
        )}
      </div>
    </div>
  );
}
