import { styled } from '@mui/material/styles';
import { FileText, Lock } from 'lucide-react';
import { archiveScreenWords } from '../../../shared/words/archive-screen';
import { color } from '../../ui/color';
import { countByFolder, type YearPackage } from './year-package';

const words = archiveScreenWords.export;
const Panel = styled('aside')({
  padding: 24,
  background: color.panel,
  borderLeft: `1px solid ${color.lineStrong}`,
  '& h2': { margin: '0 0 .25rem', fontSize: '1rem', fontWeight: 600 },
  '& ul': { listStyle: 'none', margin: '0 0 1.5rem', padding: 0 },
  '& li': {
    display: 'flex',
    alignItems: 'center',
    gap: '.625rem',
    padding: '.4rem 0',
    borderBottom: `1px solid ${color.line}`,
    lineHeight: 1.4,
  },
  '& svg': { flex: 'none', width: '1rem', height: '1rem', color: color.ink3, strokeWidth: 1.75 },
  '& li span:nth-of-type(2)': {
    marginLeft: 'auto',
    fontSize: '.875rem',
    color: color.ink2,
    whiteSpace: 'nowrap',
  },
});

/** 带走 and 留在本机. */
export function ExportContents({ pack }: { readonly pack: YearPackage | undefined }) {
  return (
    // Scrolls at 特大, so the keyboard must reach it.
    <Panel tabIndex={0} aria-label={words.contents}>
      <h2>{words.contents}</h2>
      <ul>
        {countByFolder(pack?.items ?? []).map(({ folder, count }) => (
          <li key={folder}>
            <FileText aria-hidden />
            <span>{folder.split('/').at(-1)}</span>
            <span>{words.count(count)}</span>
          </li>
        ))}
      </ul>
      <h2>{words.staysHere}</h2>
      <ul>
        {words.stays.map((what) => (
          <li key={what}>
            <Lock aria-hidden />
            {what}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
