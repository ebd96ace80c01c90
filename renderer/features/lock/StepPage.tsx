import type { ReactNode } from 'react';
import { firstPasswordWords as words } from '../../../shared/words/lock';
import { color } from '../../ui/color';
import { StepLine } from '../../ui/layout/StepLine';
import { headingStyle } from './LockBlock';

const { label, ...names } = words.steps;
export type FirstStep = keyof typeof names;
const steps = Object.entries(names).map(([id, name]) => ({ id, label: name }));

interface StepPageProps {
  readonly step: FirstStep;
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of the first start: where one stands among the steps, the title, one form. */
export function StepPage({ step, title, children }: StepPageProps) {
  return (
    <main style={{ height: '100%', overflow: 'auto', background: color.page }}>
      <div
        style={{
          maxWidth: '64rem',
          margin: '0 auto',
          padding: '40px 32px 48px',
          display: 'grid',
          gap: '1.25rem',
          alignContent: 'start',
        }}
      >
        <header style={{ display: 'grid', gap: '.75rem' }}>
          <StepLine label={label} steps={steps} currentId={step} />
          <h1 style={headingStyle}>{title}</h1>
        </header>
        {children}
      </div>
    </main>
  );
}
