/** Registers `app://` and answers it; the decisions are in app-responses.ts. */
import { protocol, type Protocol } from 'electron';
import { answerAppUrl, type AppSources } from './app-responses';
import { APP_SCHEME } from './origin';

/**
 * Before `ready`. Standard: an origin of its own, without which there is no IndexedDB. Frozen: another scheme
 * or host would be another origin and hide the user's database.
 */
export function registerAppScheme(): void {
  // The code cache (newer versions only) saves compiling the page's scripts at every start.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** @param target protocol of the session whose pages live on our origin */
export function answerAppScheme(target: Protocol, sources: AppSources): void {
  target.handle(APP_SCHEME, (request) => answerAppUrl(request.method, request.url, sources));
}
