import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import type { YearFacts } from '../../../shared/domain/year-facts';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { yearFactPeriod, yearFactSentence } from '../../../shared/words/year-facts';
import { color } from '../../ui/color';
import { Skeleton } from '../../ui/feedback/Skeleton';

const words = branchTextWords.facts;

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Line = styled('li')({
  display: 'flex',
  gap: '.75rem',
  alignItems: 'center',
  padding: '.375rem 0',
  borderBottom: `1px solid ${color.line}`,
  lineHeight: 1.5,
  '& > span': { flex: 1, minWidth: 0 },
  '& a': { flex: 'none', fontSize: '.875rem', color: color.info },
});

interface YearFactsPanelProps {
  readonly year: number;
  /** undefined while they are counted. */
  readonly facts: YearFacts | undefined;
  readonly onInsert: (sentence: string) => void;
}

/** What was counted, each with the way into the text and to the list it was counted from. */
export function YearFactsPanel({ year, facts, onInsert }: YearFactsPanelProps) {
  return (
    <section aria-label={words.titleOf(year)}>
      {facts === undefined ? (
        <Skeleton />
      ) : (
        <p style={{ margin: '0 0 .5rem', fontSize: '.875rem', color: color.ink2 }}>
          {words.note(yearFactPeriod(facts))}
        </p>
      )}
      {facts?.facts.length === 0 ? <p>{words.none}</p> : null}
      <List>
        {(facts?.facts ?? []).map((fact) => {
          const sentence = facts ? yearFactSentence(fact, facts) : '';
          return (
            <Line key={fact.id}>
              <span>{sentence}</span>
              <Link to={fact.route} aria-label={words.seeOf(sentence)}>
                {words.see}
              </Link>
              <Button
                size="small"
                variant="outlined"
                sx={{ flex: 'none' }}
                aria-label={words.insertOf(sentence)}
                // The cursor in the text must not be lost to the button.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => {
                  onInsert(sentence);
                }}
              >
                {words.insert}
              </Button>
            </Line>
          );
        })}
      </List>
    </section>
  );
}
