/** Front door of 党组会登记. */
export { RegisterPage } from './RegisterPage';
