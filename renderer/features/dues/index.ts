/** Front door of 党费. */
export { DuesPage } from './DuesPage';

/** Opened when old ledgers are taken over: a chunk of its own. */
export const loadDuesImport = () => import('./import/ImportDuesPage');
