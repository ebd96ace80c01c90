import { useLayoutEffect, type RefObject } from 'react';

/**
 * Gives the focus back to where it was outside of `root` when `root` goes away with the focus inside it:
 * otherwise the next key press would fall on the page as a whole.
 */
export function useReturnFocus(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const inside = root.current;
    let last = document.activeElement;
    const onFocusIn = () => {
      if (inside?.contains(document.activeElement) === false) last = document.activeElement;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      const isInside = inside?.contains(document.activeElement) === true;
      if (isInside && last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
    };
  }, [root]);
}
