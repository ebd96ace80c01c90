import { styled } from '@mui/material/styles';
import type { BackupState } from '../../../shared/ipc/requests/backup';
import { dashboardWords } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { StateGlyph } from '../../ui/status/StateGlyph';
import { Block, HeadLink } from './Block';
import { secondCopyLine } from './second-copy-line';

const words = dashboardWords.secondCopy;

const Line = styled('div')({
  display: 'flex',
  gap: '.625rem',
  padding: '.5rem 0',
  borderTop: `1px solid ${color.lineStrong}`,
  borderBottom: `1px solid ${color.line}`,
  overflowWrap: 'anywhere',
  '& > span:first-of-type': { flex: 'none', display: 'flex', height: '1.6em', alignItems: 'center' },
});

interface SecondCopyProps {
  /** undefined while it is asked, or when it could not be read. */
  readonly state: BackupState | undefined;
  /** Present instant, UTC ISO. */
  readonly now: string;
  readonly onOpen: (route: string) => void;
}

/**
 * How old the copy on another disk is, in one sentence; quietly below, where it lies, and that no self-test ran for
 * a month.
 */
export function SecondCopy({ state, now, onOpen }: SecondCopyProps) {
  if (!state) return null;
  const { isDue, text, place, selfTest } = secondCopyLine(state, now);
  return (
    <Block
      title={words.title}
      link={
        <HeadLink
          type="button"
          onClick={() => {
            onOpen('/settings/backup');
          }}
        >
          {isDue ? words.goCopy : words.open}
        </HeadLink>
      }
    >
      <Line>
        <span>
          <StateGlyph kind={isDue ? 'due' : 'done'} />
        </span>
        <div>
          {text}
          <Quiet text={place} />
          <Quiet text={selfTest} />
        </div>
      </Line>
    </Block>
  );
}

function Quiet({ text }: { readonly text: string }) {
  return text === '' ? null : <div style={{ fontSize: '.875rem', color: color.ink2 }}>{text}</div>;
}
