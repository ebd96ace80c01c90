import { useSyncExternalStore } from 'react';

/** Root font size in px (16, 19, 24): for the few computations that need px, such as virtual row heights. */
export function useRootFontSize(): number {
  return useSyncExternalStore(subscribe, read);
}

function read(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size : 16;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
  return () => {
    observer.disconnect();
  };
}
