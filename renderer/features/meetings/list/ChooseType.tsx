import { styled } from '@mui/material/styles';
import { useNavigate, useSearchParams } from 'react-router';
import { dayOfInstant } from '../../../../shared/domain/dates';
import { meetingWords } from '../../../../shared/words/meetings';
import { useData, useRosterTables } from '../../../data/data-context';
import { color } from '../../../ui/color';
import { PageHeader } from '../../../ui/layout/PageHeader';
import { newMeetingChoices } from './new-meeting-choices';

const words = meetingWords.choose;

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
  if (!tables) return null;
  const { choices, remarks } = newMeetingChoices(tables, dayOfInstant(now()));
  const planItem = params.get('planItem');
  return (
    <main style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
      <PageHeader title={words.title} meta={words.intro} />
      <List>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              onClick={() => {
                const suffix = planItem ? `&planItem=${planItem}` : '';
                void navigate(`${choice.route}${suffix}`, { replace: true });
              }}
            >
              {choice.label}
              <small>{choice.note}</small>
            </button>
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
