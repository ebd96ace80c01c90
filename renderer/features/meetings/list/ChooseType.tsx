import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { MeetingTemplate } from '../../../../shared/domain/meeting-habits';
import { recordTypeWords } from '../../../../shared/words/domain';
import { meetingHabitWords } from '../../../../shared/words/meeting-habits';
import { meetingWords } from '../../../../shared/words/meetings';
import { useData, useRosterTables } from '../../../data/data-context';
import { color } from '../../../ui/color';
import { PageHeader } from '../../../ui/layout/PageHeader';
import { useHabits } from '../habits/use-habits';
import { newMeetingChoices } from './new-meeting-choices';

const words = meetingWords.choose;
const habitWords = meetingHabitWords.template;

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: '0 32px 32px',
  maxWidth: 640,
  '& button': {
    width: '100%',
    minHeight: '3.25rem',
    padding: '.5rem .75rem',
    border: 0,
    borderBottom: `1px solid ${color.line}`,
    background: 'none',
    color: color.ink,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  '& button:hover': { background: color.panel },
  '& small': { display: 'block', fontSize: '.875rem', color: color.ink2 },
  '& p': { margin: 0, padding: '.5rem .75rem', color: color.ink2, fontSize: '.875rem' },
});

/** Which kind of meeting: asked when the menu says only 新建会议记录. */
export function ChooseType() {
  const tables = useRosterTables();
  const { now } = useData();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const habits = useHabits();
  const list = useRef<HTMLUListElement>(null);
  const isRead = tables !== undefined && habits !== undefined;
  // Came by key, goes on by key: the first kind is one Enter away.
  useEffect(() => {
    if (isRead) list.current?.querySelector('button')?.focus();
  }, [isRead]);
  if (!tables || !habits) return null;
  const { templates } = habits;
  const { choices, remarks } = newMeetingChoices(tables, dayOfInstant(now()));
  const planItem = params.get('planItem');
  const open = (route: string): void => {
    void navigate(planItem ? `${route}&planItem=${planItem}` : route, { replace: true });
  };
  return (
    <main style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
      <PageHeader title={words.title} meta={words.intro} />
      <List ref={list} onKeyDown={alongChoices}>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              onClick={() => {
                open(choice.route);
              }}
            >
              {choice.label}
              <small>{choice.note}</small>
            </button>
          </li>
        ))}
        {templates.length > 0 ? (
          <li>
            <h2 style={{ margin: 0, padding: '1rem .75rem .25rem', fontSize: '1rem' }}>{habitWords.list}</h2>
          </li>
        ) : null}
        {templates.map((template) => (
          <li key={template.id} style={{ display: 'flex', alignItems: 'center' }}>
            <button
              type="button"
              onClick={() => {
                open(routeOf(template));
              }}
            >
              {template.name}
              <small>{habitWords.note(recordTypeWords[template.type], template.topics.length)}</small>
            </button>
            <Button
              size="small"
              aria-label={habitWords.remove(template.name)}
              sx={{ '&&': { width: 'auto', borderBottom: 0 } }}
              onClick={() => {
                const rest = templates.filter(({ id }) => id !== template.id);
                void habits.saveTemplates(rest, habitWords.removed(template.name));
              }}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark}>
            <p>{remark}</p>
          </li>
        ))}
      </List>
    </main>
  );
}

/** The arrows go from choice to choice, as in the menu that offers the same. */
function alongChoices(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const next = all[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function routeOf({ id, type, groupId }: MeetingTemplate): string {
  return `/meetings/new?type=${type}${groupId === undefined ? '' : `&group=${groupId}`}&template=${id}`;
}
