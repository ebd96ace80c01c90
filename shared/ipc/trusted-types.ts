/**
 * The only Trusted Types policy the content security policy allows. The page makes it once, to give
 * `new Worker` the address of its own bundled workers (pdf.js, password strength): nothing else may turn text into script.
 */
export const workerPolicyName = 'branch-handbook-worker';
