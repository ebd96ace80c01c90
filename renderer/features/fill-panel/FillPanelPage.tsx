import { useCallback, useEffect, useState } from 'react';
import { styled } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { Check, ClipboardCopy, Settings2, X } from 'lucide-react';
import { useNavigate, useParams } from 'react-router';
import type { FillKind, FillValue } from '../../../shared/domain/fill-fields';
import { fillPanelWords as words } from '../../../shared/words/fill-panel';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { FillSettingsDialog } from './FillSettingsDialog';
import { useFillValues } from './use-fill-values';

const Root = styled('main')({
  height: '100%',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  background: color.page,
});
const Head = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: '.5rem',
  padding: '12px 16px',
  borderBottom: `1px solid ${color.lineStrong}`,
  background: color.panel,
});
const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
});
const Row = styled('button')({
  display: 'block',
  width: '100%',
  padding: '8px 16px',
  border: 0,
  borderBottom: `1px solid ${color.line}`,
  borderLeft: '3px solid transparent',
  background: 'transparent',
  color: color.ink,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&[aria-current=step]': { background: color.selection, borderLeftColor: color.brand },
  '&:focus-visible': { outline: `2px solid ${color.brand}`, outlineOffset: -2 },
});
const Value = styled('span')({
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
});
const Small = styled('span')({ fontSize: '.875rem', color: color.ink2 });

/** `/fill/:kind/:id`: the window as a narrow panel, one value after the other onto the clipboard. */
export function FillPanelPage() {
  const { kind = '', id = '' } = useParams();
  const fillKind: FillKind = kind === 'members' ? 'members' : 'meetings';
  const navigate = useNavigate();
  const source = useFillValues(fillKind, id);
  const hasKey = useNarrowWindow();
  const [isAsking, setAsking] = useState(false);
  const leave = useCallback(() => void navigate(`/${fillKind}/${id}`), [navigate, fillKind, id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !isAsking && !event.isComposing) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [leave, isAsking]);
  return (
    <Root aria-busy={source === undefined}>
      <Head>
        <div style={{ display: 'flex', alignItems: 'center', gap: '.5rem' }}>
          <h1 style={{ flex: 1, minWidth: 0, margin: 0, fontSize: '1.0625rem', fontWeight: 600 }}>
            {source?.title ?? words.title}
          </h1>
          {source ? (
            <Button
              size="small"
              variant="text"
              startIcon={<Settings2 aria-hidden />}
              onClick={() => {
                setAsking(true);
              }}
            >
              {words.settings.open}
            </Button>
          ) : null}
          <Button
            size="small"
            variant="outlined"
            title={words.leaveTitle}
            startIcon={<X aria-hidden />}
            onClick={leave}
          >
            {words.leave}
          </Button>
        </div>
        <Small>{hasKey === false ? words.noKey : `${words.hint}${hasKey ? words.keyHint : ''}`}</Small>
      </Head>
      {source === null ? <EmptyState title={words.notFound} /> : null}
      {source?.values.length === 0 ? <EmptyState title={words.nothing} /> : null}
      {source && source.values.length > 0 ? <Values values={source.values} /> : null}
      {source && isAsking ? (
        <FillSettingsDialog
          kind={fillKind}
          choice={source.choice}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Root>
  );
}

/** Narrow while the page stands; undefined until main answered. */
function useNarrowWindow(): boolean | undefined {
  const desk = useDesk();
  const [hasKey, setHasKey] = useState<boolean>();
  useEffect(() => {
    let isCurrent = true;
    void desk['fillPanel.enter']({}).then((reply) => {
      if (isCurrent) setHasKey(reply.ok && reply.value.hasKey);
    });
    return () => {
      isCurrent = false;
      void desk['fillPanel.leave']({});
    };
  }, [desk]);
  return hasKey;
}

function Values({ values }: { readonly values: readonly FillValue[] }) {
  const desk = useDesk();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const next = values.find(({ id }) => !done.has(id));
  const copy = useCallback(
    (value: FillValue) => {
      void desk['fillPanel.copy']({ text: value.value }).then((reply) => {
        setSaid(reply.ok ? words.copied(value.label) : words.notCopied);
        if (reply.ok) setDone((before) => new Set([...before, value.id]));
      });
    },
    [desk],
  );
  useEffect(
    () =>
      desk.on('fillPanel.next', () => {
        if (next) copy(next);
        else setSaid(words.allDone);
      }),
    [desk, next, copy],
  );
  const doneCount = values.filter(({ id }) => done.has(id)).length;
  return (
    <>
      <List>
        {values.map((value) => (
          <li key={value.id}>
            <Row
              type="button"
              aria-current={value === next ? 'step' : undefined}
              onClick={() => {
                copy(value);
              }}
            >
              <span style={{ display: 'flex', alignItems: 'center', gap: '.25rem' }}>
                <Small>{value.label}</Small>
                {done.has(value.id) ? (
                  <Small style={{ color: color.done, display: 'inline-flex', alignItems: 'center' }}>
                    <Check aria-hidden size="1em" />
                    {words.doneMark}
                  </Small>
                ) : null}
              </span>
              <Value>{value.value}</Value>
            </Row>
          </li>
        ))}
      </List>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          gap: '.5rem',
          padding: '12px 16px',
          borderTop: `1px solid ${color.lineStrong}`,
        }}
      >
        <Small role="status">{said || words.progress(doneCount, values.length)}</Small>
        {next ? (
          <Button
            variant="contained"
            startIcon={<ClipboardCopy aria-hidden />}
            onClick={() => {
              copy(next);
            }}
          >
            {words.next}
          </Button>
        ) : (
          <Button
            variant="outlined"
            onClick={() => {
              setDone(new Set());
              setSaid('');
            }}
          >
            {words.again}
          </Button>
        )}
      </div>
    </>
  );
}
