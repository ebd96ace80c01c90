/** Front door of 党员先锋岗. */
export { PioneerPage } from './PioneerPage';
