/** Front door of 缺席补课. */
export { MakeUpsPage } from './MakeUpsPage';
