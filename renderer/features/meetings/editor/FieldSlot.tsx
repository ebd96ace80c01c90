import type { ReactNode } from 'react';

/** Marks the field of a path, so that the list of what is missing can jump to it. Draws nothing itself. */
export function FieldSlot({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <div data-field={path} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}

const focusable =
  'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])';

/** Brings the field of `path` into sight and puts the focus into it; the nearest outer field counts too. */
export function jumpToField(root: HTMLElement | null, path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('.');
    const slot = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"]`);
    const field = slot?.querySelector<HTMLElement>(focusable);
    if (!field) continue;
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    return;
  }
}
