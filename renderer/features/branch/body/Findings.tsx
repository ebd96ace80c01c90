import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { BranchFinding } from '../../../../shared/domain/branch-checks';
import type { RosterTables } from '../../../../shared/domain/roster';
import { branchWords } from '../../../../shared/words/branch';
import { findingSentence, findingSource } from '../../../../shared/words/branch-checks';
import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';
import type { StateKind } from '../../../ui/status/state-kind';
import { visuallyHidden } from '../../../ui/visually-hidden';
import { nameOfMember } from '../member-name';
import { Section } from '../Section';
import { remedyOf, type Remedy } from './finding-remedy';

interface FindingsProps {
  readonly findings: readonly BranchFinding[];
  readonly tables: RosterTables;
  readonly onRemedy: (remedy: Remedy) => void;
}

const words = branchWords.findings;
const glyphs: Readonly<Record<BranchFinding['severity'], StateKind>> = {
  error: 'missing',
  warning: 'due',
  info: 'notYet',
};
const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  borderTop: `1px solid ${color.lineStrong}`,
});
const Line = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: '.75rem',
  padding: '.5rem 0',
  minHeight: '3.25rem',
  borderBottom: `1px solid ${color.line}`,
  '& > div': { flex: 1, minWidth: 0, lineHeight: 1.4, overflowWrap: 'anywhere' },
});

/** What is not in order, the gravest first, each with where it is written and one way to go on. */
export function Findings({ findings, tables, onRemedy }: FindingsProps) {
  if (findings.length === 0) return null;
  const names = {
    memberName: (id: string) => nameOfMember(tables, id),
    groupName: (id: string) => tables.partyGroups.find((group) => group.id === id)?.name ?? '',
  };
  return (
    <Section title={words.title} note={words.count(findings.length)}>
      <List aria-label={words.list}>
        {findings.map((finding, index) => {
          const sentence = findingSentence(finding, names);
          const source = findingSource(finding);
          const remedy = remedyOf(finding);
          return (
            <Line key={`${finding.code}-${String(index)}`}>
              <StateGlyph kind={glyphs[finding.severity]} />
              <div>
                <span style={visuallyHidden}>{words.severities[finding.severity]}：</span>
                {sentence}
                {source === undefined ? null : (
                  <div style={{ fontSize: '.875rem', color: color.ink2 }}>{words.basis(source)}</div>
                )}
              </div>
              {remedy === undefined ? null : (
                <Button
                  variant="outlined"
                  aria-label={`${remedy.label}：${sentence}`}
                  style={{ minWidth: '7rem' }}
                  onClick={() => {
                    onRemedy(remedy);
                  }}
                >
                  {remedy.label}
                </Button>
              )}
            </Line>
          );
        })}
      </List>
    </Section>
  );
}
