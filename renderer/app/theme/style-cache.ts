import createCache, { type EmotionCache } from '@emotion/cache';

/**
 * Style cache whose <style> elements carry the nonce of this page load: the content security policy
 * refuses any other style element. `undefined` (tests, no policy) leaves the attribute away.
 */
export function createStyleCache(nonce?: string): EmotionCache {
  return createCache({ key: 'bh', ...(nonce === undefined ? {} : { nonce }) });
}

/** The nonce which the page server wrote into `<meta name="csp-nonce">` for this load. */
export function readCspNonce(page: Document): string | undefined {
  const content = page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content');
  return content === null || content === undefined || content === '' ? undefined : content;
}
