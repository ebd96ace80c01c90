import { styled } from '@mui/material/styles';
import { color } from '../color';

const Groups = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: '1.25rem 1.5rem',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.75rem 1.75rem',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: 4,
  background: color.panel,
  userSelect: 'none',
});
const Group = styled('li')({
  fontFamily: 'Consolas, "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", monospace',
  fontSize: '1.625rem',
  fontWeight: 600,
  lineHeight: 1.3,
  letterSpacing: '.08em',
  textAlign: 'center',
  '& > span': {
    display: 'block',
    fontFamily: 'inherit',
    fontSize: '.875rem',
    fontWeight: 400,
    letterSpacing: 0,
    color: color.ink2,
  },
});

interface CodeGroupsProps {
  /** Groups with `-` between them. */
  readonly code: string;
  /** What it is, for a screen reader. */
  readonly label: string;
}

/** A code to be written down, large, its groups numbered. It cannot be marked and copied: it belongs on paper. */
export function CodeGroups({ code, label }: CodeGroupsProps) {
  return (
    <Groups aria-label={label}>
      {code.split('-').map((group, index) => (
        <Group key={index}>
          {group}
          <span>{index + 1}</span>
        </Group>
      ))}
    </Groups>
  );
}
