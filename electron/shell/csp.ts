/** Content security policies (reliability: checklist row 7), one per kind of answer. */
import { workerPolicyName } from '../../shared/ipc/trusted-types';

/**
 * Policy of a page. The nonce is new at each load and carried by `<meta name="csp-nonce">`: the style
 * elements of the UI kit bear it, any other style element is refused.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${workerPolicyName}`,
  ].join('; ');
}

/** Workers carry their own policy: they may fetch our files (pdf.js: fonts, character maps) and nothing else. */
export const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'";

/** Files that are data: even if one were opened as a document, nothing in it would run or load. */
export const dataPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
