import Button from '@mui/material/Button';
import type { SelfTestResult } from '../../../shared/ipc/requests/backup';
import { useNavigate } from 'react-router';
import { backupWords, placeWords, shortMomentZh } from '../../../shared/words/backup';
import { handoverWords } from '../../../shared/words/handover';
import { color } from '../../ui/color';
import { StateGlyph } from '../../ui/status/StateGlyph';
import { StatusWord } from '../../ui/status/StatusWord';
import { Block } from './Block';
import type { Resting } from './resting';

interface SideBlocksProps {
  readonly selfTest: SelfTestResult | null;
  /** Label of the data folder; empty while it is being read. */
  readonly dataFolder: string;
  readonly resting: Resting;
  readonly onSelfTest: () => void;
  readonly onCheck: () => void;
}

/** What proves the backups, what repairs, and where the data lie. */
export function SideBlocks(props: SideBlocksProps) {
  const { selfTest, dataFolder, resting, onSelfTest, onCheck } = props;
  const { selfTest: test, check, folder } = backupWords;
  return (
    <>
      <Block
        title={test.title}
        note={test.why}
        actions={
          <Button size="small" variant="outlined" {...resting} onClick={onSelfTest}>
            {test.run}
          </Button>
        }
      >
        {selfTest ? <TestResult result={selfTest} /> : <StatusWord kind="notYet" label={test.never} />}
      </Block>
      <Block
        title={check.title}
        note={check.why}
        actions={
          <Button size="small" variant="outlined" {...resting} onClick={onCheck}>
            {check.open}
          </Button>
        }
      />
      <HandoverBlock resting={resting} />
      <Block title={folder.title} note={folder.note}>
        <p style={{ margin: 0, overflowWrap: 'anywhere', userSelect: 'text' }}>{dataFolder}</p>
      </Block>
    </>
  );
}

/** Both ways of 交接; each is a page of its own. */
function HandoverBlock({ resting }: Pick<SideBlocksProps, 'resting'>) {
  const navigate = useNavigate();
  const { title, note, give, take } = handoverWords.places;
  return (
    <Block
      title={title}
      note={note}
      actions={
        <>
          <Button size="small" variant="outlined" {...resting} onClick={() => void navigate('/handover')}>
            {give}
          </Button>
          <Button
            size="small"
            variant="outlined"
            {...resting}
            onClick={() => void navigate('/handover/take')}
          >
            {take}
          </Button>
        </>
      }
    />
  );
}

function TestResult({ result }: { readonly result: SelfTestResult }) {
  const { selfTest: words } = backupWords;
  const moment = shortMomentZh(result.at);
  return (
    <div>
      <StatusWord
        kind={result.ok ? 'done' : 'missing'}
        label={result.ok ? words.passed(moment) : words.failed(moment, result.differences)}
      />
      <p style={{ margin: '.25rem 0 0', fontSize: '.875rem', color: color.ink2 }}>
        {words.scope(
          placeWords[result.place],
          shortMomentZh(result.snapshotAt),
          result.rows,
          result.attachments,
        )}
      </p>
      {result.ahead > 0 ? (
        <p style={{ display: 'flex', gap: '.4rem', margin: '.25rem 0 0' }}>
          <span style={{ display: 'flex', height: '1.6em', alignItems: 'center' }}>
            <StateGlyph kind="due" />
          </span>
          <span>{words.ahead(result.ahead)}</span>
        </p>
      ) : null}
    </div>
  );
}
