import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { StateGlyph } from '../../ui/status/StateGlyph';
import type { StateKind } from '../../ui/status/state-kind';
import { Block, HeadLink, Rows } from './Block';
import type { Task } from './tasks';

const Item = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: '.75rem',
  padding: '.75rem 0',
  borderBottom: `1px solid ${color.line}`,
  '& > svg': { alignSelf: 'flex-start', marginTop: '.25rem' },
});
const Text = styled('div')({
  flex: 1,
  minWidth: 0,
  lineHeight: 1.4,
  '& strong': { fontWeight: 600, display: 'block' },
  '& span': { fontSize: '.875rem', color: color.ink2 },
});
const Left = styled('span')({ fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' });

const glyphs: Readonly<Record<Task['kind'], StateKind>> = {
  draft: 'draft',
  due: 'due',
  missing: 'missing',
  sign: 'outForSignature',
  start: 'notYet',
};
/** More would push the quarter out of sight at 768 px. */
const SHOWN_AT_FIRST = 4;

/** Verb first; the one red button of the page sits on the first task. */
export function TaskList({
  tasks,
  onOpen,
}: {
  readonly tasks: readonly Task[];
  readonly onOpen: (route: string) => void;
}) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? tasks : tasks.slice(0, SHOWN_AT_FIRST);
  const hidden = tasks.length - shown.length;
  const link =
    tasks.length > SHOWN_AT_FIRST ? (
      <HeadLink
        type="button"
        aria-expanded={isAll}
        onClick={() => {
          setAll(!isAll);
        }}
      >
        {isAll ? words.tasks.fewer : words.tasks.more(hidden)}
      </HeadLink>
    ) : undefined;
  return (
    <Block
      title={words.tasks.title}
      note={tasks.length === 0 ? '' : words.tasks.count(tasks.length)}
      link={link}
    >
      <Rows>
        {tasks.length === 0 ? <Item>{words.tasks.none}</Item> : null}
        {shown.map((task, index) => (
          <Item key={task.id}>
            <StateGlyph kind={glyphs[task.kind]} />
            <Text>
              <strong>{task.title}</strong>
              <span>{task.text}</span>
            </Text>
            {task.left === undefined ? null : <Left>{task.left}</Left>}
            <Button
              variant={index === 0 ? 'contained' : 'outlined'}
              aria-label={`${task.action}：${task.title}`}
              style={{ minWidth: '8rem' }}
              onClick={() => {
                onOpen(task.route);
              }}
            >
              {task.action}
            </Button>
          </Item>
        ))}
      </Rows>
    </Block>
  );
}
