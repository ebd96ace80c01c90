/** Our own addresses, compared part by part after parsing: never by how a text begins. */
import { appOrigin } from '../../shared/ipc/bridge';

export const APP_SCHEME = 'app';
export const APP_HOST = 'branch-handbook';
export const indexUrl = `${appOrigin}/index.html`;
/** Static page shown when the real one cannot be; `reason` is one of problem-page.ts. */
export const problemPath = '/problem.html';

/** Documents a window may show; everything else on our origin is only ever fetched by them. */
const PAGE_PATHS: ReadonlySet<string> = new Set(['/index.html', '/kit.html', '/bench.html', problemPath]);

export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** `app://branch-handbook` exactly: no port, no user, no other host. */
export function isOwnUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && isOwn(url);
}

/** A document of ours, the only thing a window may navigate to. */
export function isOwnPage(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && isOwn(url) && PAGE_PATHS.has(url.pathname);
}

function isOwn(url: URL): boolean {
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.hostname === APP_HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
