import type { ReactNode, Ref } from 'react';

interface ToolRowProps {
  readonly children: ReactNode;
  /** Stands at the right end, e.g. 显示列. */
  readonly end?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Search and filters above a list. */
export function ToolRow({ children, end, ref }: ToolRowProps) {
  return (
    <div
      ref={ref}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 10,
        padding: '0 24px 16px 32px',
        alignItems: 'center',
      }}
    >
      {children}
      {end === undefined ? null : <span style={{ marginLeft: 'auto' }}>{end}</span>}
    </div>
  );
}
