/** Front door of 党费. */
export { DuesPage } from './DuesPage';
