import { useEffect, useState } from 'react';
import { sealingWords as words } from '../../../shared/words/lock';
import { useDesk } from '../../desk/desk-context';
import { color } from '../../ui/color';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { visuallyHidden } from '../../ui/visually-hidden';
import { LockBlock } from './LockBlock';

/** Older data in clear is being sealed, once. No way out is offered: cut off, it goes on at the next start. */
export function SealingPage() {
  const desk = useDesk();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEffect(() => desk.on('vault.progress', setProgress), [desk]);
  return (
    <LockBlock widthRem={36}>
      {/* The panel's own headline is none for a screen reader. */}
      <h1 style={visuallyHidden}>{words.title}</h1>
      <ProgressPanel isBig what={words.title} unit={words.unit} {...progress} />
      <p style={{ margin: 0, color: color.ink2 }}>{words.text}</p>
    </LockBlock>
  );
}
