/** Front door of 党内统计年报核对. */
export { StatisticsPage } from './StatisticsPage';
