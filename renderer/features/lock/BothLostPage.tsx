import Button from '@mui/material/Button';
import { useEffect, useRef, type ReactNode } from 'react';
import { bothLostWords as words } from '../../../shared/words/lock';
import { color } from '../../ui/color';
import { headingStyle, LockBlock } from './LockBlock';

interface BothLostPageProps {
  readonly dataFolder: string;
  /** 保存数据副本 with what came of it; the app's own, because every page that cannot go on offers it. */
  readonly saveCopy: ReactNode;
  readonly onBack: () => void;
}

const steps = Object.values(words.steps);

/** The truth in plain words, what is not lost, and what can be done. Nothing on it destroys anything. */
export function BothLostPage({ dataFolder, saveCopy, onBack }: BothLostPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <LockBlock widthRem={40}>
      <h1 ref={heading} tabIndex={-1} style={{ ...headingStyle, outline: 'none' }}>
        {words.title}
      </h1>
      <p style={{ margin: 0 }}>
        {words.truth}
        <strong style={{ fontWeight: 600 }}>{words.nothingLost}</strong>
      </p>
      <section aria-label={words.canDo}>
        <h2 style={{ margin: '0 0 .5rem', fontSize: '1.25rem', fontWeight: 600 }}>{words.canDo}</h2>
        <ol style={{ margin: 0, paddingLeft: '1.5rem', display: 'grid', gap: '.75rem' }}>
          {steps.map(({ title, text }) => (
            <li key={title}>
              <div style={{ fontWeight: 600 }}>{title}</div>
              <div style={{ color: color.ink2 }}>{text}</div>
            </li>
          ))}
        </ol>
        <p style={{ margin: '.5rem 0 0 1.5rem', overflowWrap: 'anywhere', userSelect: 'text' }}>
          {words.dataFolder(dataFolder)}
        </p>
      </section>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', alignItems: 'center' }}>
        <Button variant="contained" onClick={onBack}>
          {words.back}
        </Button>
        {saveCopy}
      </div>
    </LockBlock>
  );
}
